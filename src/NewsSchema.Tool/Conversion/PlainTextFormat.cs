using System.Text;
using NewsSchema.Core.Articles;
using NewsSchema.Core.Formats.NewsMarkdown.Syntax;
using NewsSchema.Tool.Annotations;
using NewsSchema.Tool.Findings;
using NewsSchema.Tool.Inputs;

namespace NewsSchema.Tool.Conversion;

/// <summary>The text for publication. What is read gets front matter that proves its bytes.</summary>
internal sealed class PlainTextFormat : ArticleFormat
{
    public override string Name => "text";

    public override string Title => "plain text";

    public override string Extension => ".txt";

    public override IEnumerable<SourceArticle> Read(InputFile file, ConvertOptions options)
    {
        if (!Utf8Text.TryDecode(file.Read(), file.Path, out string text, out Finding? wrong))
        {
            yield return Failed(file, [wrong]);
            yield break;
        }

        TextLayout? layout = TextLayout.Of(text, out string? fault);
        if (layout is null)
        {
            yield return Failed(file, [AnnotationFindings.MixedLineEnds(file.Path, fault!)]);
            yield break;
        }

        string markdown = ArticleWriter.Write(layout.ToArticle(options.Schema, options.Facts));
        yield return new SourceArticle(NewsDocument.Parse(markdown), file.Path, FileNames.WithoutExtension(file.RelativePath), []);
    }

    public override IReadOnlyList<OutputFile> Write(IReadOnlyList<SourceArticle> articles, ConvertOptions options, List<Finding> losses) =>
        [new OutputFile(articles[0].Name + Extension, Encoding.UTF8.GetBytes(articles[0].Document.ToPlainText()))];

    private static SourceArticle Failed(InputFile file, IReadOnlyList<Finding> findings) =>
        new(new NewsDocument(ArticleDocument.Empty([])), file.Path, FileNames.WithoutExtension(file.RelativePath), findings);
}
