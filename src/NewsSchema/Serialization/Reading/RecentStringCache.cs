using System.Runtime.CompilerServices;
using NewsSchema.Serialization.Text;

namespace NewsSchema.Serialization.Reading;

/// <summary>
/// The short texts that a thread read last. Ids, roles and languages are repeated within an article and from one article to the next,
/// so they do not have to be created each time. The size of the cache is fixed; texts that share a slot replace each other.
/// </summary>
internal sealed class RecentStringCache
{
    public const int MaxLength = 16;

    private const int Bits = 9;

    [ThreadStatic]
    private static RecentStringCache? s_current;

    private readonly Entry[] _entries = new Entry[1 << Bits];

    public static RecentStringCache Current => s_current ??= new RecentStringCache();

    /// <summary>The string of an ASCII text of 1 to <see cref="MaxLength"/> bytes.</summary>
    public string Get(ref readonly byte text, int length)
    {
        ref byte first = ref Unsafe.AsRef(in text);
        ulong low;
        ulong high;
        if (length >= 8)
        {
            low = Unsafe.ReadUnaligned<ulong>(ref first);
            high = Unsafe.ReadUnaligned<ulong>(ref Unsafe.Add(ref first, (uint)length - 8));
        }
        else if (length >= 4)
        {
            low = Unsafe.ReadUnaligned<uint>(ref first);
            high = Unsafe.ReadUnaligned<uint>(ref Unsafe.Add(ref first, (uint)length - 4));
        }
        else
        {
            low = first;
            high = ((uint)Unsafe.Add(ref first, (uint)length / 2) << 8) | Unsafe.Add(ref first, (uint)length - 1);
        }

        // Together with the length, these bytes are the whole text.
        ulong hash = (low ^ (high * 0x9E37_79B9_7F4A_7C15)) * 0xD6E8_FEB8_6659_FD93;
        ref Entry entry = ref _entries[hash >> (64 - Bits)];
        if (entry.Low != low || entry.High != high || entry.Text is not { } known || known.Length != length)
        {
            known = Utf8Decode.Ascii(in text, length);
            (entry.Low, entry.High, entry.Text) = (low, high, known);
        }

        return known;
    }

    private struct Entry
    {
        public ulong Low;
        public ulong High;
        public string? Text;
    }
}
