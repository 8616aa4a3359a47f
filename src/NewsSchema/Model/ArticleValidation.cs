using NewsSchema.Core.Articles;
using NewsSchema.Core.Errors;
using NewsSchema.Core.Formats.NewsMarkdown.Meaning;
using NewsSchema.Serialization.Links;

namespace NewsSchema;

/// <summary>Checks the data of an article as the text format does.</summary>
internal static class ArticleValidation
{
    /// <summary>Returns the errors, warnings and notes of an article.</summary>
    public static IEnumerable<NewsError> Validate<T>(T article)
        where T : class, INewsArticle<T>
    {
        try
        {
            return ComposedArticle.Of(NewsMarkdown.ToTree(article), T.Schema.Name, T.Schema.UserKinds).Faults.Select(ToError);
        }
        catch (ArgumentException e) when (DanglingReference.Of(e) is { } reference)
        {
            // Nothing is written of such an article, so there is nothing more to check.
            return [ToError(new ArticleFault(RecordErrorCodes.MissingEntity, PathOf(article, reference), e.Message))];
        }
        catch (ArgumentException e) when (UnwritableMember.Of(e) is { } member)
        {
            return [ToError(new ArticleFault(RecordErrorCodes.UnwritableMember, member.Path, RecordErrorCodes.UnwritableMember.At(default, member.Fault).Message))];
        }
    }

    private static NewsError ToError(ArticleFault fault) => new(fault.Code.Id, 0, 0, fault.Message, fault.Code.Severity) { Path = fault.Path };

    private static string PathOf<T>(T article, DanglingReference reference)
        where T : class, INewsArticle<T>
    {
        if (reference.Owner is not NewsAnnotation owner)
        {
            return reference.Member;
        }

        Type type = owner.GetType();
        Kind? kind = Vocabulary.Kinds.Concat(T.Schema.UserKinds.Select(Vocabulary.UserKind)).FirstOrDefault(candidate => candidate.TypeName == type.Name);
        int index = article.Annotations.Where(annotation => annotation.GetType() == type).TakeWhile(annotation => annotation.Id != owner.Id).Count();
        return $"{kind?.List ?? type.Name}[{index}].{reference.Member}";
    }
}
