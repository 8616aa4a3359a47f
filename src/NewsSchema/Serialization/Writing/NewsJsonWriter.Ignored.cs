using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using NewsSchema.Serialization.Writing;

namespace NewsSchema.CompilerServices;

public ref partial struct NewsJsonWriter
{
    /// <summary>Removes a member from the last written object; the member's value contains neither brackets nor commas.</summary>
    /// <param name="name">Its name.</param>
    /// <param name="start">The <see cref="Position"/> before the object.</param>
    internal void Remove(string name, int start)
    {
        // A name is always written in the same way; in a text, another character would precede its quote.
        int end = Position;
        Name(name);
        ReadOnlySpan<byte> quotedName = JsonIndentation.TrimStart(All[end..]);
        ReadOnlySpan<byte> written = All[start..(end - 1)];
        int from = written.LastIndexOf(quotedName);
        while (from > 0 && (written[from - 1] == '\\' || !JsonStructure.EndsTogether(written[from..])))
        {
            from = written[..from].LastIndexOf(quotedName);
        }

        _next = ref Unsafe.Add(ref _start, (uint)end);
        if (from < 0)
        {
            return;
        }

        // One comma is removed too: the one after the member, or for the last member the one before it.
        int to = from + written[from..].IndexOfAny((byte)',', (byte)'}');
        from = JsonIndentation.TrimEnd(written[..from]).Length;
        if (written[to] == ',')
        {
            to++;
        }
        else if (written[from - 1] == ',')
        {
            from--;
            to = JsonIndentation.TrimEnd(written[..to]).Length;
        }

        written = All[(start + to)..];
        written.CopyTo(MemoryMarshal.CreateSpan(ref Unsafe.Add(ref _start, (uint)(start + from)), written.Length));
        _next = ref Unsafe.Subtract(ref _next, (uint)(to - from));
    }

    /// <summary>Removes what the options ignore from a written record. It is called only if they may ignore something, because each T costs startup time.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    private void RemoveIgnored<T>(T record, int start)
        where T : class, INewsRecord<T> => _ignorePolicy!.RemoveIgnored(ref this, record, start);

    /// <summary>Writes records that may contain members to ignore.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    private void WriteWithout<T>(ReadOnlySpan<T> items)
        where T : class, INewsRecord<T>
    {
        foreach (T item in items)
        {
            int start = Position;
            T.Write(ref this, item);
            RemoveIgnored(item, start);
        }
    }
}
