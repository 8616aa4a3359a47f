using System.Buffers;
using System.Text;
using NewsSchema.Syntax;

namespace NewsSchema.Exports;

/// <summary>A format of the news trade that articles can be written in. A writer holds only its options: one serves all threads.</summary>
public abstract class ExportWriter
{
    private protected ExportWriter()
    {
    }

    /// <summary>The format and its version, such as <c>NITF 3.6</c>.</summary>
    public abstract string Format { get; }

    /// <summary>Writes one article from its data tree.</summary>
    internal abstract ExportReport Write(MapNode tree, IReadOnlyCollection<string> userKinds, IBufferWriter<byte> output);

    internal string Write(MapNode tree, IReadOnlyCollection<string> userKinds, out ExportReport report)
    {
        var output = new ArrayBufferWriter<byte>(4096);
        report = Write(tree, userKinds, output);
        return Encoding.UTF8.GetString(output.WrittenSpan);
    }

    internal ExportReport Write(MapNode tree, IReadOnlyCollection<string> userKinds, Stream output)
    {
        var buffer = new ArrayBufferWriter<byte>(4096);
        ExportReport report = Write(tree, userKinds, buffer);
        output.Write(buffer.WrittenSpan);
        return report;
    }
}
