namespace NewsSchema.Tool.Outputs;

/// <summary>Writes files so that an interruption leaves the old content or the new one, but never a part. Permissions stay, and so does a link: the file that it leads to is written. A device or a pipe is written to.</summary>
internal static class AtomicFile
{
    /// <summary>Writes a file.</summary>
    /// <param name="path">The file, in a folder that exists.</param>
    /// <param name="content">All of its content.</param>
    /// <param name="isFlushed">Whether the content is on the disk when this returns, so that it survives a power failure. That takes milliseconds a file.</param>
    /// <exception cref="IOException">The file cannot be written.</exception>
    /// <exception cref="UnauthorizedAccessException">The file must not be written.</exception>
    public static void Write(string path, ReadOnlySpan<byte> content, bool isFlushed)
    {
        using (FileStream? device = SpecialFiles.Open(path))
        {
            if (device is not null)
            {
                device.Write(content);
                return;
            }
        }

        string target = new FileInfo(path) is { LinkTarget: not null } link ? link.ResolveLinkTarget(returnFinalTarget: true)!.FullName : path;

        // A new file of a random name: a link that someone put there would lead elsewhere. The name is short, because that of the file may be as long as names can be.
        string temporary = Path.Combine(Path.GetDirectoryName(Path.GetFullPath(target))!, $".{Path.GetRandomFileName()}.tmp");
        try
        {
            using (FileStream stream = Create(temporary))
            {
                stream.Write(content);
                stream.Flush(flushToDisk: isFlushed);
            }

            KeepPermissions(target, temporary);
            File.Move(temporary, target, overwrite: true);
        }
        catch
        {
            File.Delete(temporary);
            throw;
        }
    }

    /// <exception cref="UnauthorizedAccessException">The folder must not be written.</exception>
    private static FileStream Create(string temporary)
    {
        try
        {
            return new FileStream(temporary, FileMode.CreateNew);
        }
        catch (UnauthorizedAccessException exception)
        {
            // The name of a file that no one has heard of would say nothing.
            throw new UnauthorizedAccessException("its folder is write-protected", exception);
        }
    }

    private static void KeepPermissions(string path, string temporary)
    {
        if (!File.Exists(path))
        {
            return;
        }

        // A rename would replace a file that must not be written: the folder decides about renames.
        if (new FileInfo(path).IsReadOnly)
        {
            throw new UnauthorizedAccessException($"{Path.GetFileName(path)} is write-protected");
        }

        if (!OperatingSystem.IsWindows())
        {
            File.SetUnixFileMode(temporary, File.GetUnixFileMode(path));
        }
    }
}
