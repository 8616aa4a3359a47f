using System.Text;
using NewsSchema.Formats;

namespace NewsSchema.Core.Formats.Reading.Drafts;

/// <summary>
/// The rule for white space in blocks. A file is formatted if any block begins or ends with a line break, or has one followed by an indentation; then line breaks with the blanks around them
/// are one space, and blocks are trimmed. In other files, only the ends of blocks are trimmed (<see cref="TrimEnds"/>), and indentation around a line break that a file states is not text. No other
/// character is touched in any file.
/// </summary>
internal static class BlockWhiteSpace
{
    /// <summary>Whether line breaks in the blocks of a file are layout.</summary>
    public static bool IsFormatted(IEnumerable<DraftBlock> blocks, ReadWhiteSpace option, bool isOwn) => option switch
    {
        ReadWhiteSpace.Exact => false,
        ReadWhiteSpace.Formatted => true,
        _ => !isOwn && blocks.Any(static block => !block.IsPreformatted && HasLayout(block.Text.ToString())),
    };

    /// <summary>Applies the rule to a block and the positions of its marks.</summary>
    /// <param name="block">The block.</param>
    /// <param name="isFormatted">Whether line breaks in the blocks of the file are layout.</param>
    /// <param name="isTrimmed">Whether indentation around a line break that the file states is layout.</param>
    public static void Apply(DraftBlock block, bool isFormatted, bool isTrimmed)
    {
        string source = block.Text.ToString();
        bool isLayout = isFormatted && !block.IsPreformatted;
        if (HasChange(source, isLayout))
        {
            var text = new StringBuilder(source.Length);
            int[] positions = Write(source, text, isLayout, isTrimmed && !block.IsPreformatted);
            block.Text.Set(text.ToString());
            foreach (DraftMark mark in block.Marks)
            {
                mark.Start = Math.Min(positions[mark.Start], text.Length);
                mark.End = Math.Min(positions[mark.End < 0 ? source.Length : mark.End], text.Length);
            }
        }

        TrimMarks(block, isFormatted);
    }

    /// <summary>
    /// Removes blanks and line breaks from both ends of a block in a file that NewsSchema did not write: senders indent paragraphs with blanks, and end them with a line break that does not show. Of a
    /// preformatted block, only line breaks are removed. A block without words stays as it is.
    /// </summary>
    public static void TrimEnds(DraftBlock block)
    {
        bool isText = !block.IsPreformatted;
        if (block.Text.Length == 0 || !(IsEdge(block.Text[0], isText) || IsEdge(block.Text[block.Text.Length - 1], isText)))
        {
            return;
        }

        string text = block.Text.ToString();
        int start = 0;
        int end = text.Length;
        for (; start < end && IsEdge(text[start], isText); start++)
        {
        }

        for (; end > start && IsEdge(text[end - 1], isText); end--)
        {
        }

        if (start == end)
        {
            return;
        }

        block.Text.Set(text.Substring(start, end - start));
        foreach (DraftMark mark in block.Marks)
        {
            mark.Start = Move(mark.Start);
            mark.End = mark.End < 0 ? mark.End : Move(mark.End);
        }

        int Move(int position) => Math.Min(Math.Max(position - start, 0), end - start);
    }

    /// <summary>Whether the rule changes a text: nearly no paragraph of a file on one line is changed.</summary>
    private static bool HasChange(string text, bool isLayout) =>
        text.AsSpan().IndexOfAny('\r', DraftBlock.Break) >= 0
        || (isLayout && text.Length > 0 && (IsBlank(text[0]) || IsBlank(text[text.Length - 1]) || text.IndexOf('\n') >= 0));

