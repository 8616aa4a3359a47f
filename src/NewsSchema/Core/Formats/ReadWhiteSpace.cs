namespace NewsSchema.Formats;

/// <summary>Specifies how a reader takes white space in paragraphs.</summary>
public enum ReadWhiteSpace
{
    /// <summary>
    /// Exact, if NewsSchema wrote the file; otherwise formatted, if a paragraph of the file begins or ends with a line break or has one followed by an indentation.
    /// Blanks and line breaks at the ends of a paragraph count only in files that NewsSchema wrote.
    /// </summary>
    Automatic,

    /// <summary>Every character of a paragraph counts.</summary>
    Exact,

    /// <summary>Line breaks with the blanks around them are one space, and paragraphs are trimmed. All other characters count.</summary>
    Formatted,
}
