namespace NewsSchema.Tool;

/// <summary>Writes files so that an interruption leaves the old content or the new one, but never a part.</summary>
internal static class OutputFiles
{
    /// <summary>Whether an output names a folder: one that exists, or a path without the ending of a file.</summary>
    public static bool IsFolder(string path) => Directory.Exists(path) || (!Path.HasExtension(path) && !File.Exists(path));

    public static void Write(string path, ReadOnlySpan<byte> content)
    {
        if (Path.GetDirectoryName(Path.GetFullPath(path)) is { } folder)
        {
            Directory.CreateDirectory(folder);
        }

        string temporary = $"{path}.{Environment.ProcessId}.tmp";
        try
        {
            using (FileStream stream = File.Create(temporary))
            {
                stream.Write(content);
            }

            File.Move(temporary, path, overwrite: true);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            File.Delete(temporary);
            throw new ToolException($"{path} cannot be written: {exception.Message}");
        }
    }
}
