namespace NewsSchema.Html;

/// <summary>The limits that keep the time and memory of parsing in proportion to the length of the HTML.</summary>
internal static class HtmlLimits
{
    private const int MaxDepth = 512;

    /// <summary>Elements that no tag states, such as <c>html</c> and <c>body</c>, and bold text that continues in a few paragraphs.</summary>
    private const int ExtraElements = 1000;

    /// <summary>Elements that end without an end tag, so that many start tags are not a depth.</summary>
    private static readonly HashSet<string> s_open = new(StringComparer.OrdinalIgnoreCase)
    {
        "area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "param", "source", "track", "wbr",
        "p", "li", "dt", "dd", "tr", "td", "th", "thead", "tbody", "tfoot", "colgroup", "caption", "option", "optgroup", "rp", "rt", "html", "head", "body",
    };

    /// <summary>Refuses deep nesting, because the parser searches the open elements at many tags.</summary>
    /// <exception cref="FormatException">The HTML nests too deeply.</exception>
    public static void CheckDepth(string html)
    {
        int depth = 0;
        for (int i = html.IndexOf('<'); i >= 0 && i + 1 < html.Length; i = html.IndexOf('<', i + 1))
        {
            bool isEnd = html[i + 1] == '/';
            int start = i + (isEnd ? 2 : 1);
            int end = start;
            while (end < html.Length && char.IsAsciiLetterOrDigit(html[end]))
            {
                end++;
            }

            if (end == start || s_open.Contains(html[start..end]))
            {
                continue;
            }

            depth = isEnd ? Math.Max(0, depth - 1) : depth + 1;
            if (depth > MaxDepth)
            {
                throw new FormatException($"the HTML nests deeper than {MaxDepth} elements");
            }
        }
    }

    /// <summary>Refuses HTML in which elements that are not closed are repeated in every paragraph.</summary>
    /// <exception cref="FormatException">There are more elements than characters.</exception>
    public static void CheckCount(int count, int length)
    {
        if (count > length + ExtraElements)
        {
            throw new FormatException("the HTML has more elements than characters");
        }
    }
}
