using NewsSchema.CompilerServices;

namespace NewsSchema.Serialization.Text;

/// <summary>
/// The form in which JSON that is made of a tree only to be read at once refers to long texts of the tree, so that a record takes them over and nothing encodes, decodes and copies them:
/// a string of a byte that no UTF-8 contains, and the number of the text.
/// </summary>
internal static class TextReference
{
    /// <summary>The first byte of a reference.</summary>
    private const byte Sign = 0xFF;

    /// <summary>The length without quotes: the sign, and seven bits of the number in each byte.</summary>
    private const int Length = 1 + Digits;

    private const int Digits = 4;

    /// <summary>The length from which on a text is referred to. Shorter ones are decoded faster than they are found.</summary>
    private const int MinLength = 32;

    /// <summary>Whether a text is to be referred to. One with surrogates is not, because the way through UTF-8 changes those that are not pairs.</summary>
    public static bool IsUseful(string text) => text.Length >= MinLength && text.AsSpan().IndexOfAnyInRange('\uD800', '\uDFFF') < 0;

    /// <summary>Writes a reference, followed by a comma.</summary>
    /// <param name="json">The writer.</param>
    /// <param name="text">The text.</param>
    /// <param name="texts">The texts that the JSON refers to.</param>
    public static void Write(ref NewsJsonWriter json, string text, List<string> texts)
    {
        int number = texts.Count;
        texts.Add(text);
        json.Raw(
        [
            (byte)'"', Sign, (byte)(0x80 | (number & 0x7F)), (byte)(0x80 | ((number >> 7) & 0x7F)), (byte)(0x80 | ((number >> 14) & 0x7F)), (byte)(0x80 | (number >> 21)), (byte)'"', (byte)',',
        ]);
    }

    /// <summary>The text that a string without its quotes refers to; null if it is not a reference.</summary>
    /// <param name="value">The string, or the JSON from its first byte on.</param>
    /// <param name="texts">The texts that the JSON refers to.</param>
    public static string? Find(ReadOnlySpan<byte> value, List<string> texts) =>
        value.Length >= Length && value[0] == Sign ? texts[(value[1] & 0x7F) | ((value[2] & 0x7F) << 7) | ((value[3] & 0x7F) << 14) | ((value[4] & 0x7F) << 21)] : null;

    /// <summary>A value with its texts instead of references to them.</summary>
    /// <param name="value">The JSON of the value.</param>
    /// <param name="texts">The texts that the JSON refers to.</param>
    public static ReadOnlySpan<byte> Resolve(ReadOnlySpan<byte> value, List<string> texts)
    {
        int next = value.IndexOf(Sign);
        if (next < 0)
        {
            return value;
        }

        var json = new NewsJsonWriter(JsonEscaping.Relaxed);
        try
        {
            for (; next >= 0; next = value.IndexOf(Sign))
            {
                json.Append(value[..(next - 1)]);
                json.Quote(Find(value[next..], texts)!);
                value = value[(next + Length + 1)..];
            }

            json.Append(value);
            return json.All.ToArray();
        }
        finally
        {
            json.Release();
        }
    }
}
