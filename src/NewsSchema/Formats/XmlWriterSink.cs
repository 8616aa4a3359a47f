using System.Buffers;
using System.Text;
using System.Xml;
using NewsSchema.Core.Formats;

namespace NewsSchema.Formats;

/// <summary>Writes XML by an XmlWriter with the settings that all XML formats share.</summary>
internal sealed class XmlWriterSink : XmlSink, IDisposable
{
    private static readonly XmlWriterSettings s_compact = Settings(isIndented: false, ConformanceLevel.Document);
    private static readonly XmlWriterSettings s_indented = Settings(isIndented: true, ConformanceLevel.Document);
    private static readonly XmlWriterSettings s_fragments = Settings(isIndented: false, ConformanceLevel.Fragment);

    private readonly XmlWriter _xml;
    private string _namespace = "";

    /// <summary>Creates a sink for one document.</summary>
    public XmlWriterSink(IBufferWriter<byte> output, bool indented)
        : this(output, indented ? s_indented : s_compact)
    {
    }

    private XmlWriterSink(IBufferWriter<byte> output, XmlWriterSettings settings) =>
        _xml = XmlWriter.Create(new BufferWriterStream(output), settings);

    /// <summary>Creates a sink for any number of elements, each a separate text; call <see cref="Flush"/> after each.</summary>
    public static XmlWriterSink OfFragments(IBufferWriter<byte> output) => new(output, s_fragments);

    public override void Root(string name, string @namespace)
    {
        _namespace = @namespace;
        _xml.WriteStartElement(name, @namespace);
    }

    public override void Return(string @namespace) => _namespace = @namespace;

    public override void Start(string name) => _xml.WriteStartElement(name, _namespace);

    public override void End() => _xml.WriteEndElement();

    /// <inheritdoc/>
    /// <remarks>An indenting writer adds nothing after raw text, even if the text is empty.</remarks>
    public override void Running() => _xml.WriteRaw("");

    public override void Attribute(string name, string? value)
    {
        if (value is not null)
        {
            _xml.WriteAttributeString(name, value);
        }
    }

    public override void Id(string id) => _xml.WriteAttributeString("xml", "id", "http://www.w3.org/XML/1998/namespace", id);

    public override void Lang(string tag) => _xml.WriteAttributeString("xml", "lang", "http://www.w3.org/XML/1998/namespace", tag);

    public override void Text(string text, int start, int end)
    {
        if (start == 0 && end == text.Length)
        {
            _xml.WriteString(text);
        }
        else if (end > start)
        {
            char[] part = ArrayPool<char>.Shared.Rent(end - start);
            text.CopyTo(start, part, 0, end - start);
            _xml.WriteChars(part, 0, end - start);
            ArrayPool<char>.Shared.Return(part);
        }
    }

    public void Flush() => _xml.Flush();

    public void Dispose() => _xml.Dispose();

    private static XmlWriterSettings Settings(bool isIndented, ConformanceLevel level) => new()
    {
        Encoding = new UTF8Encoding(false, true),
        Indent = isIndented,
        NewLineChars = "\n",
        NewLineHandling = NewLineHandling.Entitize,
        OmitXmlDeclaration = level == ConformanceLevel.Fragment,
        ConformanceLevel = level,
    };
}
