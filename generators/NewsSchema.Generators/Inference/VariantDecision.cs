using NewsSchema.Generators.Collections;

namespace NewsSchema.Generators.Inference;

/// <summary>That objects are variants of a record.</summary>
/// <param name="Name">The member that tells them apart.</param>
/// <param name="Values">Its values in the samples, in ordinal order.</param>
/// <param name="Labelled">The number of objects that have one of them.</param>
internal sealed record VariantDecision(string Name, EquatableArray<string> Values, int Labelled)
{
    /// <summary>The figures that decided, for a message; null if a pin decided.</summary>
    public string? Figures { get; init; }

    /// <summary>The member with the objects whose shapes decided; null if the shapes of the objects themselves did. Each variant has its own, which is not shared.</summary>
    public string? Contained { get; init; }

    /// <summary>The explained presences and gaps in percent, to choose between two such members.</summary>
    public int Explained { get; init; }
}
