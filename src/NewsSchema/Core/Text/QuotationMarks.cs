using System;
using System.Collections.Generic;
using System.Text;

namespace NewsSchema.Core.Text;

/// <summary>The quotation marks of newspapers, in every direction in which languages use them.</summary>
internal static class QuotationMarks
{
    private const string Opening = "„“”\"«»‹›‚‘’'「『";

    /// <summary>The marks that close what the mark at the same place of <see cref="Opening"/> opens.</summary>
    private static readonly string[] Closing =
    {
        "“”\"", "”", "”", "\"", "»", "«", "›", "‹", "‘’'", "’", "’", "'", "」", "』",
    };

    /// <summary>Marks at an end that no mark at the start answers: the rest of a quote that began earlier.</summary>
    private const string Trailing = "“”\"»«」』";

    /// <summary>The text without the marks around each of its fragments; what joins the fragments stays.</summary>
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
            closing = Closing[mark];
        }

        if (end > start && closing.IndexOf(text[end - 1]) >= 0)
        {
            end--;
        }

        return text.Substring(start, end - start).Trim(' ');
    }
}
