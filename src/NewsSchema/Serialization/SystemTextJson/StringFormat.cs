using System.Text.Json;

namespace NewsSchema.Serialization.SystemTextJson;

/// <summary>The format of a value that is a string in JSON.</summary>
/// <param name="Expected">The expected value, for messages.</param>
/// <param name="Format">Converts the value to text.</param>
/// <param name="TryParse">Parses the value.</param>
internal sealed record StringFormat<TValue>(string Expected, Func<TValue, string> Format, StringFormat<TValue>.Parser TryParse)
{
    public delegate bool Parser(string text, out TValue value);

    public TValue Parse(string text) =>
        text.Length <= TextValue.MaxLength && TryParse(text, out TValue value) ? value : throw new JsonException($"Expected {Expected}");
}
