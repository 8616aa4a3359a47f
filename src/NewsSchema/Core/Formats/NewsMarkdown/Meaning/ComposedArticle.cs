using NewsSchema.Core.Articles;
using NewsSchema.Core.Articles.Building;
using NewsSchema.Core.Errors;
using NewsSchema.Core.Tree;

namespace NewsSchema.Core.Formats.NewsMarkdown.Meaning;

/// <summary>An article that was composed from data, with what reading its text would report and give.</summary>
internal sealed class ComposedArticle
{
    private ComposedArticle(Article article, MapNode tree, ClassifiedArticle classified, IReadOnlyList<ArticleFault> faults)
    {
        Article = article;
        Tree = tree;
        Classified = classified;
        Faults = faults;
    }

    public Article Article { get; }

    /// <summary>The data that reading the article gives.</summary>
    public MapNode Tree { get; }

    /// <summary>The article, with the annotation of each span.</summary>
    public ClassifiedArticle Classified { get; }

    /// <summary>The errors, warnings and notes, in the order of the text and then of the data.</summary>
    public IReadOnlyList<ArticleFault> Faults { get; }

    /// <summary>Composes an article, and checks it as its reader does.</summary>
    /// <param name="data">The article's data: of a record, from JSON, or made in code.</param>
    /// <param name="schema">The front matter's <c>schema</c>; empty if there is none.</param>
    /// <param name="userKinds">The classes of the custom kinds whose lists the data has.</param>
    /// <exception cref="ArgumentException">The format cannot express a member at all.</exception>
    public static ComposedArticle Of(MapNode data, string schema, IEnumerable<string> userKinds)
    {
        ArticleComposer composer = ArticleComposer.Compose(data, schema, userKinds);
        List<SourceError> errors = [];
        TextSettings.Of(composer.Article.Front, errors);
        var found = new ErrorCollector(place => composer.Places[place]);
        ArticleResolver resolver = ArticleResolver.Resolve(composer.Article, found);
        MapNode tree = new TreeBuilder(resolver).Build();
        found.AppendTo(errors);
        List<ArticleFault> faults = errors.ConvertAll(error => new ArticleFault(NewsErrorCodes.Get(error.Code), composer.Places[error.Span], error.Message));
        if (!faults.Exists(IsError))
        {
            TreeComparison.Compare(data, tree, composer, faults);
        }

        return new ComposedArticle(composer.Article, tree, resolver.Article, faults);
    }

    /// <summary>Refuses an article whose text could not be read, or would be read as another article.</summary>
    /// <exception cref="ArgumentException">The article has an error; the message names the member.</exception>
    public ComposedArticle ThrowIfInvalid()
    {
        if (Faults.FirstOrDefault(IsError) is { } fault)
        {
            throw new ArgumentException((fault.Path.Length == 0 ? "" : fault.Path + ": ") + fault.Message + ".");
        }

        return this;
    }

    private static bool IsError(ArticleFault fault) => fault.Code.Severity == NewsSeverity.Error;
}
