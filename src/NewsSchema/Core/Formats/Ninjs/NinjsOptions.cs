namespace NewsSchema.Formats;

/// <summary>The options of <see cref="NinjsWriter"/>. All are optional.</summary>
public sealed record NinjsOptions : ExportOptions
{
    /// <summary>The defaults.</summary>
    public NinjsOptions()
    {
    }

    /// <summary>The options that all formats have in common, and the defaults of the others.</summary>
    internal NinjsOptions(ExportOptions common)
        : base(common)
    {
    }

    /// <summary>The version to write; 3.1 by default.</summary>
    public NinjsVersion Version { get; init; } = NinjsVersion.V31;
}