    /// <summary>Writes the text by the rule.</summary>
    /// <returns>For each position in the source the position in the text.</returns>
    private static int[] Write(string source, StringBuilder text, bool isLayout, bool isTrimmed)
    {
        int[] positions = new int[source.Length + 1];
        int i = 0;
        while (i < source.Length)
        {
            char c = source[i];
            if (isTrimmed && IsBlank(c) && EndOfBlanksAtBreak(source, i) is > 0 and int end)
            {
                for (; i < end; i++)
                {
                    positions[i] = text.Length;
                }

                continue;
            }

            if (isLayout && IsBlank(c))
            {
                int start = i;
                bool isBreak = false;
                for (; i < source.Length && IsBlank(source[i]); i++)
                {
                    positions[i] = text.Length;
                    isBreak |= IsLineBreak(source[i]);
                }

                bool isEdge = text.Length == 0 || i == source.Length || source[i] == DraftBlock.Break || source[start == 0 ? 0 : start - 1] == DraftBlock.Break;
                if (!isBreak && !(text.Length == 0 || i == source.Length))
                {
                    text.Append(source, start, i - start);
                    for (int k = start; k < i; k++)
                    {
                        positions[k] = text.Length - (i - k);
                    }
                }
                else if (!isEdge)
                {
                    text.Append(' ');
                }

                continue;
            }

            positions[i] = text.Length;
            text.Append(c == DraftBlock.Break || IsLineBreak(c) ? '\n' : c);
            i += c == '\r' && i + 1 < source.Length && source[i + 1] == '\n' ? 2 : 1;
            if (c == '\r' && i <= source.Length && i > 0 && source[i - 1] == '\n')
            {
                positions[i - 1] = text.Length;
            }
        }

        positions[source.Length] = text.Length;
        if (isLayout)
        {
            Trim(text);
        }

        return positions;
    }

    /// <summary>The position after an indentation, if a line break that the file states is before or after it; otherwise 0. One blank there is a character as any other.</summary>
    private static int EndOfBlanksAtBreak(string source, int start)
    {
        int end = start;
        while (end < source.Length && IsBlank(source[end]))
        {
            end++;
        }

        bool isAtBreak = (start > 0 && source[start - 1] == DraftBlock.Break) || (end < source.Length && source[end] == DraftBlock.Break);
        return isAtBreak && (end > start + 1 || source[start] != ' ') ? end : 0;
    }

    /// <summary>Marks that are open end with the block; in a formatted file, no mark begins or ends with white space.</summary>
    private static void TrimMarks(DraftBlock block, bool isFormatted)
    {
        string text = block.Text.ToString();
        foreach (DraftMark mark in block.Marks)
        {
            mark.End = mark.End < 0 ? text.Length : mark.End;
            for (; isFormatted && mark.Start < mark.End && IsBlank(text[mark.Start]); mark.Start++)
            {
            }

            for (; isFormatted && mark.Start < mark.End && IsBlank(text[mark.End - 1]); mark.End--)
            {
            }
        }
    }

    /// <summary>A text whose words are separated by one space: white space of any kind between them is layout.</summary>
    public static string Collapse(string text)
    {
        if (IsCollapsed(text))
        {
            return text;
        }

        var words = new StringBuilder(text.Length);
        foreach (char c in text)
        {
            if (!IsBlank(c))
            {
                words.Append(c);
            }
            else if (words.Length > 0 && words[words.Length - 1] != ' ')
            {
                words.Append(' ');
            }
        }

        Trim(words);
        return words.ToString();
    }

    private static bool IsCollapsed(string text)
    {
        for (int i = 0; i < text.Length; i++)
        {
            if (IsBlank(text[i]) && (text[i] != ' ' || i == 0 || i == text.Length - 1 || text[i + 1] == ' '))
            {
                return false;
            }
        }

        return true;
    }

    private static void Trim(StringBuilder text)
    {
        int end = text.Length;
        while (end > 0 && (IsBlank(text[end - 1]) || text[end - 1] == '\n'))
        {
            end--;
        }

        text.Length = end;
    }

    /// <summary>Whether a text has line breaks that are only layout.</summary>
    public static bool HasLayout(string all)
    {
        if (all.Length > 0 && (IsLineBreak(all[0]) || IsLineBreak(all[all.Length - 1])))
        {
            return true;
        }

        for (int i = all.IndexOf('\n'); i >= 0; i = all.IndexOf('\n', i + 1))
        {
            if (i + 1 < all.Length && (all[i + 1] == '\t' || (all[i + 1] == ' ' && i + 2 < all.Length && all[i + 2] == ' ')))
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsBlank(char c) => c is ' ' or '\t' || IsLineBreak(c);

    private static bool IsLineBreak(char c) => c is '\n' or '\r';

    private static bool IsEdge(char c, bool hasBlanks) => c is '\n' or '\r' or DraftBlock.Break || (hasBlanks && c is ' ' or '\t');
}
