using NewsSchema.Core.Articles.Building;
using NewsSchema.Core.Errors;
using NewsSchema.Core.Formats.NewsMarkdown.Syntax;
using NewsSchema.Core.Text;

namespace NewsSchema.Tests.Formats.NewsMarkdown;

/// <summary>A text with the position of its error between ⟦ and ⟧.</summary>
internal static class Marked
{
    public static (string Text, SourceSpan Place) Split(string marked)
    {
        int start = marked.IndexOf('⟦', StringComparison.Ordinal);
        int end = marked.IndexOf('⟧', StringComparison.Ordinal);
        return start < 0
            ? (marked, default)
            : (marked.Remove(end, 1).Remove(start, 1), SourceSpan.FromBounds(start, end - 1));
    }

    /// <summary>Asserts that reading gives exactly the error, and returns what was read.</summary>
    public static Article AssertError(string code, string marked)
    {
        (string text, SourceSpan place) = Split(marked);
        List<SourceError> errors = [];
        Article article = ArticleReader.Read(text, errors);
        Assert.Equal([(code, place)], errors.Select(error => (error.Code, error.Span)));
        return article;
    }
}
