using System.Buffers;
using System.ComponentModel;
using System.Runtime.CompilerServices;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
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

    /// <summary>What is written, without the comma behind it.</summary>
    internal readonly ReadOnlySpan<byte> Written => Position > 0 && Unsafe.Subtract(ref _next, 1) == ',' ? All[..^1] : All;

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

    /// <summary>Writes the key of a map, with its colon.</summary>
    /// <param name="key">The key.</param>
    public void Key(string key) => Name(_options?.DictionaryKeyPolicy?.ConvertName(key) ?? key);

    /// <summary>Ends an object.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void EndObject() => End((byte)'}');

    /// <summary>Ends an array.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void EndArray() => End((byte)']');

    private void Name(string name)
    {
        String(default, name);
        Unsafe.Subtract(ref _next, 1) = (byte)':';
        if (_lines is not null)
        {
            AppendByte((byte)' ');
        }
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
}
