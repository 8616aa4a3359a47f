namespace NewsSchema.Core.Xml;

/// <summary>Where a tag ends, in XML and in markup that may not be well-formed.</summary>
internal static class XmlTag
{
    /// <summary>The length of the tag with which a text begins, up to the first <c>&gt;</c> that is not in quotes; the whole length if there is none.</summary>
    public static int LengthOf(ReadOnlySpan<char> text)
    {
        char quote = '\0';
        for (int i = 0; i < text.Length; i++)
        {
            char c = text[i];
            if (quote != '\0')
            {
                quote = c == quote ? '\0' : quote;
            }
            else if (c is '"' or '\'')
            {
                quote = c;
            }
            else if (c == '>')
            {
                return i + 1;
            }
        }

        return text.Length;
    }
}
