using NewsSchema.Generators.Checking;
using NewsSchema.Generators.Collections;
using NewsSchema.Generators.Inference;
using NewsSchema.Generators.Plans;

namespace NewsSchema.Generators.Steps;

/// <summary>The plan of a project, made from all its fixtures and pins.</summary>
/// <param name="Plan">The plan of the generated files.</param>
/// <param name="Diagnostics">The diagnostics of fixtures and pins together.</param>
/// <param name="Checks">What samples are checked against, for each schema with pins or unions.</param>
internal sealed record PlanStep(ProjectPlan Plan, EquatableArray<PlanDiagnostic> Diagnostics, EquatableArray<SchemaCheck> Checks)
{
    public static StepResult<PlanStep> Of(PlanInput input, CancellationToken cancellation) =>
        Step.Run("the project's schemas", location: null, () =>
        {
            SchemaResult result = SchemaBuilder.Build(input.Groups, input.Pins, input.Options, cancellation);
            return new PlanStep(result.Plan, result.Diagnostics, SchemaCheck.AllOf(result.Plan));
        });

    /// <summary>The same with other names for types whose names are taken.</summary>
    public static StepResult<PlanStep> Rename(StepResult<PlanStep> draft, Batch<string> taken, PlanInput input, CancellationToken cancellation) =>
        taken.Count == 0 ? draft : Of(input with { Options = input.Options with { TakenNames = taken.Items } }, cancellation);
}
