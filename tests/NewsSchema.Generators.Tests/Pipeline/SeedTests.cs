using System.Reflection;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Serialization;
using NewsSchema.Generators.Tests.Infrastructure;

namespace NewsSchema.Generators.Tests.Pipeline;

/// <summary>The seeds are generated, compiled, read and written back.</summary>
public class SeedTests
{
    private static readonly Lazy<WritingOptions> s_options = new(() => new WritingOptions(
        (JsonSerializerContext)SeedProjects.Assembly.GetType("News.NewsJson", throwOnError: true)!.GetProperty("Default")!.GetValue(null)!, WritingOptions.Pairs));

    public static TheoryData<string> Articles => [.. Seeds.Articles];

    public static TheoryData<string> SomeArticles => [.. SlowTests.Some(Seeds.Articles)];

    [Theory]
    [MemberData(nameof(SomeArticles))]
    public void A_seed_alone_is_complete_in_its_records(string fileName) => AssertWhole(SeedProjects.AssemblyOf(fileName), fileName);

    [Theory]
    [MemberData(nameof(Articles))]
    public void A_seed_among_all_is_complete_in_its_records(string fileName) => AssertWhole(SeedProjects.Assembly, fileName);

    [Fact]
    public void The_seed_article_is_complete_in_typed_members()
    {
        object story = SeedProjects.Fixtures(SeedProjects.Assembly)["putin-nato.news.md"];
        var article = (INewsArticle)story;
        string plain = NewsMarkdown.ToPlainText(article);
        Assert.Equal("9a83a154ea46fae7c262b50921d3704afa9cec1d3cbf94f916ea76367bdd6a03", Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(plain))));
        Assert.Equal(95, article.Blocks.Sum(block => block.Spans.Count));
        Assert.Equal(31, article.Annotations.Count(annotation => !annotation.IsAnonymous));
        NewsStatement[] statements = [.. article.Annotations.OfType<NewsStatement>()];
        Assert.Equal(5, statements.Count(statement => statement.GetType().Name == "Quote"));
        Assert.Equal(13, statements.Count(statement => statement.GetType().Name == "Claim"));
        NewsStatement first = statements.Single(statement => statement.Id == "q1");
        Assert.Equal("gefährliche Versuche, ukrainisches Gebiet zu erobern", first.InnerText);
        Assert.Equal("Wladimir Putin", first.Speaker!.Name);
        Assert.Equal("Kreml", first.Source!.Name);
    }

    [Theory]
    [MemberData(nameof(SomeArticles))]
    public void A_seed_is_written_like_member_by_member_with_all_options(string fileName) =>
        s_options.Value.AssertSameByMembers(SeedProjects.Fixtures(SeedProjects.Assembly)[fileName]);

    [SlowFact]
    public async Task The_seeds_compile_without_a_warning_under_the_newest_compiler() =>
        Assert.Equal("", await NewestCompiler.CompileAsync(SeedProjects.All.Sources.Select(source => (source.Key, source.Value))));

    [Fact]
    public Task The_sources_of_the_seed_article_are_as_reviewed() => Verifier.Verify(SeedProjects.Alone("putin-nato.news.md").Driver).UseDirectory("Snapshots");

    private static void AssertWhole(Assembly assembly, string fileName)
    {
        object article = SeedProjects.Fixtures(assembly)[fileName];
        string source = Seeds.Read(fileName);
        Assert.Equal(NewsDocument.Parse(source).ToPlainText(), NewsMarkdown.ToPlainText((INewsArticle)article));
        RoundTrips.Assert(article);
    }
}
