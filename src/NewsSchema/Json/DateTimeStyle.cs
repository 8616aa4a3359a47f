namespace NewsSchema.Json;

/// <summary>How a member's date-times are written; others are refused, so that what is read is written back as it was.</summary>
/// <param name="FractionDigits">The digits of the second's fraction, 0 to 7.</param>
/// <param name="Z">Whether UTC is written <c>Z</c>, else <c>+00:00</c>.</param>
public readonly record struct DateTimeStyle(byte FractionDigits, bool Z);
