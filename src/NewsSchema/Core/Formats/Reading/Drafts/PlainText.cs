using NewsSchema.Core.Formats.Reading.Sources;
using NewsSchema.Core.Text;
using NewsSchema.Formats;

namespace NewsSchema.Core.Formats.Reading.Drafts;

/// <summary>Reads text without markup into paragraphs, and proves by such a text what white space the paragraphs of a marked-up one have.</summary>
internal static class PlainText
{
    /// <summary>Reads a text. Paragraphs are separated by blank lines; in a text without any, each line is one.</summary>
    public static void Read(SourceValue value, ArticleDraft draft) => Read(value, draft, HasBlankLine(TextNormalization.Normalize(value.Text).Trim()));

    /// <summary>The paragraphs of a text.</summary>
    public static List<string> Split(string text, bool hasBlankLines)
    {
        string normalized = TextNormalization.Normalize(text);
        var paragraphs = new List<string>();
        for (int start = 0; start < normalized.Length;)
        {
            int end = EndOfParagraph(normalized, start, hasBlankLines);
            string paragraph = normalized.Substring(start, end - start);
            if (!string.IsNullOrWhiteSpace(paragraph))
            {
                paragraphs.Add(paragraph);
            }

            start = end + 1;
        }

        return paragraphs;
    }

    /// <summary>Reads a text.</summary>
    /// <param name="value">The text.</param>
    /// <param name="draft">The article.</param>
    /// <param name="hasBlankLines">Whether paragraphs are separated by blank lines; otherwise, each line is one.</param>
    public static void Read(SourceValue value, ArticleDraft draft, bool hasBlankLines)
    {
        string text = TextNormalization.Normalize(value.Text);
        ReadWhiteSpace option = draft.Options.WhiteSpace;
        bool isLayout = !draft.IsOwn && option != ReadWhiteSpace.Exact && (option == ReadWhiteSpace.Formatted || IsIndented(text));
        int start = 0;
        string separator = "";
        while (start < text.Length)
        {
            int end = EndOfParagraph(text, start, hasBlankLines);
            int next = end;
            while (next < text.Length && char.IsWhiteSpace(text[next]))
            {
                next++;
            }

            // The blanks at the beginning of a paragraph belong to it.
            int line = text.LastIndexOf('\n', Math.Max(0, next - 1));
            next = next < text.Length && line >= end ? line + 1 : next;
            string paragraph = text.Substring(start, end - start);
            if (!string.IsNullOrWhiteSpace(paragraph))
            {
                var block = new DraftBlock { Place = value.Place, Path = value.Path, IsPreformatted = true, Separator = draft.Content.Count == 0 ? null : separator };
                string words = isLayout ? string.Join("\n", paragraph.Split('\n').Select(static inner => inner.Trim(' ', '\t'))).Trim('\n') : paragraph;
                block.Text.Append(words);
                if (words.Length < paragraph.Length)
                {
                    draft.Ledger.Approximate(value.Path, value.Place, "the blanks around the lines are layout and are not read");
                }

                draft.Content.Add(block);
            }

            separator = text.Substring(end, next - end);
            start = next;
        }
    }

    /// <summary>Whether a plain text consists of the blocks that were read from markup, with white space between them, which then are the separators of the blocks.</summary>
    public static bool Prove(string plain, ArticleDraft draft)
    {
        string text = TextNormalization.Normalize(plain);
        var separators = new List<string>(draft.Content.Count);
        int at = 0;
        foreach (DraftBlock block in draft.Content)
        {
            string words = block.Text.ToString().Replace(DraftBlock.Break, '\n');
            int start = at;
            while (at < text.Length && char.IsWhiteSpace(text[at]) && !StartsWith(text, at, words))
            {
                at++;
            }

            if (!StartsWith(text, at, words))
            {
                return false;
            }

            separators.Add(text.Substring(start, at - start));
            at += words.Length;
        }

        if (at < text.Length && !string.IsNullOrWhiteSpace(text.Substring(at)))
        {
            return false;
        }

        for (int i = 1; i < separators.Count; i++)
        {
            bool isSeparator = separators[i].Length > 0 && separators[i].IndexOf('\n') >= 0;
            draft.Content[i].Separator = isSeparator ? separators[i] : null;
        }

        draft.IsExact = true;
        return true;
    }

    /// <summary>
    /// Whether the indentation of lines is layout, as in texts that were taken from the markup of a page: more lines than not are indented, and none has columns, as those of tables have.
    /// </summary>
    private static bool IsIndented(string text)
    {
        int indented = 0;
        int others = 0;
        foreach (string line in text.Split('\n'))
        {
            string words = line.Trim();
            if (words.Length == 0)
            {
                continue;
            }

            if (HasColumns(words))
            {
                return false;
            }

            bool isIndented = line[0] == '\t' || line.StartsWith("  ", StringComparison.Ordinal);
            indented += isIndented ? 1 : 0;
            others += isIndented ? 0 : 1;
        }

        return indented > 1 && indented > others;
    }

    /// <summary>Whether a line has columns, as those of a table: a tab or several blanks between words.</summary>
    public static bool HasColumns(string line)
    {
        string text = line.Trim();
        return text.IndexOf('\t') > 0 || text.IndexOf("   ", StringComparison.Ordinal) > 0;
    }

    private static bool StartsWith(string text, int at, string words) => string.CompareOrdinal(text, at, words, 0, words.Length) == 0;

    private static bool HasBlankLine(string text)
    {
        for (int i = text.IndexOf('\n'); i >= 0; i = text.IndexOf('\n', i + 1))
        {
            if (IsBlankLine(text, i + 1))
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsBlankLine(string text, int at)
    {
        while (at < text.Length && text[at] is ' ' or '\t' or '\r' or '\u00A0')
        {
            at++;
        }

        return at < text.Length && text[at] == '\n';
    }

    private static int EndOfParagraph(string text, int start, bool hasBlankLines)
    {
        for (int i = text.IndexOf('\n', start); i >= 0; i = text.IndexOf('\n', i + 1))
        {
            if (!hasBlankLines || IsBlankLine(text, i + 1))
            {
                return i;
            }
        }

        return text.Length;
    }
}
