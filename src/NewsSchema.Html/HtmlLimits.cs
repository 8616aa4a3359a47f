namespace NewsSchema.Html;

/// <summary>The limits that keep the time and memory of parsing in proportion to the length of the HTML. They hold before the parser begins.</summary>
internal static class HtmlLimits
{
    private const int MaxDepth = 512;

    /// <summary>How many elements the parser may repeat for each character.</summary>
    private const int MaxRepeatedPerCharacter = 4;

    /// <summary>Of formatting elements with the same tag, a parser keeps three (HTML Living Standard, section 13.2.4.3).</summary>
    private const int MaxSame = 3;

    /// <summary>Elements that end without an end tag, so that many start tags are not a depth.</summary>
    private static readonly HashSet<string> s_open = new(StringComparer.OrdinalIgnoreCase)
    {
        "area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "param", "source", "track", "wbr",
        "p", "li", "dt", "dd", "tr", "td", "th", "thead", "tbody", "tfoot", "colgroup", "caption", "option", "optgroup", "rp", "rt", "html", "head", "body",
    };

    /// <summary>Elements that continue in the next paragraph if they are not closed.</summary>
    private static readonly HashSet<string> s_formatting = new(StringComparer.OrdinalIgnoreCase)
    {
        "a", "b", "big", "code", "em", "font", "i", "nobr", "s", "small", "strike", "strong", "tt", "u",
    };

    /// <summary>Refuses deep nesting, because the parser searches the open elements at many tags, and formatting that is not closed and so is repeated in each of many paragraphs.</summary>
    /// <exception cref="FormatException">The HTML would take too much time or memory.</exception>
    public static void Check(string html)
    {
        int depth = 0;
        long repeated = 0;
        List<(string Name, string Tag)> formatting = [];
        for (int i = html.IndexOf('<'); i >= 0 && i + 1 < html.Length; i = html.IndexOf('<', i + 1))
        {
            bool isEnd = html[i + 1] == '/';
            int start = i + (isEnd ? 2 : 1);
            int end = start;
            while (end < html.Length && char.IsAsciiLetterOrDigit(html[end]))
            {
                end++;
            }

            string name = html[start..end];
            if (s_formatting.Contains(name))
            {
                Format(formatting, name, TagAt(html, start), isEnd);
            }
            else if (!isEnd)
            {
                repeated += formatting.Count;
            }

            if (name.Length > 0 && !s_open.Contains(name))
            {
                depth = isEnd ? Math.Max(0, depth - 1) : depth + 1;
            }

            if (depth > MaxDepth || formatting.Count > MaxDepth)
            {
                throw new FormatException($"the HTML nests deeper than {MaxDepth} elements");
            }
        }

        if (repeated > (long)MaxRepeatedPerCharacter * html.Length)
        {
            throw new FormatException("formatting that is not closed would be repeated in too many paragraphs");
        }
    }

    /// <summary>Opens or closes a formatting element.</summary>
    private static void Format(List<(string Name, string Tag)> open, string name, string tag, bool isEnd)
    {
        if (isEnd)
        {
            int last = open.FindLastIndex(element => element.Name.Equals(name, StringComparison.OrdinalIgnoreCase));
            if (last >= 0)
            {
                open.RemoveAt(last);
            }
        }
        else if (open.Count(element => element.Tag == tag) < MaxSame)
        {
            open.Add((name, tag));
        }
    }

    private static string TagAt(string html, int start)
    {
        int end = html.IndexOf('>', start);
        return end < 0 ? html[start..] : html[start..end];
    }
}
