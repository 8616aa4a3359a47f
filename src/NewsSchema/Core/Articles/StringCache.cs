using System;
using System.Runtime.InteropServices;

namespace NewsSchema.Core.Articles;

/// <summary>
/// Hands out one instance for the names that articles repeat. The vocabulary's are shared by all articles, those of one article kept in a
/// direct-mapped cache: a name costs the same whatever was seen before, also where a text was made to collide.
/// </summary>
internal sealed class StringCache
{
    private const int MaxSize = 4096;
    private const int MaxLength = 32;
    private static readonly string?[] Known = FindKnown();

    private string?[] _strings = new string?[64];
    private int _misses;

    public string Get(string text, int start, int length)
    {
        if (length == 0)
        {
            return "";
        }

        if (length > MaxLength)
        {
            return text.Substring(start, length);
        }

        ReadOnlySpan<char> slice = text.AsSpan(start, length);
        uint hash = HashOf(slice);
        string? known = Known[hash & (Known.Length - 1)];
        if (known is object && slice.SequenceEqual(known.AsSpan()))
        {
            return known;
        }

        ref string? pooled = ref _strings[hash & (_strings.Length - 1)];
        if (pooled is object && slice.SequenceEqual(pooled.AsSpan()))
        {
            return pooled;
        }

        string found = text.Substring(start, length);
        pooled = found;
        if (++_misses > _strings.Length && _strings.Length < MaxSize)
        {
            // Many names, or some that get in each other's way.
            _strings = new string?[_strings.Length * 4];
            _misses = 0;
        }

        return found;
    }

    private static uint HashOf(ReadOnlySpan<char> name)
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

    private static string?[] FindKnown()
    {
        var known = new string?[1024];
        foreach (Kind kind in Vocabulary.Kinds)
        {
            Add(kind.Class);
        }

        foreach (Slot slot in Vocabulary.Slots)
        {
            Add(slot.Class);
        }

        Array.ForEach(Vocabulary.Anchors, Add);
        Array.ForEach(AttributeRule.Order, Add);
        Array.ForEach(TreeMemberNames.SpanAttributes, Add);
        Array.ForEach(new[] { "name", "value", "href" }, Add);
        return known;

        void Add(string name) => known[HashOf(name.AsSpan()) & (known.Length - 1)] = name;
    }
}
