using System.Text.RegularExpressions;
using NewsSchema.Formats;

namespace NewsSchema.Tests.Documentation;

/// <summary>The excerpts of exports in the README are parts of real exports.</summary>
public partial class ReadmeExportTests
{
    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    public void The_excerpt_in_the_readme_is_part_of_an_export(int block)
    {
        NewsDocument seed = NewsDocument.Parse(Seeds.Read("putin-nato.news.md"));
        string export = WhiteSpace().Replace(block == 0 ? seed.ToNinjs() : seed.ToSchemaOrg(), "");
        Match excerpt = Json().Matches(File.ReadAllText(RepositoryRoot.PathOf("README.md")))[block];
        Assert.All(
            excerpt.Groups[1].Value.Split('\n', '…').Select(line => WhiteSpace().Replace(line, "")).Where(line => line.Length > 0),
            line => Assert.Contains(line, export, StringComparison.Ordinal));
    }

    [GeneratedRegex(@"^```json\n(.*?)^```$", RegexOptions.Multiline | RegexOptions.Singleline)]
    private static partial Regex Json();

    [GeneratedRegex(@"\s")]
    private static partial Regex WhiteSpace();
}
