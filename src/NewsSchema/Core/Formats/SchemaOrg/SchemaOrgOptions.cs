namespace NewsSchema.Formats;

/// <summary>The options of <see cref="SchemaOrgWriter"/>. All are optional.</summary>
public sealed record SchemaOrgOptions : ExportOptions
{
    /// <summary>The defaults.</summary>
    public SchemaOrgOptions()
    {
    }

    /// <summary>The options that all formats have in common, and the defaults of the others.</summary>
    internal SchemaOrgOptions(ExportOptions common)
        : base(common)
    {
    }
}
