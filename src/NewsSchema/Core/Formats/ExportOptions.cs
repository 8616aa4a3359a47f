namespace NewsSchema.Formats;

/// <summary>The options that all formats have in common. All are optional.</summary>
public partial record ExportOptions
{
    /// <summary>Who sends the article, where it does not say so itself; null: unknown.</summary>
    public string? Provider { get; init; }

    /// <summary>The URI of <see cref="Provider"/>; null: unknown.</summary>
    public string? ProviderUri { get; init; }

    /// <summary>
    /// What is put before an id that is no URI, where the format wants one: <c>https://news.example.org/id/</c>.
    /// The default, <c>urn:x-newsschema:</c>, makes a legal URI that is unique only among the sender's articles; its use is reported.
    /// </summary>
    public string UriBase { get; init; } = "urn:x-newsschema:";

    /// <summary>
    /// The offset from UTC of dates that state none: a day becomes its midnight there, a local date-time gets it.
    /// Null (the default): such a date is not written where the format demands a date-time with an offset, and reported.
    /// </summary>
    public TimeSpan? AssumedOffset { get; init; }

    /// <summary>The meaning of metadata by JSON name; wins over the well-known names. Null: the well-known names alone.</summary>
    public IReadOnlyDictionary<string, NewsConcept>? Concepts { get; init; }

    /// <summary>Whether the output is indented for people. The text of the article is the same either way.</summary>
    public bool Indented { get; init; }
}
