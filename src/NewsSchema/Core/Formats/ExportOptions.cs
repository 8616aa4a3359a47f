namespace NewsSchema.Formats;

/// <summary>The options that all formats have in common. All are optional.</summary>
public partial record ExportOptions
{
    internal const string DefaultUriBase = "urn:x-newsschema:";

    private static readonly TimeSpan s_maxOffset = TimeSpan.FromHours(14);

    private readonly TimeSpan? _assumedOffset;

    /// <summary>The sender, if the article does not state one; null if it is unknown.</summary>
    public string? Provider { get; init; }

    /// <summary>The URI of <see cref="Provider"/>; null if it is unknown.</summary>
    public string? ProviderUri { get; init; }

    /// <summary>
    /// The text to put before an id that is not a URI, if the format requires a URI: <c>https://news.example.org/id/</c>.
    /// The default, <c>urn:x-newsschema:</c>, makes a legal URI that is unique only among the sender's articles; its use is reported.
    /// </summary>
    public string UriBase { get; init; } = DefaultUriBase;

    /// <summary>
    /// The offset from UTC for dates without one: a day becomes its midnight at this offset, and a local date-time gets the offset.
    /// If it is null (the default), such a date is not written if the format requires a date-time with an offset, and only the day of a local date-time is written. Both are reported.
    /// </summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is more than 14 hours from UTC, or not a whole number of minutes.</exception>
    public TimeSpan? AssumedOffset
    {
        get => _assumedOffset;
        init => _assumedOffset = value is not { } offset || (offset.Duration() <= s_maxOffset && offset.Ticks % TimeSpan.TicksPerMinute == 0)
            ? value
            : throw new ArgumentOutOfRangeException(nameof(value), value, "An offset is a whole number of minutes, at most 14 hours.");
    }

    /// <summary>The concepts of metadata by JSON name, which take precedence over the well-known names. Null to use the well-known names only.</summary>
    public IReadOnlyDictionary<string, NewsConcept>? Concepts { get; init; }

    /// <summary>Whether moments are written in UTC, for readers that accept no other offset. The loss of an offset is reported.</summary>
    public bool Utc { get; init; }

    /// <summary>How to write an article whose embargo the format cannot hold; by default, the item is withheld.</summary>
    public EmbargoFallback EmbargoFallback { get; init; }

    /// <summary>How to write line breaks inside a block of marked-up text; by default, they are kept, so that the text reads back exactly.</summary>
    public LineBreaks LineBreaks { get; init; }

    /// <summary>Whether the output is indented for people. This does not affect the text of the article.</summary>
    public bool Indented { get; init; }
}
