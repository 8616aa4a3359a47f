using NewsSchema.Generators.Collections;
using NewsSchema.Generators.Plans;

namespace NewsSchema.Generators.Inference;

/// <summary>What the fixtures of a project come to.</summary>
/// <param name="Plan">What is written.</param>
/// <param name="Diagnostics">What is wrong with fixtures and pins together.</param>
internal sealed record SchemaResult(ProjectPlan Plan, EquatableArray<PlanDiagnostic> Diagnostics);
