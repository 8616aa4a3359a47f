using System.ComponentModel;
using System.Diagnostics.CodeAnalysis;
using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using System.Text;
using System.Text.Json;
using System.Text.Unicode;
using NewsSchema.Serialization.Reading;
using NewsSchema.Serialization.Text;

namespace NewsSchema.CompilerServices;

/// <summary>
/// Reads JSON for generated code, which knows the types of values and the usual order of members. It accepts exactly what
/// <see cref="Utf8JsonReader"/> accepts, and delegates rare forms to it.
/// </summary>
/// <remarks>
/// Every method throws <see cref="JsonException"/>, with path, line and byte, if the value is not of the expected kind.
/// Before a member's name, the reader is at its quote. White space before everything else is skipped when the next token is read.
/// </remarks>
[EditorBrowsable(EditorBrowsableState.Never)]
public ref partial struct NewsJsonReader
{
    /// <summary>The maximum nesting of objects and arrays, as in <see cref="Utf8JsonReader"/>.</summary>
    private const int DefaultMaxDepth = 64;

    private readonly ReadOnlySpan<byte> _json;
    private readonly JsonReadFlags _flags;
    private int _position;
    private int _remainingDepth;
    private RecentStringCache? _words;

    /// <summary>Whether an item or an alternative was read whose spelling must still be kept with its member.</summary>
    private bool _hasOtherSpelling;

    /// <summary>Creates a reader at the start of a JSON text.</summary>
    /// <param name="utf8Json">The text as UTF-8.</param>
    /// <param name="flags">What to accept in addition.</param>
    public NewsJsonReader(ReadOnlySpan<byte> utf8Json, JsonReadFlags flags = JsonReadFlags.None)
        : this(utf8Json, flags, DefaultMaxDepth)
    {
    }

    internal NewsJsonReader(ReadOnlySpan<byte> utf8Json, JsonReadFlags flags, int maxDepth)
    {
        _json = utf8Json;
        _flags = flags;
        _remainingDepth = maxDepth;
    }

    /// <summary>Collects where values are that are kept because they do not fit; null if no code needs it.</summary>
    internal List<(int Start, int End)>? Mismatches { get; init; }

    /// <summary>The texts that the JSON of a tree refers to; null for all other JSON.</summary>
    internal List<string>? Texts { get; init; }

    /// <summary>Reads <c>{</c>. Returns false for an empty object, which is then read completely.</summary>
    public bool BeginObject()
    {
        if (NextByte() != '{')
        {
            Fail("an object");
        }

        CheckDepth();
        _position++;
        int next = NextByte();
        if (next == '"')
        {
            _remainingDepth--;
            return true;
        }

        if (next != '}')
        {
            Fail("a member's name or '}'");
        }

        _position++;
        return false;
    }

    /// <summary>Reads <c>[</c>. Returns false for an empty array, which is then read completely.</summary>
    public bool BeginArray()
    {
        if (NextByte() != '[')
        {
            Fail("an array");
        }

        CheckDepth();
        _position++;
        if (NextByte() != ']')
        {
            _remainingDepth--;
            return true;
        }

        _position++;
        return false;
    }

    /// <summary>Reads what follows a member's value: true for a comma, false for the end of the object.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public bool NextMember()
    {
        if (_position + 1 < _json.Length && At(_position) == ',' && At(_position + 1) == '"')
        {
            _position++;
            return true;
        }

        return NextMemberOrEnd();
    }

    /// <summary>Reads what follows an element: true for a comma, false for the end of the array.</summary>
    public bool NextItem()
    {
        int next = NextByte();
        if (next is not (',' or ']'))
        {
            Fail("',' or ']'");
        }

        _position++;
        if (next == ']')
        {
            _remainingDepth++;
            return false;
        }

        return true;
    }

    /// <summary>Reads a member's name with its colon, if it is this one without escapes or white space; otherwise reads nothing.</summary>
    /// <param name="quotedName">The name in quotes, with the colon: <c>"start":</c>.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public bool TryName(scoped ReadOnlySpan<byte> quotedName)
    {
        if (_json.Length - _position < quotedName.Length
            || !MemoryMarshal.CreateReadOnlySpan(in At(_position), quotedName.Length).SequenceEqual(quotedName))
        {
            return false;
        }

        _position += quotedName.Length;
        return true;
    }

    /// <summary>Reads a member's name with its colon.</summary>
    /// <returns>The name in UTF-8 without escapes.</returns>
    public ReadOnlySpan<byte> ReadName()
    {
        if (NextByte() != '"')
        {
            Fail("a member's name");
        }

        int start = _position + 1;
        int length = Utf8Scan.IndexOfSpecial(in At(start), _json.Length - start);
        int end = start + length;
        if (end + 1 < _json.Length && At(end) == '"' && At(end + 1) == ':')
        {
            _position = end + 2;
            return MemoryMarshal.CreateReadOnlySpan(in At(start), length);
        }

        ReadOnlySpan<byte> name = ReadUtf8String();
        if (NextByte() != ':')
        {
            Fail("':'");
        }

        _position++;
        return name;
    }

    /// <summary>
    /// Whether an unknown name differs from a member's name only by case, and the flags allow that; it is then replaced by the member's name.
    /// </summary>
    /// <param name="name">The name that was read.</param>
    /// <param name="names">The members' names, each with a line feed before it: <c>"\nid\nname"u8</c>.</param>
    public readonly bool TryFold(ref ReadOnlySpan<byte> name, ReadOnlySpan<byte> names) =>
        (_flags & JsonReadFlags.CaseInsensitive) != 0 && TryFindIgnoringCase(ref name, names);

    /// <summary>Reads a member's name with its colon, as a map's key.</summary>
    public string ReadKey()
    {
        if (NextByte() != '"')
        {
            Fail("a member's name");
        }

        string key = ReadWord();
        if (NextByte() != ':')
        {
            Fail("':'");
        }

        _position++;
        return key;
    }

    /// <summary>The kind of the next value; <see cref="JsonValueKind.Undefined"/> if none begins.</summary>
    public JsonValueKind PeekKind() => NextByte() switch
    {
        '{' => JsonValueKind.Object,
        '[' => JsonValueKind.Array,
        '"' => JsonValueKind.String,
        't' => JsonValueKind.True,
        'f' => JsonValueKind.False,
        'n' => JsonValueKind.Null,
        '-' or (>= '0' and <= '9') => JsonValueKind.Number,
        _ => JsonValueKind.Undefined,
    };

    /// <summary>Whether the next value is a list.</summary>
    public bool IsList() => NextByte() == '[';

    /// <summary>Reads a text, if it is this one without escapes; otherwise reads nothing.</summary>
    /// <param name="quotedText">The text in quotes.</param>
    public bool TryString(scoped ReadOnlySpan<byte> quotedText)
    {
        NextByte();
        return TryName(quotedText);
    }

    /// <summary>Reads <c>null</c>, if it is next; otherwise reads nothing.</summary>
    public bool TryNull()
    {
        if (NextByte() != 'n')
        {
            return false;
        }

        ReadLiteral("null"u8, "null");
        return true;
    }

    /// <summary>Reads <c>null</c>, if it is next, and keeps it as the value of a known member; otherwise reads nothing.</summary>
    /// <param name="name">The member's name.</param>
    /// <param name="data">Where it is kept.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public bool TryKeepNull(scoped ReadOnlySpan<byte> name, ref NewsExtensionData data) =>
        (_position >= _json.Length || At(_position) is (byte)'n' or <= (byte)' ') && TryNull() && KeepNull(name, ref data);

    /// <summary>Reads any value.</summary>
    public NewsAny ReadAny()
    {
        NextByte();
        int start = _position;
        Skip();
        return NewsAny.FromValid(JsonFrom(start));
    }

    /// <summary>Reads a value that the schema does not describe, such as that of an unknown member, and keeps it.</summary>
    /// <param name="name">The member's name.</param>
    /// <param name="data">Where it is kept.</param>
    public void Keep(scoped ReadOnlySpan<byte> name, ref NewsExtensionData data)
    {
        if ((_flags & JsonReadFlags.RejectUnknown) != 0)
        {
            Reject(name);
        }

        if (!Utf8.IsValid(name))
        {
            Throw("The member's name is not valid UTF-8", _position);
        }

        string text = Encoding.UTF8.GetString(name);
        NewsExtensionData.Add(ref data, text, ReadAny());
    }

    /// <summary>Reads a value and discards it.</summary>
    public void Skip()
    {
        if (NextByte() is '{' or '[')
        {
            CheckDepth();
        }

        int start = _position;
        var reader = new Utf8JsonReader(_json[start..], new JsonReaderOptions { MaxDepth = Math.Max(_remainingDepth, 1) });
        try
        {
            reader.Read();
            reader.Skip();
        }
        catch (JsonException e)
        {
            Throw(e, start, ref reader);
        }

        int end = start + (int)reader.BytesConsumed;
        if (Texts is null)
        {
            CheckText(start, end);
        }

        _position = end;
    }

    /// <summary>Throws an exception for an unknown member, after its name is read.</summary>
    /// <param name="name">The member's name.</param>
    [DoesNotReturn]
    public readonly void Reject(scoped ReadOnlySpan<byte> name) => Throw($"The member '{Encoding.UTF8.GetString(name)}' is not known", _position);

    /// <summary>Throws an exception for an object that was just read and lacks members.</summary>
    /// <param name="names">The members' names.</param>
    [DoesNotReturn]
    public readonly void ThrowMissing(string names) => Throw($"The object lacks the member '{names}'", _position);

    /// <summary>Throws an exception for an unexpected value.</summary>
    /// <param name="expected">What is expected, with an article: <c>a date</c>.</param>
    [DoesNotReturn]
    public void Fail(string expected)
    {
        NextByte();
        Throw($"Expected {expected} but found {JsonError.Describe(_json, _position)}", _position);
    }

    /// <summary>Makes sure that only white space follows.</summary>
    public void End()
    {
        if (_position < _json.Length && NextByte() >= 0)
        {
            Fail("the end of the text");
        }
    }

    /// <summary>Whether only white space follows.</summary>
    internal bool IsAtEnd() => _position >= _json.Length || NextByte() < 0;

    /// <summary>The byte at a position that is known to be in the text.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private readonly ref readonly byte At(int position) => ref Unsafe.Add(ref MemoryMarshal.GetReference(_json), (uint)position);

    /// <summary>Skips white space and returns the byte after it; -1 at the end.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private int NextByte()
    {
        int position = _position;
        return position < _json.Length && At(position) > (byte)' ' ? At(position) : NextByteAfterSpace();
    }

    private int NextByteAfterSpace()
    {
        // Usually, it is one space, or the start of an indented line.
        int position = _position;
        position += position < _json.Length && IsSpace(At(position)) ? 1 : 0;
        if (position < _json.Length && At(position) > (byte)' ')
        {
            _position = position;
            return At(position);
        }

        if (Vector128.IsHardwareAccelerated)
        {
            while (_json.Length - position >= Vector128<byte>.Count)
            {
                Vector128<byte> block = Vector128.LoadUnsafe(in At(position));
                uint others = ~(Vector128.Equals(block, Vector128.Create((byte)' '))
                    | Vector128.Equals(block, Vector128.Create((byte)'\n'))
                    | Vector128.Equals(block, Vector128.Create((byte)'\r'))
                    | Vector128.Equals(block, Vector128.Create((byte)'\t'))).ExtractMostSignificantBits() & 0xFFFF;
                if (others != 0)
                {
                    _position = position + BitOperations.TrailingZeroCount(others);
                    return At(_position);
                }

                position += Vector128<byte>.Count;
            }
        }

        while (position < _json.Length && IsSpace(At(position)))
        {
            position++;
        }

        _position = position;
        return position < _json.Length ? At(position) : -1;
    }

    private static bool IsSpace(byte b) => b is (byte)' ' or (byte)'\n' or (byte)'\r' or (byte)'\t';

    private readonly void CheckDepth()
    {
        if (_remainingDepth == 0)
        {
            Throw("Objects and arrays nest too deep", _position);
        }
    }

    private bool NextMemberOrEnd()
    {
        int next = NextByte();
        if (next is not (',' or '}'))
        {
            Fail("',' or '}'");
        }

        _position++;
        if (next == '}')
        {
            _remainingDepth++;
            return false;
        }

        if (NextByte() != '"')
        {
            Fail("a member's name");
        }

        return true;
    }

    // Not inlined, because generated code calls TryKeepNull once per optional member, and few members are null.
    [MethodImpl(MethodImplOptions.NoInlining)]
    private static bool KeepNull(scoped ReadOnlySpan<byte> name, ref NewsExtensionData data)
    {
        NewsExtensionData.Add(ref data, Encoding.UTF8.GetString(name), default, KeptUse.InsteadOfValue);
        return true;
    }

    private static bool TryFindIgnoringCase(ref ReadOnlySpan<byte> name, ReadOnlySpan<byte> names)
    {
        string text = Encoding.UTF8.GetString(name);
        while (!names.IsEmpty)
        {
            int end = names[1..].IndexOf((byte)'\n');
            ReadOnlySpan<byte> candidate = end < 0 ? names[1..] : names.Slice(1, end);
            if (!candidate.SequenceEqual(name) && text.Equals(Encoding.UTF8.GetString(candidate), StringComparison.OrdinalIgnoreCase))
            {
                name = candidate;
                return true;
            }

            names = names[(1 + candidate.Length)..];
        }

        return false;
    }

    private void ReadLiteral(scoped ReadOnlySpan<byte> literal, string expected)
    {
        if (!_json[_position..].StartsWith(literal))
        {
            Fail(expected);
        }

        _position += literal.Length;
    }

    /// <summary>Refuses invalid UTF-8 and lone surrogates, which <see cref="Utf8JsonReader"/> accepts as long as the string is not decoded.</summary>
    private readonly void CheckText(int start, int end)
    {
        ReadOnlySpan<byte> value = _json[start..end];
        if (!Utf8.IsValid(value))
        {
            Throw("The value is not valid UTF-8", start);
        }

        if (!value.Contains((byte)'\\'))
        {
            return;
        }

        var reader = new Utf8JsonReader(value, new JsonReaderOptions { MaxDepth = int.MaxValue });
        while (reader.Read())
        {
            if (reader.ValueIsEscaped)
            {
                try
                {
                    reader.GetString();
                }
                catch (InvalidOperationException)
                {
                    Throw("The string has a lone surrogate", start + (int)reader.TokenStartIndex);
                }
            }
        }
    }

    [DoesNotReturn]
    private readonly void Throw(string message, int position) => JsonError.Throw(_json, position, message, position);

    [DoesNotReturn]
    private readonly void Throw(string message, int position, int token) => JsonError.Throw(_json, position, message, token);

    /// <summary>Throws the error of another reader at its position.</summary>
    [DoesNotReturn]
    private readonly void Throw(JsonException error, int start, ref Utf8JsonReader reader) =>
        JsonError.Throw(_json, start + (int)reader.BytesConsumed, JsonError.Reason(error), start);
}
