namespace NewsSchema.Formats;

/// <summary>The options of <see cref="NitfWriter"/>. All are optional.</summary>
public sealed record NitfOptions : ExportOptions
{
    /// <summary>The namespace of NITF in its schema.</summary>
    public const string StandardNamespace = "http://iptc.org/std/NITF/2006-10-18/";

    /// <summary>The defaults.</summary>
    public NitfOptions()
    {
    }

    /// <summary>The options that all formats have in common, and the defaults of the others.</summary>
    internal NitfOptions(ExportOptions common)
        : base(common)
    {
    }

    /// <summary>
    /// The namespace of the document, such as <see cref="StandardNamespace"/>; null (the default) for no namespace, which most agencies send and most readers expect.
    /// </summary>
    public string? Namespace { get; init; }
}
