using NewsSchema.Core.Articles;
using NewsSchema.Core.Articles.Building;
using NewsSchema.Core.Text;

namespace NewsSchema.Core.Formats.NewsMarkdown.Editing;

/// <summary>Where the brackets of a new or a moved span go among the markup that is there.</summary>
internal sealed class SpanPlacement
{
    private readonly Block _block;
    private readonly TextRange _range;
    private readonly int _moved;
    private readonly bool _isOuter;

    /// <param name="block">The block.</param>
    /// <param name="range">The text of the span.</param>
    /// <param name="isOuter">Whether it holds a span of the same text; otherwise, it is inside.</param>
    /// <param name="moved">The index of the span that is moved there; -1 for a new one.</param>
    public SpanPlacement(Block block, TextRange range, bool isOuter, int moved = -1)
    {
        _block = block;
        _range = range;
        _isOuter = isOuter;
        _moved = moved;
    }

    /// <summary>The position of the opening bracket, as close to the text as possible.</summary>
    public int Open
    {
        get
        {
            foreach (BlockMarkup markup in _block.Positions!.At(_range.Start))
            {
                if (markup.Kind == MarkupKind.Escape || (markup.Kind == MarkupKind.Open && markup.Span != _moved && IsInside(markup.Span)))
                {
                    return markup.Source.Start;
                }
            }

            return _block.Positions.ToSource(_range.Start);
        }
    }

    /// <summary>The position of the closing bracket, as close to the text as possible.</summary>
    public int Close
    {
        get
        {
            int close = _block.Positions!.ToSourceEnd(_range.End);
            foreach (BlockMarkup markup in _block.Positions.At(_range.End))
            {
                if (markup.Kind == MarkupKind.Close && markup.Span != _moved && IsInside(markup.Span))
                {
                    close = markup.Source.End;
                }
            }

            return close;
        }
    }

    /// <summary>The index that the span will have among the spans of its block.</summary>
    public int Index
    {
        get
        {
            int index = 0;
            for (int i = 0; i < _block.Spans.Count; i++)
            {
                InlineSpan span = _block.Spans[i];
                if (i != _moved && (span.Start < _range.Start || (span.Start == _range.Start && !IsInside(i))))
                {
                    index++;
                }
            }

            return index;
        }
    }

    /// <summary>Why the span cannot be there; null if it can.</summary>
    public EditRefusal? Refusal
    {
        get
        {
            if (_range.Start < 0 || _range.Start >= _range.End || _range.End > _block.Text.Length)
            {
                return new EditRefusal(EditRefusalReason.NotFound, "the selection is empty or outside of the block's text");
            }

            if (CutsPair(_range.Start) || CutsPair(_range.End))
            {
                return new EditRefusal(EditRefusalReason.Invalid, "the selection begins or ends inside of a character");
            }

            return IsCutting(_range)
                ? new EditRefusal(EditRefusalReason.CutsSpan, "the selection cuts a span in two: select all of it or none of it")
                {
                    Grown = Grow(),
                    Shrunk = Shrink(),
                }
                : Depth > Vocabulary.MaxDepth ? new EditRefusal(EditRefusalReason.Invalid, "spans nest deeper than 64") : null;
        }
    }

    private int Depth
    {
        get
        {
            int depth = 1;
            var nesting = new Stack<int>();
            int inside = 0;
            for (int i = 0; i < _block.Spans.Count; i++)
            {
                InlineSpan span = _block.Spans[i];
                if (i == _moved)
                {
                    continue;
                }

                if (IsInside(i))
                {
                    while (nesting.Count > 0 && nesting.Peek() <= span.Start)
                    {
                        nesting.Pop();
                    }

                    nesting.Push(span.End);
                    inside = Math.Max(inside, nesting.Count);
                }
                else if (span.Start <= _range.Start && span.End >= _range.End)
                {
                    depth++;
                }
            }

            return depth + inside;
        }
    }

    private bool IsInside(int index)
    {
        InlineSpan span = _block.Spans[index];
        return span.Start >= _range.Start && span.End <= _range.End && (_isOuter || span.Start != _range.Start || span.End != _range.End);
    }

    private bool CutsPair(int offset) => offset > 0 && offset < _block.Text.Length && char.IsSurrogatePair(_block.Text, offset - 1);

    private IEnumerable<InlineSpan> Others() => _block.Spans.Where((_, i) => i != _moved);

    private bool IsCutting(TextRange range) => Others().Any(span => IsCut(span, range));

    private static bool IsCut(InlineSpan span, TextRange range) =>
        (span.Start < range.Start && range.Start < span.End && span.End < range.End)
        || (range.Start < span.Start && span.Start < range.End && range.End < span.End);

    private TextRange Grow()
    {
        TextRange range = _range;
        while (IsCutting(range))
        {
            foreach (InlineSpan span in Others())
            {
                if (IsCut(span, range))
                {
                    range = new TextRange(Math.Min(range.Start, span.Start), Math.Max(range.End, span.End));
                }
            }
        }

        return range;
    }

    /// <summary>Leaves out the spans that are cut, and the white space that then begins or ends the selection.</summary>
    private TextRange? Shrink()
    {
        TextRange range = _range;
        while (range.Start < range.End && IsCutting(range))
        {
            foreach (InlineSpan span in Others())
            {
                if (IsCut(span, range))
                {
                    range = span.Start < range.Start ? new TextRange(span.End, range.End) : new TextRange(range.Start, span.Start);
                }
            }

            while (range.Start < range.End && Characters.IsBlankOrNewline(_block.Text[range.Start]))
            {
                range = new TextRange(range.Start + 1, range.End);
            }

            while (range.Start < range.End && Characters.IsBlankOrNewline(_block.Text[range.End - 1]))
            {
                range = new TextRange(range.Start, range.End - 1);
            }
        }

        return range.Start < range.End ? range : null;
    }
}
