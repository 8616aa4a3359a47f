using System.Text.RegularExpressions;
using NewsSchema.Exports;

namespace NewsSchema.Tests.Documentation;

/// <summary>What the README shows of exports is what they give.</summary>
public partial class ReadmeExportTests
{
    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    public void The_excerpt_is_of_a_real_export(int block)
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
