using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace NewsSchema.Exports;

/// <summary>JSON of the exports: readable, indented with <c>\n</c> on every system, and on demand safe inside a page.</summary>
internal static class ExportJson
{
    private static readonly SearchValues<byte> s_markup = SearchValues.Create("<>&\r"u8);

    /// <param name="output">Takes the JSON in UTF-8.</param>
    /// <param name="isIndented">Whether it is indented.</param>
    /// <param name="isForPages">Whether it must be inert inside HTML: <c>&lt;</c>, <c>&gt;</c> and <c>&amp;</c> are then escaped.</param>
    /// <param name="write">Writes it.</param>
    public static void Write(IBufferWriter<byte> output, bool isIndented, bool isForPages, Action<Utf8JsonWriter> write)
    {
        ArrayBufferWriter<byte>? buffer = isForPages || (isIndented && Environment.NewLine != "\n") ? new(16 * 1024) : null;
        using (var json = new Utf8JsonWriter(buffer ?? output, new JsonWriterOptions { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, Indented = isIndented }))
        {
            write(json);
        }

        if (buffer is null)
        {
            return;
        }

        ReadOnlySpan<byte> rest = buffer.WrittenSpan;
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
