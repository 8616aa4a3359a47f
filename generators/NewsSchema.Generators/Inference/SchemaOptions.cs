using NewsSchema.Generators.Collections;

namespace NewsSchema.Generators.Inference;

/// <summary>The project's options for its schemas.</summary>
/// <param name="Namespace">The namespace of types without a pin; empty for the global namespace.</param>
/// <param name="EmbedFixtures">Whether fixtures are embedded resources.</param>
internal sealed record SchemaOptions(string Namespace, bool EmbedFixtures = true)
{
    /// <summary>Whether the project's own namespace is an implicit using.</summary>
    public bool ImplicitUsings { get; init; }

    /// <summary>Whether records keep values that do not fit, unless a pin says otherwise.</summary>
    public bool KeepsMismatches { get; init; }

    /// <summary>Whether JSON is JSON-LD, unless a pin says otherwise; null if the samples decide.</summary>
    public bool? IsJsonLd { get; init; }

    /// <summary>The full names of types that generated ones must not have.</summary>
    public EquatableArray<string> TakenNames { get; init; }
}
