namespace NewsSchema.Tool.Outputs;

/// <summary>Recognizes devices and pipes, which pass on what is written to them and keep nothing. Windows has none of them in folders.</summary>
internal static class SpecialFiles
{
    private static readonly string[] s_folders = ["/dev/", "/proc/"];

    /// <summary>Whether a path is a pipe, or a link to one.</summary>
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
        if (OperatingSystem.IsWindows() || !File.Exists(path))
        {
            return null;
        }

        return IsOfSystem(Path.GetFullPath(path)) || IsOfSystem(TargetOf(path).FullName) ? OpenForWriting(path) : OpenPipe(path);
    }

    private static bool IsOfSystem(string path) => Array.Exists(s_folders, folder => path.StartsWith(folder, StringComparison.Ordinal));

    /// <summary>The file that a link leads to, whose length the link itself does not have.</summary>
    private static FileInfo TargetOf(string path)
    {
        var file = new FileInfo(path);
        return file.LinkTarget is null ? file : (FileInfo)file.ResolveLinkTarget(returnFinalTarget: true)!;
    }

    private static FileStream? OpenPipe(string path)
    {
        // A pipe has no length. Nearly all files have one, so that they need no closer look.
        if (OperatingSystem.IsWindows() || TargetOf(path) is not { Exists: true, Length: 0 })
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
