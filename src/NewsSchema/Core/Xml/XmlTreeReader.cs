using System.Text;
using System.Xml;
using NewsSchema.Core.Errors;
using NewsSchema.Core.Text;

namespace NewsSchema.Core.Xml;

/// <summary>Reads XML through the guard into elements with their places; stops at the first error.</summary>
internal sealed class XmlTreeReader
{
    private readonly string _text;
    private readonly XmlLimits _limits;
    private readonly List<SourceError> _errors;
    private readonly CancellationToken _cancellation;
    private readonly int[] _lines;
    private readonly Dictionary<(string Namespace, string Local, bool IsAttribute), XmlName> _names =
        [];

    private readonly Dictionary<string, XmlNamespace> _namespaces = new(StringComparer.Ordinal);
    private readonly List<XmlNamespace> _namespaceOrder = [];
    private readonly Stack<OpenElement> _open = new();
    private readonly Stack<OpenElement> _closed = new();

    public XmlTreeReader(string text, XmlLimits limits, List<SourceError> errors, CancellationToken cancellation)
    {
        _text = text;
        _limits = limits;
        _errors = errors;
        _cancellation = cancellation;
        _lines = FindLines(text);
    }

    /// <summary>Reads the document; null after an error.</summary>
    public XmlDocument? Read()
    {
        var settings = new XmlReaderSettings
        {
            DtdProcessing = DtdProcessing.Prohibit,
            XmlResolver = null,
            IgnoreComments = true,
            IgnoreProcessingInstructions = true,
        };
        using var guard = new XmlGuard(new StringReader(_text), _limits);
        using XmlReader reader = XmlReader.Create(guard, settings);
        XmlElement? root = null;
        SourceError? error;
        try
        {
            root = Read(reader, (IXmlLineInfo)reader, out error);
        }
        catch (XmlException e)
        {
            error = NewsErrorCodes.MalformedXml.At(new SourceSpan(OffsetOf(e.LineNumber, e.LinePosition), 0), ReasonOf(e));
        }

        // A text that the guard ended early is not well-formed either.
        error = guard.Error ?? error;
        if (error is not null)
        {
            _errors.Add(error);
        }

        return error is null && root is not null ? new XmlDocument(root, _text, _namespaceOrder) : null;
    }

    private XmlElement? Read(XmlReader reader, IXmlLineInfo place, out SourceError? error)
    {
        error = null;
        XmlElement? root = null;
        while (reader.Read())
        {
            switch (reader.NodeType)
            {
                case XmlNodeType.Element:
                    _cancellation.ThrowIfCancellationRequested();
                    if (reader.Depth >= _limits.MaxDepth)
                    {
                        error = XmlGuard.TooDeep(new SourceSpan(OffsetOf(place), reader.Name.Length), _limits);
                        return root;
                    }

                    XmlElement element = ReadStart(reader, place);
                    root ??= element;
                    break;
                case XmlNodeType.EndElement:
                    // The place is that of the name, after '</'.
                    Close(OffsetOf(place) - 2);
                    break;
                case XmlNodeType.Text or XmlNodeType.CDATA or XmlNodeType.Whitespace or XmlNodeType.SignificantWhitespace when _open.Count > 0:
                    _open.Peek().Add(reader.Value);
                    break;
            }
        }

        return root;
    }

    private XmlElement ReadStart(XmlReader reader, IXmlLineInfo place)
    {
        int start = OffsetOf(place);
        var element = new XmlElement(NameOf(reader, isAttribute: false), new SourceSpan(start, reader.Name.Length));
        bool isEmpty = reader.IsEmptyElement;
        bool isNil = ReadAttributes(reader, place, element, out SourceSpan nil);
        if (_open.Count > 0)
        {
            _open.Peek().Element.Add(element);
        }

        int content = AfterTag(start);
        OpenElement opened = _closed.Count > 0 ? _closed.Pop() : new OpenElement();
        opened.Open(element, content, isNil, nil);
        _open.Push(opened);
        if (isEmpty)
        {
            Close(content);
        }

        return element;
    }

    /// <summary>Reads the attributes, and returns whether the element is marked as null.</summary>
    private bool ReadAttributes(XmlReader reader, IXmlLineInfo place, XmlElement element, out SourceSpan nil)
    {
        bool isNil = false;
        nil = default;
        while (reader.MoveToNextAttribute())
        {
            if (reader.NamespaceURI == XmlName.DeclarationNamespace)
            {
                continue;
            }

            var span = new SourceSpan(OffsetOf(place), reader.Name.Length);
            if (reader.NamespaceURI == XmlName.InstanceNamespace && reader.LocalName is "nil" or "schemaLocation" or "noNamespaceSchemaLocation")
            {
                bool saysNil = reader.LocalName == "nil" && reader.Value.Trim() is "true" or "1";
                nil = saysNil ? span : nil;
                isNil |= saysNil;
                continue;
            }

            bool isType = reader.NamespaceURI == XmlName.InstanceNamespace && reader.LocalName == "type";
            element.Add(new XmlAttribute(NameOf(reader, isAttribute: true), reader.Value, span, isType ? TypeIn(reader) : null));
        }

        reader.MoveToElement();
        return isNil;
    }

