namespace NewsSchema.Tool.Inputs;

/// <summary>Finds the files that the arguments of a command name.</summary>
internal static class InputFiles
{
    private static readonly EnumerationOptions s_links = new() { AttributesToSkip = FileAttributes.ReparsePoint };

    /// <summary>Finds files.</summary>
    /// <param name="paths">Files, folders, patterns, and <c>-</c> for standard input. None means the current folder.</param>
    /// <param name="takes">Whether a file of a folder, by its name, is one for the command. Files that a path or a pattern names are taken in any case.</param>
    /// <param name="input">Standard input; null if <c>-</c> is the name of a file.</param>
    /// <param name="report">Receives the message about a folder within another one that cannot be read, whose files are then left out; null to throw it.</param>
    /// <returns>Each file once; those of one argument are sorted by their path.</returns>
    /// <exception cref="ToolException">There is no such file or folder, or no file matches a pattern.</exception>
    public static List<InputFile> Find(IReadOnlyCollection<string> paths, Predicate<string> takes, StandardInput? input = null, Action<string>? report = null)
    {
        List<InputFile> files = [];
        HashSet<string> seen = new(StringComparer.Ordinal);
        foreach (string path in paths.Count == 0 ? ["."] : paths)
        {
            foreach (InputFile file in FindOne(path, takes, input, report))
            {
                if (seen.Add(file.IsStandardInput ? "-" : Path.GetFullPath(file.Path)))
                {
                    files.Add(file);
                }
            }
        }

        return files;
    }

    private static IEnumerable<InputFile> FindOne(string path, Predicate<string> takes, StandardInput? input, Action<string>? report)
    {
        if (path == "-" && input is not null)
        {
            return [new InputFile(input.Path ?? "<stdin>", ".") { Input = input }];
        }

        if (File.Exists(path))
        {
            return [new InputFile(path, Path.GetDirectoryName(path) is { Length: > 0 } folder ? folder : ".")];
        }

        if (Directory.Exists(path))
        {
            return Walk(path, report).Where(file => takes(Path.GetFileName(file))).Select(file => new InputFile(Display(file), path) { IsFound = true });
        }

        if (!FilePattern.IsPattern(path))
        {
            throw new ToolException($"{path} does not exist");
        }

        var pattern = new FilePattern(path);
        InputFile[] matches = [.. MatchesOf(pattern, report).Select(file => new InputFile(Display(file), pattern.Folder) { IsFound = true })];
        return matches.Length > 0 ? matches : throw new ToolException($"no file matches {path}");
    }

    /// <summary>Whether a file matches a pattern.</summary>
    public static bool HasMatch(string pattern) => MatchesOf(new FilePattern(pattern), static _ => { }).Any();

    /// <summary>Whether a folder of that name is hidden, or has what builds and package managers write.</summary>
    public static bool IsLeftOut(string name) => name[0] == '.' || name is "bin" or "obj" or "node_modules";

    private static IEnumerable<string> MatchesOf(FilePattern pattern, Action<string>? report) => (Directory.Exists(pattern.Folder) ? Walk(pattern.Folder, report) : []).Where(pattern.Matches);

    /// <summary>The files of a folder and the folders in it, sorted. Hidden folders, the output of builds and links are left out, as in a build.</summary>
    private static IEnumerable<string> Walk(string folder, Action<string>? report)
    {
        (string[] files, string[] folders) = Read(folder, report);
        foreach (string file in files)
        {
            yield return file;
        }

        foreach (string inner in folders)
        {
            if (!IsLeftOut(Path.GetFileName(inner)))
            {
                foreach (string file in Walk(inner, report))
                {
                    yield return file;
                }
            }
        }
    }

    private static (string[] Files, string[] Folders) Read(string folder, Action<string>? report)
    {
        try
        {
            return ([.. Directory.EnumerateFiles(folder).Order(StringComparer.Ordinal)], [.. Directory.EnumerateDirectories(folder, "*", s_links).Order(StringComparer.Ordinal)]);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            var unreadable = new UnreadableFileException($"{Display(folder)} cannot be read: {exception.Message}");
            (report ?? throw unreadable)(unreadable.Message);
            return ([], []);
        }
    }

    private static string Display(string path) =>
        path.StartsWith("./", StringComparison.Ordinal) || path.StartsWith(".\\", StringComparison.Ordinal) ? path[2..] : path;
}
