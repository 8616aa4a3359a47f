using System.Text.RegularExpressions;

namespace NewsSchema.Tests.Documentation;

/// <summary>Every link between the pages of the documentation leads to a file and a heading of it, as GitHub and the site name them.</summary>
public partial class LinkTests
{
    private static readonly string[] s_root = ["README.md", "CHANGELOG.md", "CODE_OF_CONDUCT.md", "CONTRIBUTING.md", "SECURITY.md", "editors/vscode/README.md"];

    /// <summary>The pages that <c>.ci/site</c> makes.</summary>
    private static readonly string[] s_made = ["docs/api/", "docs/diagnostics/"];

    private static readonly string[] s_pages =
    [
        .. Directory.EnumerateFiles(RepositoryRoot.PathOf("docs"), "*.md", SearchOption.AllDirectories)
            .Select(path => Path.GetRelativePath(RepositoryRoot.Folder, path).Replace('\\', '/'))
            .Where(page => !s_made.Any(folder => page.StartsWith(folder, StringComparison.Ordinal)))
            .Concat(s_root).Order(StringComparer.Ordinal),
    ];

    public static TheoryData<string> Pages => [.. s_pages];

    [Theory]
    [MemberData(nameof(Pages))]
    public void Each_link_has_a_target(string page) => Assert.Empty(FindBroken(page, File.ReadAllText(RepositoryRoot.PathOf(page))));

    [Theory]
    [InlineData("[a](format.md) [b](format.md#vocabulary) [c](../README.md) ![d](images/icon.svg) [e](#here)\n\n## Here\n", "")]
    [InlineData("[a](absent.md)", "absent.md")]
    [InlineData("[a](format.md#nothing-of-this-name)", "format.md#nothing-of-this-name")]
    [InlineData("[a](#there)\n\n## Here", "#there")]
    [InlineData("[a](https://example.org/x.md) `[b](c)`\n\n```md\n[d](e.md)\n```\n", "")]
    public void A_link_without_a_target_is_found(string text, string expected) =>
        Assert.Equal(expected, string.Join(' ', FindBroken("docs/page.md", text)));

    [Fact]
    public void Every_page_is_in_the_table_of_contents()
    {
        string contents = File.ReadAllText(RepositoryRoot.PathOf("docs/toc.yml"));
        HashSet<string> listed = [.. Target().Matches(contents).Select(match => Path.GetFullPath(Path.Combine(RepositoryRoot.PathOf("docs"), match.Groups["path"].Value)))];
        Assert.DoesNotContain(s_pages, page => page != "README.md" && !listed.Contains(Path.GetFullPath(RepositoryRoot.PathOf(page))));
    }

    private static IEnumerable<string> FindBroken(string page, string text)
    {
        string folder = Path.GetDirectoryName(RepositoryRoot.PathOf(page))!;
        foreach (Match link in Link().Matches(Code().Replace(text, "")))
        {
            string target = link.Groups["target"].Value;
            if (target.Contains("://", StringComparison.Ordinal) || target.StartsWith("mailto:", StringComparison.Ordinal))
            {
                continue;
            }

            string[] parts = target.Split('#', 2);
            string file = parts[0].Length == 0 ? RepositoryRoot.PathOf(page) : Path.Combine(folder, Uri.UnescapeDataString(parts[0]));
            bool isThere = parts[0].Length == 0 || File.Exists(file) || Directory.Exists(file);
            if (!isThere || (parts.Length == 2 && file.EndsWith(".md", StringComparison.Ordinal) && !AnchorsOf(parts[0].Length == 0 ? text : File.ReadAllText(file)).Contains(parts[1])))
            {
                yield return target;
            }
        }
    }

    /// <summary>The anchors of a page's headings: in lower case, without punctuation, with hyphens for spaces; a number tells equal ones apart.</summary>
    private static HashSet<string> AnchorsOf(string text)
    {
        HashSet<string> anchors = new(StringComparer.Ordinal);
        foreach (Match heading in Heading().Matches(Fence().Replace(text, "")))
        {
            string plain = LinkText().Replace(heading.Groups["text"].Value.Trim(), "$1").ToLowerInvariant();
            string anchor = string.Concat(plain.Where(static c => char.IsLetterOrDigit(c) || c is ' ' or '-' or '_')).Replace(' ', '-');
            for (int i = 1; !anchors.Add(anchor); i++)
            {
                anchor = $"{anchor.Split("-" + (i - 1))[0]}-{i}";
            }
        }

        return anchors;
    }

    [GeneratedRegex(@"\]\((?<target>[^)\s]+)(?:\s+""[^""]*"")?\)")]
    private static partial Regex Link();

    [GeneratedRegex(@"^ *```.*?^ *```|`[^`\n]+`", RegexOptions.Multiline | RegexOptions.Singleline)]
    private static partial Regex Code();

    [GeneratedRegex("^ *```.*?^ *```", RegexOptions.Multiline | RegexOptions.Singleline)]
    private static partial Regex Fence();

    [GeneratedRegex(@"^#{1,6} (?<text>.+)$", RegexOptions.Multiline)]
    private static partial Regex Heading();

    [GeneratedRegex(@"\[([^\]]*)\]\([^)]*\)")]
    private static partial Regex LinkText();

    [GeneratedRegex(@"href: (?<path>\S+)")]
    private static partial Regex Target();
}
