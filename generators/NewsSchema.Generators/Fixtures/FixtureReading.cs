using NewsSchema.Core.Errors;
using NewsSchema.Generators.Collections;

namespace NewsSchema.Generators.Fixtures;

/// <summary>What reading a fixture gives, in two parts: types are made from the one, diagnostics from the other.</summary>
/// <param name="Model">What it contributes; null where it names no schema.</param>
/// <param name="Errors">What is wrong with it, with positions.</param>
internal sealed record FixtureReading(FixtureModel? Model, EquatableArray<SourceError> Errors);
