using NewsSchema.Core.Text;

namespace NewsSchema.Core.Articles.Building;

/// <summary>Converts positions in a block's text to positions in its source, and back. All count UTF-16 code units.</summary>
internal sealed class BlockPositions
{
    private readonly BlockMarkup[] _markup;

    /// <param name="content">The block's source without what makes it a heading.</param>
    /// <param name="markup">The markup in it, in order.</param>
    public BlockPositions(SourceSpan content, BlockMarkup[] markup)
    {
        Content = content;
        _markup = markup;
    }

    /// <summary>The block's source without what makes it a heading.</summary>
    public SourceSpan Content { get; }

    /// <summary>The markup in the order of the source.</summary>
    public IReadOnlyList<BlockMarkup> Markup => _markup;

    /// <summary>The position of a character: after all markup before it.</summary>
    public int ToSource(int offset) => AfterMarkup(IndexAfter(offset + 1), offset);

    /// <summary>The position after the character before the offset: before all markup that follows it.</summary>
    public int ToSourceEnd(int offset) => AfterMarkup(IndexAfter(offset), offset);

    /// <summary>The position in the text; for a position in markup, that of the next character.</summary>
    public int ToText(int source)
    {
        int low = 0;
        int high = _markup.Length;
        while (low < high)
        {
            int middle = (low + high) / 2;
            if (_markup[middle].Source.Start < source)
            {
                low = middle + 1;
            }
            else
            {
                high = middle;
            }
        }

        if (low == 0)
        {
            return Math.Max(0, Math.Min(source, Content.End) - Content.Start);
        }

        BlockMarkup before = _markup[low - 1];
        return before.Offset + Math.Max(0, Math.Min(source, Content.End) - before.Source.End);
    }

    /// <summary>The markup between a character of the text and the one before it, in the order of the source.</summary>
    public IEnumerable<BlockMarkup> At(int offset)
    {
        for (int i = IndexAfter(offset); i < _markup.Length && _markup[i].Offset == offset; i++)
        {
            yield return _markup[i];
        }
    }

    /// <summary>The index of the first markup at the offset or after it.</summary>
    private int IndexAfter(int offset)
    {
        int low = 0;
        int high = _markup.Length;
        while (low < high)
        {
            int middle = (low + high) / 2;
            if (_markup[middle].Offset < offset)
            {
                low = middle + 1;
            }
            else
            {
                high = middle;
            }
        }

        return low;
    }

    private int AfterMarkup(int index, int offset) =>
        index == 0 ? Content.Start + offset : _markup[index - 1].Source.End + offset - _markup[index - 1].Offset;
}
