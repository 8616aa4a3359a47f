using System;

namespace NewsSchema.Generators.Emit;

/// <summary>A file that is to be written.</summary>
internal sealed class PlannedFile
{
    public PlannedFile(string hintName, Func<string> write)
    {
        HintName = hintName;
        Write = write;
    }

    /// <summary>Unique in the project, whatever the case.</summary>
    public string HintName { get; }

    public Func<string> Write { get; }
}
