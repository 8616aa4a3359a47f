using NewsSchema.Generators.Fixtures;
using NewsSchema.Generators.Plans;
using NewsSchema.Generators.Steps;
using NewsSchema.Tool.LanguageServer.Documents;
using NewsSchema.Tool.LanguageServer.Protocol;
using NewsSchema.Tool.LanguageServer.Workspaces;

namespace NewsSchema.Tool.LanguageServer.Features;

/// <summary>What a request is about: a document, and the workspace as it was when the request arrived.</summary>
internal sealed class RequestContext(OpenDocument document, DocumentSet documents, ProjectSet projects, CancellationToken cancellation)
{
    private bool _isSearched;

    public OpenDocument Document => document;

    public ArticleText Article => document.Article;

    /// <summary>Whether the document is an annotated article: by its name or its language, or because an item of its project adds it.</summary>
    public bool IsArticle => document.IsArticle
        || (document.FileName.EndsWith(".md", StringComparison.OrdinalIgnoreCase) && Project?.Find(ProjectSet.PathOf(document)) is { } file && IsAnArticle(file));

    public DocumentSet Documents => documents;

    public CancellationToken Cancellation => cancellation;

    /// <summary>The project of the document; null if no build reads it.</summary>
    public ProjectState? Project
    {
        get
        {
            if (!_isSearched)
            {
                field = projects.Find(documents, document, cancellation);
                _isSearched = true;
            }

            return field;
        }
    }

    public ProjectPlan? Plan => Project?.Result.Plan;

    /// <summary>The document as a build reads it; null if no build reads it.</summary>
    public OpenedFixture? Fixture => Project?.Find(ProjectSet.PathOf(document))?.Open(cancellation);

    /// <summary>The articles of the project that are not this document, each with what other articles can use of it.</summary>
    public IEnumerable<ArticleSummary> OtherArticles =>
        (Project?.Result.Files ?? []).Where(file => IsOther(file) && IsAnArticle(file)).Select(file =>
        {
            cancellation.ThrowIfCancellationRequested();
            return ArticleSummary.Of(file.Fixture.Path, file.Text.Text);
        });

    /// <summary>The samples of a schema, with the names of their files; this document's own are left out on request.</summary>
    public IEnumerable<(string FileName, OpenedFixture Fixture)> SamplesOf(string schema, bool withOwn) =>
        (Project?.Result.Files ?? []).Where(file => withOwn || IsOther(file))
            .Select(file => (FileName: Path.GetFileName(file.Fixture.Path), Fixture: file.Open(cancellation)))
            .Where(sample => sample.Fixture.Schema == schema);

    public static bool IsAnArticle(OpenStep file) => file.Fixture.Format is null && file.Fixture.Path.EndsWith(".md", StringComparison.OrdinalIgnoreCase);

    public WorkspaceEdit ToWorkspaceEdit(IReadOnlyList<DocumentEdit> edits) => new(new Dictionary<string, IReadOnlyList<DocumentEdit>> { [document.Uri] = edits });

    private bool IsOther(OpenStep file) => !DocumentUri.Comparer.Equals(file.Fixture.Path, ProjectSet.PathOf(document));
}
