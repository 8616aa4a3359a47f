namespace NewsSchema.Core.Formats.Reading.Drafts;

/// <summary>
/// The edges of blocks in files that NewsSchema did not write: senders indent paragraphs with blanks, and end them with a line break that does not show.
/// </summary>
internal static class BlockEdges
{
    /// <summary>Removes blanks and line breaks from both ends of a block; of one that is preformatted, only the line breaks. A block without words stays as it is.</summary>
    public static void Trim(DraftBlock block)
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

    private static bool IsEdge(char c, bool hasBlanks) => c is '\n' or '\r' or DraftBlock.Break || (hasBlanks && c is ' ' or '\t');
}
