using System.Security.Cryptography;
using System.Text;
using NewsSchema.Core.Text;
using NewsSchema.Tool.Annotator.Http;
using NewsSchema.Tool.Findings;
using NewsSchema.Tool.Inputs;

namespace NewsSchema.Tool.Annotator.Files;

/// <summary>Converts between the bytes of a file and its text. A byte order mark and the line ends belong to the text, so that writing gives back each byte.</summary>
internal static class FileText
{
    public const int MaxLength = 16 * 1024 * 1024;

    private const int VersionLength = 32;
    private static readonly UTF8Encoding s_utf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <exception cref="RequestException">The bytes are not UTF-8, or too many.</exception>
    public static string Decode(ReadOnlySpan<byte> bytes, string name)
    {
        if (bytes.Length > MaxLength)
        {
            throw new RequestException(413, "tooLarge", $"{name} has more than 16 MB: divide it into articles");
        }

        if (!Utf8Text.TryDecode(bytes, name, out string text, out Finding? fault))
        {
            throw new RequestException(415, "notUtf8", $"{name}({fault.Range.Line},{fault.Range.Column}): {fault.Message}")
            {
                Details = json =>
                {
                    json.WriteNumber("line"u8, fault.Range.Line);
                    json.WriteNumber("column"u8, fault.Range.Column);
                },
            };
        }

        return text;
    }

    /// <summary>Whether a text has half a surrogate pair, which no file in UTF-8 has.</summary>
    public static bool IsEncodable(string text)
    {
        for (int i = Characters.IndexOfSurrogate(text, 0); i >= 0; i = Characters.IndexOfSurrogate(text, i + 2))
        {
            if (!char.IsSurrogatePair(text, i))
            {
                return false;
            }
        }

        return true;
    }

    public static byte[] Encode(string text) => s_utf8.GetBytes(text);

    /// <summary>The version that a text is: the beginning of its SHA-256.</summary>
    public static string VersionOf(string text) => Convert.ToHexStringLower(SHA256.HashData(Encode(text)))[..VersionLength];
}
