namespace NewsSchema.Formats;

/// <summary>Options of <see cref="NitfWriter"/>. Nothing has to be set.</summary>
public sealed record NitfOptions : ExportOptions
{
    /// <summary>The defaults.</summary>
    public NitfOptions()
    {
    }

    /// <summary>The options that all formats have in common, and the defaults of the others.</summary>
    internal NitfOptions(ExportOptions common)
        : base(common)
    {
    }
}
