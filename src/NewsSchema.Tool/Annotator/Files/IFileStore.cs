namespace NewsSchema.Tool.Annotator.Files;

/// <summary>Where files are read and written. Tests put one in between that fails, as a full disk does.</summary>
internal interface IFileStore
{
    /// <exception cref="IOException">The file cannot be read.</exception>
    /// <exception cref="UnauthorizedAccessException">The file must not be read.</exception>
    byte[] Read(string path);

    /// <summary>Writes a file so that an interruption leaves the old content or the new one. Permissions stay.</summary>
    /// <exception cref="IOException">The file cannot be written.</exception>
    /// <exception cref="UnauthorizedAccessException">The file must not be written.</exception>
    void Write(string path, ReadOnlySpan<byte> content);

    /// <summary>What changes with the content of a file; null if there is no file.</summary>
    FileStamp? Stamp(string path);
}
