using System.Text.RegularExpressions;
using NewsSchema.Core.Errors;

namespace NewsSchema.Tests.Documentation;

/// <summary>docs/diagnostics.md has a section for every diagnostic, and its examples have the diagnostics that it states.</summary>
public class DiagnosticsDocTests
{
    private static readonly Dictionary<string, Section> s_sections = Read();

    /// <summary>The diagnostics of one article. From 4000 on, they are about JSON, several files or code.</summary>
    public static TheoryData<string> ArticleIds => [.. NewsErrorCodes.All.Select(code => code.Id).Where(id => string.CompareOrdinal(id, "NEWS4000") < 0)];

    [Fact]
    public void Every_diagnostic_has_a_section_and_every_section_a_diagnostic() => Assert.Equal(IdsInSources(), s_sections.Keys.Order(StringComparer.Ordinal));

    [Theory]
    [MemberData(nameof(ArticleIds))]
    public void Every_diagnostic_of_an_article_has_an_invalid_seed(string id) =>
        Assert.NotEmpty(Directory.EnumerateFiles(Seeds.InvalidFolder, $"{id}-*"));

    [Theory]
    [MemberData(nameof(ArticleIds))]
    public void The_wrong_example_has_the_diagnostic_and_the_right_one_does_not(string id)
    {
        // NEWS1020 is about bytes, which a page in UTF-8 cannot show.
        if (id == NewsErrorCodes.NotUtf8.Id)
        {
            return;
        }

        Section section = s_sections[id];
        Assert.Equal([id], NewsDocument.Parse(section.Wrong).Errors.Select(error => error.Code).Distinct());
        Assert.Empty(NewsDocument.Parse(section.Right).Errors.Select(error => $"{error.Line}:{error.Column} {error.Code} {error.Message}"));
    }

    private static IEnumerable<string> IdsInSources() =>
        new[] { "src/NewsSchema", "src/NewsSchema.Tool", "generators/NewsSchema.Generators" }
            .SelectMany(folder => Directory.EnumerateFiles(RepositoryRoot.PathOf(folder), "*.*", SearchOption.AllDirectories))
            .Where(file => Path.GetExtension(file) is ".cs" or ".targets")
            .SelectMany(file => Regex.Matches(File.ReadAllText(file), "\"(NEWS[0-9]{4})\"").Select(match => match.Groups[1].Value))
            .Distinct(StringComparer.Ordinal)
            .Order(StringComparer.Ordinal);

    private static Dictionary<string, Section> Read() =>
        File.ReadAllText(RepositoryRoot.PathOf("docs/diagnostics.md"))
            .Split("\n## ")
            .Skip(1)
            .ToDictionary(text => text[..text.IndexOf('\n', StringComparison.Ordinal)].Trim(), text => new Section(Example("Wrong", text), Example("Right", text)), StringComparer.Ordinal);

    private static string Example(string which, string text) =>
        Regex.Match(text, $@"^{which}:\n```news\n(.*?)^```$", RegexOptions.Multiline | RegexOptions.Singleline).Groups[1].Value;

    private sealed record Section(string Wrong, string Right);
}
