namespace NewsSchema.Serialization.Numbers;

/// <summary>Numbers, dates and times as UTF-8: each text gives exactly one value, and each value exactly one text.</summary>
internal static partial class JsonText
{
    /// <summary>No date, time or duration is longer.</summary>
    public const int MaxLength = 48;

    /// <summary>No 64-bit integer is longer, four bytes being written at once.</summary>
    public const int MaxIntegerLength = 24;

    /// <summary>No decimal is longer, four bytes being written at once.</summary>
    public const int MaxDecimalLength = 48;
}
