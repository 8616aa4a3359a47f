namespace NewsSchema.Tool.Annotator.Files;

/// <summary>The files of the disk.</summary>
internal sealed class DiskFiles : IFileStore
{
    private const string TemporaryEnding = ".tmp";

    public static DiskFiles Instance { get; } = new();

    public byte[] Read(string path) => File.ReadAllBytes(path);

    public void Write(string path, ReadOnlySpan<byte> content)
    {
        // A new file of a random name: a link that someone put there would lead elsewhere.
        string temporary = $"{path}.{Path.GetRandomFileName()}{TemporaryEnding}";
        try
        {
            using (var stream = new FileStream(temporary, FileMode.CreateNew))
            {
                stream.Write(content);
                stream.Flush(flushToDisk: true);
            }

            KeepPermissions(path, temporary);
            File.Move(temporary, path, overwrite: true);
        }
        catch
        {
            File.Delete(temporary);
            throw;
        }
    }

    public FileStamp? Stamp(string path)
    {
        var file = new FileInfo(path);
        return file.Exists ? new FileStamp(file.LastWriteTimeUtc, file.Length) : null;
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
