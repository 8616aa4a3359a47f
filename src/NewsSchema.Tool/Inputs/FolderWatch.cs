using NewsSchema.Tool.Outputs;
using NewsSchema.Tool.Projects;

namespace NewsSchema.Tool.Inputs;

/// <summary>Does a work again whenever one of its files changes, until the user interrupts it. Other files in the folders do not count, because the work may write some.</summary>
internal sealed class FolderWatch(Terminal terminal, IReadOnlyCollection<string> paths)
{
    private readonly HashSet<string> _named = [.. paths.Where(File.Exists).Select(Path.GetFullPath)];
    private readonly FilePattern[] _patterns = [.. paths.Where(FilePattern.IsPattern).Select(static path => new FilePattern(path))];

    /// <returns>Never, except by an exception.</returns>
    /// <exception cref="OperationCanceledException">The user interrupted it.</exception>
    public int Run(Func<int> work, CancellationToken cancellation)
    {
        using var changed = new ManualResetEventSlim(true);
        FileSystemWatcher[] watchers = [.. (paths.Count == 0 ? ["."] : paths).Where(static path => path != "-").Select(FolderOf).Distinct().Select(folder => Watch(folder, changed))];
        if (watchers.Length == 0)
        {
            throw new ToolException("standard input cannot be watched");
        }

        try
        {
            while (true)
            {
                changed.Wait(cancellation);
                cancellation.WaitHandle.WaitOne(FileEvents.Pause);
                cancellation.ThrowIfCancellationRequested();
                changed.Reset();
                Work(work);
            }
        }
        finally
        {
            Array.ForEach(watchers, static watcher => watcher.Dispose());
        }
    }

    private void Work(Func<int> work)
    {
        terminal.Inform($"--- {DateTime.Now:HH:mm:ss}");
        try
        {
            work();
        }
        catch (ToolException exception)
        {
            // A file may be gone for a moment while an editor saves it.
            terminal.Fail(exception.Message);
        }

        terminal.Output.Flush();
    }

    private static string FolderOf(string path) =>
        Directory.Exists(path) ? path
        : FilePattern.IsPattern(path) ? new FilePattern(path).Folder
        : Path.GetDirectoryName(path) is { Length: > 0 } folder ? folder : ".";

    private FileSystemWatcher Watch(string folder, ManualResetEventSlim changed)
    {
        if (!Directory.Exists(folder))
        {
            throw new ToolException($"there is no folder {folder}");
        }

        try
        {
            return FileEvents.Watch(folder, Consider, changed.Set);
        }
        catch (IOException exception)
        {
            throw new ToolException($"{folder} cannot be watched: {exception.Message}");
        }

        void Consider(string path)
        {
            if (IsInput(path))
            {
                changed.Set();
            }
        }
    }

    private bool IsInput(string path) =>
        FixtureNames.Takes(Path.GetFileName(path)) || path.EndsWith(".csproj", StringComparison.OrdinalIgnoreCase)
        || _named.Contains(Path.GetFullPath(path)) || Array.Exists(_patterns, pattern => pattern.Matches(path));
}
