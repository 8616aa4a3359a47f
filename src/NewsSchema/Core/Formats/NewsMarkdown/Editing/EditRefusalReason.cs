namespace NewsSchema.Core.Formats.NewsMarkdown.Editing;

/// <summary>The kinds of reasons for which an edit is refused.</summary>
internal enum EditRefusalReason
{
    /// <summary>There is no such block, range, span, id or key.</summary>
    NotFound,

    /// <summary>A span would begin or end inside another one.</summary>
    CutsSpan,

    /// <summary>A name, an attribute or a value is not valid.</summary>
    Invalid,

    /// <summary>Two facts would contradict each other.</summary>
    Conflict,

    /// <summary>The format cannot express the result without a change of the text.</summary>
    ChangesText,
}
