namespace NewsSchema;

/// <summary>What few spans say of themselves, kept apart so that the many others are small. Set while its span is read, and never afterwards.</summary>
/// <remarks>Fields, since a new process compiles each accessor that it calls.</remarks>
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

    /// <summary>The details, or null where they say nothing, so that equal spans are equal.</summary>
    public NewsSpanDetails? OrNull() => this == s_none ? null : this;
}
