using NewsSchema.Core.Articles.Building;
using NewsSchema.Core.Formats.NewsMarkdown.Editing;

namespace NewsSchema.Tool.Annotator.Operations;

/// <summary>A span by its words and what it states, which stay while other spans come and go around it.</summary>
internal readonly record struct SpanPlace(int Block, int Start, int End, SpanAttributes Attributes)
{
    /// <summary>Its address in an article; null if it is gone or states something else.</summary>
    public SpanAddress? FindIn(EditableArticle article)
    {
        if (article.FindBlock(Block) is not { } block)
        {
            return null;
        }

        int first = -1;
        for (int i = 0; i < block.Spans.Count; i++)
        {
            InlineSpan span = block.Spans[i];
            if (span.Start != Start || span.End != End)
            {
                continue;
            }

            if (SpanAttributes.Of(span.Attributes).HasSameItems(Attributes))
            {
                return new SpanAddress(Block, i);
            }

            first = first < 0 && SpanAttributes.Of(span.Attributes).Classes.Intersect(Attributes.Classes).Any() ? i : first;
        }

        // A later edit of the same batch may have given it an id or a relation.
        return first < 0 ? null : new SpanAddress(Block, first);
    }
}
