using System.Text.Json;

namespace NewsSchema.Serialization.SystemTextJson;

/// <summary>The format of a value that is a string in JSON.</summary>
/// <param name="Expected">The expected value, for messages.</param>
/// <param name="Format">Converts the value to text.</param>
/// <param name="TryParse">Parses the value.</param>
internal sealed record StringFormat<TValue>(string Expected, Func<TValue, string> Format, StringFormat<TValue>.Parser TryParse)
{
    public delegate bool Parser(string text, out TValue value);

    /// <summary>Parses the spellings that <see cref="TryParse"/> does not, because they would be written otherwise; null if there are none.</summary>
    public Parser? TryParseOther { get; init; }

    /// <summary>The schema of the string; null for any text.</summary>
    public ValueSchemas.Text? Schema { get; init; }

    public TValue Parse(string text) => Parse(text, out _);

    /// <summary>Parses a text.</summary>
    /// <param name="text">The text.</param>
    /// <param name="isOther">Whether it may be written otherwise.</param>
    /// <exception cref="JsonException">The text is not such a value.</exception>
    public TValue Parse(string text, out bool isOther)
    {
        isOther = false;
        if (text.Length <= TextValue.MaxLength)
        {
            if (TryParse(text, out TValue value))
            {
                return value;
            }

            isOther = true;
            if (TryParseOther is { } parse && parse(text, out value))
            {
                return value;
            }
        }

        throw new JsonException($"Expected {Expected}");
    }
}
