using System.Reflection;

namespace NewsSchema.Generators.Tests.Pipeline;

/// <summary>The round trips that every article of every schema must survive.</summary>
internal static class RoundTrips
{
    /// <param name="article">An instance of a generated root record.</param>
    public static void Assert(object article) =>
        typeof(RoundTrips).GetMethod(nameof(AssertTyped), BindingFlags.Static | BindingFlags.NonPublic)!
            .MakeGenericMethod(article.GetType())
            .Invoke(null, BindingFlags.DoNotWrapExceptions, null, [article], null);

    /// <param name="article">An instance of a generated root record.</param>
    public static NewsDocument ToDocument(object article) =>
        (NewsDocument)typeof(NewsMarkdown).GetMethod(nameof(NewsMarkdown.ToDocument))!
            .MakeGenericMethod(article.GetType())
            .Invoke(null, BindingFlags.DoNotWrapExceptions, null, [article], null)!;

    private static void AssertTyped<T>(T article)
        where T : class, INewsArticle<T>
    {
        byte[] utf8 = NewsSerializer.ToUtf8Json(article);
        T fromJson = NewsSerializer.FromJson<T>(utf8);
        Xunit.Assert.Equal(article, fromJson);
        Xunit.Assert.Equal(article.GetHashCode(), fromJson.GetHashCode());
        Xunit.Assert.Equal(utf8, NewsSerializer.ToUtf8Json(fromJson));

        string text = NewsMarkdown.Write(article);
        T parsed = NewsMarkdown.Parse<T>(text);
        Xunit.Assert.Equal(article, parsed);
        Xunit.Assert.Equal(text, NewsMarkdown.Write(parsed));
        Xunit.Assert.Equal(NewsMarkdown.ToPlainText(article), NewsMarkdown.ToPlainText(parsed));
    }
}
