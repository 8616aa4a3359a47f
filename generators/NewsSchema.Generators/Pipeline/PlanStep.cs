using System.Collections.Immutable;
using System.Threading;
using NewsSchema.Generators.Diagnostics;
using NewsSchema.Generators.Fixtures;
using NewsSchema.Generators.Schemas;

namespace NewsSchema.Generators.Pipeline
{
    /// <summary>What all fixtures and pins come to.</summary>
    internal static class Project
    {
        public static Guarded<SchemaResult> Build(
            ((ImmutableArray<FixtureGroup> Groups, ImmutableArray<Pin> Pins) Parts, SchemaOptions Options) input, CancellationToken cancellation) =>
            Guard.Run(
                "the project's schemas",
                place: null,
                () => SchemaBuilder.Build(input.Parts.Groups, input.Parts.Pins, input.Options, cancellation));
    }
}
