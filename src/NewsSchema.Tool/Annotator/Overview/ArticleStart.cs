using System.Globalization;
using NewsSchema.Core.Articles.Building;
using NewsSchema.Core.Formats.NewsMarkdown.Syntax;
using NewsSchema.Core.Text;
using NewsSchema.Core.Tree;
using NewsSchema.Formats;
using NewsSchema.Html;
using NewsSchema.Tool.Annotations;
using NewsSchema.Tool.Annotator.Files;
using NewsSchema.Tool.Annotator.Http;
using NewsSchema.Tool.Drafting;
using NewsSchema.Tool.Projects;
using NewsSchema.Tool.Starters;

namespace NewsSchema.Tool.Annotator.Overview;

/// <summary>Begins the article of a raw text: a file next to it, with settings that give back each byte of the text and the checksum that proves it.</summary>
internal static class ArticleStart
{
    /// <summary>The path of the article of a text.</summary>
    public static string TargetOf(string path) => path[..path.LastIndexOf('.')] + FixtureNames.ArticleEnding;

    /// <returns>The path of the article.</returns>
    /// <exception cref="RequestException">There is one already, or the text cannot be read.</exception>
    public static string Start(Workspace workspace, StartRequest request)
    {
        string full = workspace.Folder.FullPath(request.F);
        if (!ServedFolder.IsRaw(request.F) || workspace.Files.Stamp(full) is null)
        {
            throw new RequestException(404, "notFound", $"there is no text {request.F}: articles are begun from *.txt, *.md and *.html");
        }

        string target = TargetOf(request.F);
        string targetFull = workspace.Folder.ArticlePath(target);
        if (workspace.Files.Stamp(targetFull) is not null)
        {
            throw new RequestException(409, "exists", $"{target} is there already: open it") { Details = json => json.WriteString("f"u8, target) };
        }

        byte[] bytes = workspace.Files.Read(full);
        string article = IsHtml(request.F) ? OfHtml(bytes, request) : OfText(FileText.Decode(bytes, request.F), request);
        try
        {
            workspace.Files.Write(targetFull, FileText.Encode(article));
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new RequestException(507, "cannotWrite", $"{target} cannot be written: {exception.Message}");
        }

        return target;
    }

    private static bool IsHtml(string path) => path.EndsWith(".html", StringComparison.OrdinalIgnoreCase) || path.EndsWith(".htm", StringComparison.OrdinalIgnoreCase);

    private static string OfText(string text, StartRequest request)
    {
        TextLayout layout = TextLayout.Of(text, out string? fault) ?? throw new RequestException(422, "refused", $"{request.F}: {fault}");
        Article article = layout.ToArticle();
        DraftLanguage? language = request.Language is { } tag ? DraftLanguage.Find(tag) : DraftLanguage.Guess(text);
        AddFacts(article.Front, request, DraftLanguage.Recognize(text)?.Tag);
        if (language is not null && article.Blocks.Count > 0 && HasHeadline(text, language))
        {
            article.Blocks[0].Level = 1;
        }

        return ArticleWriter.Write(article);
    }

    /// <summary>Whether the first block of a text is its headline, as in a draft.</summary>
    private static bool HasHeadline(string text, DraftLanguage language)
    {
        var options = new DraftOptions { Language = language, Rules = new HashSet<DraftRule> { DraftRule.Headline } };
        return Draft.SuggestAsync(text, options, CancellationToken.None).GetAwaiter().GetResult().Count > 0;
    }

    /// <summary>The article that a page describes for machines; otherwise, the text that it shows.</summary>
    private static string OfHtml(byte[] bytes, StartRequest request)
    {
        var reader = new NewsReader(new ReadOptions { Html = HtmlReader.Instance });
        using var stream = new MemoryStream(bytes, writable: false);
        NewsDocument? described = reader.ReadAll(stream).Select(static result => result.Document).FirstOrDefault(static document => !document.HasErrors && document.ToPlainText().Length > 0);
        Article article = described is null ? OfPage(bytes, request) : ArticleReader.Read(described.ToNewsMarkdown(), []);
        AddFacts(article.Front, request, article.Front.Has("language") ? null : DraftLanguage.Recognize(ArticleStripper.Strip(article))?.Tag);
        return ArticleWriter.Write(article);
    }

    private static Article OfPage(byte[] bytes, StartRequest request)
    {
        var page = new WebPageText();
        try
        {
            HtmlReader.Instance.Read(FileText.Decode(bytes, request.F), page);
        }
        catch (FormatException exception)
        {
            throw new RequestException(422, "refused", $"{request.F} cannot be read: {exception.Message}");
        }

        (int Level, string Text)[] blocks = [.. page.Blocks];
        Article article = TextLayout.Of(string.Join("\n\n", blocks.Select(static block => block.Text)), out _)!.ToArticle();
        if (article.Blocks.Count != blocks.Length || blocks.Length == 0)
        {
            throw new RequestException(422, "refused", $"{request.F} has no text that could be an article");
        }

        for (int i = 0; i < blocks.Length; i++)
        {
            article.Blocks[i].Level = blocks[i].Level;
        }

        return article;
    }

    /// <summary>Adds what the user states, before everything else.</summary>
    private static void AddFacts(MapNode front, StartRequest request, string? guessed)
    {
        List<(string Key, string? Value)> facts = [("schema", string.IsNullOrWhiteSpace(request.Schema) ? StarterFiles.Schema : request.Schema), ("language", request.Language ?? guessed), ("published", request.Published)];
        int at = 0;
        foreach ((string key, string? value) in facts)
        {
            if (string.IsNullOrWhiteSpace(value) || front.Has(key))
            {
                continue;
            }

            if (key == "schema" && !Characters.IsName(value))
            {
                throw new RequestException(422, "refused", $"'{value}' cannot be the name of a schema: letters, digits, '-' and '_', a letter first");
            }

            if (key == "published" && !DateOnly.TryParseExact(value.Split('T')[0], "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out _))
            {
                throw new RequestException(422, "refused", $"'{value}' is not a date: write one such as 2021-12-07");
            }

            front.Members.Insert(at++, new Member(key, default, new ScalarNode(value, ScalarKind.Plain)));
        }
    }
}
