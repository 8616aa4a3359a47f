using System.Buffers;
using System.Text;
using NewsSchema.Core.Formats;

namespace NewsSchema.Formats;

/// <summary>Writes an export in UTF-8.</summary>
internal sealed class Utf8Output(IBufferWriter<byte> output, TimeProvider clock) : FormatOutput
{
    public override DateTimeOffset Now => clock.GetUtcNow();

    public override void Json(bool isIndented, bool isForPages, Action<JsonSink> write) => Utf8JsonSink.Write(output, isIndented, isForPages, write);

    public override void Xml(bool isIndented, Action<XmlSink> write)
    {
        using var xml = new XmlWriterSink(output, isIndented);
        write(xml);
    }

    public override void Text(string text) => Encoding.UTF8.GetBytes(text, output);
}
