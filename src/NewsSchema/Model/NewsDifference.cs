using NewsSchema.Core.Text;

namespace NewsSchema;

/// <summary>A value in which two records differ.</summary>
/// <param name="Path">The JSON path of the value, for example <c>$.people[0].name</c>.</param>
/// <param name="Value">The JSON of the value in the one record; null if the record does not have it.</param>
/// <param name="OtherValue">The JSON of the value in the other record; null if the record does not have it.</param>
public sealed record NewsDifference(string Path, string? Value, string? OtherValue)
{
    private const int LongestValue = 60;

    /// <summary>Returns the path and both values on one line. Long values are shortened to the part in which they differ.</summary>
    public override string ToString()
    {
        int same = Value is null || OtherValue is null ? 0 : Value.AsSpan().CommonPrefixLength(OtherValue);
        return $"{Path}: {Excerpt(Value, same)} instead of {Excerpt(OtherValue, same)}";
    }

    /// <summary>The part of a value around an index, on one line: JSON has no line ending inside a value.</summary>
    private static string Excerpt(string? value, int index)
    {
        if (value is null)
        {
            return "nothing";
        }

        int start = value.Length <= LongestValue ? 0 : Math.Clamp(index - (LongestValue / 3), 0, value.Length - LongestValue);
        int end = Math.Min(value.Length, start + LongestValue);
        start -= Characters.IsInsidePair(value, start) ? 1 : 0;
        end += Characters.IsInsidePair(value, end) ? 1 : 0;
        return $"{(start > 0 ? "…" : "")}{value[start..end]}{(end < value.Length ? "…" : "")}";
    }
}
