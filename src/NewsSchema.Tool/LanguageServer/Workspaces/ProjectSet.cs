using NewsSchema.Tool.Inputs;
using NewsSchema.Tool.LanguageServer.Documents;
using NewsSchema.Tool.Projects;
using NewsSchema.Workspaces;

namespace NewsSchema.Tool.LanguageServer.Workspaces;

/// <summary>
/// The projects of the editor's folders, divided as <c>newsschema check</c> divides them. The text of an open document takes the place of its file.
/// Files are read again only after <see cref="Invalidate"/>, and projects are checked again only if a text changed.
/// </summary>
internal sealed class ProjectSet(Action<string> log)
{
    private readonly Lock _lock = new();
    private readonly Dictionary<string, (DateTime Time, long Length, int Generation, ProjectFile File)> _onDisk = new(DocumentUri.Comparer);
    private List<string> _folders = [];
    private int _generation;
    private (int Generation, string Open) _version = (-1, "");
    private List<ProjectGroup> _groups = [];
    private Dictionary<ProjectGroup, ProjectState> _states = [];

    /// <summary>The editor's folders.</summary>
    public IReadOnlyList<string> Folders
    {
        get
        {
            lock (_lock)
            {
                return _folders;
            }
        }
    }

    public void ChangeFolders(IEnumerable<string> added, IEnumerable<string> removed)
    {
        lock (_lock)
        {
            _folders = [.. _folders.Except(removed, DocumentUri.Comparer).Union(added, DocumentUri.Comparer)];
            _generation++;
        }
    }

    /// <summary>Files on disk may have changed.</summary>
    public void Invalidate() => Interlocked.Increment(ref _generation);

    /// <summary>The projects that contain one of the documents.</summary>
    /// <exception cref="OperationCanceledException">The check was cancelled.</exception>
    public IReadOnlyList<ProjectState> Of(DocumentSet documents, IEnumerable<OpenDocument> wanted, CancellationToken cancellation)
    {
        HashSet<string> paths = wanted.Select(PathOf).ToHashSet(DocumentUri.Comparer);
        lock (_lock)
        {
            return [.. Groups(documents).Where(group => group.Files.Any(file => paths.Contains(file.Path))).Select(group => Check(group, documents, cancellation))];
        }
    }

    /// <summary>The project that contains a document; null if it is none that a build reads.</summary>
    /// <exception cref="OperationCanceledException">The check was cancelled.</exception>
    public ProjectState? Find(DocumentSet documents, OpenDocument document, CancellationToken cancellation) => Of(documents, [document], cancellation).FirstOrDefault();

    /// <summary>All projects of the editor's folders and of the open documents.</summary>
    /// <exception cref="OperationCanceledException">The check was cancelled.</exception>
    public IReadOnlyList<ProjectState> All(DocumentSet documents, CancellationToken cancellation)
    {
        lock (_lock)
        {
            return [.. Groups(documents).Select(group => Check(group, documents, cancellation))];
        }
    }

    /// <summary>The path under which a project has a document.</summary>
    public static string PathOf(OpenDocument document) => document.Path ?? Path.Combine(document.Uri, document.FileName);

    private List<ProjectGroup> Groups(DocumentSet documents)
    {
        string open = string.Join('\n', documents.Documents.Keys.Order(StringComparer.Ordinal));
        if (_version == (_generation, open))
        {
            return _groups;
        }

        _version = (_generation, open);
        List<InputFile> files = FindFiles(documents);
        List<ProjectGroup> groups =
        [
            .. ProjectGroup.Divide(files, log),
            .. documents.Documents.Values.Where(static document => document.Path is null && document.IsArticle)
                .Select(static document => new ProjectGroup(ProjectSettings.None, [new InputFile(PathOf(document), ".")])),
        ];
        foreach (ProjectGroup group in groups)
        {
            if (_groups.Find(other => other.Folder == group.Folder && other.Files.Any(file => file.Path == group.Files[0].Path)) is { } earlier)
            {
                group.Continue(earlier);
            }
        }

        _groups = groups;
        _states = [];
        return groups;
    }

    private List<InputFile> FindFiles(DocumentSet documents)
    {
        List<InputFile> files = [];
        HashSet<string> known = new(DocumentUri.Comparer);
        foreach (string folder in _folders.Where(Directory.Exists))
        {
            Add(() => ProjectFiles.FindFiles([folder], log));
        }

        foreach (OpenDocument document in documents.Documents.Values.Where(static document => document.Path is not null && (document.IsArticle || FixtureNames.Takes(document.FileName))))
        {
            string folder = Path.GetDirectoryName(document.Path!)!;
            if (!known.Contains(document.Path!) && Directory.Exists(folder))
            {
                Add(() => FindNeighbors(folder));
            }

            Add(() => [new InputFile(document.Path!, folder)]);
        }

        return files;

        void Add(Func<IEnumerable<InputFile>> find)
        {
            try
            {
                files.AddRange(find().Where(file => known.Add(file.Path)));
            }
            catch (Exception exception) when (IsAboutFiles(exception))
            {
                log(exception.Message);
            }
        }
    }

    /// <summary>The files of the project around a folder; without one, those of the folder itself, because who opens a single file did not ask to search the folders in it.</summary>
    private IEnumerable<InputFile> FindNeighbors(string folder)
    {
        for (string? project = folder; project is not null; project = Path.GetDirectoryName(project))
        {
            if (Directory.EnumerateFiles(project, "*.csproj").Any())
            {
                return ProjectFiles.FindFiles([project], log);
            }
        }

        return Directory.GetFiles(folder).Where(static file => FixtureNames.Takes(Path.GetFileName(file))).Order(StringComparer.Ordinal).Select(file => new InputFile(file, folder));
    }

    private ProjectState Check(ProjectGroup group, DocumentSet documents, CancellationToken cancellation)
    {
        cancellation.ThrowIfCancellationRequested();
        Dictionary<string, OpenDocument> open = documents.Documents.Values.ToDictionary(PathOf, DocumentUri.Comparer);
        ProjectFile[] files = [.. group.Open(CheckOptions.None, file => Read(file, open))];
        if (!_states.TryGetValue(group, out ProjectState? state) || !state.Files.SequenceEqual(files))
        {
            state = new ProjectState(group, files, group.Run(files, CheckOptions.None, cancellation));
            _states[group] = state;
        }

        return state;
    }

    private ProjectFile? Read(InputFile file, Dictionary<string, OpenDocument> open)
    {
        if (open.TryGetValue(file.Path, out OpenDocument? document))
        {
            return new ProjectFile(file.Path, document.Text);
        }

        if (_onDisk.TryGetValue(file.Path, out var known) && known.Generation == _generation)
        {
            return known.File;
        }

        try
        {
            var info = new FileInfo(file.Path);
            ProjectFile read = known.File is not null && known.Time == info.LastWriteTimeUtc && known.Length == info.Length ? known.File : ProjectFile.Decode(file.Path, file.Read());
            _onDisk[file.Path] = (info.LastWriteTimeUtc, info.Length, _generation, read);
            return read;
        }
        catch (Exception exception) when (IsAboutFiles(exception))
        {
            // The file may be gone since it was found; the next event tells.
            log(exception.Message);
            return null;
        }
    }

    private static bool IsAboutFiles(Exception exception) => exception is ToolException or IOException or UnauthorizedAccessException;
}
