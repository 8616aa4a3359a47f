using System.Text;
using System.Text.Json;

namespace NewsSchema.Serialization.SystemTextJson;

/// <summary>A value that JSON has as a string.</summary>
/// <param name="Expected">What is expected, for messages.</param>
/// <param name="Format">The value's text.</param>
/// <param name="TryParse">Makes the value of a text.</param>
internal sealed record StringFormat<TValue>(string Expected, Func<TValue, string> Format, StringFormat<TValue>.Parser TryParse)
{
    public delegate bool Parser(string text, out TValue value);

    public TValue Parse(string text) =>
        text.Length <= TextValue.MaxLength && TryParse(text, out TValue value) ? value : throw new JsonException($"Expected {Expected}");
}
