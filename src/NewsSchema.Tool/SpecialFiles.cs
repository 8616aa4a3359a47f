namespace NewsSchema.Tool;

/// <summary>Tells devices and pipes, which have no content of their own, from files. Windows has none of them in folders.</summary>
internal static class SpecialFiles
{
    private static readonly string[] s_folders = ["/dev/", "/proc/"];

    /// <summary>Whether a path is a pipe.</summary>
    public static bool IsPipe(string path) => IsEmpty(path) && !CanSeek(path);

    /// <summary>
    /// Whether a path is a device or a pipe, or a link to one, such as /dev/null and /dev/stdout: what is written to it goes on, and replacing it would destroy it.
    /// </summary>
    public static bool IsDevice(string path)
    {
        if (OperatingSystem.IsWindows())
        {
            return false;
        }

        var file = new FileInfo(path);
        return file.Exists && (IsOfSystem(file.FullName) || (file.LinkTarget is not null && file.ResolveLinkTarget(returnFinalTarget: true) is { } target && IsOfSystem(target.FullName)) || IsPipe(path));
    }

    private static bool IsOfSystem(string path) => Array.Exists(s_folders, folder => path.StartsWith(folder, StringComparison.Ordinal));

    /// <summary>Devices and pipes have no length. Nearly all files have one, so that they need no closer look.</summary>
    private static bool IsEmpty(string path) => !OperatingSystem.IsWindows() && new FileInfo(path) is { Exists: true, Length: 0 };

    private static bool CanSeek(string path)
    {
        try
        {
            // Opened for reading and writing, a pipe does not wait for its other end.
            using FileStream stream = new(path, FileMode.Open, FileAccess.ReadWrite, FileShare.ReadWrite | FileShare.Delete, bufferSize: 0);
            return stream.CanSeek;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return true;
        }
    }
}
