using System.Globalization;
using NewsSchema.Core.Articles;
using NewsSchema.Core.Formats.NewsMarkdown.Editing;
using NewsSchema.Core.Tree;
using NewsSchema.Tool.Annotations;

namespace NewsSchema.Tool.Annotator.Operations;

/// <summary>Finds ids that an article does not have yet.</summary>
internal static class NewIds
{
    /// <summary>A statement gets the next number, <c>q1</c>; anything else is named by its words.</summary>
    public static string For(ArticleOutline article, IReadOnlyList<string> classes, string words)
    {
        Kind? kind = classes.Select(Vocabulary.FindKind).FirstOrDefault(static kind => kind is not null);
        return kind is { Role: NodeClass.Statement }
            ? Numbered(article, kind.Class[..1], first: 1)
            : Of(article, ClassNames.IdOf(words, kind?.Class ?? "mark"));
    }

    /// <summary>The wanted id, with a number if the article has it.</summary>
    public static string Of(ArticleOutline article, string wanted) => IsFree(article, wanted) ? wanted : Numbered(article, wanted + "-", first: 2);

    private static string Numbered(ArticleOutline article, string start, int first)
    {
        int number = first;
        while (!IsFree(article, start + number.ToString(CultureInfo.InvariantCulture)))
        {
            number++;
        }

        return start + number.ToString(CultureInfo.InvariantCulture);
    }

    private static bool IsFree(ArticleOutline article, string id) => article.Find(id) is null && IdOccurrences.Find(article.Article, id).Count == 0;
}
