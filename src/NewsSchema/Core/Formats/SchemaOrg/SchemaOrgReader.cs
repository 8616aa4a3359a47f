using NewsSchema.Core.Formats.Reading.Drafts;
using NewsSchema.Core.Formats.Reading.Json;
using NewsSchema.Core.Tree;

namespace NewsSchema.Core.Formats.SchemaOrg;

/// <summary>Reads articles in JSON-LD: a file with one or several, or a page that contains it.</summary>
internal sealed class SchemaOrgReader(FormatInput input) : JsonArticleReader(input)
{
    /// <summary>The types of articles. Other types that end in one of the first two words are articles too.</summary>
    private static readonly string[] s_types = ["NewsArticle", "Article", "BlogPosting", "LiveBlogPosting", "SocialMediaPosting", "DiscussionForumPosting", "Report"];

    private readonly SchemaOrgObjects _objects = new();

    protected override string Format => "JSON-LD";

    protected override JsonNames Names => SchemaOrgNames.Instance;

    protected override string Context => "@context";

    protected override IEnumerable<JsonPart> Parts => Input.IsText && SchemaOrgPage.IsPage(Input.Text) ? ArticlesOfPage() : base.Parts;

    protected override Func<MapNode, bool> ItemsIn(Node? root) => IsArticle;

    protected override void Begin(JsonPart part, IReadOnlyList<JsonItem> items) => _objects.Add(part, items);

    protected override Func<Node, bool> Read(ArticleDraft draft, JsonItem item)
    {
        var graph = new SchemaOrgGraph(_objects, item.Map, item.Path);
        JsonSourceObject article = item.Open();
        new SchemaOrgItemReader(draft, article, graph).Read();
        article.Close(draft.Ledger);
        graph.Close(draft.Ledger);
        return graph.IsRead;
    }

    /// <summary>The scripts of a page that contain articles. A page describes itself, its owner and its navigation in others, of which one is returned if no script contains an article.</summary>
    private IEnumerable<JsonPart> ArticlesOfPage()
    {
        JsonPart? without = null;
        bool isFound = false;
        foreach (JsonPart part in SchemaOrgPage.Read(Input))
        {
            if (part.Value is null || JsonArticles.Find(part, Names, IsArticle).Count > 0)
            {
                isFound = true;
                yield return part;
            }
            else
            {
                without ??= part;
            }
        }

        if (!isFound && without is not null)
        {
            yield return without;
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
