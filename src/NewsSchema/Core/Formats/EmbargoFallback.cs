namespace NewsSchema.Formats;

/// <summary>Specifies how to write an article whose embargo a format cannot hold, because it is not a date-time with an offset or because the format has no embargoes.</summary>
public enum EmbargoFallback
{
    /// <summary>The item is written as withheld, unless it is canceled, and reported.</summary>
    Withhold,

    /// <summary>The article is refused by a <see cref="NewsExportException"/>.</summary>
    Refuse,
}
