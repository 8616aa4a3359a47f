namespace NewsSchema.Serialization.Numbers;

/// <summary>Numbers, dates and times as UTF-8: each text gives exactly one value, and each value exactly one text.</summary>
internal static partial class JsonText
{
    /// <summary>The maximum length of a date, time or duration.</summary>
    public const int MaxLength = 48;

    /// <summary>The maximum length of a 64-bit integer, if four bytes are written at once.</summary>
    public const int MaxIntegerLength = 24;

    /// <summary>The maximum length of a decimal, if four bytes are written at once.</summary>
    public const int MaxDecimalLength = 48;
}
