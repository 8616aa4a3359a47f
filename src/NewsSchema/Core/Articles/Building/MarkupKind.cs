namespace NewsSchema.Core.Articles.Building;

/// <summary>What the markup between two parts of a block's text is.</summary>
internal enum MarkupKind
{
    /// <summary>The bracket that opens a span.</summary>
    Open,

    /// <summary>The bracket that closes a span, with the target of a link and the attributes.</summary>
    Close,

    /// <summary>The backslash before a character of the text.</summary>
    Escape,

    /// <summary>A comment, or markup with an error.</summary>
    Other,
}
