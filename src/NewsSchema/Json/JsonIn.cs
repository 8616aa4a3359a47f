using System.Buffers;
using System.ComponentModel;
using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;
using System.Text;
using System.Text.Json;

namespace NewsSchema.Json;

/// <summary>
/// Reads JSON as generated code expects it: values of known types, members in a known order. It takes exactly what
/// <see cref="Utf8JsonReader"/> takes, and hands it the rare shapes.
/// </summary>
/// <remarks>
/// Every method throws <see cref="JsonException"/> where something else stands than it reads, with path, line and byte.
/// Between two calls the reader stands behind white space, except in front of a value.
/// </remarks>
[EditorBrowsable(EditorBrowsableState.Never)]
public ref partial struct JsonIn
{
    /// <summary>How deep objects and arrays nest at most, as in <see cref="Utf8JsonReader"/>.</summary>
    private const int DefaultMaxDepth = 64;

    private static readonly SearchValues<byte> s_endOfPlainText = SearchValues.Create(
        "\"\\\u0000\u0001\u0002\u0003\u0004\u0005\u0006\u0007\u0008\u0009\u000A\u000B\u000C\u000D\u000E\u000F\u0010\u0011\u0012\u0013\u0014\u0015\u0016\u0017\u0018\u0019\u001A\u001B\u001C\u001D\u001E\u001F"u8);

    private readonly ReadOnlySpan<byte> _json;
    private readonly JsonReadFlags _flags;
    private int _position;
    private int _remainingDepth;

    /// <summary>A reader in front of a JSON text.</summary>
    /// <param name="utf8Json">The text as UTF-8.</param>
    /// <param name="flags">What to take besides.</param>
    public JsonIn(ReadOnlySpan<byte> utf8Json, JsonReadFlags flags = JsonReadFlags.None)
        : this(utf8Json, flags, DefaultMaxDepth)
    {
    }

    internal JsonIn(ReadOnlySpan<byte> utf8Json, JsonReadFlags flags, int maxDepth)
    {
        _json = utf8Json;
        _flags = flags;
        _remainingDepth = maxDepth;
    }

    /// <summary>Reads <c>{</c>; false where the object is empty, which is then read whole.</summary>
    public bool BeginObject() => Begin((byte)'{', (byte)'}', "an object");

    /// <summary>Reads <c>[</c>; false where the array is empty, which is then read whole.</summary>
    public bool BeginArray() => Begin((byte)'[', (byte)']', "an array");

    /// <summary>Reads what follows a member's value: true for a comma, false for the end of the object.</summary>
    public bool NextMember()
    {
        if (Next((byte)'}', "',' or '}'"))
        {
            if (Peek() != '"')
            {
                Fail("a member's name");
            }

            return true;
        }

        return false;
    }

    /// <summary>Reads what follows an element: true for a comma, false for the end of the array.</summary>
    public bool NextItem()
    {
        if (Next((byte)']', "',' or ']'"))
        {
            if (Peek() == ']')
            {
                Fail("a value");
            }

            return true;
        }

        return false;
    }

    /// <summary>Reads a member's name with its colon, if it is this one and written in the usual way; else reads nothing.</summary>
    /// <param name="quotedName">The name in quotes, with the colon: <c>"start":</c>.</param>
    public bool TryName(scoped ReadOnlySpan<byte> quotedName)
    {
        if (!_json[_position..].StartsWith(quotedName))
        {
            return false;
        }

        _position += quotedName.Length;
        return true;
    }

    /// <summary>Reads a member's name with its colon.</summary>
    /// <returns>The name without escapes, valid until the next call.</returns>
    public ReadOnlySpan<byte> ReadName()
    {
        if (Peek() != '"')
        {
            Fail("a member's name");
        }

        ReadOnlySpan<byte> name = ReadUtf8String();
        if (Peek() != ':')
        {
            Fail("':'");
        }

        _position++;
        return name;
    }

    /// <summary>Reads a member's name with its colon, as a map's key.</summary>
    public string ReadKey()
    {
        int start = _position;
        try
        {
            return StrictUtf8.Encoding.GetString(ReadName());
        }
        catch (ArgumentException)
        {
            Fail("valid UTF-8", start);
            throw;
        }
    }

    /// <summary>
    /// Whether the name is one of these but for its case, where the reader is to overlook that; the name is then replaced by the member's own.
    /// For names that match no member exactly.
    /// </summary>
    /// <param name="name">The name that was read.</param>
    /// <param name="names">The members' names, each behind a line feed: <c>"\nid\nname"u8</c>.</param>
    public readonly bool TryFold(ref ReadOnlySpan<byte> name, ReadOnlySpan<byte> names)
    {
        if ((_flags & JsonReadFlags.CaseInsensitive) == 0)
        {
            return false;
        }

        string text = Encoding.UTF8.GetString(name);
        while (!names.IsEmpty)
        {
            names = names[1..];
            int end = names.IndexOf((byte)'\n');
            ReadOnlySpan<byte> candidate = end < 0 ? names : names[..end];
            if (!candidate.SequenceEqual(name) && text.Equals(Encoding.UTF8.GetString(candidate), StringComparison.OrdinalIgnoreCase))
            {
                name = candidate;
                return true;
            }

            names = names[candidate.Length..];
        }

        return false;
    }

    /// <summary>Reads <c>null</c>, if it stands here; else reads nothing.</summary>
    public bool TryNull()
    {
        if (Peek() != 'n')
        {
            return false;
        }

        ReadLiteral("null"u8, "null");
        return true;
    }

    /// <summary>What kind of value stands here, by its first character; undefined where no value can begin so.</summary>
    public JsonValueKind PeekKind() => Peek() switch
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

    /// <summary>Reads a text, if it is this one and written in the usual way; else reads nothing.</summary>
    /// <param name="quoted">The text in quotes.</param>
    public bool TryString(ReadOnlySpan<byte> quoted)
    {
        if (!_json[SkipWhiteSpace()..].StartsWith(quoted))
        {
            return false;
        }

        _position += quoted.Length;
        return true;
    }

    /// <summary>Reads a record.</summary>
    /// <typeparam name="T">The record.</typeparam>
    public T Read<T>()
        where T : INewsRecord<T> => T.Read(ref this);

    /// <summary>Reads a list of records.</summary>
    /// <typeparam name="T">The record.</typeparam>
    public NewsList<T> ReadList<T>()
        where T : INewsRecord<T>
    {
        var list = new NewsListBuilder<T>();
        if (BeginArray())
        {
            do
            {
                list.Add(T.Read(ref this));
            }
            while (NextItem());
        }

        return list.ToList();
    }

    /// <summary>Reads a map of records.</summary>
    /// <typeparam name="T">The record.</typeparam>
    public NewsMap<T> ReadMap<T>()
        where T : INewsRecord<T>
    {
        var map = new NewsMapBuilder<T>();
        if (BeginObject())
        {
            do
            {
                map.Add(ReadKey(), T.Read(ref this));
            }
            while (NextMember());
        }

        return map.ToMap();
    }

    /// <summary>Reads a map of texts.</summary>
    public NewsMap<string> ReadStringMap()
    {
        var map = new NewsMapBuilder<string>();
        if (BeginObject())
        {
            do
            {
                map.Add(ReadKey(), ReadString());
            }
            while (NextMember());
        }

        return map.ToMap();
    }

    /// <summary>Reads a list of texts.</summary>
    public NewsList<string> ReadStrings()
    {
        var list = new NewsListBuilder<string>();
        if (BeginArray())
        {
            do
            {
                list.Add(ReadString());
            }
            while (NextItem());
        }

        return list.ToList();
    }

    /// <summary>Reads a list of texts of a small vocabulary, such as ids or languages.</summary>
    public NewsList<string> ReadWords()
    {
        var list = new NewsListBuilder<string>();
        if (BeginArray())
        {
            do
            {
                list.Add(ReadWord());
            }
            while (NextItem());
        }

        return list.ToList();
    }

    /// <summary>Reads a list of ids, each with or without its <c>#</c>.</summary>
    /// <typeparam name="T">What they refer to.</typeparam>
    public NewsRefs<T> ReadReferences<T>()
        where T : NewsAnnotation
    {
        var list = new NewsListBuilder<NewsRef<T>>();
        if (BeginArray())
        {
            do
            {
                list.Add(new NewsRef<T>(ReadReference()));
            }
            while (NextItem());
        }

        return new NewsRefs<T>(list.ToArray());
    }

    /// <summary>Reads any value.</summary>
    public NewsAny ReadAny()
    {
        int start = SkipWhiteSpace();
        Skip();
        ReadOnlySpan<byte> value = _json[start.._position];
        return NewsAny.FromValid(value);
    }

    /// <summary>Reads the value of a member that the schema does not know, and keeps it.</summary>
    /// <param name="name">The member's name.</param>
    /// <param name="data">Where it is kept.</param>
    public void Keep(scoped ReadOnlySpan<byte> name, ref NewsExtensionData data)
    {
        if ((_flags & JsonReadFlags.RejectUnknown) != 0)
        {
            Reject(name);
        }

        string text = DecodeName(name);
        NewsExtensionData.Add(ref data, text, ReadAny());
    }

    /// <summary>Reads <c>null</c>, if it stands here, and keeps it as the value of a known member; else reads nothing.</summary>
    /// <param name="name">The member's name.</param>
    /// <param name="data">Where it is kept.</param>
    public bool TryKeepNull(scoped ReadOnlySpan<byte> name, ref NewsExtensionData data)
    {
        if (!TryNull())
        {
            return false;
        }

        NewsExtensionData.Add(ref data, Encoding.UTF8.GetString(name), default);
        return true;
    }

    /// <summary>Reads a value and drops it.</summary>
    public void Skip()
    {
        int start = SkipWhiteSpace();
        if (_remainingDepth == 0 && Peek() is '{' or '[')
        {
            Fail("nothing deeper", start);
        }

        var reader = new Utf8JsonReader(_json[start..], new JsonReaderOptions { MaxDepth = Math.Max(_remainingDepth, 1) });
        try
        {
            reader.Read();
            reader.Skip();
        }
        catch (JsonException e)
        {
            Fail(e, start, ref reader);
        }

        int end = start + (int)reader.BytesConsumed;
        CheckText(start, end);
        _position = end;
    }

    /// <summary>Throws for a member that the schema does not know.</summary>
    /// <param name="name">The member's name.</param>
    [DoesNotReturn]
    public readonly void Reject(scoped ReadOnlySpan<byte> name) => Throw($"The member '{Encoding.UTF8.GetString(name)}' is not known", _position);

    /// <summary>Throws for an object, just read, that lacks members.</summary>
    /// <param name="members">Their names, separated by commas.</param>
    [DoesNotReturn]
    public readonly void ThrowMissing(string members) => Throw($"The object lacks a required member: {members}", _position);

    /// <summary>Throws for a value that is not what was expected.</summary>
    /// <param name="expected">What was expected, with its article: <c>a date</c>.</param>
    [DoesNotReturn]
    public readonly void Fail(string expected) => Fail(expected, _position);

    /// <summary>Makes sure that only white space follows.</summary>
    public void End()
    {
        if (SkipWhiteSpace() < _json.Length)
        {
            Fail("the end of the text");
        }
    }

    private bool Begin(byte open, byte close, string expected)
    {
        if (Peek() != open)
        {
            Fail(expected);
        }

        if (_remainingDepth == 0)
        {
            Fail("nothing deeper");
        }

        _position++;
        if (Peek() == close)
        {
            _position++;
            return false;
        }

        if (open == '{' && Peek() != '"')
        {
            Fail("a member's name or '}'");
        }

        _remainingDepth--;
        return true;
    }

    private bool Next(byte close, string expected)
    {
        int next = Peek();
        if (next == ',')
        {
            _position++;
            return true;
        }

        if (next != close)
        {
            Fail(expected);
        }

        _position++;
        _remainingDepth++;
        return false;
    }

    private int SkipWhiteSpace()
    {
        while (_position < _json.Length && _json[_position] is (byte)' ' or (byte)'\n' or (byte)'\r' or (byte)'\t')
        {
            _position++;
        }

        return _position;
    }

    /// <summary>The next byte behind white space; -1 at the end.</summary>
    private int Peek()
    {
        SkipWhiteSpace();
        return _position < _json.Length ? _json[_position] : -1;
    }

    private void ReadLiteral(scoped ReadOnlySpan<byte> literal, string expected)
    {
        if (!_json[_position..].StartsWith(literal))
        {
            Fail(expected);
        }

        _position += literal.Length;
    }

    private readonly string DecodeName(scoped ReadOnlySpan<byte> name)
    {
        if (!System.Text.Unicode.Utf8.IsValid(name))
        {
            Fail("valid UTF-8 in the name");
        }

        return Encoding.UTF8.GetString(name);
    }

    /// <summary>Refuses strings that are no text: invalid UTF-8 and lone surrogates, which the scanner lets pass.</summary>
    private readonly void CheckText(int start, int end)
    {
        ReadOnlySpan<byte> value = _json[start..end];
        if (!System.Text.Unicode.Utf8.IsValid(value))
        {
            Fail("valid UTF-8", start);
        }

        if (value.Contains((byte)'\\'))
        {
            var reader = new Utf8JsonReader(value, new JsonReaderOptions { MaxDepth = int.MaxValue });
            while (reader.Read())
            {
                if (reader.TokenType is JsonTokenType.String or JsonTokenType.PropertyName && reader.ValueIsEscaped)
                {
                    try
                    {
                        reader.GetString();
                    }
                    catch (InvalidOperationException)
                    {
                        Fail("no lone surrogate", start + (int)reader.TokenStartIndex);
                    }
                }
            }
        }
    }

    [DoesNotReturn]
    private readonly void Fail(string expected, int position) =>
        Throw($"Expected {expected} but found {JsonError.Describe(_json, position)}", position);

    [DoesNotReturn]
    private readonly void Fail(JsonException error, int start, ref Utf8JsonReader reader) =>
        Throw(error.Message, start + (int)reader.BytesConsumed, start);

    [DoesNotReturn]
    [MethodImpl(MethodImplOptions.NoInlining)]
    private readonly void Throw(string message, int position) => JsonError.Throw(_json, position, message, position);

    [DoesNotReturn]
    [MethodImpl(MethodImplOptions.NoInlining)]
    private readonly void Throw(string message, int position, int token) => JsonError.Throw(_json, position, message, token);
}
