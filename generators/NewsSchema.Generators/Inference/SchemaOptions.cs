namespace NewsSchema.Generators.Inference;

/// <summary>The project's options for its schemas.</summary>
/// <param name="Namespace">The namespace of types without a pin; empty for the global namespace.</param>
/// <param name="EmbedFixtures">Whether fixtures are embedded resources.</param>
internal sealed record SchemaOptions(string Namespace, bool EmbedFixtures = true);