    /// <summary>The name of a type in the namespace of its prefix; null if the prefix is not declared.</summary>
    private XmlName? TypeIn(XmlReader reader)
    {
        string text = reader.Value.Trim();
        int colon = text.IndexOf(':');
        string prefix = text.Substring(0, Math.Max(colon, 0));
        return text.Length > colon + 1 && reader.LookupNamespace(prefix) is { } @namespace
            ? NameOf(@namespace, prefix, text.Substring(colon + 1), isAttribute: false)
            : null;
    }

    private void Close(int end)
    {
        OpenElement open = _open.Pop();
        XmlElement element = open.Element;
        element.Content = SourceSpan.FromBounds(open.ContentStart, end);
        if (element.Children.Count == 0)
        {
            element.Text = open.Text;
        }
        else
        {
            element.IsMixed = open.Text is not null && !XmlElement.IsWhiteSpace(open.Text);
        }

        if (open.IsNil)
        {
            element.IsNil = element.Attributes.Count == 0 && element.Children.Count == 0 && (element.Text is null || element.IsBlank);
            if (element.IsNil)
            {
                element.Text = null;
            }
            else
            {
                // Null cannot express what else the element has.
                element.Add(new XmlAttribute(NameOf(XmlName.InstanceNamespace, "xsi", "nil", isAttribute: true), "true", open.NilSpan));
            }
        }

        open.Clear();
        _closed.Push(open);
    }

    private XmlName NameOf(XmlReader reader, bool isAttribute) => NameOf(reader.NamespaceURI, reader.Prefix, reader.LocalName, isAttribute);

    private XmlName NameOf(string @namespace, string prefix, string local, bool isAttribute)
    {
        if (_names.TryGetValue((@namespace, local, isAttribute), out XmlName? name))
        {
            return name;
        }

        name = new XmlName(@namespace, local, isAttribute);
        _names.Add((@namespace, local, isAttribute), name);

        // An attribute without a prefix is in no namespace, whatever the default is.
        bool isPlainAttribute = isAttribute && @namespace.Length == 0;
        if (!isPlainAttribute && !_namespaces.ContainsKey(@namespace))
        {
            var found = new XmlNamespace(@namespace, prefix);
            _namespaces.Add(@namespace, found);
            _namespaceOrder.Add(found);
        }

        return name;
    }

    private int OffsetOf(IXmlLineInfo place) => OffsetOf(place.LineNumber, place.LinePosition);

    private int OffsetOf(int line, int column) =>
        line < 1 ? 0 : Math.Max(0, Math.Min(_lines[Math.Min(line, _lines.Length) - 1] + column - 1, _text.Length));

    /// <summary>The position after the tag around a position. The guard has bounded its length.</summary>
    private int AfterTag(int at) => at + XmlTag.LengthOf(_text.AsSpan(at));

    /// <summary>The reader's message without its last sentence, which repeats the place.</summary>
    public static string ReasonOf(XmlException error)
    {
        string message = error.Message;
        int place = message.LastIndexOf(" Line ", StringComparison.Ordinal);
        return (place > 0 ? message.Substring(0, place) : message).TrimEnd('.');
    }

    private static int[] FindLines(string text)
    {
        var starts = new List<int> { 0 };
        for (int i = text.IndexOf('\n'); i >= 0; i = text.IndexOf('\n', i + 1))
        {
            starts.Add(i + 1);
        }

        return starts.ToArray();
    }

    /// <summary>An element whose end was not read yet.</summary>
    private sealed class OpenElement
    {
        private StringBuilder? _more;

        public XmlElement Element { get; private set; } = null!;

        public int ContentStart { get; private set; }

        public bool IsNil { get; private set; }

        public SourceSpan NilSpan { get; private set; }

        /// <summary>The text so far; null for none.</summary>
        public string? Text => _more is { Length: > 0 } ? _more.ToString() : _first;

        private string? _first;

        public void Open(XmlElement element, int contentStart, bool isNil, SourceSpan nil)
        {
            Element = element;
            ContentStart = contentStart;
            IsNil = isNil;
            NilSpan = nil;
        }

        /// <summary>Most elements have one piece of text, which is kept as it is.</summary>
        public void Add(string text)
        {
            if (_first is null)
            {
                _first = text;
                return;
            }

            _more ??= new StringBuilder();
            _more.Append(_more.Length == 0 ? _first : "").Append(text);
        }

        public void Clear()
        {
            _first = null;
            _more?.Clear();
        }
    }
}
