using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace NewsSchema.Exports;

/// <summary>JSON of the exports: indented with <c>\n</c> on every system.</summary>
internal static class ExportJson
{
    public static void Write(IBufferWriter<byte> output, ExportOptions options, JavaScriptEncoder encoder, Action<Utf8JsonWriter> write)
    {
        bool hasForeignLineEnds = options.Indented && Environment.NewLine != "\n";
        ArrayBufferWriter<byte>? buffer = hasForeignLineEnds ? new() : null;
        using (var json = new Utf8JsonWriter(buffer ?? output, new JsonWriterOptions { Encoder = encoder, Indented = options.Indented }))
        {
            write(json);
        }

        if (buffer is not null)
        {
            // A carriage return inside a text is escaped, so every bare one is a line end's.
            ReadOnlySpan<byte> rest = buffer.WrittenSpan;
            for (int end; (end = rest.IndexOf((byte)'\r')) >= 0; rest = rest[(end + 1)..])
            {
                output.Write(rest[..end]);
            }

            output.Write(rest);
        }
    }
}
