using System.Security.Cryptography;
using System.Text;
using NewsSchema.Core.Articles.Building;
using NewsSchema.Core.Errors;
using NewsSchema.Core.Formats.NewsMarkdown.Syntax;

namespace NewsSchema.Tests.Formats.NewsMarkdown;

public class SeedTests
{
    private const string Sha256 = "9a83a154ea46fae7c262b50921d3704afa9cec1d3cbf94f916ea76367bdd6a03";

    public static TheoryData<string> Articles => [.. Seeds.Articles];

    [Theory]
    [MemberData(nameof(Articles))]
    public void Seeds_are_read_without_an_error(string name)
    {
        List<SourceError> errors = [];
        Article article = ArticleReader.Read(Seeds.Read(name), errors);
        Assert.Empty(errors.Select(error => $"{article.Lines.GetPosition(error.Span.Start)} {error.Code} {error.Message}"));
        Assert.NotEmpty(article.Blocks);
    }

    [Theory]
    [MemberData(nameof(Articles))]
    public void Seeds_read_back_from_their_canonical_form(string name)
    {
        Article article = ArticleReader.Read(Seeds.Read(name), []);
        string written = ArticleWriter.Write(article);
        List<SourceError> errors = [];
        Article again = ArticleReader.Read(written, errors);
        Assert.Empty(errors);
        Assert.Equal(Structure.Of(article), Structure.Of(again));
        Assert.Equal(written, ArticleWriter.Write(again));
        Assert.Equal(ArticleStripper.Strip(article), ArticleStripper.Strip(again));
    }

    [Theory]
    [InlineData("putin-nato.news.md", 95)]
    [InlineData("putin-nato.light.news.md", 18)]
    public void The_seed_article_is_stripped_to_the_byte(string name, int spans)
    {
        Article article = ArticleReader.Read(Seeds.Read(name), []);
        byte[] text = Encoding.UTF8.GetBytes(ArticleStripper.Strip(article));
        Assert.Equal(2158, text.Length);
        Assert.Equal(Sha256, Convert.ToHexStringLower(SHA256.HashData(text)));
        Assert.Equal(spans, article.Blocks.Sum(block => block.Spans.Count));
    }
}
