using NewsSchema.Core.Formats.NewsMarkdown.Editing;

namespace NewsSchema.Tool.Preview;

/// <summary>
/// One article as a page that needs nothing else: no script, no font, no request. Entities are tinted and underlined, values dotted, quotes underlined, claims dashed, so that
/// the article stays readable and kinds differ without color.
/// </summary>
internal static class PreviewPage
{
    private static readonly Lazy<string> s_style = new(ReadStyle);

    /// <summary>The page of an article.</summary>
    /// <param name="source">The article.</param>
    /// <param name="name">The name of its file, for the title of an article without a headline.</param>
    public static string Write(string source, string name)
    {
        ArticleOutline article = ArticleOutline.Read(source);
        IReadOnlyList<NewsError> errors = new NewsDocument(article.Article.Document).Errors;
        string language = article.View.Language?.Text ?? "";
        var html = new PreviewHtml();
        html.Raw("<!DOCTYPE html>\n").Open("html", ("lang", language.Length > 0 ? language : null)).Raw("\n<head>\n<meta charset=\"utf-8\">\n<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n");
        html.Raw("<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'unsafe-inline'\">\n");
        html.Element("title", article.View.Headline?.Text ?? name).Raw("\n<style>\n").Raw(s_style.Value).Raw("</style>\n</head>\n<body>\n<div class=\"page\">\n").Open("main", ("dir", IsRightToLeft(language) ? "rtl" : null)).Raw("\n");
        new PreviewText(article, html).Write();
        html.Raw("</main>\n<aside lang=\"en\" aria-label=\"About the article\">\n");
        new PreviewLists(article, errors, html).Write();
        html.Raw("\n</aside>\n<footer lang=\"en\">").Text($"{name} · drawn by NewsSchema").Raw("</footer>\n</div>\n</body>\n</html>\n");
        return html.ToString();
    }

    /// <summary>Whether a language is written from right to left. Paragraphs decide by their letters; this decides on which side the margin is.</summary>
    public static bool IsRightToLeft(string language) =>
        language.Split('-')[0].ToLowerInvariant() is "ar" or "he" or "fa" or "ur" or "yi" or "ps" or "sd" or "ug" or "dv" or "ckb";

    private static string ReadStyle()
    {
        using Stream stream = typeof(PreviewPage).Assembly.GetManifestResourceStream("preview.css")!;
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd().ReplaceLineEndings("\n");
    }
}
