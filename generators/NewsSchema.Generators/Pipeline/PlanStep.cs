using System.Collections.Immutable;
using System.Threading;
using NewsSchema.Generators.Fixtures;
using NewsSchema.Generators.Inference;
using NewsSchema.Generators.Pins;

namespace NewsSchema.Generators.Pipeline;

/// <summary>What all fixtures and pins come to.</summary>
internal static class PlanStep
{
    public static StepResult<SchemaResult> Build(
        ((ImmutableArray<FixtureGroup> Groups, ImmutableArray<Pin> Pins) Parts, SchemaOptions Options) input, CancellationToken cancellation) =>
        Step.Run(
            "the project's schemas",
            place: null,
            () => SchemaBuilder.Build(input.Parts.Groups, input.Parts.Pins, input.Options, cancellation));
}
