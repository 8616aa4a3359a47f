using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using System.Text;
using System.Text.Unicode;
using NewsSchema.Serialization.Reading;
using NewsSchema.Serialization.Text;

namespace NewsSchema.CompilerServices;

public ref partial struct NewsJsonReader
{
    private const int InitialScratch = 4 * 1024;

    private const int LargestScratchKept = 1024 * 1024;

    /// <summary>In scripts other than Latin, a string longer than this is copied after it is decoded; for a shorter one, the length is found first.</summary>
    private const int MaxShort = 48;

    /// <summary>The thread's buffer for strings whose length is known only at their end.</summary>
    [ThreadStatic]
    private static char[]? s_scratch;

    /// <summary>Reads a text.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    public string ReadString()
    {
        if (NextByte() != '"')
        {
            return Encoding.ASCII.GetString(ReadBareScalar("a string"));
        }

        int start = _position + 1;
        ref readonly byte text = ref At(start);
        int length = Utf8Scan.IndexOfSpecial(in text, _json.Length - start);
        if (start + length < _json.Length && At(start + length) == '"')
        {
            _position = start + length + 1;
            return Utf8Decode.Ascii(in text, length);
        }

        return ReadOtherString();
    }

    /// <summary>Reads a text of a small vocabulary, such as an id, a role or a language. Equal texts are usually the same object.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    public string ReadWord()
    {
        if (NextByte() == '"')
        {
            int start = _position + 1;
            ref readonly byte text = ref At(start);
            int length = Utf8Scan.IndexOfSpecial(in text, Math.Min(_json.Length - start, RecentStringCache.MaxLength + 1));
            if (length is > 0 and <= RecentStringCache.MaxLength && start + length < _json.Length && At(start + length) == '"')
            {
                _position = start + length + 1;
                return (_words ??= RecentStringCache.Current).Get(in text, length);
            }
        }

        return ReadString();
    }

    /// <summary>Reads an id.</summary>
    public string ReadReference() => ReadWord();

    /// <summary>Reads an id and removes the <c>#</c> before it.</summary>
    public string ReadHashReference()
    {
        NextByte();
        int start = _position;
        string id = ReadString();
        if (!id.StartsWith('#'))
        {
            Throw("Expected a reference such as #id", start);
        }

        return id[1..];
    }

    /// <summary>Reads the text of a value that is short and, if it is valid, ASCII. A text with escapes is copied.</summary>
    private ReadOnlySpan<byte> ReadShortText(string expected) => NextByte() == '"' ? ReadUtf8String() : ReadBareScalar(expected);

    /// <summary>Reads a string as UTF-8; a string with escapes is copied. The caller must check that a string without escapes is valid UTF-8.</summary>
    private ReadOnlySpan<byte> ReadUtf8String()
    {
        int start = _position + 1;
        int length = Utf8Scan.IndexOfEnd(in At(start), _json.Length - start, out _);
        if (start + length < _json.Length && At(start + length) == '"')
        {
            _position = start + length + 1;
            return Utf8Of(_json.Slice(start, length));
        }

        return Encoding.UTF8.GetBytes(ReadLongString());
    }

    /// <summary>Reads a string that is not just ASCII; the reader is at its quote.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    private string ReadOtherString()
    {
        if (Texts is not null && ReadTextOfTree() is { } known)
        {
            return known;
        }

        int start = _position + 1;
        ref readonly byte text = ref At(start);
        int available = _json.Length - start;
        available = Utf8Decode.IsDense(in text, available) ? Math.Min(available, MaxShort) : available;
        int length = Utf8Scan.IndexOfEnd(in text, available, out int units);
        if (length == available || At(start + length) != '"')
        {
            return ReadLongString();
        }

        string? result = Utf8Decode.Text(in text, length, units);
        if (result is null)
        {
            ThrowInvalidUtf8(start, length);
        }

        _position = start + length + 1;
        return result!;
    }

    /// <summary>Reads a string that is long and of another script than Latin, has escapes, or has no end; the reader is at its quote.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    private string ReadLongString()
    {
        char[] scratch = s_scratch ??= new char[InitialScratch];
        ref char target = ref MemoryMarshal.GetArrayDataReference(scratch);
        int length = 0;
        int i = _position + 1;
        bool isDense = Utf8Decode.IsDense(in At(i), _json.Length - i);
        while (true)
        {
            if (scratch.Length - length < Utf8Decode.Reach)
            {
                Array.Resize(ref scratch, 2 * scratch.Length);
                target = ref MemoryMarshal.GetArrayDataReference(scratch);
                s_scratch = scratch.Length <= LargestScratchKept ? scratch : s_scratch;
            }

            if (Vector128.IsHardwareAccelerated)
            {
                ref char there = ref Unsafe.Add(ref target, (uint)length);
                int room = Math.Min(_json.Length - i, scratch.Length - length);
                bool wasDense = isDense;
                int decoded;
                int read;
                if (wasDense)
                {
                    read = MultiByteDecoder.Read(in At(i), room, ref there, room, out decoded);
                    isDense = Utf8Decode.IsDense(in At(i + read), _json.Length - i - read);
                }
                else
                {
                    read = Utf8Decode.Blocks(in At(i), ref there, room, out decoded, out isDense);
                }

                i += read;
                length += decoded;
                if (read > 0 && isDense != wasDense)
                {
                    // Text of the other kind of script follows.
                    continue;
                }
            }

            if (i >= _json.Length)
            {
                Throw("The string does not end", _json.Length, _position);
            }

            byte b = At(i);
            if (b == '"')
            {
                break;
            }

            if (b == '\\')
            {
                byte unescaped = i + 1 < _json.Length ? Utf8Decode.Unescaped[At(i + 1)] : (byte)0;
                if (unescaped != 0)
                {
                    Unsafe.Add(ref target, (uint)length++) = (char)unescaped;
                    i += 2;
                }
                else
                {
                    i = Unescape(i, out uint scalar);
                    length += Utf8Decode.Put(ref Unsafe.Add(ref target, (uint)length), scalar);
                }
            }
            else if (b < ' ')
            {
                Throw("A string has no control characters but as escapes", i, _position);
            }
            else if (b < 0x80)
            {
                Unsafe.Add(ref target, (uint)length++) = (char)b;
                i++;
            }
            else
            {
                int size = Utf8Decode.DecodeOne(in At(i), _json.Length - i, out uint scalar);
                if (size == 0)
                {
                    Throw("The string is not valid UTF-8", i, _position);
                }

                i += size;
                length += Utf8Decode.Put(ref Unsafe.Add(ref target, (uint)length), scalar);
            }
        }

        _position = i + 1;
        return new string(scratch, 0, length);
    }

    /// <summary>Reads the escape of a character or of a surrogate pair and returns the position after it.</summary>
    private readonly int Unescape(int position, out uint scalar)
    {
        scalar = 0;
        if (!TryReadHex(position, out uint unit))
        {
            Throw("JSON has no such escape", position, _position);
        }

        if ((unit & 0xF800) != 0xD800)
        {
            scalar = unit;
            return position + 6;
        }

        if (unit >= 0xDC00 || !TryReadHex(position + 6, out uint low) || (low & 0xFC00) != 0xDC00)
        {
            Throw("The string has a lone surrogate", position, _position);
            low = 0;
        }

        scalar = 0x1_0000 + ((unit - 0xD800) << 10) + (low - 0xDC00);
        return position + 12;
    }

    /// <summary>Reads <c>\uXXXX</c>, if it is at the position.</summary>
    private readonly bool TryReadHex(int position, out uint unit)
    {
        unit = 0;
        if (_json.Length - position < 6 || At(position) != '\\' || At(position + 1) != 'u')
        {
            return false;
        }

        for (int i = position + 2; i < position + 6; i++)
        {
            if (!char.IsAsciiHexDigit((char)At(i)))
            {
                return false;
            }

            unit = (unit << 4) | (uint)ValueOf(At(i));
        }

        return true;

        static int ValueOf(byte digit) => (digit & 0xF) + (digit > '9' ? 9 : 0);
    }

    [DoesNotReturn]
    private readonly void ThrowInvalidUtf8(int start, int length)
    {
        Utf8.ToUtf16(_json.Slice(start, length), new char[length], out int valid, out _, replaceInvalidSequences: false);
        Throw("The string is not valid UTF-8", start + valid, _position);
    }
}
