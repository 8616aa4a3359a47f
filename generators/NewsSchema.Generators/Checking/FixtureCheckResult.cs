using NewsSchema.Generators.Collections;
using NewsSchema.Generators.Plans;

namespace NewsSchema.Generators.Checking;

/// <summary>The result of checking a fixture against its project's plan.</summary>
/// <param name="Diagnostics">The places where a pin cannot hold a sample.</param>
/// <param name="Unions">The kinds of values that the fixture has at places of unions.</param>
internal sealed record FixtureCheckResult(EquatableArray<PlanDiagnostic> Diagnostics, EquatableArray<UnionOccurrence> Unions);
