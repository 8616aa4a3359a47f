using System.Text;

namespace NewsSchema.Generators.Polyfills;

/// <summary>Members of encodings that netstandard2.0 does not have.</summary>
internal static class EncodingExtensions
{
    public static string GetString(this Encoding encoding, ReadOnlySpan<byte> bytes) => encoding.GetString(bytes.ToArray());
}
