using NewsSchema.Core.Text;

namespace NewsSchema.Core.Tree;

/// <summary>
/// Data without a schema: what front matter, a JSON sample and a resolved article have in common.
/// Shapes are inferred from nodes, whatever they were read from.
/// </summary>
internal abstract class Node
{
    /// <summary>Where the value stands in its file; empty for what was derived.</summary>
    public SourceSpan Span { get; set; }
}
