using System.Collections.Concurrent;
using NewsSchema.Tool.Inputs;
using NewsSchema.Workspaces;

namespace NewsSchema.Tool.Projects;

/// <summary>The files that one build reads together.</summary>
/// <param name="settings">The project's settings.</param>
/// <param name="files">The files.</param>
internal sealed class ProjectGroup(ProjectSettings settings, IReadOnlyList<InputFile> files)
{
    private SchemaWorkspace? _workspace;

    /// <summary>Divides files by the project that is nearest above each.</summary>
    public static IReadOnlyList<ProjectGroup> Divide(IEnumerable<InputFile> files)
    {
        Dictionary<string, ProjectSettings> byFolder = new(StringComparer.Ordinal);
        return
        [
            .. files.GroupBy(file => Find(file.IsStandardInput ? Directory.GetCurrentDirectory() : Path.GetDirectoryName(file.FullPath)!, byFolder))
                .Select(static group => new ProjectGroup(group.Key, [.. group])),
        ];
    }

    /// <summary>Divides files like <see cref="Divide(IEnumerable{InputFile})"/>, but reports a project file that cannot be read, which must not take its files away: they are then in no project.</summary>
    public static IReadOnlyList<ProjectGroup> Divide(IReadOnlyCollection<InputFile> files, Action<string> report)
    {
        try
        {
            return Divide(files);
        }
        catch (Exception exception) when (exception is ToolException or IOException or UnauthorizedAccessException)
        {
            report(exception.Message);
            return files.Count == 0 ? [] : [new ProjectGroup(ProjectSettings.None, [.. files])];
        }
    }

    public IReadOnlyList<InputFile> Files => files;

    /// <summary>Takes over what an earlier group of the same project has read, so that files that did not change are not read again.</summary>
    public void Continue(ProjectGroup earlier) => _workspace = earlier._workspace;

    /// <summary>The folder of the project; empty if there is none.</summary>
    public string Folder => settings.Folder;

    /// <summary>Reads the files, and runs the steps of a build over them.</summary>
    /// <param name="options">What a command states in place of the project file.</param>
    /// <param name="report">Receives the message about a file that cannot be read, which is then left out.</param>
    /// <param name="inform">Receives what the user should know about how files are read.</param>
    /// <param name="cancellation">Cancels the work.</param>
    public ProjectResult Run(CheckOptions options, Action<string> report, Action<string> inform, CancellationToken cancellation)
    {
        _workspace ??= new SchemaWorkspace(keepsFiles: false);
        ConcurrentQueue<string> unreadable = [];
        ConcurrentQueue<(string Path, string Format)> detected = [];
        ProjectFile?[] opened = ParallelWork.Select(files, file => Open(file, options, Read, format => detected.Enqueue((file.Path, format))), cancellation);
        foreach (string message in unreadable.Order(StringComparer.Ordinal))
        {
            report(message);
        }

        foreach (IGrouping<string, string> format in detected.GroupBy(static file => file.Format, static file => file.Path).OrderBy(static format => format.Key, StringComparer.Ordinal))
        {
            inform(TradeFiles.Describe([.. format], format.Key));
        }

        return Run(opened.OfType<ProjectFile>(), options, cancellation);

        ProjectFile? Read(InputFile file)
        {
            try
            {
                return file.Read(bytes => ProjectFile.Decode(file.Path, bytes));
            }
            catch (UnreadableFileException exception)
            {
                unreadable.Enqueue(exception.Message);
                return null;
            }
        }
    }

    /// <summary>The files with what the project file states about them, without those that it removes.</summary>
    /// <param name="options">What a command states in place of the project file.</param>
    /// <param name="read">Reads a file; null if it is gone.</param>
    public IEnumerable<ProjectFile> Open(CheckOptions options, Func<InputFile, ProjectFile?> read) => files.Select(file => Open(file, options, read, static _ => { })).OfType<ProjectFile>();

    /// <summary>Runs the steps of a build over files of the group.</summary>
    public ProjectResult Run(IEnumerable<ProjectFile> opened, CheckOptions options, CancellationToken cancellation)
    {
        var properties = new ProjectProperties { Values = options.Properties.Count == 0 ? settings.Properties : new Dictionary<string, string>(settings.Properties.Concat(options.Properties).GroupBy(static pair => pair.Key, StringComparer.OrdinalIgnoreCase).Select(static group => group.Last()), StringComparer.OrdinalIgnoreCase) };
        return (_workspace ??= new SchemaWorkspace()).Run(opened, properties, cancellation);
    }

    private ProjectFile? Open(InputFile file, CheckOptions options, Func<InputFile, ProjectFile?> read, Action<string> detect)
    {
        if (settings.MetadataOf(file.FullPath) is not { } metadata || read(file) is not { } opened)
        {
            return null;
        }

        string? format = metadata.GetValueOrDefault("Format") ?? (FixtureNames.Takes(file.Name) ? null : options.Format);
        if (metadata.Count == 0 && format is null && !FixtureNames.Takes(file.Name) && TradeFiles.Detect(opened.Text) is { } shown)
        {
            format = shown.Name;
            detect(format);
        }

        return opened with
        {
            Schema = metadata.GetValueOrDefault("Schema") ?? options.Schema ?? FolderName(file),
            Element = metadata.GetValueOrDefault("Element"),
            Format = format == TradeFiles.Data ? null : format,
            Exports = metadata.GetValueOrDefault("Exports"),
        };
    }

    /// <summary>The name of the folder that a file is in, which a path such as <c>story.news.md</c> or <c>../story.news.md</c> does not have.</summary>
    private static string? FolderName(InputFile file) => Path.GetFileName(Path.GetDirectoryName(file.FullPath));

    private static ProjectSettings Find(string folder, Dictionary<string, ProjectSettings> byFolder)
    {
        if (!byFolder.TryGetValue(folder, out ProjectSettings? settings))
        {
            settings = (Directory.Exists(folder) ? ProjectSettings.Read(folder) : null)
                ?? (Path.GetDirectoryName(folder) is { } parent ? Find(parent, byFolder) : ProjectSettings.None);
            byFolder.Add(folder, settings);
        }

        return settings;
    }
}
