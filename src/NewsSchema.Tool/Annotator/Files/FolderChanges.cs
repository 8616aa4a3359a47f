using NewsSchema.Tool.Inputs;

namespace NewsSchema.Tool.Annotator.Files;

/// <summary>Tells which articles and texts of a folder other programs write, remove or rename.</summary>
/// <param name="folder">The folder.</param>
/// <param name="changed">Gets the paths; none if anything may have changed.</param>
internal sealed class FolderChanges(ServedFolder folder, Action<IReadOnlyCollection<string>> changed) : IDisposable
{
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
            _watcher = FileEvents.Watch(folder.Root, Add, AddAll);
        }
        catch (IOException)
        {
            // Linux limits how many folders are watched. Looking now and then finds the same, only later.
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
                _timer!.Change(FileEvents.Pause, Timeout.InfiniteTimeSpan);
            }
        }
    }

    private void AddAll()
    {
        lock (_lock)
        {
            _isAll = true;
            _timer!.Change(FileEvents.Pause, Timeout.InfiniteTimeSpan);
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
