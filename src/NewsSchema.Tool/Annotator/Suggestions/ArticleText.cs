using NewsSchema.Core.Formats.NewsMarkdown.Editing;

namespace NewsSchema.Tool.Annotator.Suggestions;

/// <summary>The blocks of an article as one text with a blank line between them, as the rules for drafts take it.</summary>
internal sealed class ArticleText
{
    private const string Separator = "\n\n";

    private readonly int[] _starts;
    private readonly int[] _ends;

    public ArticleText(ArticleOutline article)
    {
        _starts = new int[article.Blocks.Count];
        _ends = new int[article.Blocks.Count];
        int position = 0;
        for (int i = 0; i < _starts.Length; i++)
        {
            _starts[i] = position;
            _ends[i] = position + article.Blocks[i].Text.Length;
            position = _ends[i] + Separator.Length;
        }

        Text = string.Join(Separator, article.Blocks.Select(static block => block.Text));
    }

    public string Text { get; }

    /// <summary>The place in a block of a range of the text; null if it is not within one block.</summary>
    public (int Block, int Start, int End)? PlaceOf(int start, int end)
    {
        int index = Array.BinarySearch(_starts, start);
        index = index < 0 ? ~index - 1 : index;
        return index >= 0 && end <= _ends[index] && start < end ? (index, start - _starts[index], end - _starts[index]) : null;
    }
}
