namespace NewsSchema.Core.Values;

/// <summary>The number of one component of a duration, as a range of the duration's text, because ISO 8601 limits neither its digits nor its value.</summary>
/// <param name="Start">The index of the first digit.</param>
/// <param name="Digits">The number of digits before the fraction.</param>
/// <param name="FractionDigits">The number of digits after the point; 0 if there is no point.</param>
internal readonly record struct Iso8601Amount(int Start, int Digits, int FractionDigits)
{
    public bool IsGiven => Digits > 0;
}
