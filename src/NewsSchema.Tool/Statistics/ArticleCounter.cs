using NewsSchema.Core.Articles;
using NewsSchema.Formats;

namespace NewsSchema.Tool.Statistics;

/// <summary>Counts what an article contains.</summary>
internal static class ArticleCounter
{
    public static ArticleCounts Count(NewsDocument document, string file)
    {
        ArticleView article = ArticleViewReader.Read(ArticleSources.Of(document), null);
        var counts = new ArticleCounts(
            file,
            article.Headline?.Text ?? "",
            article.Language?.Text ?? "",
            article.Blocks.Sum(static block => block.Text.Length),
            article.Blocks.Sum(static block => Covered(block)))
        {
            Spans = article.Blocks.Sum(static block => block.AllSpans.Count),
            UnattributedQuotes = article.Annotations.Count(static annotation => annotation.Kind.Class == "quote" && annotation.Speaker is null && annotation.Source is null),
        };
        foreach (AnnotationView annotation in article.Annotations)
        {
            counts.Kinds[annotation.Kind.Class] = counts.Kinds.GetValueOrDefault(annotation.Kind.Class) + 1;
            if (annotation is { IsEntity: true, IsAnonymous: false })
            {
                counts.Entities.Add((KeyOf(annotation), annotation.Kind.Class, annotation.Name, annotation.Mentions.Count));
            }
            else if (annotation.IsStatement && (annotation.Speaker ?? annotation.Source) is { } speaker)
            {
                counts.Speakers.Add((speaker.Target is { } target ? KeyOf(target) : speaker.Name, speaker.Name));
            }
        }

        return counts;
    }

    /// <summary>What an entity is in any article: its URI; without one, its kind and name.</summary>
    private static string KeyOf(AnnotationView entity) => entity.SameAs?.Text ?? $"{entity.Kind.Class} {entity.Name}";

    /// <summary>The outermost spans cover all that is inside them.</summary>
    private static int Covered(BlockView block) => block.Spans.Sum(static span => span.End - span.Start);
}
