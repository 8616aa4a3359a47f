using NewsSchema.Core.Tree;
using NewsSchema.Core.Xml;

namespace NewsSchema.Generators.Fixtures;

/// <summary>The content of a fixture, as its format's reader returns it.</summary>
internal sealed class FixtureDocument
{
    public FixtureDocument(IReadOnlyList<MapNode> samples) => Samples = samples;

    /// <summary>The samples: one article, one JSON object or the objects of a list. Elements of XML become objects only by their schema.</summary>
    public IReadOnlyList<MapNode> Samples { get; }

    /// <summary>The document that the samples are in, if it is XML; null otherwise.</summary>
    public XmlDocument? Xml { get; set; }

    /// <summary>The samples if they are XML.</summary>
    public IReadOnlyList<XmlElement> Elements { get; set; } = [];

    /// <summary>Whether the samples are in a list.</summary>
    public bool IsList { get; set; }

    /// <summary>Whether a part could not be read, so that nothing follows from what is missing.</summary>
    public bool IsBroken { get; set; }

    /// <summary>Whether reading found an error.</summary>
    public bool HasErrors { get; set; }

    /// <summary>The schema that the file itself names; null if it names none.</summary>
    public ScalarNode? Schema { get; set; }
}
