using System.Buffers;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using NewsSchema.Serialization.Text;

namespace NewsSchema.CompilerServices;

public ref partial struct NewsJsonWriter
{
    private const int InitialSize = 32 * 1024;

    /// <summary>The maximum size of a buffer that is kept for the thread's next writer; larger ones are returned to the pool.</summary>
    private const int LargestKept = 1024 * 1024;

    /// <summary>The maximum number of characters that are escaped at a time, which limits the room that must be kept free.</summary>
    private const int MaxChunk = 1024;

    /// <summary>The maximum length of a literal that the fast path writes.</summary>
    private const int MaxLiteral = 256;

    /// <summary>The room that a literal, a reference's sign and a text of <see cref="MaxChunk"/> characters may need.</summary>
    private const int Room = MaxLiteral + (MaxChunk * Utf8Encode<RelaxedEscapes>.MaxBytesPerChar) + Utf8Encode<RelaxedEscapes>.Overrun + 1;

    [ThreadStatic]
    private static byte[]? s_kept;

    private readonly int Free => (int)Unsafe.ByteOffset(ref _next, ref _end);

    internal readonly ReadOnlySpan<byte> All => MemoryMarshal.CreateReadOnlySpan(ref _start, Position);

    internal void Release()
    {
        if (_buffer is not null && s_kept is null && _buffer.Length <= LargestKept)
        {
            s_kept = _buffer;
        }
        else if (_buffer is not null)
        {
            ArrayPool<byte>.Shared.Return(_buffer);
        }

        this = default;
    }

    internal void Append(scoped ReadOnlySpan<byte> json)
    {
        json.CopyTo(Reserve(json.Length));
        Advance(json.Length);
    }

    private void Append(scoped ReadOnlySpan<byte> json, scoped ReadOnlySpan<byte> suffix)
    {
        Span<byte> room = Reserve(json.Length + suffix.Length);
        json.CopyTo(room);
        suffix.CopyTo(room[json.Length..]);
        Advance(json.Length + suffix.Length);
    }

    private void AppendByte(byte value)
    {
        Reserve(1);
        _next = value;
        Advance(1);
    }

    /// <summary>Whether there is room for a literal and a text after it.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private readonly bool CanPut(scoped ReadOnlySpan<byte> literal) =>
        literal.Length <= MaxLiteral && Unsafe.IsAddressLessThan(ref _next, ref _limit);

    /// <summary>Copies a literal, for which there is more than enough room, and returns the position after it.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static ref byte Put(scoped ReadOnlySpan<byte> literal, ref byte target)
    {
        // A literal is a constant to the JIT, and so are the values computed from it here: most literals become one store, whose last bytes are overwritten.
        ref byte source = ref MemoryMarshal.GetReference(literal);
        int length = literal.Length;
        switch (length)
        {
            case 0:
                break;
            case >= 4 and <= 8 when BitConverter.IsLittleEndian:
                ulong rest = Unsafe.ReadUnaligned<uint>(ref Unsafe.Add(ref source, length - 4));
                Unsafe.WriteUnaligned(ref target, Unsafe.ReadUnaligned<uint>(ref source) | (rest << ((length - 4) * 8)));
                break;
            case > 8 and <= 16 when BitConverter.IsLittleEndian:
                rest = Unsafe.ReadUnaligned<ulong>(ref Unsafe.Add(ref source, length - 8));
                Unsafe.WriteUnaligned(ref target, Unsafe.ReadUnaligned<ulong>(ref source));
                Unsafe.WriteUnaligned(ref Unsafe.Add(ref target, 8), rest >> ((16 - length) * 8));
                break;
            default:
                Unsafe.CopyBlockUnaligned(ref target, ref source, (uint)length);
                break;
        }

        return ref Unsafe.Add(ref target, (uint)length);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private void Advance(int count) => _next = ref Unsafe.Add(ref _next, (uint)count);

    private static byte[] Rent()
    {
        byte[] buffer = s_kept ?? ArrayPool<byte>.Shared.Rent(InitialSize);
        s_kept = null;
        return buffer;
    }

    /// <summary>Continues in other memory, which contains what has been written so far.</summary>
    private void Use(Span<byte> memory, int position)
    {
        _start = ref MemoryMarshal.GetReference(memory);
        _next = ref Unsafe.Add(ref _start, (uint)position);
        _end = ref Unsafe.Add(ref _start, (uint)memory.Length);

        // The fast methods support neither indentation nor numbers as strings; with these options, they are not used.
        _limit = ref _indentation is null ? ref Unsafe.Add(ref _start, (uint)Math.Max(0, memory.Length - Room)) : ref _start;
        _numberLimit = ref _options is null ? ref _limit : ref _start;
    }

    /// <summary>Returns at least the requested number of bytes to write to.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private Span<byte> Reserve(int count)
    {
        if (Free < count)
        {
            Grow(count);
        }

        return MemoryMarshal.CreateSpan(ref _next, Free);
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private void Grow(int count)
    {
        ReadOnlySpan<byte> written = All;
        byte[] larger = ArrayPool<byte>.Shared.Rent(Math.Max(checked(written.Length + count), (int)Math.Min(2L * (written.Length + Free), Array.MaxLength)));
        written.CopyTo(larger);
        if (_buffer is not null)
        {
            ArrayPool<byte>.Shared.Return(_buffer);
        }

        _buffer = larger;
        Use(larger, written.Length);
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private void RawSlowly(scoped ReadOnlySpan<byte> literal)
    {
        AppendLines(literal);
        Reserve(Room);
    }
}
