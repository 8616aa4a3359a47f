using NewsSchema.Core.Articles;
using NewsSchema.Core.Formats.Reading;
using NewsSchema.Core.Tree;

namespace NewsSchema.Core.Formats.Ninjs;

/// <summary>Reads ninjs of all generations: one object, an array of objects, JSON Lines, or objects in the envelope of an interface.</summary>
internal static class NinjsReader
{
    /// <summary>Members that only an item has. An object with two of them is one.</summary>
    private static readonly string[] s_itemMembers =
    [
        "uri", "guid", "type", "version", "versionCreated", "firstCreated", "pubStatus", "headline", "headlines", "body_text", "body_html", "body_xhtml", "body_main", "bodies", "descriptions", "slugline", "urgency",
    ];

    /// <summary>Reads the articles of a file.</summary>
    /// <param name="input">The file.</param>
    /// <param name="format">The name of the format, for errors.</param>
    /// <param name="pins">What a sender's own names are; null for ninjs.</param>
    public static IEnumerable<ArticleDocument> Read(FormatInput input, string format = "ninjs", JsonPins? pins = null)
    {
        bool isEmpty = true;
        foreach (JsonPart part in JsonParts.Read(input))
        {
            isEmpty = false;
            foreach (ArticleDocument document in ReadPart(part, input, format, pins))
            {
                yield return document;
            }
        }

        if (isEmpty)
        {
            yield return JsonArticles.Without(JsonPart.Empty(input), input, format);
        }
    }

    private static IEnumerable<ArticleDocument> ReadPart(JsonPart part, FormatInput input, string format, JsonPins? pins)
    {
        List<JsonItem> items = JsonArticles.Find(part, NinjsNames.Instance, pins?.ItemsIn(part.Value) ?? IsItem);
        if (items.Count == 0)
        {
            yield return JsonArticles.Without(part, input, format);
        }

        for (int i = 0; i < items.Count; i++)
        {
            var ledger = new SourceLedger(input.Options);
            var draft = new ArticleDraft(ledger, input.Options);
            JsonSourceObject item = items[i].Open();
            new NinjsItemReader(draft, item, pins).Read();
            item.Close(ledger);
            items[i].KeepEnvelope(ledger);
            yield return draft.Build(part.Lines, part.TakeErrors(items, i), input.Cancellation);
        }
    }

    private static bool IsItem(MapNode map)
    {
        int count = 0;
        foreach (Member member in map.Members)
        {
            if (Array.IndexOf(s_itemMembers, NinjsNames.Instance.Of(member.Key)) >= 0 && ++count == 2)
            {
                return true;
            }
        }

        return count == 1 && map.Has("uri");
    }
}
