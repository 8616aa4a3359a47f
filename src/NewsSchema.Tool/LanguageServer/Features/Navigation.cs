using NewsSchema.Core.Formats.NewsMarkdown.Editing;
using NewsSchema.Tool.LanguageServer.Documents;
using NewsSchema.Tool.LanguageServer.Protocol;
using NewsSchema.Tool.LanguageServer.Rpc;

namespace NewsSchema.Tool.LanguageServer.Features;

/// <summary>Goes from an id to all other places of it, and gives it another name. An id belongs to its article, so that all of them are there.</summary>
internal static class Navigation
{
    public static IReadOnlyList<Location>? FindDefinition(RequestContext context, Position position)
    {
        ArticleText article = context.Article;
        return article.FindId(position) is { } id && article.Outline.Find(id.Id) is { } annotation
            ? [new Location(context.Document.Uri, article.RangeOf(Declarations.Find(article, annotation)))]
            : null;
    }

    public static IReadOnlyList<Location>? FindReferences(RequestContext context, Position position, bool withDeclaration)
    {
        ArticleText article = context.Article;
        if (article.FindId(position) is not { } id)
        {
            return null;
        }

        int? declaration = DeclarationOf(article, id.Id);
        return [.. IdOccurrences.Find(article.Source, id.Id).Where(place => withDeclaration || place.Source.Start != declaration)
            .Select(place => new Location(context.Document.Uri, article.RangeOf(place.Source)))];
    }

    /// <summary>All places of the id, and the words that mention it.</summary>
    public static IReadOnlyList<DocumentHighlight>? FindHighlights(RequestContext context, Position position)
    {
        const int Read = 2;
        const int Write = 3;
        ArticleText article = context.Article;
        if (article.FindId(position) is not { } id)
        {
            return null;
        }

        int? declaration = DeclarationOf(article, id.Id);
        IEnumerable<DocumentHighlight> words = article.Outline.Find(id.Id)?.Mentions.Where(static mention => mention.Open.Length > 0)
            .Select(mention => new DocumentHighlight(article.RangeOf(ArticleText.WordsOf(mention)), Read)) ?? [];
        return
        [
            .. IdOccurrences.Find(article.Source, id.Id).Select(place => new DocumentHighlight(article.RangeOf(place.Source), place.Source.Start == declaration ? Write : Read))
                .Concat(words).OrderBy(static highlight => highlight.Range.Start),
        ];
    }

    /// <exception cref="RpcException">There is no id.</exception>
    public static PrepareRenameResult PrepareRename(RequestContext context, Position position)
    {
        IdAtPosition id = FindForRename(context, position);
        return new PrepareRenameResult(context.Article.RangeOf(id.Source), id.Id);
    }

    /// <exception cref="RpcException">There is no id, or the new one is not possible.</exception>
    public static WorkspaceEdit Rename(RequestContext context, Position position, string newName)
    {
        IdAtPosition id = FindForRename(context, position);
        EditResult result = new RenameId(id.Id, newName.StartsWith('#') ? newName[1..] : newName).ApplyTo(context.Document.Text);
        return result.Refusal is { } refusal
            ? throw RpcException.Failed(refusal.Message)
            : context.ToWorkspaceEdit(context.Article.ToEdits(result.Edits));
    }

    private static IdAtPosition FindForRename(RequestContext context, Position position) =>
        context.Article.FindId(position) ?? throw RpcException.Failed("there is no id here: go to words or attributes with one, such as #anna");

    private static int? DeclarationOf(ArticleText article, string id) => article.Outline.Find(id) is { } annotation ? Declarations.Find(article, annotation).Start : null;
}
