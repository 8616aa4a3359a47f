using NewsSchema.Generators.Collections;
using NewsSchema.Generators.Plans;

namespace NewsSchema.Generators.Checking;

/// <summary>What checking a fixture against its project's plan gives.</summary>
/// <param name="Diagnostics">Where a pin cannot hold a sample.</param>
/// <param name="Unions">Which kinds it shows where kinds are mixed.</param>
internal sealed record FixtureCheckResult(EquatableArray<PlanDiagnostic> Diagnostics, EquatableArray<UnionOccurrence> Unions);
