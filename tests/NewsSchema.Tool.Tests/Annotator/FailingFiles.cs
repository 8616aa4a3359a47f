using NewsSchema.Tool.Annotator.Files;

namespace NewsSchema.Tool.Tests.Annotator;

/// <summary>A disk that can be full.</summary>
internal sealed class FailingFiles : IFileStore
{
    private volatile bool _isFull;

    public bool IsFull
    {
        get => _isFull;
        set => _isFull = value;
    }

    /// <summary>How often writing was tried.</summary>
    public int Attempts { get; private set; }

    public byte[] Read(string path) => DiskFiles.Instance.Read(path);

    public void Write(string path, ReadOnlySpan<byte> content)
    {
        Attempts++;
        if (IsFull)
        {
            throw new IOException("No space left on device");
        }

        DiskFiles.Instance.Write(path, content);
    }

    public FileStamp? Stamp(string path) => DiskFiles.Instance.Stamp(path);
}
