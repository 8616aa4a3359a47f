using NewsSchema.Generators.Tests.Infrastructure;

namespace NewsSchema.Generators.Tests.Pipeline;

public class DeterminismTests
{
    private static readonly Lazy<IReadOnlyDictionary<string, string>> s_expected = new(() => SeedProjects.All.Sources);

    [Fact]
    public void Shuffled_files_give_the_same_bytes()
    {
        var random = new Random(1);
        for (int i = 0, rounds = SlowTests.Rounds(5); i < rounds; i++)
        {
            Assert.Equal(s_expected.Value, Run(Seeds.Articles.OrderBy(_ => random.Next()), text => text));
        }
    }

    [Theory]
    [InlineData("tr-TR")]
    [InlineData("th-TH")]
    [InlineData("ar-SA")]
    public void Any_culture_gives_the_same_bytes(string culture)
    {
        IReadOnlyDictionary<string, string> expected = s_expected.Value;
        Cultures.Run(culture, () => Assert.Equal(expected, Run(Seeds.Articles, text => text)));
    }

    [Fact]
    public void A_checkout_with_CRLF_gives_the_same_bytes() =>
        Assert.Equal(s_expected.Value, Run(Seeds.Articles, text => text.Replace("\n", "\r\n", StringComparison.Ordinal)));

    [Fact]
    public void Output_has_line_feeds_only() => Assert.All(s_expected.Value.Values, text => Assert.DoesNotContain("\r", text, StringComparison.Ordinal));

    [Fact]
    public void Paths_with_slashes_or_backslashes_give_the_same_types()
    {
        TestRun slashes = new TestProject().Fixture("wire/story.news.md", Stories.First).Run();
        TestRun backslashes = new TestProject().Fixture("wire\\story.news.md", Stories.First).Run();
        Assert.Equal(slashes.Sources["Story.g.cs"], backslashes.Sources["Story.g.cs"]);
        Assert.Equal(slashes.Sources.Keys, backslashes.Sources.Keys);
    }

    private static IReadOnlyDictionary<string, string> Run(IEnumerable<string> files, Func<string, string> edit)
    {
        var project = new TestProject();
        foreach (string file in files)
        {
            project.Fixture(file, edit(Seeds.Read(file)));
        }

        TestRun run = project.Run();
        Assert.Null(run.Result.Exception);
        return run.Sources;
    }
}
