using System.Text.RegularExpressions;
using NewsSchema.Core.Errors;

namespace NewsSchema.Tests.Documentation;

/// <summary>The examples in docs/diagnostics.md have the errors that it states.</summary>
public partial class DiagnosticsPageTests
{
    private static readonly Dictionary<string, string> s_sections = ReadSections();

    public static TheoryData<string> Codes => [.. NewsErrorCodes.All.Select(code => code.Id).Where(id => string.CompareOrdinal(id, "NEWS4") < 0)];

    [Theory]
    [MemberData(nameof(Codes))]
    public void Each_code_has_a_wrong_example_with_its_error_and_a_right_one_without(string code)
    {
        string section = s_sections[code];
        List<string> examples = Example().Matches(section).Select(match => match.Groups[1].Value).ToList();
        if (examples.Count == 0 && code == "NEWS1020")
        {
            // The page is UTF-8 itself.
            return;
        }

        Assert.Equal(2, examples.Count);
        Assert.Contains(NewsDocument.Parse(examples[0]).Errors, error => error.Code == code);
        Assert.Empty(NewsDocument.Parse(examples[1]).Errors);
    }

    private static Dictionary<string, string> ReadSections()
    {
        string page = File.ReadAllText(RepositoryRoot.PathOf("docs/diagnostics.md")).ReplaceLineEndings("\n");
        return page.Split("\n## ").Skip(1).ToDictionary(section => section[..8]);
    }

    [GeneratedRegex("```news\n(.*?\n)```", RegexOptions.Singleline)]
    private static partial Regex Example();
}
