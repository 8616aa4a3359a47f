using NewsSchema.Core.Articles;

namespace NewsSchema.Core.Formats;

/// <summary>A person whom the text names as its author.</summary>
/// <param name="Name">The name.</param>
/// <param name="Person">The person; null if the text is marked up as an author, but not as a person.</param>
internal sealed record ExportAuthor(string Name, AnnotationView? Person)
{
    /// <summary>The authors of an article: those that are marked up as authors or, if there are none, the people of the byline.</summary>
    public static List<ExportAuthor> Of(ArticleView article)
    {
        List<ExportAuthor> authors = article.Authors.SelectMany(In).Distinct().ToList();
        return authors.Count > 0 || article.Byline is null ? authors : PeopleOf(article.Byline).ToList();
    }

    private static IEnumerable<ExportAuthor> In(BlockView author)
    {
        List<ExportAuthor> people = PeopleOf(author).ToList();
        return people.Count > 0 ? people : [new ExportAuthor(author.Text, null)];
    }

    private static IEnumerable<ExportAuthor> PeopleOf(BlockView block) => block.AllSpans
        .Select(static span => span.Annotation)
        .OfType<AnnotationView>()
        .Where(static annotation => annotation.Kind.Class == "person")
        .Distinct()
        .Select(static person => new ExportAuthor(person.Name, person));
}
