using NewsSchema.Generators.Checking;
using NewsSchema.Generators.Collections;
using NewsSchema.Generators.Plans;

namespace NewsSchema.Generators.Inference;

/// <summary>What the fixtures of a project come to.</summary>
/// <param name="Plan">What is written.</param>
/// <param name="Findings">What is to be said about fixtures and pins; where in a fixture is found by <see cref="Checks"/>.</param>
/// <param name="Checks">For each schema with pins or unions what its samples are to be checked against.</param>
internal sealed record SchemaResult(
    ProjectPlan Plan,
    EquatableArray<PlanDiagnostic> Findings,
    EquatableArray<SchemaCheck> Checks);
