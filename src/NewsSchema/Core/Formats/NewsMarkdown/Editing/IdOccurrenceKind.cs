namespace NewsSchema.Core.Formats.NewsMarkdown.Editing;

/// <summary>What a place does with an id.</summary>
internal enum IdOccurrenceKind
{
    /// <summary>It is a key of the front matter's <c>entities</c>.</summary>
    Entry,

    /// <summary>It is the id of a span, a block or a section.</summary>
    Mention,

    /// <summary>An attribute or metadata refers to it.</summary>
    Reference,
}
