using System.Text;
using System.Text.Json;
using NewsSchema.Core.Formats.NewsMarkdown.Editing;
using NewsSchema.Core.Text;
using NewsSchema.Tool.Annotator.Http;
using NewsSchema.Tool.Annotator.Sessions;
using NewsSchema.Tool.Annotator.Views;
using NewsSchema.Tool.Conversion;
using NewsSchema.Tool.Findings;

namespace NewsSchema.Tool.Annotator.Types;

/// <summary>Writes an article in another format, with what that loses and where in the article.</summary>
internal static class ExportRenderer
{
    /// <exception cref="RequestException">There is no such format, or it cannot hold the article.</exception>
    public static void Write(ArticleSession session, string format, Utf8JsonWriter json)
    {
        (ArticleOutline article, string version) = session.Outline;
        List<Finding> losses = [];
        IReadOnlyList<OutputFile> files;
        try
        {
            files = ArticleFormats.Get(format, static known => known.CanWrite).Write([CSharpRenderer.SourceOf(article, session.Path)], new ConvertOptions(), losses);
        }
        catch (ToolException exception)
        {
            throw new RequestException(422, "refused", exception.Message);
        }

        OutputFile[] main = [.. files.Where(static file => !file.IsExtra)];
        if (main.Length == 0)
        {
            throw new RequestException(422, "refused", losses.FirstOrDefault(static loss => loss.Severity == NewsSeverity.Error)?.Message ?? $"the article cannot be written as {format}")
            {
                Details = details => WriteLosses(article, losses, details),
            };
        }

        json.WriteString("version"u8, version);
        json.WriteString("name"u8, main[0].Name);
        json.WriteString("text"u8, Encoding.UTF8.GetString(main[0].Content));
        json.WriteStartArray("files"u8);
        foreach (OutputFile file in files.Count > 1 ? files : [])
        {
            json.WriteStartObject();
            json.WriteString("name"u8, file.Name);
            json.WriteString("text"u8, Encoding.UTF8.GetString(file.Content));
            json.WriteEndObject();
        }

        json.WriteEndArray();
        WriteLosses(article, losses, json);
    }

    private static void WriteLosses(ArticleOutline article, List<Finding> losses, Utf8JsonWriter json)
    {
        json.WritePropertyName("losses"u8);
        ArticleFinding.Write(losses.Select(loss =>
        {
            (int block, int start, int end) = ArticleFinding.PlaceOf(article, new SourceSpan(article.Article.Article.Lines.GetOffset(loss.Range.Line, loss.Range.Column), 0));
            OutlineSpan? span = block < 0 ? null : article.Blocks[block].Spans.LastOrDefault(span => span.Start <= start && start < span.End);
            return new ArticleFinding(loss.Code, loss.Severity, loss.Message, loss.Range, block, span?.Start ?? start, span?.End ?? end, IsAcross: false);
        }), json);
    }
}
