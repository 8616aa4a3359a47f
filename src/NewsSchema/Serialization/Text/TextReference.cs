using System.Buffers;
using System.Runtime.InteropServices;

namespace NewsSchema.Serialization.Text;

/// <summary>
/// The form in which JSON that is made of a tree only to be read at once refers to long texts of the tree, so that a record takes them over and nothing encodes, decodes and copies them:
/// a string of a byte that no UTF-8 contains, and the number of the text.
/// </summary>
internal static class TextReference
{
    /// <summary>The length without quotes: the sign, and seven bits of the number in each byte.</summary>
    public const int Length = 5;

    /// <summary>The first byte of a reference.</summary>
    private const byte Sign = 0xFF;

    /// <summary>The length from which on a text is referred to. Shorter ones are decoded faster than they are found.</summary>
    private const int MinLength = 32;

    /// <summary>Whether a text is to be referred to. One with surrogates is not, because the way through UTF-8 changes those that are not pairs.</summary>
    public static bool IsUseful(string text) => text.Length >= MinLength && text.AsSpan().IndexOfAnyInRange('\uD800', '\uDFFF') < 0;

    /// <summary>Writes a reference in quotes, followed by a comma.</summary>
    /// <param name="number">The number of the text.</param>
    /// <param name="json">Receives the reference; has room for it.</param>
    /// <returns>What was written.</returns>
    public static ReadOnlySpan<byte> Write(int number, Span<byte> json)
    {
        json[0] = (byte)'"';
        json[1] = Sign;
        for (int i = 1; i < Length; i++, number >>= 7)
        {
            json[i + 1] = (byte)(0x80 | (number & 0x7F));
        }

        json[Length + 1] = (byte)'"';
        json[Length + 2] = (byte)',';
        return json[..(Length + 3)];
    }

    /// <summary>The text that a string without its quotes refers to; null if it is not a reference.</summary>
    /// <param name="value">The string, or the JSON from its first byte on.</param>
    /// <param name="texts">The texts that the JSON refers to.</param>
    public static string? Find(ReadOnlySpan<byte> value, List<string> texts)
    {
        if (value.Length < Length || value[0] != Sign)
        {
            return null;
        }

        int number = 0;
        for (int i = Length - 1; i > 0; i--)
        {
            number = (number << 7) | (value[i] & 0x7F);
        }

        return texts[number];
    }

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

        var json = new ArrayBufferWriter<byte>();
        for (; next >= 0; next = value.IndexOf(Sign))
        {
            json.Write(value[..next]);
            string text = Find(value[next..], texts)!;
            Span<byte> room = json.GetSpan(Utf8Encode<RelaxedEscapes>.RoomFor(text.Length));
            json.Advance(Utf8Encode<RelaxedEscapes>.Write(in MemoryMarshal.GetReference<char>(text), text.Length, ref MemoryMarshal.GetReference(room)));
            value = value[(next + Length)..];
        }

        json.Write(value);
        return json.WrittenSpan;
    }
}
