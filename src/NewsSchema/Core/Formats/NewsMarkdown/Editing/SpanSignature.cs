using NewsSchema.Core.Articles.Building;

namespace NewsSchema.Core.Formats.NewsMarkdown.Editing;

/// <summary>A span as a value, to compare the spans of an article before and after an edit.</summary>
internal sealed record SpanSignature(int Start, int End, string? Href, string Attributes)
{
    public static List<SpanSignature> AllOf(Block block)
    {
        var all = new List<SpanSignature>(block.Spans.Count);
        foreach (InlineSpan span in block.Spans)
        {
            all.Add(new SpanSignature(span.Start, span.End, span.Href, SpanAttributes.Of(span.Attributes).ToString()));
        }

        return all;
    }

    /// <summary>Whether two articles have the same blocks and containers, with the given spans in one block and the same spans in all others.</summary>
    public static bool Match(Article before, Article after, int block, List<SpanSignature> wanted)
    {
        if (before.Blocks.Count != after.Blocks.Count || before.Containers.Count != after.Containers.Count)
        {
            return false;
        }

        for (int i = 0; i < before.Blocks.Count; i++)
        {
            Block old = before.Blocks[i];
            Block now = after.Blocks[i];
            if (old.Text != now.Text || old.Level != now.Level || TextOf(old.Attributes) != TextOf(now.Attributes)
                || !(i == block ? wanted : AllOf(old)).SequenceEqual(AllOf(now)))
            {
                return false;
            }
        }

        for (int i = 0; i < before.Containers.Count; i++)
        {
            Container old = before.Containers[i];
            Container now = after.Containers[i];
            if (old.Start != now.Start || old.End != now.End || TextOf(old.Attributes) != TextOf(now.Attributes))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>Whether two articles have the same blocks, containers and spans, with the same attributes except for those that were changed.</summary>
    /// <param name="before">The article before the edit.</param>
    /// <param name="after">The article after the edit.</param>
    /// <param name="changed">What spans state afterwards; with the index -1, what the attributes above a block state.</param>
    public static bool Match(Article before, Article after, IReadOnlyDictionary<SpanAddress, SpanAttributes> changed)
    {
        if (before.Blocks.Count != after.Blocks.Count || before.Containers.Count != after.Containers.Count)
        {
            return false;
        }

        for (int i = 0; i < before.Blocks.Count; i++)
        {
            Block old = before.Blocks[i];
            Block now = after.Blocks[i];
            if (old.Text != now.Text || old.Spans.Count != now.Spans.Count || !HasSame(old.Attributes, now.Attributes, new SpanAddress(i, -1)))
            {
                return false;
            }

            for (int j = 0; j < old.Spans.Count; j++)
            {
                InlineSpan span = old.Spans[j];
                InlineSpan other = now.Spans[j];
                if (span.Start != other.Start || span.End != other.End || span.Href != other.Href || !HasSame(span.Attributes, other.Attributes, new SpanAddress(i, j)))
                {
                    return false;
                }
            }
        }

        return true;

        bool HasSame(AttributeList? old, AttributeList? now, SpanAddress address) =>
            (changed.TryGetValue(address, out SpanAttributes? wanted) ? wanted : SpanAttributes.Of(old ?? new AttributeList()))
                .HasSameItems(SpanAttributes.Of(now ?? new AttributeList()));
    }

    private static string TextOf(AttributeList? attributes) => attributes is null ? "" : SpanAttributes.Of(attributes).ToString();
}
