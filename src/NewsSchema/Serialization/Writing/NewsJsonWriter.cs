using System.Buffers;
using System.Buffers.Text;
using System.ComponentModel;
using System.Globalization;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using NewsSchema.Serialization.Numbers;
using NewsSchema.Serialization.Text;
using NewsSchema.Serialization.Writing;

namespace NewsSchema.CompilerServices;

/// <summary>
/// Writes JSON as generated code knows it: literals that are merged beforehand, each with the value behind it. It writes into its output's own memory
/// where that has enough room, else into a pooled buffer; what it wrote is part of the output once it is flushed.
/// </summary>
/// <remarks>
/// A prefix is everything in front of a value: <c>"start":</c>, of a list or map also its bracket, never the quote of the value itself.
/// Behind every value stands a comma, which the end of the object or array around it replaces: no member has to know whether it is the first.
/// </remarks>
[EditorBrowsable(EditorBrowsableState.Never)]
public ref partial struct NewsJsonWriter
{
    private const int InitialSize = 32 * 1024;

    /// <summary>Larger buffers go back to the pool; smaller ones wait for the thread's next writer.</summary>
    private const int LargestKept = 1024 * 1024;

    /// <summary>The most characters that are escaped in one go, which bounds the room that is kept free for what they could become.</summary>
    private const int MaxChunk = 1024;

    /// <summary>A text up to this length is cheap to write twice.</summary>
    private const int MaxWord = 64;

    /// <summary>The longest literal that is written on the short way.</summary>
    private const int MaxLiteral = 256;

    /// <summary>What a literal, a reference's sign and a text of <see cref="MaxChunk"/> characters take at most.</summary>
    private const int Room = MaxLiteral + (MaxChunk * Utf8Encode<RelaxedEscapes>.MaxBytesPerChar) + Utf8Encode<RelaxedEscapes>.Overrun + 1;

    [ThreadStatic]
    private static byte[]? s_kept;

    private readonly IBufferWriter<byte>? _output;
    private readonly JsonEscaping _escaping;

    /// <summary>Says what to escape where that is none of <see cref="JsonEscaping"/>; mostly null.</summary>
    private readonly JavaScriptEncoder? _encoder;

    /// <summary>What JsonSerializer is asked for; null where numbers and keys are written as they are.</summary>
    private readonly JsonSerializerOptions? _options;

    /// <summary>Knows what to leave out of a record; null where all is written.</summary>
    private readonly IIgnorePolicy? _omission;

    /// <summary>How lines end and are indented; null where all is written in one.</summary>
    private readonly JsonIndentation? _lines;

    /// <summary>The pooled buffer; null while the output's memory has room enough.</summary>
    private byte[]? _buffer;

    private ref byte _start;
    private ref byte _next;
    private ref byte _end;

    /// <summary>In front of it there is <see cref="Room"/>.</summary>
    private ref byte _limit;

    /// <summary>Likewise, for numbers.</summary>
    private ref byte _numberLimit;

    /// <summary>How many objects and arrays are begun; only counted where there are lines.</summary>
    private int _depth;

    /// <summary>A writer into an output.</summary>
    /// <param name="output">Where <see cref="Flush"/> writes to.</param>
    /// <param name="escaping">Which characters to escape.</param>
    public NewsJsonWriter(IBufferWriter<byte> output, JsonEscaping escaping = JsonEscaping.Relaxed)
    {
        _output = output;
        _escaping = escaping;
        Span<byte> memory = output.GetSpan();
        Use(memory.Length >= InitialSize ? memory : _buffer = Rent(), 0);
    }

    /// <summary>A writer whose bytes are taken from it.</summary>
    internal NewsJsonWriter(JsonEscaping escaping)
    {
        _escaping = escaping;
        Use(_buffer = Rent(), 0);
    }

    /// <summary>A writer whose bytes <see cref="RawJson"/> takes from it.</summary>
    /// <param name="writer">What they go to: how it escapes and indents applies.</param>
    /// <param name="depth">How deep the value stands in it.</param>
    /// <param name="options">Of these counts how numbers and keys of maps are written; null: as they are.</param>
    /// <param name="omission">What the options leave out; null: nothing.</param>
    internal NewsJsonWriter(Utf8JsonWriter writer, int depth, JsonSerializerOptions? options, IIgnorePolicy? omission)
    {
        JsonWriterOptions ways = writer.Options;
        (_escaping, _encoder) = RawJson.EscapingFor(ways.Encoder);
        _lines = ways.Indented && RawJson.Knows(ways.Encoder) ? JsonIndentation.Of(ways) : null;
        _depth = depth;
        _options = options is null || (options.DictionaryKeyPolicy is null && (options.NumberHandling & ~JsonNumberHandling.AllowReadingFromString) == 0) ? null : options;
        _omission = omission;
        Use(_buffer = Rent(), 0);
    }

    private NewsJsonWriter(JsonEscaping escaping, JavaScriptEncoder? encoder)
    {
        _escaping = escaping;
        _encoder = encoder;
        Use(_buffer = Rent(), 0);
    }

    /// <summary>How many bytes are written.</summary>
    public readonly int Position => (int)Unsafe.ByteOffset(ref _start, ref _next);

    private readonly int Free => (int)Unsafe.ByteOffset(ref _next, ref _end);

    private readonly bool QuotesNumbers => _options is not null && (_options.NumberHandling & JsonNumberHandling.WriteAsString) != 0;

    /// <summary>What is written, without the comma behind it.</summary>
    internal readonly ReadOnlySpan<byte> Written => Position > 0 && Unsafe.Subtract(ref _next, 1) == ',' ? All[..^1] : All;

    private readonly ReadOnlySpan<byte> All => MemoryMarshal.CreateReadOnlySpan(ref _start, Position);

    /// <summary>Writes what is there to the output, and gives the buffer back: the writer is used up.</summary>
    public void Flush()
    {
        if (_buffer is null)
        {
            _output!.Advance(Written.Length);
            this = default;
        }
        else
        {
            _output?.Write(Written);
            Release();
        }
    }

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

    /// <summary>Writes JSON as it is: what begins a value, or all of it with its comma.</summary>
    /// <param name="literal">The JSON.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Raw(scoped ReadOnlySpan<byte> literal)
    {
        if (CanPut(literal))
        {
            _next = ref Put(literal, ref _next);
        }
        else
        {
            RawSlowly(literal);
        }
    }

    /// <summary>Writes a text.</summary>
    /// <param name="prefix">What stands before it.</param>
    /// <param name="value">The text; a lone surrogate is written as U+FFFD.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void String(scoped ReadOnlySpan<byte> prefix, string value)
    {
        if (value.Length <= MaxChunk && CanPut(prefix))
        {
            // The next byte is stored once a member: what follows has to wait for it.
            ref byte target = ref Put(prefix, ref _next);
            _next = ref Unsafe.Add(ref target, (uint)WriteQuoted(value, ref target));
        }
        else
        {
            StringSlowly(prefix, value);
        }
    }

    /// <summary>A literal with the escapes of this writer; for names and texts that not every writer leaves as they are.</summary>
    /// <param name="literal">JSON with no more escapes than it needs.</param>
    /// <returns>The literal itself where this writer has no more escapes either.</returns>
    public readonly ReadOnlySpan<byte> Escaped(ReadOnlySpan<byte> literal)
    {
        if (_escaping == JsonEscaping.Relaxed)
        {
            return literal;
        }

        var output = new NewsJsonWriter(_escaping, _encoder);
        while (literal.IndexOf((byte)'"') is >= 0 and int quote)
        {
            output.Append(literal[..quote]);
            int end = JsonStructure.EndOfString(literal, quote + 1);
            output.Quote(RawJson.Unescape(literal[quote..end]));
            literal = literal[end..];
        }

        output.Append(literal);
        ReadOnlySpan<byte> escaped = output.All.ToArray();
        output.Release();
        return escaped;
    }

    /// <summary>Writes the key of a map, with its colon.</summary>
    /// <param name="key">The key.</param>
    public void Key(string key) => Name(_options?.DictionaryKeyPolicy?.ConvertName(key) ?? key);

    /// <summary>Ends an object.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void EndObject() => End((byte)'}');

    /// <summary>Ends an array.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void EndArray() => End((byte)']');

    /// <summary>Writes <c>null</c>.</summary>
    /// <param name="prefix">What stands before it.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Null(scoped ReadOnlySpan<byte> prefix)
    {
        Raw(prefix);
        Raw("null,"u8);
    }

    /// <summary>Writes an integer.</summary>
    /// <param name="prefix">What stands before it.</param>
    /// <param name="value">The number.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Int64(scoped ReadOnlySpan<byte> prefix, long value)
    {
        if (prefix.Length <= MaxLiteral && Unsafe.IsAddressLessThan(ref _next, ref _numberLimit))
        {
            ref byte target = ref Put(prefix, ref _next);
            target = ref Unsafe.Add(ref target, (uint)JsonText.Format(value, ref target));
            target = (byte)',';
            _next = ref Unsafe.Add(ref target, 1);
        }
        else
        {
            Int64Slowly(prefix, value);
        }
    }

    /// <summary>Writes an integer.</summary>
    /// <param name="prefix">What stands before it.</param>
    /// <param name="value">The number.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Int32(scoped ReadOnlySpan<byte> prefix, int value) => Int64(prefix, value);

    /// <summary>Writes two integers that are always there together, such as a span's offsets, in one step.</summary>
    /// <param name="prefix">What stands before the first.</param>
    /// <param name="first">The first.</param>
    /// <param name="between">What stands between them: a comma, and what stands before the second.</param>
    /// <param name="second">The second.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal void Int32s(scoped ReadOnlySpan<byte> prefix, int first, scoped ReadOnlySpan<byte> between, int second)
    {
        if (Unsafe.IsAddressLessThan(ref _next, ref _numberLimit))
        {
            ref byte target = ref Put(prefix, ref _next);
            target = ref Put(between, ref Unsafe.Add(ref target, (uint)JsonText.Format(first, ref target)));
            target = ref Unsafe.Add(ref target, (uint)JsonText.Format(second, ref target));
            target = (byte)',';
            _next = ref Unsafe.Add(ref target, 1);
        }
        else
        {
            Int64Slowly(prefix, first);
            Int64Slowly(between[1..], second);
        }
    }

    /// <summary>Writes a number with its decimal places.</summary>
    /// <param name="prefix">What stands before it.</param>
    /// <param name="value">The number.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Decimal(scoped ReadOnlySpan<byte> prefix, decimal value)
    {
        Raw(prefix);
        AppendNumber(value);
    }

    /// <summary>Writes a number with the fewest digits that give it again.</summary>
    /// <param name="prefix">What stands before it.</param>
    /// <param name="value">The number.</param>
    /// <exception cref="ArgumentException">The number is not finite.</exception>
    public void Double(scoped ReadOnlySpan<byte> prefix, double value)
    {
        if (!double.IsFinite(value))
        {
            NonFinite(prefix, value);
            return;
        }

        Raw(prefix);
        QuoteNumber();
        value.TryFormat(Reserve(32), out int written, default, CultureInfo.InvariantCulture);
        Advance(written);
        QuoteNumber();
        Separate();
    }

    /// <summary>Writes <c>true</c> or <c>false</c>.</summary>
    /// <param name="prefix">What stands before it.</param>
    /// <param name="value">The boolean.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Boolean(scoped ReadOnlySpan<byte> prefix, bool value)
    {
        Raw(prefix);
        AppendBoolean(value);
    }

    /// <summary>Writes a number as it was read.</summary>
    /// <param name="prefix">What stands before it.</param>
    /// <param name="value">The number.</param>
    public void Number(scoped ReadOnlySpan<byte> prefix, NewsNumber value)
    {
        Raw(prefix);
        QuoteNumber();
        string text = value.ToString();
        Advance(Encoding.ASCII.GetBytes(text, Reserve(text.Length)));
        QuoteNumber();
        Separate();
    }

    /// <summary>Writes a day.</summary>
    /// <param name="prefix">What stands before it.</param>
    /// <param name="value">The day.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Date(scoped ReadOnlySpan<byte> prefix, DateOnly value)
    {
        Raw(prefix);
        AppendDate(value);
    }

    /// <summary>Writes a date-time.</summary>
    /// <param name="prefix">What stands before it.</param>
    /// <param name="value">The date-time; what its style has no digits for is not written.</param>
    /// <param name="style">How the member's date-times are written.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void DateTime(scoped ReadOnlySpan<byte> prefix, DateTimeOffset value, DateTimeStyle style)
    {
        Raw(prefix);
        AppendDateTime(value, style);
    }

    /// <summary>Writes a date-time with the digits that it has, UTC as <c>Z</c>.</summary>
    /// <param name="prefix">What stands before it.</param>
    /// <param name="value">The date-time.</param>
    public void DateTime(scoped ReadOnlySpan<byte> prefix, DateTimeOffset value) => DateTime(prefix, value, DateTimeStyle.Of(value));

    /// <summary>Writes a time of day.</summary>
    /// <param name="prefix">What stands before it.</param>
    /// <param name="value">The time.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Time(scoped ReadOnlySpan<byte> prefix, TimeOnly value)
    {
        Raw(prefix);
        AppendTime(value);
    }

    /// <summary>Writes a duration.</summary>
    /// <param name="prefix">What stands before it.</param>
    /// <param name="value">The duration.</param>
    public void Duration(scoped ReadOnlySpan<byte> prefix, TimeSpan value)
    {
        Raw(prefix);
        AppendShort(JsonText.Format(value, MemoryMarshal.CreateSpan(ref ShortRoom(), JsonText.MaxLength)));
    }

    /// <summary>Writes a date of any precision.</summary>
    /// <param name="prefix">What stands before it.</param>
    /// <param name="value">The date.</param>
    public void IsoDate(scoped ReadOnlySpan<byte> prefix, IsoDate value) => String(prefix, value.ToString());

    /// <summary>Writes a time of day with its text.</summary>
    /// <param name="prefix">What stands before it.</param>
    /// <param name="value">The time.</param>
    public void IsoTime(scoped ReadOnlySpan<byte> prefix, IsoTime value) => String(prefix, value.ToString());

    /// <summary>Writes an amount of money.</summary>
    /// <param name="prefix">What stands before it.</param>
    /// <param name="value">The amount.</param>
    public void Money(scoped ReadOnlySpan<byte> prefix, Money value) => Amount(prefix, value.Amount, value.Currency);

    /// <summary>Writes a quantity.</summary>
    /// <param name="prefix">What stands before it.</param>
    /// <param name="value">The quantity.</param>
    public void Quantity(scoped ReadOnlySpan<byte> prefix, Quantity value) => Amount(prefix, value.Amount, value.Unit);

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
        AppendAny(value);
    }

    /// <summary>Writes a reference as the bare id; <c>null</c> where there is none.</summary>
    /// <typeparam name="T">What it refers to.</typeparam>
    /// <param name="prefix">What stands before it.</param>
    /// <param name="value">The reference.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Reference<T>(scoped ReadOnlySpan<byte> prefix, in NewsRef<T> value)
        where T : NewsAnnotation
    {
        if (value.Id is { } id)
        {
            String(prefix, id);
        }
        else
        {
            Null(prefix);
        }
    }

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
        where T : NewsAnnotation
    {
        if (!value.IsAbsent)
        {
            Raw(prefix);
            AppendReferences(value.AsSpan(), hash: false);
        }
    }

    /// <summary>Writes references as a list of ids, each with its <c>#</c>; nothing, not even the prefix, where the list is absent.</summary>
    /// <typeparam name="T">What they refer to.</typeparam>
    /// <param name="prefix">What stands before the list.</param>
    /// <param name="value">The references.</param>
    public void HashReferences<T>(scoped ReadOnlySpan<byte> prefix, in NewsRefs<T> value)
        where T : NewsAnnotation
    {
        if (!value.IsAbsent)
        {
            Raw(prefix);
            AppendReferences(value.AsSpan(), hash: true);
        }
    }

    /// <summary>Writes a list of texts; nothing, not even the prefix, where it is absent.</summary>
    /// <param name="prefix">What stands before the texts.</param>
    /// <param name="value">The texts.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Strings(scoped ReadOnlySpan<byte> prefix, NewsList<string> value)
    {
        if (!value.IsAbsent)
        {
            Raw(prefix);
            AppendStrings(value.AsSpan());
        }
    }

    /// <summary>Writes a list of records; nothing, not even the prefix, where it is absent.</summary>
    /// <typeparam name="T">The record.</typeparam>
    /// <param name="prefix">What stands before the list.</param>
    /// <param name="value">The records.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)] // where T is known, so that its method is called and not looked up
    public void List<T>(scoped ReadOnlySpan<byte> prefix, NewsList<T> value)
        where T : class, INewsRecord<T>
    {
        if (value.IsAbsent)
        {
            return;
        }

        Raw(prefix);
        if (_omission is null)
        {
            foreach (T item in value.AsSpan())
            {
                T.Write(ref this, item);
            }
        }
        else
        {
            WriteWithout(value.AsSpan());
        }

        EndArray();
    }

    /// <summary>Writes a map of records; nothing, not even the prefix, where it is absent.</summary>
    /// <typeparam name="T">The record.</typeparam>
    /// <param name="prefix">What stands before the map.</param>
    /// <param name="value">The records.</param>
    public void Map<T>(scoped ReadOnlySpan<byte> prefix, NewsMap<T> value)
        where T : class, INewsRecord<T>
    {
        if (value.IsAbsent)
        {
            return;
        }

        Raw(prefix);
        foreach ((string key, T item) in value.AsSpan())
        {
            Key(key);
            int start = Position;
            T.Write(ref this, item);
            if (_omission is not null)
            {
                RemoveIgnored(item, start);
            }
        }

        EndObject();
    }

    /// <summary>Writes a map of texts; nothing, not even the prefix, where it is absent.</summary>
    /// <param name="prefix">What stands before the map.</param>
    /// <param name="value">The texts.</param>
    public void StringMap(scoped ReadOnlySpan<byte> prefix, NewsMap<string> value)
    {
        if (!value.IsAbsent)
        {
            Raw(prefix);
            AppendStringMap(value.AsSpan());
        }
    }

    /// <summary>Writes a record.</summary>
    /// <typeparam name="T">The record.</typeparam>
    /// <param name="prefix">What stands before it.</param>
    /// <param name="value">The record.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)] // where T is known, so that its method is called and not looked up
    public void Record<T>(scoped ReadOnlySpan<byte> prefix, T value)
        where T : class, INewsRecord<T>
    {
        Raw(prefix);
        int start = Position;
        T.Write(ref this, value);
        if (_omission is not null)
        {
            RemoveIgnored(value, start);
        }
    }

    /// <summary>Writes unknown members behind the known ones of an object. A kept member gives way to one of its name that was written since.</summary>
    /// <param name="data">The members.</param>
    /// <param name="start">The <see cref="Position"/> in front of the object.</param>
    public void Extension(in NewsExtensionData data, int start)
    {
        if (data.Count > 0)
        {
            AppendExtension(data.AsSpan(), start);
        }
    }

    internal void Append(scoped ReadOnlySpan<byte> json)
    {
        json.CopyTo(Reserve(json.Length));
        Advance(json.Length);
    }

    private void Append(scoped ReadOnlySpan<byte> json, scoped ReadOnlySpan<byte> behind)
    {
        Span<byte> room = Reserve(json.Length + behind.Length);
        json.CopyTo(room);
        behind.CopyTo(room[json.Length..]);
        Advance(json.Length + behind.Length);
    }

    internal void Quote(scoped ReadOnlySpan<char> text)
    {
        AppendByte((byte)'"');
        Escape(text);
        AppendByte((byte)'"');
    }

    /// <summary>Takes a member out of the object that was written last, with a value that has neither brackets nor commas.</summary>
    /// <param name="name">Its name.</param>
    /// <param name="start">The <see cref="Position"/> in front of the object.</param>
    internal void Remove(string name, int start)
    {
        // A name can only be there as it is written here, and as a text it would have another character in front of its quote.
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

        // One comma goes with it: the one behind it, or that in front of the last.
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

    /// <summary>Takes out of a record that was written what is not to be there. Only called where something may be: each T costs a new process a while.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    private void RemoveIgnored<T>(T record, int start)
        where T : class, INewsRecord<T> => _omission!.RemoveIgnored(ref this, record, start);

    /// <summary>Writes records, of which something may be left out.</summary>
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

    private void Name(string name)
    {
        String(default, name);
        Unsafe.Subtract(ref _next, 1) = (byte)':';
        if (_lines is not null)
        {
            AppendByte((byte)' ');
        }
    }

    /// <exception cref="ArgumentException">The options do not want such numbers.</exception>
    private void NonFinite(scoped ReadOnlySpan<byte> prefix, double value)
    {
        if (_options is null || (_options.NumberHandling & JsonNumberHandling.AllowNamedFloatingPointLiterals) == 0)
        {
            throw new ArgumentException("JSON has no infinity and no NaN.", nameof(value));
        }

        String(prefix, value.ToString(CultureInfo.InvariantCulture));
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private void AppendStrings(ReadOnlySpan<string> items)
    {
        foreach (string item in items)
        {
            String(default, item);
        }

        EndArray();
    }

    private void AppendStringMap(ReadOnlySpan<KeyValuePair<string, string>> members)
    {
        foreach ((string key, string item) in members)
        {
            Key(key);
            String(default, item);
        }

        EndObject();
    }

    /// <summary>Writes the comma behind a value.</summary>
    private void Separate() => AppendByte((byte)',');

    /// <summary>Replaces the comma behind the last member or item, if there is one, and writes one behind the whole.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private void End(byte bracket)
    {
        if (!Unsafe.IsAddressLessThan(ref _next, ref _limit))
        {
            MakeRoomForEnd();
        }

        ref byte last = ref Unsafe.Subtract(ref _next, 1);
        if (last != ',')
        {
            last = ref _next;
        }

        last = bracket;
        Unsafe.Add(ref last, 1) = (byte)',';
        _next = ref Unsafe.Add(ref last, 2);
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private void MakeRoomForEnd()
    {
        EndLine();
        Reserve(Room);
    }

    private void AppendByte(byte value)
    {
        Reserve(1);
        _next = value;
        Advance(1);
    }

    /// <summary>Writes a text in quotes and a comma, for which there is room, and returns the number of bytes.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    private readonly int WriteQuoted(string text, ref byte target)
    {
        if (_escaping != JsonEscaping.Relaxed)
        {
            return WriteQuotedWithMoreEscapes(text, ref target);
        }

        return Utf8Encode<RelaxedEscapes>.TryWriteWord(text, ref target)
            ? text.Length + Utf8Encode<RelaxedEscapes>.Around
            : Utf8Encode<RelaxedEscapes>.WriteQuoted(text, ref target);
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private readonly int WriteQuotedWithMoreEscapes(string text, ref byte target) =>
        // A word that has no escapes in HTML has none in ASCII either, nor with an encoder of someone's own.
        Utf8Encode<HtmlEscapes>.TryWriteWord(text, ref target) ? text.Length + Utf8Encode<HtmlEscapes>.Around
        : _encoder is not null ? WriteQuotedBy(_encoder, text, ref target)
        : _escaping == JsonEscaping.Ascii ? Utf8Encode<AsciiEscapes>.WriteQuoted(text, ref target)
        : Utf8Encode<HtmlEscapes>.WriteQuoted(text, ref target);

    /// <exception cref="ArgumentException">The encoder writes more than any of System.Text.Json's.</exception>
    private static int WriteQuotedBy(JavaScriptEncoder encoder, string text, ref byte target)
    {
        // What is plain HTML the encoder leaves alone; words mostly are.
        int length = text.Length <= MaxWord ? Utf8Encode<HtmlEscapes>.WriteQuoted(text, ref target) : 0;
        if (length == text.Length + Utf8Encode<HtmlEscapes>.Around)
        {
            return length;
        }

        length = Utf8Encode<RelaxedEscapes>.WriteQuoted(text, ref target);
        Span<byte> written = MemoryMarshal.CreateSpan(ref Unsafe.Add(ref target, 1), length - Utf8Encode<RelaxedEscapes>.Around);
        if (encoder.FindFirstCharacterToEncodeUtf8(written) < 0)
        {
            return length;
        }

        Span<byte> room = MemoryMarshal.CreateSpan(ref Unsafe.Add(ref target, 1), text.Length * Utf8Encode<RelaxedEscapes>.MaxBytesPerChar);
        length = Encoding.UTF8.GetBytes(encoder.Encode(text), room);
        Unsafe.Add(ref target, length + 1) = (byte)'"';
        Unsafe.Add(ref target, length + 2) = (byte)',';
        return length + Utf8Encode<RelaxedEscapes>.Around;
    }

    private void Escape(scoped ReadOnlySpan<char> text)
    {
        if (_encoder is not null)
        {
            EscapeBy(_encoder, text);
            return;
        }

        while (text.Length > 0)
        {
            // As much as there is room for: where a chunk ends, its last characters are not a block any more.
            int length = Math.Min(text.Length, Math.Max(MaxChunk, (Free - Utf8Encode<RelaxedEscapes>.Overrun) / Utf8Encode<RelaxedEscapes>.MaxBytesPerChar));
            length -= length < text.Length && char.IsHighSurrogate(text[length - 1]) ? 1 : 0;
            EscapeChunk(text[..length]);
            text = text[length..];
        }
    }

    private void EscapeBy(JavaScriptEncoder encoder, scoped ReadOnlySpan<char> text)
    {
        Span<char> escaped = stackalloc char[256];
        while (text.Length > 0)
        {
            encoder.Encode(text, escaped, out int read, out int written);
            Advance(Encoding.UTF8.GetBytes(escaped[..written], Reserve(Encoding.UTF8.GetMaxByteCount(written))));
            text = text[read..];
        }
    }

    private void EscapeChunk(scoped ReadOnlySpan<char> text)
    {
        Reserve(Utf8Encode<RelaxedEscapes>.RoomFor(text.Length));
        ref readonly char source = ref MemoryMarshal.GetReference(text);
        Advance(_escaping switch
        {
            JsonEscaping.Relaxed => Utf8Encode<RelaxedEscapes>.Write(in source, text.Length, ref _next),
            JsonEscaping.Ascii => Utf8Encode<AsciiEscapes>.Write(in source, text.Length, ref _next),
            _ => Utf8Encode<HtmlEscapes>.Write(in source, text.Length, ref _next),
        });
    }

    private void AppendBoolean(bool value)
    {
        if (value)
        {
            Raw("true,"u8);
        }
        else
        {
            Raw("false,"u8);
        }
    }

    private void AppendDate(DateOnly value) => AppendShort(JsonText.Format(value, ref ShortRoom()));

    private void AppendDateTime(DateTimeOffset value, DateTimeStyle style) => AppendShort(JsonText.Format(value, style, ref ShortRoom()));

    private void AppendTime(TimeOnly value) => AppendShort(JsonText.Format(value, ref ShortRoom()));

    private void AppendNumber(decimal value)
    {
        QuoteNumber();
        AppendDecimal(value);
        QuoteNumber();
        Separate();
    }

    private void QuoteNumber()
    {
        if (QuotesNumbers)
        {
            AppendByte((byte)'"');
        }
    }

    private void AppendDecimal(decimal value)
    {
        Reserve(JsonText.MaxDecimalLength);
        Advance(JsonText.Format(value, ref _next));
    }

    /// <summary>Room for a date or time, behind the quote that will stand in front of it.</summary>
    private ref byte ShortRoom()
    {
        Reserve(JsonText.MaxLength + 3);
        return ref Unsafe.Add(ref _next, 1);
    }

    /// <summary>Puts quotes around a text that was written into <see cref="ShortRoom"/>, and a comma behind.</summary>
    private void AppendShort(int length)
    {
        _next = (byte)'"';
        Unsafe.Add(ref _next, length + 1) = (byte)'"';
        Unsafe.Add(ref _next, length + 2) = (byte)',';
        Advance(length + 3);
    }

    private void Amount(scoped ReadOnlySpan<byte> prefix, decimal amount, string unit)
    {
        Raw(prefix);
        AppendByte((byte)'"');
        AppendDecimal(amount);
        AppendByte((byte)' ');
        Escape(unit);
        AppendByte((byte)'"');
        Separate();
    }

    private void Reference(scoped ReadOnlySpan<byte> prefix, string? id, bool hash)
    {
        if (id is null)
        {
            Null(prefix);
        }
        else if (!hash)
        {
            String(prefix, id);
        }
        else if (id.Length <= MaxChunk && CanPut(prefix))
        {
            // The sign takes the place of the quote that the id is written with.
            ref byte target = ref Put(prefix, ref _next);
            int length = WriteQuoted(id, ref Unsafe.Add(ref target, 1));
            target = (byte)'"';
            Unsafe.Add(ref target, 1) = (byte)'#';
            _next = ref Unsafe.Add(ref target, (uint)length + 1);
        }
        else
        {
            HashReferenceSlowly(prefix, id);
        }
    }

    private void HashReferenceSlowly(scoped ReadOnlySpan<byte> prefix, string id)
    {
        Raw(prefix);
        AppendByte((byte)'"');
        AppendByte((byte)'#');
        Escape(id);
        AppendByte((byte)'"');
        Separate();
    }

    private void AppendReferences(ReadOnlySpan<object> references, bool hash)
    {
        foreach (object reference in references)
        {
            Reference(default, NewsAnnotation.IdOf(reference), hash);
        }

        EndArray();
    }

    /// <summary>The value has the fewest escapes; where more are wanted it is written token by token.</summary>
    private void AppendAny(NewsAny value)
    {
        if (_escaping == JsonEscaping.Relaxed)
        {
            AppendLines(value.AsUtf8());
        }
        else if (_lines is null)
        {
            CanonicalJson.Write(ref this, value.AsUtf8());
        }
        else
        {
            var escaped = new NewsJsonWriter(_escaping, _encoder);
            CanonicalJson.Write(ref escaped, value.AsUtf8());
            AppendLines(escaped.All);
            escaped.Release();
        }

        Separate();
    }

    private void AppendExtension(ReadOnlySpan<KeyValuePair<string, NewsAny>> members, int start)
    {
        const int FewMembers = 16;
        int end = Position;
        HashSet<string>? names = members.Length > FewMembers ? FindNames(start, end) : null;
        foreach ((string name, NewsAny value) in members)
        {
            // A name can only be there as it is written here, so that a search for these bytes mostly is the answer.
            int before = Position;
            Name(name);
            ReadOnlySpan<byte> quotedName = All[before..];
            names ??= All[start..end].IndexOf(quotedName) >= 0 ? FindNames(start, end) : null;
            if (names is not null && names.Contains(name))
            {
                _next = ref Unsafe.Add(ref _start, (uint)before);
            }
            else
            {
                AppendAny(value);
            }
        }
    }

    /// <summary>The names of the members that the object has, which begins at a position.</summary>
    private readonly HashSet<string> FindNames(int start, int end)
    {
        var names = new HashSet<string>(StringComparer.Ordinal);
        var reader = new Utf8JsonReader(All[start..end], isFinalBlock: false, new JsonReaderState(new JsonReaderOptions { MaxDepth = int.MaxValue }));
        while (reader.Read())
        {
            if (reader.TokenType == JsonTokenType.PropertyName && reader.CurrentDepth == 1)
            {
                names.Add(reader.GetString()!);
            }
        }

        return names;
    }

    /// <summary>Whether there is room for a literal and a text behind it.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private readonly bool CanPut(scoped ReadOnlySpan<byte> literal) =>
        literal.Length <= MaxLiteral && Unsafe.IsAddressLessThan(ref _next, ref _limit);

    /// <summary>Copies a literal to where there is room for it, and for more; gives the place behind it.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static ref byte Put(scoped ReadOnlySpan<byte> literal, ref byte target)
    {
        // A literal is a constant to the JIT, and so is what is computed from it here: most become one store, whose last bytes are then overwritten.
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

    [MethodImpl(MethodImplOptions.NoInlining)]
    private void RawSlowly(scoped ReadOnlySpan<byte> literal)
    {
        AppendLines(literal);
        Reserve(Room);
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private void StringSlowly(scoped ReadOnlySpan<byte> prefix, string value)
    {
        RawSlowly(prefix);
        if (value.Length <= MaxChunk)
        {
            Advance(WriteQuoted(value, ref _next));
        }
        else
        {
            Quote(value);
            Separate();
        }
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private void Int64Slowly(scoped ReadOnlySpan<byte> prefix, long value)
    {
        RawSlowly(prefix);
        QuoteNumber();
        Advance(JsonText.Format(value, ref _next));
        QuoteNumber();
        Separate();
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private void Advance(int count) => _next = ref Unsafe.Add(ref _next, (uint)count);

    private static byte[] Rent()
    {
        byte[] buffer = s_kept ?? ArrayPool<byte>.Shared.Rent(InitialSize);
        s_kept = null;
        return buffer;
    }

    /// <summary>Goes on in other memory, which holds what is written so far.</summary>
    private void Use(Span<byte> memory, int position)
    {
        _start = ref MemoryMarshal.GetReference(memory);
        _next = ref Unsafe.Add(ref _start, (uint)position);
        _end = ref Unsafe.Add(ref _start, (uint)memory.Length);

        // The short ways know nothing of lines, nor of numbers in quotes: they are closed where these may be wanted.
        _limit = ref _lines is null ? ref Unsafe.Add(ref _start, (uint)Math.Max(0, memory.Length - Room)) : ref _start;
        _numberLimit = ref _options is null ? ref _limit : ref _start;
    }

    /// <summary>Room for so many bytes, and whatever more there is.</summary>
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
}
