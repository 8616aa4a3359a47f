using NewsSchema.Core.Errors;

namespace NewsSchema.Generators.Pins;

/// <summary>The diagnostics of pins, and of samples that a pin cannot hold.</summary>
internal static class PinCodes
{
    /// <summary>{0} path, {1} the declared type, {2} what the sample holds, {3} a type that holds it.</summary>
    public static readonly NewsErrorCode PinConflict = new(
        "NEWS4101",
        NewsSeverity.Error,
        "Declared type cannot hold the sample",
        "'{0}' is declared as {1}, but this sample holds {2}: declare it as {3}, or change the sample");

    /// <summary>{0} the member, {1} its type.</summary>
    public static readonly NewsErrorCode PinType = new(
        "NEWS4102",
        NewsSeverity.Error,
        "Declared type cannot be read",
        "'{0}' is declared as {1}, which these samples cannot be read into: use string, bool, int, long, decimal, double, DateOnly, DateTimeOffset, "
        + "TimeOnly, TimeSpan, Uri, Guid, an enum, a type of NewsSchema, a record of the schema, or a NewsList, NewsMap or NewsOneOrMany of these, which is not nullable; "
        + "leave references to the generator");

    /// <summary>{0} the type, {1} what it is and what to write instead.</summary>
    public static readonly NewsErrorCode NoPin = new(
        "NEWS4103", NewsSeverity.Error, "Declared type cannot be a schema's record", "'{0}' has [NewsSchema] but {1}");

    /// <summary>{0} what the pin names, {1}: empty, or <c> (did you mean WireStory?)</c>.</summary>
    public static readonly NewsErrorCode UnusedPin = new(
        "NEWS4104", NewsSeverity.Warning, "No fixture contains the declared record", "no fixture contains a {0}{1}: name a schema, a record below one, or a kind");

    /// <summary>{0} the other type, {1} what both name.</summary>
    public static readonly NewsErrorCode SecondPin = new(
        "NEWS4105", NewsSeverity.Error, "Two declarations of one record", "{0} already stands for {1}: leave one out");

    /// <summary>{0} the member, {1} the type.</summary>
    public static readonly NewsErrorCode ReservedMember = new(
        "NEWS4106", NewsSeverity.Error, "Member is generated too", "'{0}' is a member that NewsSchema adds to {1}: give yours another name");

    /// <summary>{0} path, {1} the enum, {2} the text, {3}: empty, or <c> (did you mean live?)</c>.</summary>
    public static readonly NewsErrorCode UnknownText = new(
        "NEWS4109", NewsSeverity.Warning, "Sample names no member of the declared enum", "'{0}' is \"{2}\", which {1} has no member for{3}: it is kept as text; add a member, or change the sample");

    /// <summary>{0} the member, {1} its type.</summary>
    public static readonly NewsErrorCode NothingWithoutNull = new(
        "NEWS4110", NewsSeverity.Error, "NewsNothing on a property that cannot be null", "'{0}' has [NewsNothing] but is never null: declare it as {1}?");

    /// <summary>{0} the member or the type, {1} the attribute, {2} what to do instead.</summary>
    public static readonly NewsErrorCode IgnoredAttribute = new(
        "NEWS4111", NewsSeverity.Error, "Attribute has no effect on a record of NewsSchema", "'{0}' has [{1}], which has no effect on a record of NewsSchema: {2}");

    /// <summary>NEWS4101 for a member that is to be rejected. {0} path, {1} the record.</summary>
    public static readonly NewsErrorCode Rejected = new(
        PinConflict.Id, PinConflict.Severity, PinConflict.Title, "'{0}' is not declared in {1}, which rejects unknown members: declare it, or leave it out");

    /// <summary>NEWS4101 at the pin instead of the samples. {0} the property, {1} its type, {2} one that holds the samples.</summary>
    public static readonly NewsErrorCode Suggestion = new(
        PinConflict.Id, NewsSeverity.Note, PinConflict.Title, "'{0}' is declared as {1}, but not all samples are of that type: declare it as {2}");

    /// <summary>Every entry, ordered by id.</summary>
    public static readonly NewsErrorCode[] All = [PinConflict, PinType, NoPin, UnusedPin, SecondPin, ReservedMember, UnknownText, NothingWithoutNull, IgnoredAttribute];
}
