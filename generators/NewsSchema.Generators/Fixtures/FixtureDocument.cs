using NewsSchema.Core.Tree;

namespace NewsSchema.Generators.Fixtures;

/// <summary>The content of a fixture, as its format's reader returns it.</summary>
internal sealed class FixtureDocument
{
    public FixtureDocument(IReadOnlyList<MapNode> samples) => Samples = samples;

    /// <summary>The samples: one article, one JSON object or the objects of a list.</summary>
    public IReadOnlyList<MapNode> Samples { get; }

    /// <summary>Whether the samples are in a list.</summary>
    public bool IsList { get; set; }

    /// <summary>Whether a part could not be read, so that nothing follows from what is missing.</summary>
    public bool IsBroken { get; set; }

    /// <summary>Whether reading found an error.</summary>
    public bool HasErrors { get; set; }

    /// <summary>The schema that the file itself names; null if it names none.</summary>
    public ScalarNode? Schema { get; set; }
}
