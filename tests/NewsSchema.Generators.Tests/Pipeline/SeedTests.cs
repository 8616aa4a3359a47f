using System.Reflection;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Serialization;
using Microsoft.CodeAnalysis;
using NewsSchema.Generators.Tests.Infrastructure;
using VerifyXunit;

namespace NewsSchema.Generators.Tests.Pipeline;

/// <summary>The seeds from file to typed value and back.</summary>
public class SeedTests
{
    private static readonly Lazy<Assembly> s_all = new(() => Load(Seeds.Articles));

    public static TheoryData<string> Articles => [.. Seeds.Articles];

    [Theory]
    [MemberData(nameof(Articles))]
    public void A_seed_alone_becomes_records_that_hold_it_whole(string fileName) => AssertWhole(Load([fileName]), fileName);

    [Theory]
    [MemberData(nameof(Articles))]
    public void A_seed_among_all_becomes_records_that_hold_it_whole(string fileName) => AssertWhole(s_all.Value, fileName);

    [Fact]
    public void The_seed_article_is_all_there_in_typed_members()
    {
        object story = Fixtures(s_all.Value)["putin-nato.news.md"];
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
    [MemberData(nameof(Articles))]
    public void A_seed_is_written_as_its_members_are_whatever_the_options_are(string fileName) =>
        WritingOptions.AssertSameByMembers(Fixtures(s_all.Value)[fileName], (JsonSerializerContext)s_all.Value.GetType("News.NewsJson", throwOnError: true)!.GetProperty("Default")!.GetValue(null)!, WritingOptions.Pairs);

    [Fact]
    public void The_seeds_compile_under_the_newest_compiler_too() =>
        Assert.Equal("", NewestCompiler.Compile(Project(Seeds.Articles).Run().Sources.Select(source => (source.Key, source.Value))));

    [Fact]
    public Task What_the_seed_article_becomes() => Verifier.Verify(Project(["putin-nato.news.md"]).Run().Driver).UseDirectory("Snapshots");

    private static TestProject Project(IEnumerable<string> files)
    {
        var project = new TestProject();
        foreach (string file in files)
        {
            project.Fixture(file, Seeds.Read(file));
        }

        return project;
    }

    private static Assembly Load(IEnumerable<string> files)
    {
        TestRun run = Project(files).Run();
        Assert.Empty(run.Diagnostics.Where(diagnostic => diagnostic.Severity >= DiagnosticSeverity.Warning));
        return run.Load();
    }

    private static void AssertWhole(Assembly assembly, string fileName)
    {
        object article = Fixtures(assembly)[fileName];
        string source = Seeds.Read(fileName);
        Assert.Equal(NewsDocument.Parse(source).ToPlainText(), NewsMarkdown.ToPlainText((INewsArticle)article));
        RoundTrips.Assert(article);
    }

    /// <summary>All fixtures by the names of their files, through the generated classes.</summary>
    private static Dictionary<string, object> Fixtures(Assembly assembly) =>
        assembly.GetTypes().Where(type => type.Name == "Fixtures" && type.IsNested)
            .SelectMany(type => type.GetProperties())
            .Where(property => property.Name != "All")
            .ToDictionary(property => FileName(property.Name), property => property.GetValue(null)!, StringComparer.Ordinal);

    private static string FileName(string name) =>
        Seeds.Articles.Single(file => file.Replace("-", "", StringComparison.Ordinal).Replace(".", "", StringComparison.Ordinal).Equals(name + "newsmd", StringComparison.OrdinalIgnoreCase));
}
