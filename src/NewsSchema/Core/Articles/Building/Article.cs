using NewsSchema.Core.Text;
using NewsSchema.Core.Tree;

namespace NewsSchema.Core.Articles.Building;

/// <summary>
/// An annotated article as it was written: front matter, blocks, containers and their attributes, without resolving anything.
/// Reading and writing are inverse operations on this type; the resolver finds out what the annotations mean together.
/// </summary>
internal sealed class Article
{
    /// <summary>The front matter with its reserved keys; empty if there is none.</summary>
    public MapNode Front { get; set; } = new MapNode();

    public List<Block> Blocks { get; } = [];

    /// <summary>The <c>:::</c> containers, outer before inner, in the order of their opening lines.</summary>
    public List<Container> Containers { get; } = [];

    /// <summary>Turns the offsets of <see cref="SourceSpan"/>s into lines and columns, for messages that name a second place.</summary>
    public LineMap Lines { get; set; } = new LineMap("");
}
