using System.Globalization;
using NewsSchema.Core.Text;

namespace NewsSchema.Core.Errors;

/// <summary>NEWS1020 with what the bytes of a file are likely to be: another encoding, UTF-8 that was cut off, or UTF-8 with damage.</summary>
internal static class EncodingErrors
{
    public const string Utf16 = "UTF-16";
    public const string Utf32 = "UTF-32";
    public const string Western = "ISO 8859-1 or Windows-1252";

    private const char Replacement = '\uFFFD';
    private const string UnmarkedUtf16 = "UTF-16 without a byte order mark";

    /// <summary>The error at the start of a file in an encoding whose name is known.</summary>
    public static SourceError Of(string encoding) => NewsErrorCodes.OtherEncoding.At(default, encoding);

    /// <summary>
    /// The error for UTF-16 that was decoded as UTF-8; null if the text is none. Latin letters in UTF-16 are also UTF-8, with a null before or after each letter.
    /// </summary>
    public static SourceError? FindUnmarkedUtf16(string content) =>
        content.IndexOf('\0') >= 0 && 4 * content.Count(c => c == '\0') >= content.Length ? Of(UnmarkedUtf16) : null;

    /// <summary>The error for bytes that are not UTF-8.</summary>
    /// <param name="bytes">The file.</param>
    /// <param name="invalid">The index of the first byte that is not UTF-8.</param>
    /// <param name="position">The position of that byte in the text.</param>
    public static SourceError Of(ReadOnlySpan<byte> bytes, int invalid, int position)
    {
        var place = new SourceSpan(position, 1);
        Census census = Count(bytes);
        if (4 * census.Nulls >= bytes.Length)
        {
            return NewsErrorCodes.OtherEncoding.At(place, UnmarkedUtf16);
        }

        // A single byte at the end can be the first letter beyond ASCII in a file that is ISO 8859-1.
        int rest = bytes.Length - invalid;
        if (Utf8.IsCutOff(bytes.Slice(invalid)) && (rest > 1 || census.Characters > 0))
        {
            return NewsErrorCodes.CutCharacter.At(place, rest == 1 ? "byte begins" : $"{rest.ToString(CultureInfo.InvariantCulture)} bytes begin");
        }

        string hex = bytes[invalid].ToString("X2", CultureInfo.InvariantCulture);
        return census.Characters > census.Invalid ? NewsErrorCodes.DamagedUtf8.At(place, hex)
            : census.IsWestern ? NewsErrorCodes.OtherEncoding.At(place, Western)
            : NewsErrorCodes.UnknownEncoding.At(place, hex);
    }

    /// <summary>
    /// The error for a text in which a decoder wrote U+FFFD for what is not UTF-8. It is at the first of these characters; the bytes themselves are lost.
    /// </summary>
    /// <param name="text">The text, without a byte order mark.</param>
    public static SourceError OfReplaced(string text)
    {
        int first = text.IndexOf(Replacement);
        var place = new SourceSpan(TextNormalization.Normalize(text.Substring(0, first)).Length, 1);
        Census census = Count(text);
        return census.Characters > 0 && first == text.Length - 1 ? NewsErrorCodes.CutCharacter.At(place, "bytes begin")
            : census.Characters > census.Invalid ? NewsErrorCodes.ReplacedByte.At(place)
            : census.IsWestern ? NewsErrorCodes.OtherEncoding.At(place, Western)
            : NewsErrorCodes.NotUtf8.At(place);
    }

    private static Census Count(string text)
    {
        var census = default(Census);
        bool isAfterOther = false;
        foreach (char c in text)
        {
            bool isOther = c >= 0x80;
            census.Others += isOther ? 1 : 0;
            census.Neighbors += isOther && isAfterOther ? 1 : 0;
            census.Invalid += c == Replacement ? 1 : 0;
            isAfterOther = isOther;
        }

        census.Characters = census.Others - census.Invalid;
        return census;
    }

    private static Census Count(ReadOnlySpan<byte> bytes)
    {
        var census = default(Census);
        bool isAfterOther = false;
        for (int i = 0; i < bytes.Length;)
        {
            int length = Utf8.LengthOfSequence(bytes.Slice(i));
            census.Nulls += bytes[i] == 0 ? 1 : 0;
            census.Characters += length > 1 ? 1 : 0;
            census.Invalid += length == 0 ? 1 : 0;
            int end = i + Math.Max(length, 1);
            for (; i < end; i++)
            {
                bool isOther = bytes[i] >= 0x80;
                census.Others += isOther ? 1 : 0;
                census.Neighbors += isOther && isAfterOther ? 1 : 0;
                census.Undefined += bytes[i] is 0x81 or 0x8D or 0x8F or 0x90 or 0x9D ? 1 : 0;
                isAfterOther = isOther;
            }
        }

        return census;
    }

    private struct Census
    {
        public int Nulls;

        /// <summary>Characters of several bytes.</summary>
        public int Characters;

        /// <summary>Bytes that are not UTF-8.</summary>
        public int Invalid;

        /// <summary>Bytes beyond ASCII.</summary>
        public int Others;

        /// <summary>Bytes beyond ASCII that follow another one.</summary>
        public int Neighbors;

        /// <summary>Bytes that are not characters in Windows-1252.</summary>
        public int Undefined;

        /// <summary>In the languages of Western Europe, most letters are ASCII; in Russian, Japanese or Chinese text, bytes beyond ASCII follow each other.</summary>
        public readonly bool IsWestern => Undefined == 0 && 4 * Neighbors < 3 * Others;
    }
}
