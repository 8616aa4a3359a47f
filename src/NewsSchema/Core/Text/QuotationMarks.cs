using System.Text;

namespace NewsSchema.Core.Text;

/// <summary>The quotation marks of newspapers, in every direction that languages use.</summary>
internal static class QuotationMarks
{
    private const string Opening = "„“”\"«»‹›‚‘’'「『";

    /// <summary>The closing marks for the opening mark at the same index of <see cref="Opening"/>.</summary>
    private static readonly string[] s_closing =
    [
        "“”\"", "”", "”", "\"", "»", "«", "›", "‹", "‘’'", "’", "’", "'", "」", "』",
    ];

    /// <summary>The closing marks of a text without an opening mark, which continues a quote that began earlier.</summary>
    private const string Trailing = "“”\"»«」』";

    /// <summary>Removes the marks around each fragment of a text; the text between the fragments stays.</summary>
    public static string Strip(string text, IReadOnlyList<string> fragments)
    {
        if (fragments.Count < 2)
        {
            return Strip(text);
        }

        var result = new StringBuilder(text.Length);
        int position = 0;
        foreach (string fragment in fragments)
        {
            int start = text.IndexOf(fragment, position, StringComparison.Ordinal);
            if (start < 0)
            {
                return Strip(text);
            }

            result.Append(text, position, start - position).Append(Strip(fragment));
            position = start + fragment.Length;
        }

        return result.Append(text, position, text.Length - position).ToString();
    }

    private static string Strip(string text)
    {
        int start = 0;
        int end = text.Length;
        string closing = Trailing;
        if (text.Length > 0 && Opening.IndexOf(text[0]) is >= 0 and var mark)
        {
            start = 1;
            closing = s_closing[mark];
        }

        if (end > start && closing.IndexOf(text[end - 1]) >= 0)
        {
            end--;
        }

        return text.Substring(start, end - start).Trim(' ');
    }
}
