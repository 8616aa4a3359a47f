using NewsSchema.Core.Articles;
using NewsSchema.Core.Formats.Reading;
using NewsSchema.Core.Tree;

namespace NewsSchema.Core.Formats.SchemaOrg;

/// <summary>Reads articles in JSON-LD: a file with one or several, or a page that contains it.</summary>
internal static class SchemaOrgReader
{
    /// <summary>The types of articles. Other types that end in one of the first two words are articles too.</summary>
    private static readonly string[] s_types = ["NewsArticle", "Article", "BlogPosting", "LiveBlogPosting", "SocialMediaPosting", "DiscussionForumPosting", "Report"];

    public static IEnumerable<ArticleDocument> Read(FormatInput input)
    {
        bool isPage = input.IsText && SchemaOrgPage.IsPage(input.Text);
        JsonPart? without = null;
        bool isFound = false;
        foreach (JsonPart part in isPage ? SchemaOrgPage.Read(input) : JsonParts.Read(input))
        {
            List<JsonItem> items = JsonArticles.Find(part, SchemaOrgNames.Instance, IsArticle);
            if (items.Count == 0 && isPage && part.Value is not null)
            {
                // A page describes itself, its owner and its navigation in other scripts.
                without ??= part;
                continue;
            }

            isFound = true;
            foreach (ArticleDocument document in ReadPart(part, items, input))
            {
                yield return document;
            }
        }

        if (!isFound)
        {
            yield return JsonArticles.Without(without ?? JsonPart.Empty(input), input, "JSON-LD");
        }
    }

    private static IEnumerable<ArticleDocument> ReadPart(JsonPart part, List<JsonItem> items, FormatInput input)
    {
        if (items.Count == 0)
        {
            yield return JsonArticles.Without(part, input, "JSON-LD");
        }

        for (int i = 0; i < items.Count; i++)
        {
            JsonItem item = items[i];
            var ledger = new SourceLedger(input.Options);
            var draft = new ArticleDraft(ledger, input.Options);
            var graph = new SchemaOrgGraph(part.Value!, item.Map, item.Path);
            JsonSourceObject article = item.Open();
            new SchemaOrgItemReader(draft, article, graph).Read();
            article.Close(ledger);
            graph.Close(ledger);
            item.KeepEnvelope(ledger, graph.IsRead, "@context");
            yield return draft.Build(part.Lines, part.TakeErrors(items, i), input.Cancellation);
        }
    }

    private static bool IsArticle(MapNode map) => TypesOf(map).Any(static type =>
        Array.IndexOf(s_types, type) >= 0 || type.EndsWith("NewsArticle", StringComparison.Ordinal) || type.EndsWith("Article", StringComparison.Ordinal));

    /// <summary>The types of an object, without the vocabulary.</summary>
    public static IEnumerable<string> TypesOf(MapNode map) => map["@type"] switch
    {
        ScalarNode type => [SchemaOrgNames.Instance.Of(type.Text)],
        ListNode types => types.Items.OfType<ScalarNode>().Select(static type => SchemaOrgNames.Instance.Of(type.Text)),
        _ => [],
    };
}
