using NewsSchema.Core.Articles;
using NewsSchema.Core.Errors;
using NewsSchema.Core.Formats.NewsMarkdown;
using NewsSchema.Core.Text;
using NewsSchema.Core.Tree;

namespace NewsSchema.Generators.Fixtures;

/// <summary>Annotated articles, <c>*.news.md</c>.</summary>
internal sealed class ArticleFormat : FixtureFormat
{
    public override bool IsArticle => true;

    public override FixtureDocument Read(Fixture fixture, string text, List<SourceError> errors, CancellationToken cancellation)
    {
        NewsMarkdownDocument document = NewsMarkdownDocument.Read(text, errors, cancellation);
        bool hasErrors = document.HasErrors;
        AddCollisions(document.Article.Front, document.Tree, errors);
        return new FixtureDocument([document.Tree])
        {
            IsBroken = errors.Exists(error => error.Code == NewsErrorCodes.NotUtf8.Id || error.Code == NewsErrorCodes.UnclosedFrontMatter.Id),
            HasErrors = hasErrors,
            Schema = document.Article.Front["schema"] as ScalarNode,
        };
    }

    protected override bool Takes(string fileName) => fileName.EndsWith(".md", StringComparison.OrdinalIgnoreCase);

    /// <summary>A key that is the name of another part of an article gets an underscore.</summary>
    private static void AddCollisions(MapNode frontMatter, MapNode tree, List<SourceError> errors)
    {
        foreach (Member member in frontMatter.Members)
        {
            string name = CaseConversion.ToCamelCase(member.Key);
            if (IsTaken(name, tree) && tree["_" + name] is not null)
            {
                errors.Add(FixtureCodes.KeyCollision.At(member.KeySpan, member.Key, "_" + name));
            }
        }
    }

    /// <summary>Whether the name is reserved: in every article, or in this one for the list of a custom kind.</summary>
    private static bool IsTaken(string name, MapNode tree) =>
        TreeMemberNames.IsRootMember(name)
        || (tree[name] is ListNode { Items: { Count: > 0 } items } && items[0] is MapNode { Class: NodeClass.Entity });
}
