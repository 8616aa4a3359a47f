using NewsSchema.Core.Formats.NewsMarkdown.Editing;
using NewsSchema.Tool.LanguageServer.Protocol;
using NewsSchema.Tool.LanguageServer.Rpc;

namespace NewsSchema.Tool.LanguageServer.Features;

/// <summary>Writes an article in its canonical form, with its comments, by the smallest changes.</summary>
internal static class ArticleFormatting
{
    /// <exception cref="RpcException">The article has an error in its syntax.</exception>
    public static IReadOnlyList<DocumentEdit> Format(RequestContext context)
    {
        string text = context.Document.Text;
        EditResult result = ArticleFormatter.Format(text);
        if (result.Refusal is { } refusal)
        {
            throw RpcException.Failed(refusal.Message);
        }

        // A replacement by the same text changes nothing, but it would move the cursor.
        return context.Article.ToEdits(result.Edits.Where(edit => !text.AsSpan(edit.Start, edit.Length).SequenceEqual(edit.Replacement)));
    }
}
