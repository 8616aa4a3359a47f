using System.Collections.Immutable;
using System.Threading;
using NewsSchema.Generators.Checking;
using NewsSchema.Generators.Collections;
using NewsSchema.Generators.Fixtures;
using NewsSchema.Generators.Inference;
using NewsSchema.Generators.Pins;
using NewsSchema.Generators.Plans;

namespace NewsSchema.Generators.Pipeline;

/// <summary>The plan of a project, made from all its fixtures and pins.</summary>
/// <param name="Plan">The plan of the generated files.</param>
/// <param name="Diagnostics">The diagnostics of fixtures and pins together.</param>
/// <param name="Checks">What samples are checked against, for each schema with pins or unions.</param>
internal sealed record PlanStep(ProjectPlan Plan, EquatableArray<PlanDiagnostic> Diagnostics, EquatableArray<SchemaCheck> Checks)
{
    public static StepResult<PlanStep> Of(
        ((ImmutableArray<FixtureGroup> Groups, ImmutableArray<Pin> Pins) Parts, SchemaOptions Options) input, CancellationToken cancellation) =>
        Step.Run("the project's schemas", location: null, () =>
        {
            SchemaResult result = SchemaBuilder.Build(input.Parts.Groups, input.Parts.Pins, input.Options, cancellation);
            return new PlanStep(result.Plan, result.Diagnostics, SchemaCheck.AllOf(result.Plan));
        });

    /// <summary>The same with other names for types whose names are taken.</summary>
    public static StepResult<PlanStep> Rename(
        ((StepResult<PlanStep> Draft, EquatableArray<string> Taken) Named, ((ImmutableArray<FixtureGroup>, ImmutableArray<Pin>) Parts, SchemaOptions Options) From) input,
        CancellationToken cancellation) =>
        input.Named.Taken.Count == 0
            ? input.Named.Draft
            : Of((input.From.Parts, input.From.Options with { TakenNames = input.Named.Taken }), cancellation);
}
