namespace NewsSchema.Tool.Annotator.Files;

/// <summary>Tells which articles and texts of a folder other programs write, remove or rename.</summary>
/// <param name="folder">The folder.</param>
/// <param name="changed">Gets the paths; none if anything may have changed.</param>
internal sealed class FolderChanges(ServedFolder folder, Action<IReadOnlyCollection<string>> changed) : IDisposable
{
    /// <summary>Editors write a file in several steps, which are one change.</summary>
    private static readonly TimeSpan s_pause = TimeSpan.FromMilliseconds(150);

    /// <summary>How often files are looked at where the system cannot tell about changes.</summary>
    private static readonly TimeSpan s_interval = TimeSpan.FromSeconds(3);

    private readonly Lock _lock = new();
    private readonly HashSet<string> _waiting = new(StringComparer.Ordinal);
    private FileSystemWatcher? _watcher;
    private Timer? _timer;
    private bool _isAll;

    public void Start()
    {
        _timer = new Timer(_ => Tell());
        try
        {
            _watcher = new FileSystemWatcher(folder.Root) { IncludeSubdirectories = true };
            _watcher.Changed += (_, change) => Add(change.FullPath);
            _watcher.Created += (_, change) => Add(change.FullPath);
            _watcher.Deleted += (_, change) => Add(change.FullPath);
            _watcher.Renamed += (_, change) =>
            {
                Add(change.OldFullPath);
                Add(change.FullPath);
            };
            _watcher.Error += (_, _) => AddAll();
            _watcher.EnableRaisingEvents = true;
        }
        catch (IOException)
        {
            // Linux limits how many folders are watched. Looking now and then finds the same, only later.
            _watcher?.Dispose();
            _watcher = null;
            _timer.Dispose();
            _timer = new Timer(_ => changed([]), null, s_interval, s_interval);
        }
    }

    public void Dispose()
    {
        _watcher?.Dispose();
        _timer?.Dispose();
    }

    private void Add(string full)
    {
        if ((ServedFolder.IsArticle(full) || ServedFolder.IsRaw(full)) && folder.RelativePath(full) is { } path)
        {
            lock (_lock)
            {
                _waiting.Add(path);
                _timer!.Change(s_pause, Timeout.InfiniteTimeSpan);
            }
        }
    }

    private void AddAll()
    {
        lock (_lock)
        {
            _isAll = true;
            _timer!.Change(s_pause, Timeout.InfiniteTimeSpan);
        }
    }

    private void Tell()
    {
        string[] paths;
        lock (_lock)
        {
            paths = _isAll ? [] : [.. _waiting];
            _isAll = false;
            _waiting.Clear();
        }

        changed(paths);
    }
}
