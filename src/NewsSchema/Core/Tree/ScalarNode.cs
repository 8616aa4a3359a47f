namespace NewsSchema.Core.Tree;

internal sealed class ScalarNode : Node
{
    public ScalarNode(string text, ScalarKind kind)
    {
        Text = text;
        Kind = kind;
    }

    /// <summary>The value's text, unescaped; a reference's id without its <c>#</c>; empty for null.</summary>
    public string Text { get; }

    public ScalarKind Kind { get; }

    /// <summary>
    /// For a reference: the class of what it points at (<c>person</c>, <c>date</c>, <c>foo-bar</c>), or null where the id is unknown.
    /// For a plain scalar whose syntax the vocabulary fixes: the class of the kind that has such values (<c>date</c>, <c>money</c>).
    /// </summary>
    public string? Target { get; set; }

    /// <summary>
    /// For a reference: false where the vocabulary makes it one (<c>speaker</c>), so that JSON holds the bare id;
    /// true where only its <c>#</c> does (the user's own metadata and attributes), so that JSON keeps the <c>#</c>.
    /// </summary>
    public bool KeepsHash { get; set; }

    /// <summary>True where the value was taken from the article's text: prose, which must not reach generated source.</summary>
    public bool IsProse { get; set; }
}
