namespace NewsSchema.Core.Formats.WireText;

/// <summary>Recognizes teleprinter text by its beginning.</summary>
internal static class WireStart
{
    public const char StartOfHeader = '\u0001';
    public const char StartOfText = '\u0002';
    public const char EndOfText = '\u0003';
    public const char EndOfTransmission = '\u0004';

    /// <summary>Separates the fields of a header of ANPA-1312.</summary>
    public const char FieldSeparator = '\u001F';

    public const char Synchronize = '\u0016';
    public const char Delete = '\u007F';

    /// <summary>Whether a message begins with the sign for it, after what a line sends between messages.</summary>
    public static bool IsFramed(string text)
    {
        int i = 0;
        while (i < text.Length && (char.IsWhiteSpace(text[i]) || text[i] is Synchronize or Delete or EndOfTransmission or '\0'))
        {
            i++;
        }

        return i < text.Length && text[i] == StartOfHeader;
    }

    /// <summary>Whether the header's first line has the separator of ANPA-1312, or the line is synchronized as there, or the header is one of ANPA-1312 that lost its signs.</summary>
    public static bool IsAnpa(string text) => IsFramed(text)
        ? FirstLine(text).IndexOf(FieldSeparator) >= 0 || (text.IndexOf(Synchronize) is >= 0 and int at && at < text.IndexOf(StartOfHeader))
        : Anpa1312Header.Begins(text);

    /// <summary>The first line with letters.</summary>
    public static string FirstLine(string text)
    {
        int start = 0;
        while (start < text.Length && (char.IsWhiteSpace(text[start]) || char.IsControl(text[start])))
        {
            start++;
        }

        int end = text.IndexOfAny(['\n', '\r'], start);
        return text.Substring(start, (end < 0 ? text.Length : end) - start);
    }
}
