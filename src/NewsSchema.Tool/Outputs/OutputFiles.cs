namespace NewsSchema.Tool.Outputs;

/// <summary>Writes the files that commands make.</summary>
internal static class OutputFiles
{
    /// <summary>Whether an output names a folder: one that exists, or a path without the ending of a file.</summary>
    public static bool IsFolder(string path) => Directory.Exists(path) || (!Path.HasExtension(path) && !File.Exists(path));

    /// <summary>Writes a file, and makes its folder if there is none.</summary>
    /// <exception cref="ToolException">The file cannot be written.</exception>
    public static void Write(string path, ReadOnlySpan<byte> content)
    {
        try
        {
            if (Path.GetDirectoryName(Path.GetFullPath(path)) is { } folder)
            {
                Directory.CreateDirectory(folder);
            }

            AtomicFile.Write(path, content, isFlushed: false);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new ToolException($"{path} cannot be written: {exception.Message}");
        }
    }
}
