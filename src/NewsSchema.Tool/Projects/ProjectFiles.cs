using NewsSchema.Tool.Inputs;

namespace NewsSchema.Tool.Projects;

/// <summary>Finds the files of builds.</summary>
internal static class ProjectFiles
{
    /// <summary>The files that arguments name; in a folder, the fixtures and what the items of its projects add. A project file means its folder.</summary>
    /// <param name="paths">The arguments.</param>
    /// <param name="input">Standard input.</param>
    /// <param name="report">Receives the message about a folder that cannot be read.</param>
    /// <exception cref="ToolException">There is no such file.</exception>
    public static IReadOnlyList<ProjectGroup> Find(IReadOnlyCollection<string> paths, StandardInput input, Action<string> report) => ProjectGroup.Divide(FindFiles(paths, report, input));

    /// <summary>The files of <see cref="Find"/>, not yet divided by project.</summary>
    /// <exception cref="ToolException">There is no such file.</exception>
    public static List<InputFile> FindFiles(IReadOnlyCollection<string> paths, Action<string> report, StandardInput? input = null)
    {
        string[] named = [.. paths.Select(static path => IsProject(path) && File.Exists(path) ? FolderOf(path) : path)];
        List<InputFile> files = [.. InputFiles.Find(named, static name => FixtureNames.Takes(name) || IsProject(name), input, report).Select(file => input?.Path is null ? WithEnding(file) : file)];
        string[] added = [.. files.Where(static file => IsProject(file.Name)).SelectMany(static file => IncludesOf(FolderOf(file.Path)))];
        HashSet<string> known = [.. files.Select(static file => Path.GetFullPath(file.Path))];
        files.RemoveAll(static file => IsProject(file.Name));
        files.AddRange((added.Length == 0 ? [] : InputFiles.Find(added, FixtureNames.Takes, report: report)).Where(file => known.Add(Path.GetFullPath(file.Path))));
        return files;
    }

    private static IEnumerable<string> IncludesOf(string folder) =>
        ProjectSettings.Read(folder)?.Includes.Select(static pattern => pattern.Text).Where(static pattern => FilePattern.IsPattern(pattern) ? InputFiles.HasMatch(pattern) : File.Exists(pattern)) ?? [];

    /// <summary>Standard input without a name is an article, unless it begins as JSON, XML or a message of a teleprinter do.</summary>
    private static InputFile WithEnding(InputFile file)
    {
        if (!file.IsStandardInput)
        {
            return file;
        }

        ReadOnlySpan<byte> content = file.Read();
        ReadOnlySpan<byte> start = (content.StartsWith("\uFEFF"u8) ? content[3..] : content).TrimStart(" \t\r\n"u8);
        return start.IsEmpty || "{[<"u8.Contains(start[0]) || TradeFiles.Detect(content) is not null ? file : file with { Path = file.Path + FixtureNames.ArticleEnding };
    }

    private static bool IsProject(string path) => path.EndsWith(".csproj", StringComparison.OrdinalIgnoreCase);

    private static string FolderOf(string path) => Path.GetDirectoryName(path) is { Length: > 0 } folder ? folder : ".";
}
