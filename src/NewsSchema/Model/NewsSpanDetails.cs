namespace NewsSchema;

/// <summary>What few spans say of themselves, kept apart so that the many others are small. Set while its span is read, and never afterwards.</summary>
internal sealed record NewsSpanDetails
{
    private static readonly NewsSpanDetails s_none = new();

    public string? Of { get; set; }

    public string? As { get; set; }

    public string? Cont { get; set; }

    public string? Lang { get; set; }

    public string? Note { get; set; }

    public NewsMap<string> Attributes { get; set; }

    public NewsExtensionData ExtensionData { get; set; }

    /// <summary>The details, or null where they say nothing, so that equal spans are equal.</summary>
    public NewsSpanDetails? OrNull() => this == s_none ? null : this;
}
