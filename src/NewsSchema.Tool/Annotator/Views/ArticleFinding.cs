using System.Text.Json;
using NewsSchema.Core.Errors;
using NewsSchema.Core.Formats.NewsMarkdown.Editing;
using NewsSchema.Core.Text;
using NewsSchema.Generators.Diagnostics;
using NewsSchema.Workspaces;

namespace NewsSchema.Tool.Annotator.Views;

/// <summary>An error, a warning or a note about an article, with its place in a block.</summary>
/// <param name="Code">The code, such as <c>NEWS3001</c>.</param>
/// <param name="Severity">The severity.</param>
/// <param name="Message">What is wrong and what to do.</param>
/// <param name="Range">The characters in the file.</param>
/// <param name="Block">The block; -1 for the front matter.</param>
/// <param name="Start">The first character in the block's text.</param>
/// <param name="End">The position after the last one.</param>
/// <param name="IsAcross">Whether the folder's other files have to do with it.</param>
internal sealed record ArticleFinding(string Code, NewsSeverity Severity, string Message, Findings.TextRange Range, int Block, int Start, int End, bool IsAcross)
{
    /// <summary>What reading the article reports.</summary>
    public static List<ArticleFinding> Of(ArticleOutline article) =>
        [.. article.Article.Document.Errors.Select(error => Of(article, error.Code, NewsErrorCodes.Get(error.Code).Severity, error.Message, error.Span, isAcross: false))];

    /// <summary>What the folder's other files have to do with.</summary>
    public static ArticleFinding Of(ArticleOutline article, ProjectDiagnostic diagnostic)
    {
        LineMap lines = article.Article.Article.Lines;
        int start = lines.GetOffset(diagnostic.Line, diagnostic.Column);
        return Of(article, diagnostic.Code, diagnostic.Severity, diagnostic.Message, SourceSpan.FromBounds(start, Math.Max(start, lines.GetOffset(diagnostic.EndLine, diagnostic.EndColumn))), isAcross: true);
    }

    public static void Write(IEnumerable<ArticleFinding> findings, Utf8JsonWriter json)
    {
        json.WriteStartArray();
        foreach (ArticleFinding finding in findings)
        {
            json.WriteStartObject();
            finding.WriteMembers(json);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private void WriteMembers(Utf8JsonWriter json)
    {
        json.WriteString("code"u8, Code);
        json.WriteString("severity"u8, Severity switch { NewsSeverity.Error => "error", NewsSeverity.Warning => "warning", _ => "note" });
        json.WriteString("message"u8, Message);
        json.WriteString("title"u8, DiagnosticCatalogue.Get(Code).Title);
        json.WriteString("help"u8, DiagnosticCatalogue.HelpLink(Code));
        json.WriteNumber("block"u8, Block);
        json.WriteNumber("start"u8, Start);
        json.WriteNumber("end"u8, End);
        json.WriteNumber("line"u8, Range.Line);
        json.WriteNumber("column"u8, Range.Column);
        json.WriteNumber("endLine"u8, Range.EndLine);
        json.WriteNumber("endColumn"u8, Range.EndColumn);
        json.WriteBoolean("across"u8, IsAcross);
    }

    private static ArticleFinding Of(ArticleOutline article, string code, NewsSeverity severity, string message, SourceSpan span, bool isAcross)
    {
        (int line, int column) = article.Article.Article.Lines.GetPosition(span.Start);
        (int endLine, int endColumn) = article.Article.Article.Lines.GetEnd(span);
        (int block, int start, int end) = PlaceOf(article, span);
        return new ArticleFinding(code, severity, message, new Findings.TextRange(line, column, endLine, endColumn), block, start, end, isAcross);
    }

    /// <summary>The place of characters of the file in the text; attributes above a block mean all of it.</summary>
    public static (int Block, int Start, int End) PlaceOf(ArticleOutline article, SourceSpan span)
    {
        OutlineBlock? block = article.Blocks.Find(block => (block.AttributesSource?.Start ?? block.Source.Start) <= span.Start && span.Start <= block.Source.End);
        return block is null ? (-1, 0, 0)
            : span.Start < block.Source.Start ? (block.Index, 0, block.Text.Length)
            : (block.Index, block.Positions.ToText(span.Start), Math.Min(block.Text.Length, block.Positions.ToText(Math.Min(span.End, block.Source.End))));
    }
}
