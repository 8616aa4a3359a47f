using NewsSchema.Core.Formats.NewsMarkdown.Editing;
using NewsSchema.Core.Text;
using NewsSchema.Tool.LanguageServer.Documents;

namespace NewsSchema.Tool.LanguageServer.Features;

/// <summary>Finds the place that declares an annotation: its entry in the front matter; if there is none, the span with its kind; if there is no such span, its first mention.</summary>
internal static class Declarations
{
    /// <summary>The characters of the id, or of the whole span if it has no id.</summary>
    public static SourceSpan Find(ArticleText article, OutlineAnnotation annotation)
    {
        if (annotation.Entry is { } entry)
        {
            return entry;
        }

        OutlineSpan? span = annotation.Mentions.Find(mention => mention.Attributes.Classes.Contains(annotation.Kind.Class)) ?? annotation.Mentions.FirstOrDefault();
        return span is null ? default : IdOf(article, span) ?? span.Source;
    }

    /// <summary>The id in the attributes of a span, without its sign.</summary>
    private static SourceSpan? IdOf(ArticleText article, OutlineSpan span)
    {
        if (span.Attributes.Id is not { } id)
        {
            return null;
        }

        int start = article.Text.IndexOf("#" + id, span.AttributesSource.Start, span.AttributesSource.Length, StringComparison.Ordinal);
        return start < 0 ? null : new SourceSpan(start + 1, id.Length);
    }
}
