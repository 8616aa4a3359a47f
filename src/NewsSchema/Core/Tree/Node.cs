using NewsSchema.Core.Text;

namespace NewsSchema.Core.Tree;

/// <summary>
/// Data without a schema. Front matter, JSON samples and resolved articles are read into nodes, and shapes are inferred from nodes.
/// </summary>
internal abstract class Node
{
    /// <summary>The characters of the value in its file; empty if the value was derived.</summary>
    public SourceSpan Span { get; set; }
}
