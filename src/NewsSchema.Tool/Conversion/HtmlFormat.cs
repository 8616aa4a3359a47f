using System.Text;
using NewsSchema.Tool.Findings;
using NewsSchema.Tool.Preview;

namespace NewsSchema.Tool.Conversion;

/// <summary>The page that <c>preview</c> draws, with all annotations and metadata.</summary>
internal sealed class HtmlFormat : ArticleFormat
{
    public override string Name => "html";

    public override string Title => "an HTML page";

    public override string Extension => ".html";

    public override bool CanRead => false;

    public override IReadOnlyList<OutputFile> Write(IReadOnlyList<SourceArticle> articles, ConvertOptions options, List<Finding> losses)
    {
        SourceArticle article = articles[0];
        string page = PreviewPage.Write(article.Source ?? article.Document.ToNewsMarkdown(), Path.GetFileName(article.File));
        return [new OutputFile(article.Name + Extension, Encoding.UTF8.GetBytes(page))];
    }
}
