using NewsSchema.Core.Formats.NewsMarkdown.Editing;
using NewsSchema.Core.Text;
using NewsSchema.Tool.LanguageServer.Documents;
using NewsSchema.Tool.LanguageServer.Protocol;
using NewsSchema.Tool.LanguageServer.Rpc;

namespace NewsSchema.Tool.LanguageServer.Features;

/// <summary>Writes an article in its canonical form, with its comments, by the smallest changes.</summary>
internal static class ArticleFormatting
{
    /// <param name="context">The article.</param>
    /// <param name="range">The lines to format; null for all.</param>
    /// <exception cref="RpcException">The article has an error in its syntax.</exception>
    public static IReadOnlyList<DocumentEdit> Format(RequestContext context, PositionRange? range = null)
    {
        string text = context.Document.Text;
        EditResult result = ArticleFormatter.Format(text, range is { } lines ? LinesOf(context.Document, lines) : null);
        if (result.Refusal is { } refusal)
        {
            throw RpcException.Failed(refusal.Message);
        }

        // A replacement by the same text changes nothing, but it would move the cursor.
        return context.Article.ToEdits(result.Edits.Where(edit => !text.AsSpan(edit.Start, edit.Length).SequenceEqual(edit.Replacement)));
    }

    /// <summary>All characters of the lines of a range. The line on whose first character it ends is not one of them.</summary>
    private static SourceSpan LinesOf(OpenDocument document, PositionRange range)
    {
        int last = range.End.Character == 0 && range.End.Line > range.Start.Line ? range.End.Line : range.End.Line + 1;
        return SourceSpan.FromBounds(document.Lines.OffsetAt(new Position(range.Start.Line, 0)), document.Lines.OffsetAt(new Position(last, 0)));
    }
}
