using System.Text;

namespace NewsSchema.Serialization.Text;

/// <summary>UTF-8 that refuses invalid bytes instead of replacing them.</summary>
internal static class StrictUtf8
{
    public static readonly Encoding Encoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);
}
