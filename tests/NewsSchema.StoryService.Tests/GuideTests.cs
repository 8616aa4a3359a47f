using System.Text.RegularExpressions;

namespace NewsSchema.StoryServiceTests;

/// <summary>The code of docs/guides/web-service.md is that of the sample, which is compiled and run by the other tests.</summary>
public partial class GuideTests
{
    public static TheoryData<string> Excerpts =>
        [.. CSharp().Matches(File.ReadAllText(RepositoryRoot.PathOf("docs/guides/web-service.md"))).Select(match => match.Groups[1].Value)];

    [Theory]
    [MemberData(nameof(Excerpts))]
    public void Every_excerpt_is_code_of_the_sample_or_of_its_tests(string excerpt)
    {
        IEnumerable<string> files = new[] { "samples/StoryService", "tests/NewsSchema.StoryService.Tests" }
            .SelectMany(folder => Directory.EnumerateFiles(RepositoryRoot.PathOf(folder), "*.cs"));
        Assert.True(files.Any(file => Lines(File.ReadAllText(file)).Contains(Lines(excerpt), StringComparison.Ordinal)), $"The sample does not have this code:\n{excerpt}");
    }

    [Fact]
    public void The_guide_has_excerpts() => Assert.InRange(Excerpts.Count, 5, 100);

    /// <summary>The lines without their indentation, each after a line feed.</summary>
    private static string Lines(string code) => string.Concat(code.ReplaceLineEndings("\n").Split('\n').Select(line => line.Trim()).Where(line => line.Length > 0).Select(line => "\n" + line)) + "\n";

    [GeneratedRegex("^```csharp\n(.*?)^```$", RegexOptions.Multiline | RegexOptions.Singleline)]
    private static partial Regex CSharp();
}
