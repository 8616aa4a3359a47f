namespace NewsSchema.Formats;

/// <summary>The options that all formats have in common. All are optional.</summary>
public partial record ExportOptions
{
    private static readonly TimeSpan s_maxOffset = TimeSpan.FromHours(14);

    private readonly TimeSpan? _assumedOffset;

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
    /// Null (the default): such a date is not written if the format demands a date-time with an offset, and of a local date-time only the day is. Both are reported.
    /// </summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is more than 14 hours from UTC, or not a whole number of minutes.</exception>
    public TimeSpan? AssumedOffset
    {
        get => _assumedOffset;
        init => _assumedOffset = value is not { } offset || (offset.Duration() <= s_maxOffset && offset.Ticks % TimeSpan.TicksPerMinute == 0)
            ? value
            : throw new ArgumentOutOfRangeException(nameof(value), value, "An offset is a whole number of minutes, at most 14 hours.");
    }

    /// <summary>The meaning of metadata by JSON name; wins over the well-known names. Null: the well-known names alone.</summary>
    public IReadOnlyDictionary<string, NewsConcept>? Concepts { get; init; }

    /// <summary>Whether moments are written in UTC, for readers that accept no other offset. An offset that is lost by it is reported.</summary>
    public bool Utc { get; init; }

    /// <summary>What is done with an article whose embargo the format cannot hold; by default the item is withheld.</summary>
    public EmbargoFallback EmbargoFallback { get; init; }

    /// <summary>What becomes of line breaks inside a block where its text is marked up; by default they are kept, so that the text reads back exactly.</summary>
    public LineBreaks LineBreaks { get; init; }

    /// <summary>Whether the output is indented for people. The text of the article is the same either way.</summary>
    public bool Indented { get; init; }
}
