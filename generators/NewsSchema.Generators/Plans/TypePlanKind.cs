namespace NewsSchema.Generators.Plans;

internal enum TypePlanKind
{
    String,
    Boolean,
    Int32,
    Int64,
    Decimal,
    Double,
    Number,
    Date,
    DateTime,
    Time,
    Duration,
    IsoDate,
    IsoTime,
    Money,
    Quantity,
    Uri,
    Guid,
    Enum,
    Any,

    /// <summary>The runtime's NewsMarkup. The style is <c>xml</c> if the samples are XML and it is everything between two tags; null if it is a text.</summary>
    Markup,

    /// <summary>The runtime's NewsText, NewsSpan, NewsTextFormat.</summary>
    Text,
    Span,
    TextFormat,

    Record,
    Reference,
    List,
    Map,

    /// <summary>One value or a list of such values: NewsOneOrMany.</summary>
    OneOrMany,

    /// <summary>A list of references: a property of NewsList over a NewsRefs field.</summary>
    References,
}
