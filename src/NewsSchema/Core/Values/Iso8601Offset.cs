namespace NewsSchema.Core.Values;

/// <summary>The distance of a time from UTC.</summary>
/// <param name="Form">How it is written; the default is not at all.</param>
/// <param name="IsNegative">Whether it is written with a minus sign, which a distance of zero can be, too.</param>
/// <param name="Minutes">The distance in minutes, without the sign.</param>
internal readonly record struct Iso8601Offset(Iso8601OffsetForm Form, bool IsNegative, int Minutes)
{
    /// <summary>The distance; null if none is written.</summary>
    public TimeSpan? Distance => Form == Iso8601OffsetForm.None ? null : new TimeSpan(0, IsNegative ? -Minutes : Minutes, 0);
}
