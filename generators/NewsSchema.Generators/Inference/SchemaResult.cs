using NewsSchema.Generators.Collections;
using NewsSchema.Generators.Plans;

namespace NewsSchema.Generators.Inference;

/// <summary>The result of inference over all fixtures and pins of a project.</summary>
/// <param name="Plan">The plan of the generated files.</param>
/// <param name="Diagnostics">The diagnostics of fixtures and pins together.</param>
internal sealed record SchemaResult(ProjectPlan Plan, EquatableArray<PlanDiagnostic> Diagnostics);
