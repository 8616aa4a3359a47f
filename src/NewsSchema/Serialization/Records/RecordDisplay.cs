using System.ComponentModel;
using System.Globalization;
using System.Text;

namespace NewsSchema.CompilerServices;

/// <summary>Formats a record on one line, for test runners, logs and debuggers.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class RecordDisplay
{
    private const int LongestValue = 60;

    /// <summary>Returns the name of a record and the members that have a value, shortened to one line.</summary>
    /// <param name="name">The name of the type.</param>
    /// <param name="members">The members to show.</param>
    public static string Format(string name, params (string Name, object? Value)[] members)
    {
        ArgumentNullException.ThrowIfNull(members);
        var result = new StringBuilder(name).Append(" {");
        string separator = " ";
        foreach ((string member, object? value) in members)
        {
            if (Text(value) is { Length: > 0 } text)
            {
                result.Append(separator).Append(member).Append(" = ");
                AppendLine(result, text);
                separator = ", ";
            }
        }

        return result.Append(" }").ToString();
    }

    /// <summary>Returns the JSON of records as an indented list.</summary>
    /// <param name="records">The records.</param>
    public static string ToJsonList(IEnumerable<INewsRecord> records)
    {
        ArgumentNullException.ThrowIfNull(records);

        // A JSON string contains no line feed, so this changes the indentation alone.
        string items = string.Join(",", records.Select(record => "\n  " + record.ToJson(indented: true).Replace("\n", "\n  ", StringComparison.Ordinal)));
        return items.Length == 0 ? "[]" : $"[{items}\n]";
    }

    private static string? Text(object? value) =>
        value is IFormattable formattable ? formattable.ToString(null, CultureInfo.InvariantCulture) : value?.ToString();

    private static void AppendLine(StringBuilder result, string text)
    {
        int length = text.Length <= LongestValue ? text.Length
            : char.IsHighSurrogate(text[LongestValue - 1]) ? LongestValue - 1 : LongestValue;
        foreach (char c in text.AsSpan(0, length))
        {
            result.Append(char.IsControl(c) || c is '\u2028' or '\u2029' ? ' ' : c);
        }

        result.Append(length < text.Length ? "…" : "");
    }
}
