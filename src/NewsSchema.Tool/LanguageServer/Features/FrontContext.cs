using NewsSchema.Core.Text;

namespace NewsSchema.Tool.LanguageServer.Features;

/// <summary>What is typed in the front matter, which may not be valid yet.</summary>
/// <param name="Path">The keys of the maps around it; for a value, its own key is the last.</param>
/// <param name="IsValue">Whether a value is typed; otherwise, a key.</param>
/// <param name="Start">The first character of what is typed.</param>
/// <param name="Siblings">The keys that the map has already.</param>
internal sealed record FrontContext(IReadOnlyList<string> Path, bool IsValue, int Start, IReadOnlySet<string> Siblings)
{
    /// <param name="text">The article.</param>
    /// <param name="front">The lines between those of <c>---</c>.</param>
    /// <param name="offset">The cursor.</param>
    public static FrontContext Find(string text, SourceSpan front, int offset)
    {
        int lineStart = offset == 0 ? 0 : text.LastIndexOf('\n', offset - 1) + 1;
        string line = text[lineStart..offset];
        int indent = IndentOf(line);
        string content = line[indent..];
        List<string> path = PathAbove(text, front.Start, lineStart, indent);
        if (KeyOf(content) is { } key)
        {
            // After the colon, in brackets and in quotes, the item that is typed begins after the last separator.
            int start = content.LastIndexOfAny(['[', ',', ' ', ':', '"', '\'']) + 1;
            return new FrontContext([.. path, key], true, lineStart + indent + start, new HashSet<string>());
        }

        bool isItem = line.AsSpan(0, indent).Contains('-');
        return isItem && path.Count > 0 && !content.Contains(':', StringComparison.Ordinal) && content.StartsWith('"')
            ? new FrontContext(path, true, lineStart + indent + content.LastIndexOfAny([' ', '"']) + 1, new HashSet<string>())
            : new FrontContext(path, false, lineStart + indent, SiblingsOf(text, front, lineStart, indent));
    }

    /// <summary>The blanks and the dashes of items before a line's content.</summary>
    private static int IndentOf(ReadOnlySpan<char> line)
    {
        int indent = 0;
        while (indent < line.Length && (line[indent] == ' ' || (line[indent] == '-' && indent + 1 < line.Length && line[indent + 1] == ' ')))
        {
            indent++;
        }

        return indent;
    }

    private static string? KeyOf(string content)
    {
        int colon = content.IndexOf(':', StringComparison.Ordinal);
        return colon > 0 && (colon + 1 == content.Length || content[colon + 1] == ' ') && !content.StartsWith('#') ? content[..colon].Trim().Trim('"', '\'') : null;
    }

    private static List<string> PathAbove(string text, int frontStart, int lineStart, int indent)
    {
        List<string> path = [];
        int end = lineStart - 1;
        while (indent > 0 && end > frontStart)
        {
            int start = text.LastIndexOf('\n', end - 1) + 1;
            string line = text[start..end];
            int own = IndentOf(line);
            if (own < indent && KeyOf(line[own..]) is { } key)
            {
                path.Insert(0, key);
                indent = own;
            }

            end = start - 1;
        }

        return path;
    }

    private static HashSet<string> SiblingsOf(string text, SourceSpan front, int lineStart, int indent)
    {
        HashSet<string> keys = new(StringComparer.Ordinal);
        Collect(forward: false);
        Collect(forward: true);
        return keys;

        void Collect(bool forward)
        {
            int start = lineStart;
            while (true)
            {
                int next = forward ? text.IndexOf('\n', start) + 1 : start < 2 ? 0 : text.LastIndexOf('\n', start - 2) + 1;
                if (forward ? next <= start || next >= front.End : start <= front.Start)
                {
                    return;
                }

                start = next;
                int end = text.IndexOf('\n', start);
                string line = text[start..(end < 0 ? text.Length : end)];
                int own = IndentOf(line);
                if (own < indent && line.Length > own)
                {
                    return;
                }

                if (own == indent && KeyOf(line[own..]) is { } key)
                {
                    keys.Add(key);
                }
            }
        }
    }
}
