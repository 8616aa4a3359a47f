using System.Text;
using System.Xml;
using NewsSchema.Core.Errors;
using NewsSchema.Core.Text;
using NewsSchema.Core.Xml;
using NewsSchema.Formats;

namespace NewsSchema.Core.Formats.Reading;

/// <summary>
/// An XML file that is read once, from front to back, with no more of it in memory than one element of each depth. After an error that ends the file, all elements end, so that what was read
/// before it stays.
/// </summary>
internal sealed class XmlSource : IDisposable
{
    private const string SchemaInstance = "http://www.w3.org/2001/XMLSchema-instance";
    private const string Declarations = "http://www.w3.org/2000/xmlns/";

    private static readonly HashSet<string> s_namespaces = new(StringComparer.Ordinal)
    {
        "http://www.w3.org/1999/xhtml",
        "http://www.w3.org/XML/1998/namespace",
    };

    private readonly FormatInput _input;
    private readonly TextReader _text;
    private readonly XmlReader? _reader;
    private readonly IXmlLineInfo? _place;
    private readonly List<XmlSourceElement> _elements = [];
    private SourcePlaces _places;
    private string _rootNamespace = "";
    private bool _isBroken;

    /// <summary>The position in a stream at which the item that is read begins.</summary>
    private long _start;

    /// <param name="input">The file.</param>
    /// <param name="ledger">Receives what no reader takes. A reader of several articles sets another one for each.</param>
    public XmlSource(FormatInput input, SourceLedger ledger)
    {
        _input = input;
        Ledger = ledger;
        _places = SourcePlaces.Of(input);
        _text = GuardedXml.Open(input, Errors);
        var settings = new XmlReaderSettings
        {
            // The guard has removed the document type of a text. That of a stream is read, and nothing in it counts.
            DtdProcessing = input.IsText ? DtdProcessing.Prohibit : DtdProcessing.Ignore,
            XmlResolver = null,
            IgnoreComments = true,
            IgnoreProcessingInstructions = true,
            CloseInput = true,
        };

        // Files of the standards themselves use this prefix without a declaration.
        var names = new XmlNamespaceManager(new NameTable());
        names.AddNamespace("xsi", SchemaInstance);
        var context = new XmlParserContext(null, names, null, XmlSpace.None);
        _reader = Errors.Count == 0 ? XmlReader.Create(_text, settings, context) : null;
        _place = (IXmlLineInfo?)_reader;
        _isBroken = _reader is null;
    }

    /// <summary>Accounts for the article that is being read.</summary>
    public SourceLedger Ledger { get; set; }

    /// <summary>The errors that end the file.</summary>
    public List<SourceError> Errors => _input.Errors;

    /// <summary>Turns places into lines and columns.</summary>
    public LineMap Lines => _places.Lines;

    /// <summary>Makes the element that was opened last a separate document, so that nothing of the documents before it is kept.</summary>
    public void BeginDocument(XmlSourceElement element, SourceLedger ledger)
    {
        Ledger = ledger;
        if (_text is XmlGuardReader guard)
        {
            _places = SourcePlaces.Of(_input);
            _start = guard.Count;
        }

        if (!_isBroken)
        {
            element.BeginDocument(Place(_reader!.Name.Length));
            ReadAttributes(element.Attributes);
        }
    }

    /// <summary>The root; null if the file has none.</summary>
    public XmlSourceElement? ReadRoot()
    {
        while (Advance())
        {
            if (_reader!.NodeType == XmlNodeType.Element)
            {
                _rootNamespace = _reader.NamespaceURI;
                return Open(0, SourcePath.NewRoot(), isRoot: true);
            }
        }

        return null;
    }

    public void Dispose()
    {
        _reader?.Dispose();
        _text.Dispose();
    }

    /// <summary>The place of the current node.</summary>
    internal SourceSpan Place(int length) => _places.At(_place!.LineNumber, _place.LinePosition, length);

