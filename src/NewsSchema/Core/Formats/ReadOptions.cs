using System.Text;

namespace NewsSchema.Formats;

/// <summary>The options for reading articles from trade formats. All are optional.</summary>
public sealed record ReadOptions
{
    /// <summary>The format of the file, if it is known; null to detect it. A file in another format is refused (NEWS8012).</summary>
    public NewsFormat? Format { get; init; }

    /// <summary>The start of URIs that writers put before ids that are not URIs (<see cref="ExportOptions.UriBase"/>). Readers remove it.</summary>
    public string UriBase { get; init; } = ExportOptions.DefaultUriBase;

    /// <summary>The offset from UTC of dates with a time but without an offset; null leaves them without one, with a warning (NEWS8019).</summary>
    public TimeSpan? AssumedOffset { get; init; }

    /// <summary>What to do with facts that no member of an article can hold.</summary>
    public VendorFacts Vendor { get; init; }

    /// <summary>How to read white space in paragraphs.</summary>
    public ReadWhiteSpace WhiteSpace { get; init; }

    /// <summary>Whether bold, italic and other presentation is kept as spans of these classes.</summary>
    public bool KeepPresentation { get; init; }

    /// <summary>Reads HTML that is not well-formed; null if the application has no HTML reader.</summary>
    public IHtmlReader? Html { get; init; }

    /// <summary>The concepts of names that formats do not define, such as the names of a vendor's own metadata.</summary>
    public IReadOnlyDictionary<string, NewsConcept>? Concepts { get; init; }

    /// <summary>The name of the schema that the articles get; null for none.</summary>
    public string? Schema { get; init; }

    /// <summary>The encoding of a file that does not state its own; null for the format's default, which is UTF-8 in most formats.</summary>
    public Encoding? Encoding { get; init; }

    /// <summary>The limits for files from a source that is not trusted.</summary>
    public ReadLimits Limits { get; init; } = ReadLimits.Default;
}
