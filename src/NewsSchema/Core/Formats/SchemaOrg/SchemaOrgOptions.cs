namespace NewsSchema.Formats;

/// <summary>Options of <see cref="SchemaOrgWriter"/>. Nothing has to be set.</summary>
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