    internal XmlNodeType NodeType => _reader!.NodeType;

    /// <summary>The text of the current node, if it is not an element.</summary>
    internal string Value { get; private set; } = "";

    internal bool IsEmptyElement => _reader!.IsEmptyElement;

    /// <summary>Moves to the next node; false at the end of the file and after an error.</summary>
    internal bool Advance()
    {
        if (_isBroken)
        {
            return false;
        }

        try
        {
            if (!_reader!.Read())
            {
                _isBroken = true;
            }
            else if (FindExceeded() is { } limit)
            {
                _isBroken = true;
                Errors.Add(NewsErrorCodes.XmlLimit.At(Place(0), limit));
            }
            else if (_reader.NodeType != XmlNodeType.Element)
            {
                // A text can be malformed after its beginning, which only its value shows.
                Value = _reader.Value;
            }
            else
            {
                _input.Cancellation.ThrowIfCancellationRequested();
            }
        }
        catch (DecoderFallbackException)
        {
            _isBroken = true;
            Errors.Add(NewsErrorCodes.XmlEncoding.At(Place(0), "a byte is not in the encoding of the document"));
        }
        catch (XmlException e)
        {
            _isBroken = true;
            SourceError? limit = (_text as XmlGuardReader)?.Error;
            Errors.Add(limit is { } exceeded ? exceeded with { Span = _places.At(e.LineNumber, e.LinePosition, 0) } : NewsErrorCodes.MalformedXml.At(_places.At(e.LineNumber, e.LinePosition, 0), XmlTreeReader.ReasonOf(e)));
        }

        return !_isBroken;
    }

    /// <summary>The limit that the current node of a stream exceeds; null if it exceeds none. The guard has checked a text as a whole.</summary>
    private string? FindExceeded()
    {
        if (_text is not XmlGuardReader guard)
        {
            return null;
        }

        ReadLimits limits = _input.Options.Limits;
        return _reader!.Depth >= limits.MaxDepth && _reader.NodeType == XmlNodeType.Element ? FormattableString.Invariant($"the elements nest deeper than {limits.MaxDepth} levels")
            : guard.Count - _start > limits.MaxItemLength ? FormattableString.Invariant($"the item is longer than {limits.MaxItemLength} characters")
            : null;
    }

    /// <summary>The element at the current node, of which there is one instance for each depth.</summary>
    internal XmlSourceElement Open(int depth, SourcePath parent, bool isRoot = false)
    {
        while (_elements.Count <= depth)
        {
            _elements.Add(new XmlSourceElement(this, _elements.Count));
        }

        XmlSourceElement element = _elements[depth];
        string name = NameOf(_reader!);
        element.Start(name, isRoot ? parent : parent[name], Place(_reader!.Name.Length), _reader.IsEmptyElement);
        ReadAttributes(element.Attributes);
        return element;
    }

    /// <summary>The last element of a depth.</summary>
    internal XmlSourceElement At(int depth) => _elements[depth];

    /// <summary>Reads the attributes of the current element.</summary>
    internal void ReadAttributes(SourceAttributes attributes)
    {
        attributes.Clear();
        while (_reader!.MoveToNextAttribute())
        {
            if (_reader.NamespaceURI is not (Declarations or SchemaInstance))
            {
                attributes.Add(_reader.LocalName, _reader.Value, Place(_reader.Name.Length), _reader.NamespaceURI == _rootNamespace ? "" : _reader.Prefix);
            }
        }

        _reader.MoveToElement();
    }

    /// <summary>
    /// The name of the current element, without a prefix if its vocabulary is one that readers know. Namespaces alone decide nothing, because senders omit them or write others.
    /// </summary>
    internal string NameOf() => NameOf(_reader!);

    private string NameOf(XmlReader reader) =>
        reader.Prefix.Length == 0 || reader.NamespaceURI == _rootNamespace || s_namespaces.Contains(reader.NamespaceURI) ? reader.LocalName : reader.Name;
}
