namespace NewsSchema.Core.Values;

/// <summary>A JSON number as ranges of its text.</summary>
/// <param name="IsNegative">Whether it has a minus sign.</param>
/// <param name="IntegerStart">The index of the first digit.</param>
/// <param name="IntegerDigits">The number of digits before the point.</param>
/// <param name="FractionDigits">The number of digits after the point; 0 if there is no point.</param>
/// <param name="ExponentDigits">The number of digits of the exponent; 0 if there is none.</param>
/// <param name="End">The index after the number.</param>
internal readonly record struct NumberParts(bool IsNegative, int IntegerStart, int IntegerDigits, int FractionDigits, int ExponentDigits, int End)
{
    /// <summary>The index after the digits of integer and fraction.</summary>
    public int MantissaEnd => IntegerStart + IntegerDigits + (FractionDigits == 0 ? 0 : FractionDigits + 1);
}
