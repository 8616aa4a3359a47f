namespace NewsSchema.Benchmarks.Readers;

/// <summary>Files that are read in turn and counted as one.</summary>
/// <param name="Name">The column of the table.</param>
/// <param name="Files">The bytes of the files.</param>
/// <param name="IsRemade">Whether the files are those of this project, for which there are classes.</param>
internal sealed record ReaderPayload(string Name, IReadOnlyList<byte[]> Files, bool IsRemade)
{
    /// <summary>Does the work on each file.</summary>
    public object? Each(Func<byte[], object?> work)
    {
        object? last = null;
        foreach (byte[] file in Files)
        {
            last = work(file);
        }

        return last;
    }

    /// <summary>The files that can be measured.</summary>
    public ReaderPayload Only(Func<byte[], bool> isSuitable) => this with { Files = [.. Files.Where(isSuitable)] };
}
