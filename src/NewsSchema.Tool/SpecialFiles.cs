namespace NewsSchema.Tool;

/// <summary>Tells devices and pipes, which have no content of their own, from files. Windows has none of them in folders.</summary>
internal static class SpecialFiles
{
    private static readonly string[] s_folders = ["/dev/", "/proc/"];

    /// <summary>Whether a path is a pipe.</summary>
    public static bool IsPipe(string path)
    {
        using FileStream? pipe = OpenPipe(path);
        return pipe is not null;
    }

    /// <summary>
    /// Opens a device or a pipe, or one that a link leads to, such as /dev/null and /dev/stdout, for writing: replacing it would destroy it. Null for any other file.
    /// </summary>
    /// <exception cref="IOException">It cannot be opened.</exception>
    /// <exception cref="UnauthorizedAccessException">It must not be written.</exception>
    public static FileStream? Open(string path)
    {
        if (OperatingSystem.IsWindows())
        {
            return null;
        }

        var file = new FileInfo(path);
        bool isDevice = file.Exists && (IsOfSystem(file.FullName) || (file.LinkTarget is not null && file.ResolveLinkTarget(returnFinalTarget: true) is { } target && IsOfSystem(target.FullName)));
        return isDevice ? OpenForWriting(path) : OpenPipe(path);
    }

    private static bool IsOfSystem(string path) => Array.Exists(s_folders, folder => path.StartsWith(folder, StringComparison.Ordinal));

    private static FileStream? OpenPipe(string path)
    {
        // A pipe has no length. Nearly all files have one, so that they need no closer look.
        if (OperatingSystem.IsWindows() || new FileInfo(path) is not { Exists: true, Length: 0 })
        {
            return null;
        }

        try
        {
            // Opened for reading and writing, a pipe does not wait for its other end. Only then is it opened for writing, which fails later if no one reads.
            using FileStream both = new(path, FileMode.Open, FileAccess.ReadWrite, FileShare.ReadWrite | FileShare.Delete, bufferSize: 0);
            return both.CanSeek ? null : OpenForWriting(path);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }

    private static FileStream OpenForWriting(string path) => new(path, FileMode.Open, FileAccess.Write, FileShare.ReadWrite | FileShare.Delete, bufferSize: 0);
}
