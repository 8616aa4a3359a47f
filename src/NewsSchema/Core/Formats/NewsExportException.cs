namespace NewsSchema.Formats;

/// <summary>
/// The article holds a character that the format cannot express, or an embargo that it cannot hold and that must not be replaced
/// (<see cref="EmbargoFallback.Refuse"/>). Nothing was written.
/// </summary>
public sealed class NewsExportException : Exception
{
    internal NewsExportException(string format, string member, int offset, char character)
        : base($"{format} cannot hold the character U+{(int)character:X4} at offset {offset} of {member}: take it out of the article first.")
    {
        Format = format;
        Member = member;
        Offset = offset;
    }

    internal NewsExportException(string format, string member, string reason)
        : base($"{format} refuses {member}: {reason}.")
    {
        Format = format;
        Member = member;
        Offset = -1;
    }

    /// <summary>The name of the export format.</summary>
    public string Format { get; }

    /// <summary>The path of the text in the article's data, such as <c>body[3].text</c>.</summary>
    public string Member { get; }

    /// <summary>The position of the character in that text, in UTF-16 code units; -1 if the whole text is the reason.</summary>
    public int Offset { get; }
}
