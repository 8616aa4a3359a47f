using System.Text.RegularExpressions;

namespace NewsSchema.PackageTests;

/// <summary>The code of these guides is that of the files in this folder, which the other tests compile and run.</summary>
public partial class GuideTests
{
    private static readonly string[] s_guides = ["cookbook", "migrating", "testing"];

    public static TheoryData<string, string> Excerpts
    {
        get
        {
            var excerpts = new TheoryData<string, string>();
            foreach (string guide in s_guides)
            {
                foreach (Match match in Block().Matches(File.ReadAllText(RepositoryRoot.PathOf($"docs/guides/{guide}.md"))))
                {
                    excerpts.Add(guide, match.Groups[1].Value);
                }
            }

            return excerpts;
        }
    }

    [Theory]
    [MemberData(nameof(Excerpts))]
    public void Every_excerpt_is_of_a_file_of_this_folder(string guide, string excerpt)
    {
        IEnumerable<string> files = Directory.EnumerateFiles(RepositoryRoot.PathOf("tests/NewsSchema.PackageTests/Guides"), "*", SearchOption.AllDirectories);
        Assert.True(files.Any(file => Lines(File.ReadAllText(file)).Contains(Lines(excerpt).Trim(), StringComparison.Ordinal)), $"No test has this code of {guide}.md:\n{excerpt}");
    }

    [Theory]
    [InlineData("cookbook")]
    [InlineData("migrating")]
    [InlineData("testing")]
    public void The_guide_has_excerpts(string guide) => Assert.True(Excerpts.Count(row => (string)row[0] == guide) > 4);

    /// <summary>The lines without their indentation.</summary>
    private static string Lines(string text) => string.Join('\n', text.ReplaceLineEndings("\n").Split('\n').Select(line => line.Trim()));

    [GeneratedRegex("^```(?:news|csharp|json)\n(.*?)^```$", RegexOptions.Multiline | RegexOptions.Singleline)]
    private static partial Regex Block();
}
