namespace NewsSchema.Core.Articles;

/// <summary>The three publishing statuses of ninjs and NewsML-G2.</summary>
internal static class PublishingStatus
{
    public const string Unknown = "is neither usable nor withheld nor canceled";

    /// <summary>The IPTC's alias of its vocabulary of these statuses, as it precedes a code.</summary>
    public const string QCodePrefix = "stat:";

    public static string? Normalize(string status) => status.ToLowerInvariant() switch
    {
        "usable" => "usable",
        "withheld" => "withheld",
        "canceled" or "cancelled" => "canceled",
        _ => null,
    };

    /// <summary>The status that another word of the trade stands for, so that a story that was killed never goes out as usable; null if there is none.</summary>
    public static string? Nearest(string status) => status.ToLowerInvariant() switch
    {
        "kill" or "killed" or "retracted" or "withdrawn" or "spiked" => "canceled",
        "hold" or "held" or "on hold" => "withheld",
        string word when WithoutAlias(word) is var code && code != word => Normalize(code),
        _ => null,
    };

    /// <summary>The code of a status that is a QCode; another text as it is.</summary>
    public static string WithoutAlias(string status) => status.StartsWith(QCodePrefix, StringComparison.Ordinal) ? status.Substring(QCodePrefix.Length) : status;
}
