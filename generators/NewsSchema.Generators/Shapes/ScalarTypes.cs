namespace NewsSchema.Generators.Shapes;

/// <summary>
/// The types that can hold a scalar's text without changing it: <c>write(read(text)) == text</c>. A scalar's samples share the
/// types that they have in common, so merging is <c>&amp;</c>. Text holds every text, so it has no flag.
/// </summary>
[Flags]
internal enum ScalarTypes : ulong
{
    None = 0,

    /// <summary>A date-time of ISO 8601 with an offset. How it is spelled are further flags, see <see cref="DateTimeForms"/>.</summary>
    DateTime = 1ul << 0,

    Boolean = 1ul << 16,
    Int32 = 1ul << 17,
    Int64 = 1ul << 18,

    /// <summary>A number of any size without a fraction or exponent.</summary>
    Integer = 1ul << 19,
    Decimal = 1ul << 20,

    /// <summary>A number that a double writes as it was read: at most 15 digits.</summary>
    Double = 1ul << 21,

    /// <summary>Any number in JSON's grammar.</summary>
    Number = 1ul << 22,
    Date = 1ul << 23,

    /// <summary>A time with seconds, without a fraction or offset.</summary>
    Time = 1ul << 24,

    /// <summary>An ISO 8601 duration as .NET writes it: days, hours below 24, minutes and seconds below 60.</summary>
    Duration = 1ul << 25,

    /// <summary>An ISO 8601 date of any precision, or an interval of two.</summary>
    IsoDate = 1ul << 26,

    /// <summary>A year, or a date in the basic format: a date only if other samples are dates.</summary>
    DigitsOnly = 1ul << 27,

    /// <summary>A time to the minute or second, with or without a fraction and an offset.</summary>
    IsoTime = 1ul << 28,

    /// <summary><c>3500000 EUR</c>.</summary>
    Money = 1ul << 29,

    /// <summary><c>120 km</c>.</summary>
    Quantity = 1ul << 30,

    /// <summary>An absolute URI. It is used only in doc comments, because URIs stay text.</summary>
    Uri = 1ul << 31,

    /// <summary>A date-time as in mail and RSS. It stays text unless it is pinned.</summary>
    MailDate = 1ul << 32,

    /// <summary>A date-time of either kind.</summary>
    Instant = 1ul << 33,

    /// <summary>A number that can be the seconds since 1970. It stays a number unless it is pinned.</summary>
    UnixSeconds = 1ul << 34,

    /// <summary>A number that can be the milliseconds since 1970.</summary>
    UnixMilliseconds = 1ul << 35,

    /// <summary>One word that begins with a capital letter, as the members of enums do in C#.</summary>
    Capitalized = 1ul << 36,

    /// <summary>A date-time of RFC 3339 too, as the format <c>date-time</c> of JSON Schema demands.</summary>
    Rfc3339 = 1ul << 37,

    /// <summary>A duration in any spelling. Only the canonical one of ISO 8601 is one unless it is pinned.</summary>
    AnyDuration = 1ul << 38,

    /// <summary>A duration such as <c>02:30:00</c>, which is also a time of day.</summary>
    Clock = 1ul << 39,

    All = ulong.MaxValue,
}
