namespace NewsSchema.Formats;

/// <summary>
/// Writes articles as NITF 3.6, the IPTC's markup for the text of news: metadata in <c>head</c>, the text paragraph by paragraph with
/// people, organizations, places, events, dates, sums and quotations marked up. docs/formats.md lists what is carried, approximated and lost.
/// </summary>
public sealed class NitfWriter : ExportWriter
{
    /// <summary>Creates a writer with these options; null for the defaults.</summary>
    /// <param name="options">The options.</param>
    public NitfWriter(NitfOptions? options = null)
        : base(NewsFormats.Nitf, options)
    {
    }
}
