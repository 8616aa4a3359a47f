using System.Buffers;
using System.Buffers.Text;
using System.ComponentModel;
using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Xml;

namespace NewsSchema.Json;

/// <summary>
/// Writes JSON as generated code knows it: literals that are merged beforehand, each with the value behind it. It writes into a pooled buffer,
/// and into its output when it is flushed.
/// </summary>
/// <remarks>
/// A prefix is everything in front of a value: <c>,"start":</c>, never the quote of the value itself.
/// A prefix or literal that starts with a comma loses it directly behind <c>{</c> or <c>[</c>.
/// </remarks>
[EditorBrowsable(EditorBrowsableState.Never)]
public ref partial struct JsonOut
{
    private const int InitialSize = 4096;

    private readonly IBufferWriter<byte>? _output;
    private readonly JsonEscaping _escaping;
    private byte[] _buffer;
    private int _position;

    /// <summary>A writer into an output.</summary>
    /// <param name="output">Where <see cref="Flush"/> writes to.</param>
    /// <param name="escaping">Which characters to escape.</param>
    public JsonOut(IBufferWriter<byte> output, JsonEscaping escaping = JsonEscaping.Relaxed)
        : this(escaping) => _output = output;

    /// <summary>A writer whose bytes are taken from it.</summary>
    internal JsonOut(JsonEscaping escaping)
    {
        _escaping = escaping;
        _buffer = ArrayPool<byte>.Shared.Rent(InitialSize);
    }

    /// <summary>How many bytes are written.</summary>
    public readonly int Position => _position;

    internal readonly ReadOnlySpan<byte> Written => _buffer.AsSpan(0, _position);

    /// <summary>Writes what is there to the output, and gives the buffer back: the writer is used up.</summary>
    public void Flush()
    {
        _output?.Write(Written);
        Release();
    }

    internal void Release()
    {
        ArrayPool<byte>.Shared.Return(_buffer);
        _buffer = [];
        _position = 0;
    }

    /// <summary>Writes JSON as it is.</summary>
    /// <param name="literal">The JSON.</param>
    public void Raw(scoped ReadOnlySpan<byte> literal)
    {
        if (literal.Length > 0 && literal[0] == ',' && _position > 0 && _buffer[_position - 1] is (byte)'{' or (byte)'[')
        {
            literal = literal[1..];
        }

        Append(literal);
    }

    /// <summary>Writes a text.</summary>
    /// <param name="prefix">What stands before it.</param>
    /// <param name="value">The text; a lone surrogate is written as U+FFFD.</param>
    public void String(scoped ReadOnlySpan<byte> prefix, string value)
    {
        Raw(prefix);
        Quote(value);
    }

    /// <summary>Writes a member's name that is only known at run time, with its colon.</summary>
    /// <param name="prefix">What stands before it.</param>
    /// <param name="name">The name.</param>
    public void Name(scoped ReadOnlySpan<byte> prefix, string name)
    {
        String(prefix, name);
        Append(":"u8);
    }

    /// <summary>Writes <c>null</c>.</summary>
    /// <param name="prefix">What stands before it.</param>
    public void Null(scoped ReadOnlySpan<byte> prefix)
    {
        Raw(prefix);
        Append("null"u8);
    }

    /// <summary>Writes an integer.</summary>
    /// <param name="prefix">What stands before it.</param>
    /// <param name="value">The number.</param>
    public void Int64(scoped ReadOnlySpan<byte> prefix, long value)
    {
        Raw(prefix);
        Utf8Formatter.TryFormat(value, Reserve(20), out int written);
        _position += written;
    }

    /// <summary>Writes an integer.</summary>
    /// <param name="prefix">What stands before it.</param>
    /// <param name="value">The number.</param>
    public void Int32(scoped ReadOnlySpan<byte> prefix, int value) => Int64(prefix, value);

    /// <summary>Writes a number with its decimal places.</summary>
    /// <param name="prefix">What stands before it.</param>
    /// <param name="value">The number.</param>
    public void Decimal(scoped ReadOnlySpan<byte> prefix, decimal value)
    {
        Raw(prefix);
        Utf8Formatter.TryFormat(value, Reserve(32), out int written);
        _position += written;
    }

    /// <summary>Writes a number with the fewest digits that give it again.</summary>
    /// <param name="prefix">What stands before it.</param>
    /// <param name="value">The number.</param>
    /// <exception cref="ArgumentException">The number is not finite.</exception>
    public void Double(scoped ReadOnlySpan<byte> prefix, double value)
    {
        if (!double.IsFinite(value))
        {
            throw new ArgumentException("JSON has no infinity and no NaN.", nameof(value));
        }

        Raw(prefix);
        value.TryFormat(Reserve(32), out int written, default, CultureInfo.InvariantCulture);
        _position += written;
    }

    /// <summary>Writes <c>true</c> or <c>false</c>.</summary>
    /// <param name="prefix">What stands before it.</param>
    /// <param name="value">The boolean.</param>
    public void Boolean(scoped ReadOnlySpan<byte> prefix, bool value)
    {
        Raw(prefix);
        Append(value ? "true"u8 : "false"u8);
    }

    /// <summary>Writes a number as it was read.</summary>
    /// <param name="prefix">What stands before it.</param>
    /// <param name="value">The number.</param>
    public void Number(scoped ReadOnlySpan<byte> prefix, NewsNumber value)
    {
        Raw(prefix);
        AppendAscii(value.ToString());
    }

    /// <summary>Writes a day.</summary>
    /// <param name="prefix">What stands before it.</param>
    /// <param name="value">The day.</param>
    public void Date(scoped ReadOnlySpan<byte> prefix, DateOnly value) => QuoteAscii(prefix, value.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));

    /// <summary>Writes a date-time.</summary>
    /// <param name="prefix">What stands before it.</param>
    /// <param name="value">The date-time; what its style has no digits for is not written.</param>
    /// <param name="style">How the member's date-times are written.</param>
    public void DateTime(scoped ReadOnlySpan<byte> prefix, DateTimeOffset value, DateTimeStyle style) => QuoteAscii(prefix, JsonText.ToString(value, style));

    /// <summary>Writes a time of day.</summary>
    /// <param name="prefix">What stands before it.</param>
    /// <param name="value">The time.</param>
    public void Time(scoped ReadOnlySpan<byte> prefix, TimeOnly value) => QuoteAscii(prefix, value.ToString("HH:mm:ss.FFFFFFF", CultureInfo.InvariantCulture));

    /// <summary>Writes a duration.</summary>
    /// <param name="prefix">What stands before it.</param>
    /// <param name="value">The duration.</param>
    public void Duration(scoped ReadOnlySpan<byte> prefix, TimeSpan value) => QuoteAscii(prefix, XmlConvert.ToString(value));

    /// <summary>Writes a date of any precision.</summary>
    /// <param name="prefix">What stands before it.</param>
    /// <param name="value">The date.</param>
    public void IsoDate(scoped ReadOnlySpan<byte> prefix, IsoDate value) => QuoteAscii(prefix, value.ToString());

    /// <summary>Writes a time of day with its text.</summary>
    /// <param name="prefix">What stands before it.</param>
    /// <param name="value">The time.</param>
    public void IsoTime(scoped ReadOnlySpan<byte> prefix, IsoTime value) => QuoteAscii(prefix, value.ToString());

    /// <summary>Writes an amount of money.</summary>
    /// <param name="prefix">What stands before it.</param>
    /// <param name="value">The amount.</param>
    public void Money(scoped ReadOnlySpan<byte> prefix, Money value) => String(prefix, value.ToString());

    /// <summary>Writes a quantity.</summary>
    /// <param name="prefix">What stands before it.</param>
    /// <param name="value">The quantity.</param>
    public void Quantity(scoped ReadOnlySpan<byte> prefix, Quantity value) => String(prefix, value.ToString());

    /// <summary>Writes a URI as it was read.</summary>
    /// <param name="prefix">What stands before it.</param>
    /// <param name="value">The URI.</param>
    public void Uri(scoped ReadOnlySpan<byte> prefix, Uri value) => String(prefix, value.OriginalString);

    /// <summary>Writes any value.</summary>
    /// <param name="prefix">What stands before it.</param>
    /// <param name="value">The value.</param>
    public void Any(scoped ReadOnlySpan<byte> prefix, NewsAny value)
    {
        Raw(prefix);
        CanonicalJson.Write(ref this, value.AsUtf8());
    }

    /// <summary>Writes a reference as the bare id; <c>null</c> where there is none.</summary>
    /// <typeparam name="T">What it refers to.</typeparam>
    /// <param name="prefix">What stands before it.</param>
    /// <param name="value">The reference.</param>
    public void Reference<T>(scoped ReadOnlySpan<byte> prefix, in NewsRef<T> value)
        where T : NewsAnnotation => Reference(prefix, value.Id, hash: false);

    /// <summary>Writes a reference as <c>#</c> and the id; <c>null</c> where there is none.</summary>
    /// <typeparam name="T">What it refers to.</typeparam>
    /// <param name="prefix">What stands before it.</param>
    /// <param name="value">The reference.</param>
    public void HashReference<T>(scoped ReadOnlySpan<byte> prefix, in NewsRef<T> value)
        where T : NewsAnnotation => Reference(prefix, value.Id, hash: true);

    /// <summary>Writes references as a list of bare ids; nothing, not even the prefix, where the list is absent.</summary>
    /// <typeparam name="T">What they refer to.</typeparam>
    /// <param name="prefix">What stands before the list.</param>
    /// <param name="value">The references.</param>
    public void References<T>(scoped ReadOnlySpan<byte> prefix, in NewsRefs<T> value)
        where T : NewsAnnotation => References(prefix, value, hash: false);

    /// <summary>Writes references as a list of ids, each with its <c>#</c>; nothing, not even the prefix, where the list is absent.</summary>
    /// <typeparam name="T">What they refer to.</typeparam>
    /// <param name="prefix">What stands before the list.</param>
    /// <param name="value">The references.</param>
    public void HashReferences<T>(scoped ReadOnlySpan<byte> prefix, in NewsRefs<T> value)
        where T : NewsAnnotation => References(prefix, value, hash: true);

    /// <summary>Writes a list of texts; nothing, not even the prefix, where it is absent.</summary>
    /// <param name="prefix">What stands before the list.</param>
    /// <param name="value">The texts.</param>
    public void Strings(scoped ReadOnlySpan<byte> prefix, NewsList<string> value)
    {
        if (value.IsAbsent)
        {
            return;
        }

        Raw(prefix);
        Append("["u8);
        foreach (string item in value.AsSpan())
        {
            String(","u8, item);
        }

        Append("]"u8);
    }

    /// <summary>Writes a list of records; nothing, not even the prefix, where it is absent.</summary>
    /// <typeparam name="T">The record.</typeparam>
    /// <param name="prefix">What stands before the list.</param>
    /// <param name="value">The records.</param>
    public void List<T>(scoped ReadOnlySpan<byte> prefix, NewsList<T> value)
        where T : INewsRecord<T>
    {
        if (value.IsAbsent)
        {
            return;
        }

        Raw(prefix);
        Append("["u8);
        foreach (T item in value.AsSpan())
        {
            Record(","u8, item);
        }

        Append("]"u8);
    }

    /// <summary>Writes a map of records; nothing, not even the prefix, where it is absent.</summary>
    /// <typeparam name="T">The record.</typeparam>
    /// <param name="prefix">What stands before the map.</param>
    /// <param name="value">The records.</param>
    public void Map<T>(scoped ReadOnlySpan<byte> prefix, NewsMap<T> value)
        where T : INewsRecord<T>
    {
        if (value.IsAbsent)
        {
            return;
        }

        Raw(prefix);
        Append("{"u8);
        foreach ((string key, T item) in value.AsSpan())
        {
            Name(","u8, key);
            T.Write(ref this, item);
        }

        Append("}"u8);
    }

    /// <summary>Writes a map of texts; nothing, not even the prefix, where it is absent.</summary>
    /// <param name="prefix">What stands before the map.</param>
    /// <param name="value">The texts.</param>
    public void StringMap(scoped ReadOnlySpan<byte> prefix, NewsMap<string> value)
    {
        if (value.IsAbsent)
        {
            return;
        }

        Raw(prefix);
        Append("{"u8);
        foreach ((string key, string item) in value.AsSpan())
        {
            Name(","u8, key);
            Quote(item);
        }

        Append("}"u8);
    }

    /// <summary>Writes a record.</summary>
    /// <typeparam name="T">The record.</typeparam>
    /// <param name="prefix">What stands before it.</param>
    /// <param name="value">The record.</param>
    public void Record<T>(scoped ReadOnlySpan<byte> prefix, T value)
        where T : INewsRecord<T>
    {
        Raw(prefix);
        T.Write(ref this, value);
    }

    /// <summary>Writes unknown members behind the known ones of an object. A kept member gives way to one of its name that was written since.</summary>
    /// <param name="data">The members.</param>
    /// <param name="start">The <see cref="Position"/> in front of the object.</param>
    public void Extension(in NewsExtensionData data, int start)
    {
        ReadOnlySpan<KeyValuePair<string, NewsAny>> members = data.AsSpan();
        if (members.IsEmpty)
        {
            return;
        }

        Span<bool> written = members.Length <= 64 ? stackalloc bool[members.Length] : new bool[members.Length];
        FindWritten(start, members, written);
        for (int i = 0; i < members.Length; i++)
        {
            if (!written[i])
            {
                Name(","u8, members[i].Key);
                CanonicalJson.Write(ref this, members[i].Value.AsUtf8());
            }
        }
    }

    internal void Append(scoped ReadOnlySpan<byte> json)
    {
        json.CopyTo(Reserve(json.Length));
        _position += json.Length;
    }

    internal void Quote(scoped ReadOnlySpan<char> text)
    {
        Append("\""u8);
        JavaScriptEncoder encoder = _escaping == JsonEscaping.Html ? JavaScriptEncoder.Default : JavaScriptEncoder.UnsafeRelaxedJsonEscaping;
        byte[] bytes = Encoding.UTF8.GetBytes(text.ToString());
        JsonEncodedText encoded = JsonEncodedText.Encode(bytes, encoder);
        Append(encoded.EncodedUtf8Bytes);
        Append("\""u8);
    }

    private void QuoteAscii(scoped ReadOnlySpan<byte> prefix, string text)
    {
        Raw(prefix);
        Append("\""u8);
        AppendAscii(text);
        Append("\""u8);
    }

    private void AppendAscii(string text) => _position += Encoding.ASCII.GetBytes(text, Reserve(text.Length));

    private void Reference(scoped ReadOnlySpan<byte> prefix, string? id, bool hash)
    {
        if (id is null)
        {
            Null(prefix);
        }
        else
        {
            String(prefix, hash ? "#" + id : id);
        }
    }

    private void References<T>(scoped ReadOnlySpan<byte> prefix, in NewsRefs<T> value, bool hash)
        where T : NewsAnnotation
    {
        if (value.IsAbsent)
        {
            return;
        }

        Raw(prefix);
        Append("["u8);
        foreach (NewsRef<T> reference in value.AsSpan())
        {
            Reference(","u8, reference.Id, hash);
        }

        Append("]"u8);
    }

    /// <summary>Marks those members whose name the object that is open since a position has already.</summary>
    private readonly void FindWritten(int start, ReadOnlySpan<KeyValuePair<string, NewsAny>> members, scoped Span<bool> written)
    {
        ReadOnlySpan<byte> json = _buffer.AsSpan(start, _position - start);
        json = json[json.IndexOf((byte)'{')..];
        var reader = new Utf8JsonReader(json, isFinalBlock: false, new JsonReaderState(new JsonReaderOptions { MaxDepth = int.MaxValue }));
        while (reader.Read())
        {
            if (reader.TokenType != JsonTokenType.PropertyName || reader.CurrentDepth != 1)
            {
                continue;
            }

            for (int i = 0; i < members.Length; i++)
            {
                written[i] |= reader.ValueTextEquals(members[i].Key);
            }
        }
    }

    private Span<byte> Reserve(int count)
    {
        if (_buffer.Length - _position < count)
        {
            Grow(count);
        }

        return _buffer.AsSpan(_position);
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private void Grow(int count)
    {
        byte[] larger = ArrayPool<byte>.Shared.Rent(Math.Max(checked(_position + count), (int)Math.Min(2L * _buffer.Length, Array.MaxLength)));
        _buffer.AsSpan(0, _position).CopyTo(larger);
        ArrayPool<byte>.Shared.Return(_buffer);
        _buffer = larger;
    }
}
