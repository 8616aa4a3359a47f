namespace NewsSchema.Generators.Steps;

/// <summary>The names of encodings other than UTF-8 in messages, and what tells them.</summary>
internal static class OtherEncodings
{
    public const string Utf16 = "UTF-16";
    public const string Utf32 = "UTF-32";
    public const string UnmarkedUtf16 = "UTF-16 without a byte order mark";
    public const string OneByte = "ISO 8859-1 or Windows-1252";

    /// <summary>Whether a text that was decoded as UTF-8 is UTF-16: Latin letters in UTF-16 are also UTF-8, with a null before or after each letter.</summary>
    public static bool IsUnmarkedUtf16(string content) => content.IndexOf('\0') >= 0 && 4 * content.Count(c => c == '\0') >= content.Length;
}
