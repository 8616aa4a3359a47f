using System.Collections.Generic;
using NewsSchema.Core.Tree;

namespace NewsSchema.Generators.Fixtures;

/// <summary>A fixture as its format's reader sees it.</summary>
internal sealed class FixtureDocument
{
    public FixtureDocument(IReadOnlyList<MapNode> samples) => Samples = samples;

    /// <summary>The samples that it holds: one article, one JSON object or the objects of a list.</summary>
    public IReadOnlyList<MapNode> Samples { get; }

    /// <summary>Whether the samples stand in a list.</summary>
    public bool IsList { get; set; }

    /// <summary>Whether the rest could not be read, so that what is not there says nothing.</summary>
    public bool IsBroken { get; set; }

    /// <summary>Whether reading found an error.</summary>
    public bool HasErrors { get; set; }

    /// <summary>The schema that the file itself names; null where it names none.</summary>
    public ScalarNode? Schema { get; set; }
}
