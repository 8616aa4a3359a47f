using System.Globalization;
using System.Text;
using NewsSchema.Core.Articles;
using NewsSchema.Core.Tree;
using NewsSchema.Formats;
using NewsSchema.Tool.Findings;
using NewsSchema.Tool.Outputs;

namespace NewsSchema.Tool.Conversion;

/// <summary>A table of what articles annotate: one row for each entity, statement and value, with a column for each attribute that one of them has.</summary>
internal sealed class CsvFormat : ArticleFormat
{
    /// <summary>The attributes that come first; others follow in the order of the vocabulary.</summary>
    private static readonly string[] s_first = ["speaker", "source", "addressee", "value"];

    public override string Name => "csv";

    public override string Title => "CSV";

    public override string Extension => ".csv";

    public override bool CanRead => false;

    public override bool HoldsAll => true;

    public override IReadOnlyList<OutputFile> Write(IReadOnlyList<SourceArticle> articles, ConvertOptions options, List<Finding> losses)
    {
        (SourceArticle Article, AnnotationView Annotation)[] rows =
            [.. articles.SelectMany(static article => ArticleViewReader.Read(ArticleSources.Of(article.Document), null).Annotations.Select(annotation => (article, annotation)))];
        string[] attributes =
        [
            .. rows.SelectMany(static row => row.Annotation.Members).Select(static member => member.Key).Distinct()
                .OrderBy(static name => PositionOf(name)).ThenBy(static name => name, StringComparer.Ordinal),
        ];
        var csv = new Csv();
        csv.Add(["file", "kind", "id", "text", "mentions", .. attributes]);
        foreach ((SourceArticle article, AnnotationView annotation) in rows)
        {
            csv.Add(
            [
                article.File, annotation.Kind.Class, annotation.IsAnonymous ? "" : annotation.Id, annotation.Name,
                annotation.Mentions.Count.ToString(CultureInfo.InvariantCulture), .. attributes.Select(name => TextOf(annotation.Value(name))),
            ]);
        }

        losses.AddRange(articles.SelectMany(FindLosses));
        return [new OutputFile((articles.Count == 1 ? articles[0].Name : "articles") + Extension, Encoding.UTF8.GetBytes(csv.ToString()))];
    }

    private static (int First, int Other) PositionOf(string name) =>
        Array.IndexOf(s_first, name) is >= 0 and int first ? (first, 0)
        : Array.IndexOf(AttributeRule.Order, name) is >= 0 and int other ? (s_first.Length, other)
        : (s_first.Length, AttributeRule.Order.Length);

    /// <summary>A value for readers: a reference is the name of what it refers to.</summary>
    private static string TextOf(ValueView? value) => value switch
    {
        null => "",
        { Members.Count: > 0 } => string.Join("; ", value.Members.Select(static member => $"{member.Key}: {TextOf(member.Value)}")),
        { Items.Count: > 0 } => string.Join("; ", value.Items.Select(TextOf)),
        _ => value.Fact?.Name ?? "",
    };

    private IEnumerable<Finding> FindLosses(SourceArticle article)
    {
        yield return LossFindings.OfPart(article, Title, "the text", "a row is an annotation");
        foreach (Member member in article.Document.Article.Front.Members.Where(static member => member.Key is not ("text" or "entities")))
        {
            yield return LossFindings.OfPart(article, Title, $"'{member.Key}'", "a row is an annotation");
        }
    }
}
