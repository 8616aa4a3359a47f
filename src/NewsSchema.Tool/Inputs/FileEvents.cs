namespace NewsSchema.Tool.Inputs;

/// <summary>Tells which files other programs write, remove or rename.</summary>
internal static class FileEvents
{
    /// <summary>How long to wait for more after an event: editors write a file in several steps, which are one change.</summary>
    public static TimeSpan Pause { get; } = TimeSpan.FromMilliseconds(150);

    /// <summary>Watches a folder and the folders in it until the result is disposed.</summary>
    /// <param name="folder">The folder.</param>
    /// <param name="changed">Receives the full path of a file, in any thread.</param>
    /// <param name="lost">Called if there were more events than the system keeps: any file may have changed.</param>
    /// <exception cref="IOException">The system limits how many folders are watched.</exception>
    public static FileSystemWatcher Watch(string folder, Action<string> changed, Action lost)
    {
        var watcher = new FileSystemWatcher(folder) { IncludeSubdirectories = true };
        watcher.Changed += (_, change) => changed(change.FullPath);
        watcher.Created += (_, change) => changed(change.FullPath);
        watcher.Deleted += (_, change) => changed(change.FullPath);
        watcher.Renamed += (_, change) =>
        {
            changed(change.OldFullPath);
            changed(change.FullPath);
        };
        watcher.Error += (_, _) => lost();
        try
        {
            watcher.EnableRaisingEvents = true;
            return watcher;
        }
        catch
        {
            watcher.Dispose();
            throw;
        }
    }
}
