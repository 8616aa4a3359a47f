namespace NewsSchema.Generators.Shapes;

/// <summary>
/// The types that can hold a scalar's text without changing it: <c>write(read(text)) == text</c>. A scalar's samples share the
/// types that they have in common, so merging is <c>&amp;</c>. Text holds every text, so it has no flag.
/// </summary>
[Flags]
internal enum ScalarTypes : uint
{
    None = 0,

    /// <summary>A date-time that all styles can hold: the lowest 16 flags, see <see cref="DateTimeForms"/>.</summary>
    DateTime = 0xFFFF,

    Boolean = 1u << 16,
    Int32 = 1u << 17,
    Int64 = 1u << 18,

    /// <summary>A number of any size without a fraction or exponent.</summary>
    Integer = 1u << 19,
    Decimal = 1u << 20,

    /// <summary>A number that a double writes as it was read: at most 15 digits.</summary>
    Double = 1u << 21,

    /// <summary>Any number in JSON's grammar.</summary>
    Number = 1u << 22,
    Date = 1u << 23,

    /// <summary>A time with seconds, without a fraction or offset.</summary>
    Time = 1u << 24,

    /// <summary>An ISO 8601 duration as .NET writes it: days, hours below 24, minutes and seconds below 60.</summary>
    Duration = 1u << 25,

    /// <summary>An ISO 8601 date of any precision, or an interval of two.</summary>
    IsoDate = 1u << 26,

    /// <summary>Four digits: a date only if other samples are dates.</summary>
    Year = 1u << 27,

    /// <summary>A time to the minute or second, with or without a fraction and an offset.</summary>
    IsoTime = 1u << 28,

    /// <summary><c>3500000 EUR</c>.</summary>
    Money = 1u << 29,

    /// <summary><c>120 km</c>.</summary>
    Quantity = 1u << 30,

    /// <summary>An absolute URI. It is used only in doc comments, because URIs stay text.</summary>
    Uri = 1u << 31,

    All = 0xFFFFFFFF,
}
