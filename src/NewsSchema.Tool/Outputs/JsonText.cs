using System.Buffers;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace NewsSchema.Tool.Outputs;

/// <summary>JSON that is readable in any language, with <c>\n</c> as line end.</summary>
internal static class JsonText
{
    public static string Write(Action<Utf8JsonWriter> write, bool isIndented = true)
    {
        var bytes = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(bytes, new JsonWriterOptions { Indented = isIndented, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping }))
        {
            write(json);
        }

        return Encoding.UTF8.GetString(bytes.WrittenSpan);
    }
}
