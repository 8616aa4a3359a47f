namespace NewsSchema.Generators.Polyfills;

/// <summary>Members of strings that netstandard2.0 does not have.</summary>
internal static class StringExtensions
{
    public static bool StartsWith(this string text, char c) => text.Length > 0 && text[0] == c;

    public static bool Contains(this string text, char c) => text.IndexOf(c) >= 0;

    public static string[] Split(this string text, char separator, StringSplitOptions options) => text.Split([separator], options);
}
