using NewsSchema.Tool.Annotator.Files;

namespace NewsSchema.Tool.Annotator;

/// <summary>How a folder is served.</summary>
internal sealed record AnnotatorOptions
{
    public required string Folder { get; init; }

    /// <summary>The port; 0 for any that is free.</summary>
    public int Port { get; init; }

    public bool IsReadOnly { get; init; }

    /// <summary>Where files are read and written.</summary>
    public IFileStore Files { get; init; } = DiskFiles.Instance;

    /// <summary>How long after the last edit a file is written.</summary>
    public TimeSpan SavePause { get; init; } = TimeSpan.FromMilliseconds(500);

    /// <summary>How long after a failure a file is written again.</summary>
    public TimeSpan RetryPause { get; init; } = TimeSpan.FromSeconds(2);

    /// <summary>Receives what is wrong with the server itself.</summary>
    public Action<string> Report { get; init; } = static _ => { };
}
