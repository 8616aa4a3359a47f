namespace NewsSchema.Core.Errors;

/// <summary>The catalogue of the errors in the data of an article that only run time can find, because a fixture cannot have them.</summary>
internal static class RecordErrorCodes
{
    /// <summary>{0}: the values, as a predicate of the member.</summary>
    public static readonly NewsErrorCode ContradictingMember = new(
        "NEWS5002", NewsSeverity.Error, "Member contradicts the text", "the member {0}: change the text or its spans, or the member");

    /// <summary>{0}: what is wrong, as a predicate of the member.</summary>
    public static readonly NewsErrorCode UnwritableMember = new(
        "NEWS5003", NewsSeverity.Error, "Member cannot be written in the text format", "the member {0}");

    /// <summary>{0}: the reference and its target.</summary>
    public static readonly NewsErrorCode MissingEntity = new(
        "NEWS5004", NewsSeverity.Error, "Reference to an entity that no list contains", "{0}");
}
