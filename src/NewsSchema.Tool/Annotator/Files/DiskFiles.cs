using NewsSchema.Tool.Outputs;

namespace NewsSchema.Tool.Annotator.Files;

/// <summary>The files of the disk.</summary>
internal sealed class DiskFiles : IFileStore
{
    public static DiskFiles Instance { get; } = new();

    public byte[] Read(string path) => File.ReadAllBytes(path);

    /// <summary>Flushes, because the page tells the user that the text is saved.</summary>
    public void Write(string path, ReadOnlySpan<byte> content) => AtomicFile.Write(path, content, isFlushed: true);

    public FileStamp? Stamp(string path)
    {
        var file = new FileInfo(path);
        return file.Exists ? new FileStamp(file.LastWriteTimeUtc, file.Length) : null;
    }
}
