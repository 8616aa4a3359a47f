namespace NewsSchema.Generators.Emit;

/// <summary>A file to write.</summary>
internal sealed class PlannedFile
{
    public PlannedFile(string hintName, Func<string> write)
    {
        HintName = hintName;
        Write = write;
    }

    /// <summary>The hint name, unique in the project regardless of case.</summary>
    public string HintName { get; }

    public Func<string> Write { get; }
}
