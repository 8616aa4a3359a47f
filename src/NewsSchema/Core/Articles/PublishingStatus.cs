namespace NewsSchema.Core.Articles;

/// <summary>The three publishing statuses of ninjs and NewsML-G2.</summary>
internal static class PublishingStatus
{
    public const string Unknown = "is neither usable nor withheld nor canceled";

    public static string? Normalize(string status) => status.ToLowerInvariant() switch
    {
        "usable" => "usable",
        "withheld" => "withheld",
        "canceled" or "cancelled" => "canceled",
        _ => null,
    };
}
