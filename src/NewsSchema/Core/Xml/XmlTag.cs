namespace NewsSchema.Core.Xml;

/// <summary>Where a tag ends, in XML and in markup that may not be well-formed.</summary>
internal static class XmlTag
{
    /// <summary>
    /// The length of the document type declaration with which a text begins. Its internal subset contains declarations, quoted texts, comments and instructions.
    /// </summary>
    /// <returns>The length; -1 if the declaration does not end in the text.</returns>
    public static int LengthOfDoctype(ReadOnlySpan<char> text)
    {
        int depth = 0;
        for (int i = 0; i < text.Length; i++)
        {
            string? end = text[i] == '"' ? "\"" : text[i] == '\'' ? "'"
                : text[i] != '<' ? null
                : text.Slice(i).StartsWith("<!--".AsSpan(), StringComparison.Ordinal) ? "-->"
                : text.Slice(i).StartsWith("<?".AsSpan(), StringComparison.Ordinal) ? "?>"
                : null;
            if (end is not null)
            {
                int length = text.Slice(i + 1).IndexOf(end.AsSpan());
                if (length < 0)
                {
                    return -1;
                }

                i += length + end.Length;
                continue;
            }

            depth += text[i] == '<' ? 1 : text[i] == '>' ? -1 : 0;
            if (depth == 0)
            {
                return i + 1;
            }
        }

        return -1;
    }

    /// <summary>The length of the tag with which a text begins, up to the first <c>&gt;</c> that is not in quotes; the whole length if there is none.</summary>
    public static int LengthOf(ReadOnlySpan<char> text)
    {
        int at = 0;
        while (at < text.Length)
        {
            int found = text.Slice(at).IndexOfAny('>', '"', '\'');
            if (found < 0)
            {
                break;
            }

            at += found + 1;
            if (text[at - 1] == '>')
            {
                return at;
            }

            int quote = text.Slice(at).IndexOf(text[at - 1]);
            if (quote < 0)
            {
                break;
            }

            at += quote + 1;
        }

        return text.Length;
    }
}
