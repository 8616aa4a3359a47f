using NewsSchema.Core.Articles;
using NewsSchema.Core.Errors;
using NewsSchema.Core.Formats.Reading;
using NewsSchema.Core.Tree;
using NewsSchema.Formats;

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
    public static IEnumerable<ArticleDocument> Read(FormatInput input)
    {
        bool isEmpty = true;
        foreach (JsonPart part in JsonParts.Read(input))
        {
            isEmpty = false;
            foreach (ArticleDocument document in ReadPart(part, input))
            {
                yield return document;
            }
        }

        if (isEmpty)
        {
            yield return JsonArticles.Without(JsonPart.Empty(input), input, "ninjs");
        }
    }

    private static IEnumerable<ArticleDocument> ReadPart(JsonPart part, FormatInput input)
    {
        List<JsonItem> items = JsonArticles.Find(part, NinjsNames.Instance, IsItem);
        if (items.Count == 0)
        {
            yield return JsonArticles.Without(part, input, "ninjs");
        }

        for (int i = 0; i < items.Count; i++)
        {
            var ledger = new SourceLedger(input.Options);
            var draft = new ArticleDraft(ledger, input.Options);
            JsonSourceObject item = items[i].Open();
            new NinjsItemReader(draft, item).Read();
            item.Close(ledger);
            items[i].KeepEnvelope(ledger);
            yield return draft.Build(part.Lines, part.TakeErrors(), input.Cancellation);
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
