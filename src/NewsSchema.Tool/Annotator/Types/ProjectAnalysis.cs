using NewsSchema.Tool.Annotator.Files;
using NewsSchema.Tool.Annotator.Sessions;
using NewsSchema.Tool.Inputs;
using NewsSchema.Tool.Projects;
using NewsSchema.Workspaces;

namespace NewsSchema.Tool.Annotator.Types;

/// <summary>Runs the steps of a build over the folder, with open articles as they are now: findings across files, and the types of their schemas.</summary>
internal sealed class ProjectAnalysis(ServedFolder folder, IFileStore files, SessionTable sessions)
{
    private static readonly CheckOptions s_options = CheckOptions.None;

    private readonly Lock _lock = new();
    private readonly Dictionary<string, (FileStamp Stamp, byte[] Content)> _read = new(StringComparer.Ordinal);
    private Dictionary<string, ProjectGroup> _groups = new(StringComparer.Ordinal);

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
        group.Run(group.Open(s_options, static file => ProjectFile.Decode(file.Path, file.Read())), s_options, cancellation);

    private List<ProjectGroup> Divide()
    {
        List<InputFile> inputs = [];
        foreach (string path in folder.Find(FixtureNames.Takes))
        {
            if (Read(path) is { } content)
            {
                inputs.Add(new InputFile(path, folder.Root) { FullPath = Path.Combine(folder.Root, path), Content = content });
            }
        }

        List<ProjectGroup> groups = [.. ProjectGroup.Divide(inputs)];
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

    /// <summary>The content of a file; null if it cannot be read, which the list of files shows.</summary>
    private byte[]? Read(string path)
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
                _read[path] = known = (stamp, files.Read(full));
            }

            return known.Content;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }
}
