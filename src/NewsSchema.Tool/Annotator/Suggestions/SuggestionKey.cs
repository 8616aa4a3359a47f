using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace NewsSchema.Tool.Annotator.Suggestions;

/// <summary>The key of a suggestion: a hash of what it states, its words and those around them, so that it stays while other things change.</summary>
internal static class SuggestionKey
{
    private const int Context = 24;
    private const int Length = 16;

    public static string Of(string text, ArticleSuggestion suggestion)
    {
        // Ids of new entities are numbered, so that they are not what a suggestion is known by.
        string state = suggestion.Existing is null ? "" : "+";
        string before = text[Math.Max(0, suggestion.Start - Context)..suggestion.Start];
        string after = text[suggestion.End..Math.Min(text.Length, suggestion.End + Context)];
        string all = string.Join('\0', state + string.Join(' ', suggestion.Attributes.Classes), before, text[suggestion.Start..suggestion.End], after);
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.Unicode.GetBytes(all)))[..Length];
    }

    /// <summary>The key of a further suggestion whose words and context are the same.</summary>
    public static string Numbered(string key, int number) => string.Create(CultureInfo.InvariantCulture, $"{key[..Length]}-{number}");
}
