using NewsSchema.Core.Formats.Reading.Json;
using NewsSchema.Core.Text;

namespace NewsSchema.Core.Formats.SchemaOrg;

/// <summary>Finds JSON-LD in the script elements of an HTML page. Everything else of the page is not read.</summary>
internal static class SchemaOrgPage
{
    private const string Script = "<script";

    public static bool IsPage(string text)
    {
        int first = 0;
        while (first < text.Length && (char.IsWhiteSpace(text[first]) || text[first] == '\uFEFF'))
        {
            first++;
        }

        return first < text.Length && text[first] == '<';
    }

    /// <summary>The contents of the scripts.</summary>
    public static IEnumerable<JsonPart> Read(FormatInput input)
    {
        string text = input.NormalText;
        LineMap lines = LineMap.OfNormalized(text);
        for (int i = text.IndexOf(Script, StringComparison.OrdinalIgnoreCase); i >= 0; i = text.IndexOf(Script, i, StringComparison.OrdinalIgnoreCase))
        {
            int open = text.IndexOf('>', i);
            if (open < 0)
            {
                yield break;
            }

            int close = text.IndexOf("</script", open, StringComparison.OrdinalIgnoreCase);
            int end = close < 0 ? text.Length : close;
            if (text.IndexOf("application/ld+json", i, open - i, StringComparison.OrdinalIgnoreCase) >= 0)
            {
                (int start, int stop) = Trim(text, open + 1, end);
                (int line, int column) = lines.GetPosition(start);
                yield return JsonPart.ReadScript(text.Substring(start, stop - start), line, column, [.. input.Errors], input.Cancellation);
                input.Errors.Clear();
            }

            i = end;
        }
    }

    /// <summary>The content without the comment or CDATA section that hides it from old browsers.</summary>
    private static (int Start, int End) Trim(string text, int start, int end)
    {
        foreach ((string open, string close) in new[] { ("", ""), ("//", ""), ("<![CDATA[", "]]>"), ("<!--", "-->"), ("//", "//") })
        {
            while (start < end && char.IsWhiteSpace(text[start]))
            {
                start++;
            }

            while (end > start && char.IsWhiteSpace(text[end - 1]))
            {
                end--;
            }

            if (open.Length > 0 && string.CompareOrdinal(text, start, open, 0, open.Length) == 0)
            {
                start = Math.Min(end, start + open.Length);
            }

            if (close.Length > 0 && end - close.Length >= start && string.CompareOrdinal(text, end - close.Length, close, 0, close.Length) == 0)
            {
                end -= close.Length;
            }
        }

        return (start, end);
    }
}
