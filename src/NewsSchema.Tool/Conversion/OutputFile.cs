namespace NewsSchema.Tool.Conversion;

/// <summary>A file to write.</summary>
/// <param name="Name">The name with its ending; it may have folders.</param>
/// <param name="Content">The bytes.</param>
internal sealed record OutputFile(string Name, byte[] Content)
{
    /// <summary>Whether it only helps a program to show the others, so that it is left out if they go to standard output or to one file.</summary>
    public bool IsExtra { get; init; }
}
