namespace NewsSchema.Exports;

/// <summary>The three publishing statuses of ninjs and NewsML-G2.</summary>
internal static class ExportStatus
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
