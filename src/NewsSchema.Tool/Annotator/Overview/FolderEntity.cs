using NewsSchema.Core.Formats.NewsMarkdown.Editing;

namespace NewsSchema.Tool.Annotator.Overview;

/// <summary>An entity of one article.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Kind">The class of its kind.</param>
/// <param name="Name">Its name.</param>
/// <param name="SameAs">Its address; null if it has none.</param>
/// <param name="First">The first span that mentions it; null if only the front matter has it.</param>
/// <param name="Words">The words that mention it, once for each mention.</param>
internal sealed record FolderEntity(string Id, string Kind, string Name, string? SameAs, SpanAddress? First, IReadOnlyList<string> Words)
{
    /// <summary>What it is in any article: its address; without one, its kind and name.</summary>
    public string Key => SameAs ?? $"{Kind} {Name}";

    public static FolderEntity Of(OutlineAnnotation entity, ArticleOutline article)
    {
        OutlineSpan[] spans = [.. entity.Mentions.Where(static mention => mention.Address.Index >= 0)];
        return new FolderEntity(
            entity.Id,
            entity.Kind.Class,
            entity.View.Name,
            entity.View.SameAs?.Text,
            spans.Length > 0 ? spans[0].Address : null,
            [.. spans.Select(span => article.Blocks[span.Address.Block].Text[span.Start..span.End])]);
    }
}
