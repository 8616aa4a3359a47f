using System.Buffers;
using System.Text;
using System.Xml;

namespace NewsSchema.Exports;

/// <summary>An XmlWriter with the settings that all our XML shares, and shorter names for what the writers do most.</summary>
internal sealed class XmlOut : IDisposable
{
    private readonly XmlWriter _xml;
    private string _namespace = "";

    public XmlOut(IBufferWriter<byte> output, bool indented) =>
        _xml = XmlWriter.Create(new BufferWriterStream(output), Settings(indented, isFragment: false));

    public XmlOut(StringBuilder output) => _xml = XmlWriter.Create(output, Settings(false, isFragment: true));

    private static XmlWriterSettings Settings(bool indented, bool isFragment) => new()
    {
        Encoding = new UTF8Encoding(false, true),
        Indent = indented,
        NewLineChars = "\n",
        NewLineHandling = NewLineHandling.Entitize,
        OmitXmlDeclaration = isFragment,
        ConformanceLevel = isFragment ? ConformanceLevel.Fragment : ConformanceLevel.Document,
    };

    /// <summary>Opens an element that is the root of its namespace; elements inside are of that namespace.</summary>
    public void Root(string name, string @namespace)
    {
        _namespace = @namespace;
        _xml.WriteStartElement(name, @namespace);
    }

    /// <summary>Goes back to the namespace of an outer root, after <see cref="End"/> of the inner one.</summary>
    public void Return(string @namespace) => _namespace = @namespace;

    public void Start(string name) => _xml.WriteStartElement(name, _namespace);

    public void End() => _xml.WriteEndElement();

    /// <summary>Ends the attributes of an element of running text: an indenting writer adds nothing behind raw text, even if that is empty.</summary>
    public void Running() => _xml.WriteRaw("");

    /// <summary>An attribute; nothing where there is no value.</summary>
    public void Attribute(string name, string? value)
    {
        if (value is not null)
        {
            _xml.WriteAttributeString(name, value);
        }
    }

    public void Lang(string tag) => _xml.WriteAttributeString("xml", "lang", "http://www.w3.org/XML/1998/namespace", tag);

    public void Text(string text) => _xml.WriteString(text);

    public void Text(string text, int start, int end)
    {
        if (end > start)
        {
            _xml.WriteString(text[start..end]);
        }
    }

    /// <summary>An element that holds only text; nothing where there is none.</summary>
    public void Element(string name, string? text)
    {
        if (text is not null)
        {
            Start(name);
            Running();
            Text(text);
            End();
        }
    }

    public void Dispose() => _xml.Dispose();
}
