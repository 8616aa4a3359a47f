using NewsSchema.Tool.Annotator.Files;
using NewsSchema.Tool.Annotator.Sessions;
using NewsSchema.Tool.Inputs;
using NewsSchema.Tool.Projects;
using NewsSchema.Workspaces;

namespace NewsSchema.Tool.Annotator.Types;

/// <summary>Runs the steps of a build over the folder, with open articles as they are now: findings across files, and the types of their schemas.</summary>
/// <param name="folder">The folder.</param>
/// <param name="files">Its files.</param>
/// <param name="sessions">The open articles.</param>
/// <param name="report">Receives the message about a project file that cannot be read.</param>
internal sealed class ProjectAnalysis(ServedFolder folder, IFileStore files, SessionTable sessions, Action<string> report)
{
    private readonly Lock _lock = new();
    private Dictionary<string, (FileStamp Stamp, byte[] Content)> _read = new(StringComparer.Ordinal);
    private Dictionary<string, ProjectGroup> _groups = new(StringComparer.Ordinal);
    private string? _reported;

    /// <summary>The result of the project that an article belongs to; null if it belongs to none, because an item removes it.</summary>
    public ProjectResult? RunFor(string path, CancellationToken cancellation)
    {
        lock (_lock)
        {
            return Divide().FirstOrDefault(group => group.Files.Any(file => file.Path == path)) is { } group ? Run(group, cancellation) : null;
        }
    }

    /// <summary>The diagnostics of all projects in the folder.</summary>
    public IReadOnlyList<ProjectDiagnostic> RunAll(CancellationToken cancellation)
    {
        lock (_lock)
        {
            return [.. Divide().SelectMany(group => Run(group, cancellation).Diagnostics)];
        }
    }

    /// <summary>The content of the files is read already. What was made of it is kept for the next run.</summary>
    private static ProjectResult Run(ProjectGroup group, CancellationToken cancellation) =>
        group.Run(group.Open(CheckOptions.None, static file => ProjectFile.Decode(file.Path, file.Read())), CheckOptions.None, cancellation);

    private List<ProjectGroup> Divide()
    {
        List<InputFile> inputs = [];
        Dictionary<string, (FileStamp Stamp, byte[] Content)> read = new(StringComparer.Ordinal);
        foreach (string path in folder.Find(FixtureNames.Takes))
        {
            if (Read(path, read) is { } content)
            {
                inputs.Add(new InputFile(path, folder.Root) { FullPath = Path.Combine(folder.Root, path), Content = content });
            }
        }

        _read = read;
        List<ProjectGroup> groups = [.. ProjectGroup.Divide(inputs, ReportOnce)];
        foreach (ProjectGroup group in groups)
        {
            if (_groups.TryGetValue(group.Folder, out ProjectGroup? earlier))
            {
                group.Continue(earlier);
            }
        }

        _groups = groups.ToDictionary(static group => group.Folder, StringComparer.Ordinal);
        return groups;
    }

    /// <summary>Every edit divides the files again, and the project file is still the same.</summary>
    private void ReportOnce(string message)
    {
        if (message != _reported)
        {
            report(_reported = message);
        }
    }

    /// <summary>The content of a file; null if it cannot be read, which the list of files shows.</summary>
    /// <param name="path">The path in the folder.</param>
    /// <param name="read">Receives what was read, so that the next time only files that changed are read.</param>
    private byte[]? Read(string path, Dictionary<string, (FileStamp Stamp, byte[] Content)> read)
    {
        if (sessions.Find(path) is { } session)
        {
            return FileText.Encode(session.Text.Text);
        }

        string full = Path.Combine(folder.Root, path);
        try
        {
            if (files.Stamp(full) is not { } stamp)
            {
                return null;
            }

            if (!_read.TryGetValue(path, out (FileStamp Stamp, byte[] Content) known) || known.Stamp != stamp)
            {
                known = (stamp, files.Read(full));
            }

            read[path] = known;
            return known.Content;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }
}
