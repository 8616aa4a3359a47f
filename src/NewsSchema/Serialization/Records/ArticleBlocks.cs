using System.ComponentModel;

namespace NewsSchema.CompilerServices;

/// <summary>Lists the blocks of an article in document order.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class ArticleBlocks
{
    /// <summary>The slots of the head in document order (docs/internals/article-tree.md).</summary>
    private static readonly string[] s_headSlots = ["kicker", "headline", "deck", "byline", "dateline", "agency", "lead"];

    /// <summary>Returns the blocks of the head, which are members of the record by their slots, and then the blocks of the body.</summary>
    /// <param name="body">The body.</param>
    /// <param name="slots">The members that hold one text each, with their names. A member that repeats a part of the body is left out.</param>
    public static IEnumerable<NewsText> Collect(NewsList<NewsText> body, params ReadOnlySpan<(string Slot, NewsText? Text)> slots)
    {
        var blocks = new List<NewsText>(body.Count + slots.Length);
        foreach (string slot in s_headSlots)
        {
            foreach ((string name, NewsText? text) in slots)
            {
                if (name == slot && text is not null && !Holds(body, slot) && !HoldsSpan(slots, slot))
                {
                    blocks.Add(text);
                }
            }
        }

        blocks.AddRange(body.AsSpan());
        return blocks;
    }

    /// <summary>Whether the body contains a text of the slot, so that the member of the slot is a copy.</summary>
    private static bool Holds(NewsList<NewsText> body, string slot)
    {
        foreach (NewsText block in body.AsSpan())
        {
            if (block.Slot == slot || HoldsSpan(block, slot))
            {
                return true;
            }
        }

        return false;
    }

    private static bool HoldsSpan(ReadOnlySpan<(string Slot, NewsText? Text)> slots, string slot)
    {
        foreach ((string name, NewsText? text) in slots)
        {
            if (name != slot && text is not null && HoldsSpan(text, slot))
            {
                return true;
            }
        }

        return false;
    }

    private static bool HoldsSpan(NewsText text, string slot)
    {
        foreach (NewsSpan span in text.Spans.AsSpan())
        {
            if (span.Role is { } role && role.Contains(slot, StringComparison.Ordinal) && role.Split(' ').Contains(slot))
            {
                return true;
            }
        }

        return false;
    }
}
