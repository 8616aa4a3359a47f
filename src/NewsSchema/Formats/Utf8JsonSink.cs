using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json;
using NewsSchema.Core.Formats;

namespace NewsSchema.Formats;

/// <summary>Writes JSON that is readable, indented with <c>\n</c> on every system and, on request, safe inside a page.</summary>
internal sealed class Utf8JsonSink : JsonSink
{
    private static readonly SearchValues<byte> s_markup = SearchValues.Create("<>&\r"u8);

    private readonly Utf8JsonWriter _json;
    private ArrayBufferWriter<byte>? _fragment;
    private XmlWriterSink? _xml;

    private Utf8JsonSink(Utf8JsonWriter json) => _json = json;

    /// <param name="output">The buffer to write the JSON to, in UTF-8.</param>
    /// <param name="isIndented">Whether it is indented.</param>
    /// <param name="isForPages">Whether it must be inert inside HTML: <c>&lt;</c>, <c>&gt;</c> and <c>&amp;</c> are then escaped.</param>
    /// <param name="write">Writes it.</param>
    public static void Write(IBufferWriter<byte> output, bool isIndented, bool isForPages, Action<JsonSink> write)
    {
        ArrayBufferWriter<byte>? buffer = isForPages || (isIndented && Environment.NewLine != "\n") ? new(16 * 1024) : null;
        using (var json = new Utf8JsonWriter(buffer ?? output, new JsonWriterOptions { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, Indented = isIndented }))
        {
            write(new Utf8JsonSink(json));
        }

        if (buffer is not null)
        {
            Escape(buffer.WrittenSpan, output, isForPages);
        }
    }

    public override void StartObject() => _json.WriteStartObject();

    public override void EndObject() => _json.WriteEndObject();

    public override void StartArray() => _json.WriteStartArray();

    public override void EndArray() => _json.WriteEndArray();

    public override void Name(string name) => _json.WritePropertyName(name);

    public override void String(string value) => _json.WriteStringValue(value);

    public override void Number(decimal value) => _json.WriteNumberValue(value);

    public override void Markup(Action<XmlSink> write)
    {
        _fragment ??= new ArrayBufferWriter<byte>(16 * 1024);
        _xml ??= XmlWriterSink.OfFragments(_fragment);
        write(_xml);
        _xml.Flush();
        _json.WriteStringValue(_fragment.WrittenSpan);
        _fragment.ResetWrittenCount();
    }

    private static void Escape(ReadOnlySpan<byte> rest, IBufferWriter<byte> output, bool isForPages)
    {
        for (int end; (end = rest.IndexOfAny(s_markup)) >= 0; rest = rest[(end + 1)..])
        {
            output.Write(rest[..end]);

            // Markup occurs only inside strings. A carriage return inside a string is escaped, so a bare one is a line end's.
            output.Write(rest[end] switch
            {
                (byte)'\r' => ""u8,
                _ when !isForPages => rest.Slice(end, 1),
                (byte)'<' => @"\u003C"u8,
                (byte)'>' => @"\u003E"u8,
                _ => @"\u0026"u8,
            });
        }

        output.Write(rest);
    }
}
