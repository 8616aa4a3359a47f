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

    private static string TextOf(AttributeList? attributes) => attributes is null ? "" : SpanAttributes.Of(attributes).ToString();
}
