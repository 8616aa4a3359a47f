namespace NewsSchema;

/// <summary>The members that few spans have, stored separately so that the other spans are small. Set only while the span is read.</summary>
/// <remarks>Fields, because a new process compiles each accessor that it calls.</remarks>
internal sealed record NewsSpanDetails
{
    private static readonly NewsSpanDetails s_none = new();

    public string? Of;
    public string? As;
    public string? Cont;
    public string? Lang;
    public string? Note;
    public NewsMap<string> Attributes;
    public NewsExtensionData ExtensionData;

    /// <summary>Returns null if no member is set, so that equal spans are equal.</summary>
    public NewsSpanDetails? OrNull() => this == s_none ? null : this;
}
