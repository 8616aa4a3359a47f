namespace NewsSchema.Core.Values;

/// <summary>A date or date-time of ISO 8601, in its parts.</summary>
/// <param name="Year">The year, 1 to 9999; 0 for the default value.</param>
/// <param name="Month">The month, 1 to 12; 0 if only the year is given.</param>
/// <param name="Day">The day of the month; 0 if it is not given.</param>
/// <param name="Time">The time of day; null if it is not given.</param>
internal readonly record struct Iso8601Date(int Year, int Month, int Day, Iso8601Time? Time);
