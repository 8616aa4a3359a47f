using NewsSchema.Core.Errors;
using NewsSchema.Core.Formats.NewsMarkdown.Editing;
using NewsSchema.Core.Tree;

namespace NewsSchema.Tool.Annotator.Overview;

/// <summary>What is known of an article of the folder without opening it.</summary>
internal sealed class FolderArticle
{
    private FolderArticle(string path) => Path = path;

    public string Path { get; }

    /// <summary>Why it cannot be read; null if it can.</summary>
    public string? Error { get; private init; }

    public string Headline { get; private init; } = "";

    public string Language { get; private init; } = "";

    /// <summary>The schema that it names; empty if it names none.</summary>
    public string Schema { get; private init; } = "";

    public int Spans { get; private init; }

    public int Characters { get; private init; }

    /// <summary>How many characters are under spans.</summary>
    public int Covered { get; private init; }

    /// <summary>The number of findings of each severity.</summary>
    public IReadOnlyDictionary<NewsSeverity, int> Findings { get; private init; } = new Dictionary<NewsSeverity, int>();

    /// <summary>The number of annotations of each kind, in the order of the kinds.</summary>
    public IReadOnlyList<(string Kind, int Count)> Kinds { get; private init; } = [];

    public IReadOnlyList<FolderEntity> Entities { get; private init; } = [];

    public IReadOnlyList<FolderQuote> Quotes { get; private init; } = [];

    public static FolderArticle Failed(string path, string error) => new(path) { Error = error };

    public static FolderArticle Of(string path, ArticleOutline article) => new(path)
    {
        Headline = article.View.Headline?.Text ?? "",
        Language = article.View.Language?.Text ?? "",
        Schema = article.Article.Document.Schema ?? "",
        Spans = article.Blocks.Sum(static block => block.Spans.Count),
        Characters = article.Blocks.Sum(static block => block.Text.Length),
        Covered = article.Blocks.SelectMany(static block => block.Spans).Where(static span => span.Parent < 0).Sum(static span => span.End - span.Start),
        Findings = article.Article.Document.Errors.CountBy(static error => NewsErrorCodes.Get(error.Code).Severity).ToDictionary(),
        Kinds = [.. article.Annotations.CountBy(static annotation => annotation.Kind.Class).Select(static pair => (pair.Key, pair.Value))],
        Entities = [.. article.Annotations.Where(static annotation => annotation is { Kind.Role: NodeClass.Entity, View.IsAnonymous: false }).Select(annotation => FolderEntity.Of(annotation, article))],
        Quotes = [.. article.Annotations.Where(static annotation => annotation.Kind.Role == NodeClass.Statement && annotation.Mentions.Count > 0).Select(FolderQuote.Of)],
    };
}
