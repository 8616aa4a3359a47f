using System.ComponentModel;
using System.Text.Json;
using NewsSchema.Core.Articles;

namespace NewsSchema.CompilerServices;

/// <summary>Lists the blocks of an article in document order.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class ArticleBlocks
{
    /// <summary>Returns the blocks of the head, which are members of the record by their slots, and then the blocks of the body.</summary>
    /// <param name="body">The body.</param>
    /// <param name="sections">The sections, whose slots make members copies of the blocks that they contain.</param>
    /// <param name="extensionData">The members that the schema does not have. Slots among them are part of the head too.</param>
    /// <param name="slots">The members of the schema that hold one text each, with their names. A member that repeats a part of the body is left out.</param>
    public static IEnumerable<NewsText> Collect(
        NewsList<NewsText> body, NewsList<NewsSpan> sections, NewsExtensionData extensionData, params ReadOnlySpan<(string Slot, NewsText? Text)> slots)
    {
        Slot[] order = Vocabulary.Slots;
        var texts = new NewsText?[order.Length];
        SlotUses uses = default;
        for (int i = 0; i < order.Length; i++)
        {
            if (!order[i].IsPlural)
            {
                texts[i] = Find(order[i], slots) ?? FindKept(order[i], extensionData);
                AddSpans(ref uses, texts[i]?.Spans ?? default, order[i]);
            }
        }

        foreach (NewsText block in body.AsSpan())
        {
            uses.AddBlock(block.Slot);
            AddSpans(ref uses, block.Spans);
        }

        AddSpans(ref uses, sections);
        var blocks = new List<NewsText>(body.Count + slots.Length);
        for (int i = 0; i < order.Length; i++)
        {
            if (texts[i] is { } text && uses.IsHead(order[i]))
            {
                blocks.Add(text);
            }
        }

        blocks.AddRange(body.AsSpan());
        return blocks;
    }

    private static NewsText? Find(Slot slot, ReadOnlySpan<(string Slot, NewsText? Text)> slots)
    {
        foreach ((string name, NewsText? text) in slots)
        {
            if (name == slot.Member)
            {
                return text;
            }
        }

        return null;
    }

    /// <summary>The text of a slot that the schema has no member for, because no sample had it; null if the extension data contains none.</summary>
    private static NewsText? FindKept(Slot slot, NewsExtensionData extensionData)
    {
        if (!extensionData.TryGetValue(slot.Member, out NewsAny value) || value.Kind is not (JsonValueKind.Object or JsonValueKind.String))
        {
            return null;
        }

        try
        {
            return value.Kind == JsonValueKind.String
                ? new NewsText { Text = value.ToJsonElement().GetString()! }
                : NewsSerializer.FromJson<NewsText>(value.AsUtf8());
        }
        catch (JsonException)
        {
            // An object that is not a text is not part of the head. Writing the article in the text format reports it.
            return null;
        }
    }

    private static void AddSpans(ref SlotUses uses, NewsList<NewsSpan> spans, Slot? owner = null)
    {
        foreach (NewsSpan span in spans.AsSpan())
        {
            uses.AddRole(span.Role, owner);
        }
    }
}
