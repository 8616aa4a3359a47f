using System.Text.RegularExpressions;

namespace NewsSchema.Tests.Documentation;

/// <summary>The tables of folders in docs/internals are complete.</summary>
public partial class FolderTests
{
    private static readonly string[] s_projects = ["src/NewsSchema", "src/NewsSchema.Tool", "generators/NewsSchema.Generators"];

    /// <summary>The names in the first column of tables whose header is "folder", by the last part of a path.</summary>
    private static readonly HashSet<string> s_rows =
    [
        .. Directory.GetFiles(RepositoryRoot.PathOf("docs/internals"), "*.md")
            .SelectMany(page => Table().Matches(File.ReadAllText(page).ReplaceLineEndings("\n")))
            .SelectMany(table => FirstCell().Matches(table.Value).SelectMany(cell => Name().Matches(cell.Value)))
            .Select(name => LastOf(name.Groups[1].Value)),
    ];

    public static TheoryData<string> Folders => [.. s_projects.SelectMany(FoldersIn)];

    [Theory]
    [MemberData(nameof(Folders))]
    public void A_folder_of_sources_has_a_row(string folder) => Assert.Contains(LastOf(folder), s_rows);

    [Fact]
    public void A_row_is_about_a_folder() => Assert.Empty(s_rows.Except(s_projects.SelectMany(FoldersIn).SelectMany(folder => folder.Split('/'))));

    private static IEnumerable<string> FoldersIn(string project) =>
        Directory.EnumerateFiles(RepositoryRoot.PathOf(project), "*.cs", SearchOption.AllDirectories)
            .Select(file => Path.GetRelativePath(RepositoryRoot.PathOf(project), Path.GetDirectoryName(file)!).Replace('\\', '/'))
            .Distinct()
            .Where(folder => folder != "." && folder.Split('/')[0] is not ("bin" or "obj"))
            .Order(StringComparer.Ordinal);

    private static string LastOf(string path) => path[(path.LastIndexOf('/') + 1)..];

    [GeneratedRegex(@"^\| folder[^\n]*\n\|[-|]+\n(?:\|[^\n]*\n)+", RegexOptions.Multiline)]
    private static partial Regex Table();

    [GeneratedRegex(@"^\| `[^|]+", RegexOptions.Multiline)]
    private static partial Regex FirstCell();

    [GeneratedRegex("`([^`]+)`")]
    private static partial Regex Name();
}
