using System.Runtime.InteropServices;

namespace NewsSchema.Core.Text;

/// <summary>A direct-mapped table of known strings: of two strings with one hash, the one added last is kept.</summary>
internal sealed class StringTable
{
    private readonly string?[] _strings = new string?[1024];

    public StringTable(IEnumerable<string> strings)
    {
        foreach (string text in strings)
        {
            _strings[HashOf(text.AsSpan()) & (_strings.Length - 1)] = text;
        }
    }

    /// <summary>Finds a string; null if the table does not have it.</summary>
    public string? Find(ReadOnlySpan<char> text, uint hash) =>
        _strings[hash & (_strings.Length - 1)] is { } known && text.SequenceEqual(known.AsSpan()) ? known : null;

    /// <summary>The hash of a text that is not empty, from its first and its last characters.</summary>
    public static uint HashOf(ReadOnlySpan<char> name)
    {
        ulong bits;
        if (name.Length < 4)
        {
            bits = name[0] | ((ulong)name[name.Length >> 1] << 16) | ((ulong)name[name.Length - 1] << 32);
        }
        else
        {
            ulong first = MemoryMarshal.Cast<char, ulong>(name)[0];
            ulong last = MemoryMarshal.Cast<char, ulong>(name.Slice(name.Length - 4))[0];
            bits = first ^ ((last << 9) | (last >> 55)) ^ (ulong)name.Length;
        }

        return (uint)((bits * 0x9E3779B97F4A7C15) >> 44);
    }
}
