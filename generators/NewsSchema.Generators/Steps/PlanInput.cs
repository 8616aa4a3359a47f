using NewsSchema.Generators.Collections;
using NewsSchema.Generators.Fixtures;
using NewsSchema.Generators.Inference;
using NewsSchema.Generators.Pins;

namespace NewsSchema.Generators.Steps;

/// <summary>What the plan of a project is made from.</summary>
/// <param name="Groups">The shapes of its fixtures.</param>
/// <param name="Pins">The types that the user declares.</param>
/// <param name="Options">The options of the project file.</param>
internal sealed record PlanInput(Batch<FixtureGroup> Groups, Batch<Pin> Pins, SchemaOptions Options);
