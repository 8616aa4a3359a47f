using System.Buffers;
using System.ComponentModel;
using System.Runtime.CompilerServices;
using System.Text.Json;
using System.Text.Json.Serialization;
using NewsSchema.Serialization.Writing;

namespace NewsSchema.CompilerServices;

/// <summary>
/// Writes the JSON of generated code: literals that the generator has merged, each followed by a value. It writes into the output's own memory
/// if that is large enough, and otherwise into a pooled buffer. <see cref="Flush"/> makes what was written part of the output.
/// </summary>
/// <remarks>
/// A prefix is everything before a value: <c>"start":</c> and, for a list or map, its bracket, but not the quote of the value.
/// Every value is followed by a comma, which the end of the object or array replaces, so members do not depend on whether they are the first.
/// </remarks>
[EditorBrowsable(EditorBrowsableState.Never)]
public ref partial struct NewsJsonWriter
{
    private readonly IBufferWriter<byte>? _output;
    private readonly JsonEscaping _escaping;

    /// <summary>The options, if they change how numbers and keys are written; usually null.</summary>
    private readonly JsonSerializerOptions? _options;

    /// <summary>Removes what the options ignore; null if everything is written.</summary>
    private readonly IIgnorePolicy? _ignorePolicy;

    /// <summary>The line ends and indentation; null if the JSON is written on one line.</summary>
    private readonly JsonIndentation? _indentation;

    /// <summary>The pooled buffer; null as long as the output's own memory is large enough.</summary>
    private byte[]? _buffer;

    private ref byte _start;
    private ref byte _next;
    private ref byte _end;

    /// <summary>Before this position, there is <see cref="Room"/> for a literal and a value. With indentation, which the fast methods do not support, it is the start.</summary>
    private ref byte _limit;

    /// <summary>The same for numbers, which the fast methods do not write as strings.</summary>
    private ref byte _numberLimit;

    /// <summary>The number of open objects and arrays; it is only counted with indentation.</summary>
    private int _depth;

    /// <summary>Creates a writer for an output.</summary>
    /// <param name="output">The output to which <see cref="Flush"/> writes.</param>
    /// <param name="escaping">Which characters to escape.</param>
    public NewsJsonWriter(IBufferWriter<byte> output, JsonEscaping escaping = JsonEscaping.Relaxed)
    {
        _output = output;
        _escaping = escaping;
        Span<byte> memory = output.GetSpan();
        Use(memory.Length >= InitialSize ? memory : _buffer = Rent(), 0);
    }

    /// <summary>Creates a writer whose bytes the caller takes from it.</summary>
    internal NewsJsonWriter(JsonEscaping escaping)
    {
        _escaping = escaping;
        Use(_buffer = Rent(), 0);
    }

    /// <summary>Creates a writer whose bytes <see cref="RawJson"/> takes from it.</summary>
    /// <param name="writer">The writer that receives the bytes; its escaping and indentation apply.</param>
    /// <param name="depth">The depth of the value in that writer.</param>
    /// <param name="options">The options; only the handling of numbers and the policy for keys are used. Null for the defaults.</param>
    /// <param name="ignorePolicy">Removes what the options ignore; null if nothing is ignored.</param>
    internal NewsJsonWriter(Utf8JsonWriter writer, int depth, JsonSerializerOptions? options, IIgnorePolicy? ignorePolicy)
    {
        JsonWriterOptions format = writer.Options;
        _escaping = RawJson.EscapingFor(format.Encoder);
        _indentation = format.Indented && RawJson.Knows(format.Encoder) ? JsonIndentation.Of(format) : null;
        _options = options is null || (options.DictionaryKeyPolicy is null && (options.NumberHandling & ~JsonNumberHandling.AllowReadingFromString) == 0) ? null : options;
        _depth = depth;
        _ignorePolicy = ignorePolicy;
        Use(_buffer = Rent(), 0);
    }

    /// <summary>The number of bytes that are written.</summary>
    public readonly int Position => (int)Unsafe.ByteOffset(ref _start, ref _next);

    /// <summary>The JSON that was written, without the comma after it.</summary>
    internal readonly ReadOnlySpan<byte> Written => Position > 0 && Unsafe.Subtract(ref _next, 1) == ',' ? All[..^1] : All;

    /// <summary>Passes the JSON to the output and returns the buffer to the pool. The writer cannot be used afterwards.</summary>
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

    /// <summary>Writes JSON as it is: the beginning of a value, or all of it with its comma.</summary>
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
        if (_indentation is not null)
        {
            AppendByte((byte)' ');
        }
    }

    /// <summary>Writes the comma after a value.</summary>
    private void Separate() => AppendByte((byte)',');

    /// <summary>Writes a bracket in place of the comma after the last member or item, if there is one, and a comma after it.</summary>
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
