namespace NewsSchema.Core.Tree;

internal sealed class ScalarNode : Node
{
    public ScalarNode(string text, ScalarKind kind)
    {
        Text = text;
        Kind = kind;
    }

    /// <summary>The text of the value without escapes; the id of a reference without its <c>#</c>; empty for null.</summary>
    public string Text { get; }

    public ScalarKind Kind { get; }

    /// <summary>
    /// For a reference: the class of its target (<c>person</c>, <c>date</c>, <c>foo-bar</c>), or null if the id is unknown.
    /// For a plain scalar whose syntax the vocabulary defines: the class of the kind with such values (<c>date</c>, <c>money</c>).
    /// </summary>
    public string? Target { get; set; }

    /// <summary>
    /// For a reference: false if the vocabulary defines the attribute as one (<c>speaker</c>), so that JSON has the id alone;
    /// true if only the <c>#</c> marks it (in the user's own metadata and attributes), so that JSON keeps the <c>#</c>.
    /// </summary>
    public bool KeepsHash { get; set; }

    /// <summary>Whether the value comes from the text of the article. Such prose must not reach generated source.</summary>
    public bool IsProse { get; set; }
}
