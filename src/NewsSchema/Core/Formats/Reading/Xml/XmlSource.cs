using System.Text;
using System.Xml;
using NewsSchema.Core.Errors;
using NewsSchema.Core.Formats.Reading.Drafts;
using NewsSchema.Core.Formats.Reading.Sources;
using NewsSchema.Core.Text;
using NewsSchema.Core.Xml;

namespace NewsSchema.Core.Formats.Reading.Xml;

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

    private static readonly XmlReaderSettings s_settings = new()
    {
        DtdProcessing = DtdProcessing.Prohibit,
        XmlResolver = null,
        IgnoreComments = true,
        IgnoreProcessingInstructions = true,
    };

    private readonly FormatInput _input;
    private readonly SourceNames _names = SourceNames.Rent();

    /// <summary>The guard of the text; null if the text was checked as a whole.</summary>
    private readonly XmlGuard? _guard;

    private readonly XmlLimits _limits;
    private readonly XmlReader _reader;
    private readonly IXmlLineInfo _place;
    private readonly IReadOnlyDictionary<string, string>? _prefixes;
    private SourcePlaces _places;
    private string _rootNamespace = "";
    private bool _isBroken;
    private string? _value;

    /// <param name="input">The file.</param>
    /// <param name="ledger">Receives what no reader takes. A reader of several articles sets another one for each.</param>
    /// <param name="prefixes">The prefixes that names have by their namespace, whatever the file's own are; empty for none. Null if the format has one vocabulary.</param>
    public XmlSource(FormatInput input, SourceLedger ledger, IReadOnlyDictionary<string, string>? prefixes = null)
    {
        _prefixes = prefixes;
        _input = input;
        Ledger = ledger;
        _places = SourcePlaces.Of(input);
        _limits = input.Options.Limits.Xml;
        _guard = input.IsText && XmlGuard.IsHarmless(input.Text, _limits) ? null : new XmlGuard(input.OpenText(), _limits, knowsHtmlEntities: true);
        _reader = XmlReader.Create(_guard ?? input.OpenText(), s_settings, new XmlParserContext(null, _names.Namespaces, null, XmlSpace.None));
        _place = (IXmlLineInfo)_reader;
        _isBroken = Errors.Count > 0;
    }

    /// <summary>Accounts for the article that is being read.</summary>
    public SourceLedger Ledger { get; private set; }

    /// <summary>The errors that end the file.</summary>
    public List<SourceError> Errors => _input.Errors;

    /// <summary>Turns places into lines and columns.</summary>
    public LineMap Lines => _places.Lines;

    /// <summary>Begins an article of a message: the limit for the length of an article counts from here.</summary>
    /// <param name="ledger">Accounts for the article.</param>
    public void BeginItem(SourceLedger ledger)
    {
        Ledger = ledger;
        _guard?.BeginItem();
    }

    /// <summary>Begins an article of a message at the element that was opened last: its places and paths count from there, so that nothing of the articles before it is kept.</summary>
    /// <param name="element">The element.</param>
    /// <param name="ledger">Accounts for the article.</param>
    public void BeginItem(XmlSourceElement element, SourceLedger ledger)
    {
        BeginItem(ledger);
        if (!_input.IsText)
        {
            _places = SourcePlaces.Of(_input);
        }

        if (!_isBroken)
        {
            element.BeginDocument(element.Name, _names.Root, Place(_reader.Name.Length));
            ReadAttributes(element.Attributes);
        }
    }

    /// <summary>The root; null if the file has none.</summary>
    public XmlSourceElement? ReadRoot()
    {
        while (Advance())
        {
            if (_reader.NodeType == XmlNodeType.Element)
            {
                _rootNamespace = _reader.NamespaceURI;
                return Open(0, _names.Root, isRoot: true);
            }
        }

        return null;
    }

    /// <summary>
    /// The documents of a vocabulary in the file: its root or, if that is an envelope of another vocabulary, each element in it that is a document. What an envelope says besides goes to the ledger.
    /// </summary>
    /// <param name="isDocument">Whether an element with a name is a document.</param>
    public IEnumerable<XmlSourceElement> ReadDocuments(Predicate<string> isDocument) =>
        ReadRoot() is not { } root ? [] : isDocument(root.Name) ? [root] : ReadDocuments(root, isDocument);

    private IEnumerable<XmlSourceElement> ReadDocuments(XmlSourceElement envelope, Predicate<string> isDocument)
    {
        while (envelope.NextChild() is { } child)
        {
            if (!isDocument(_reader.LocalName))
            {
                foreach (XmlSourceElement inner in ReadDocuments(child, isDocument))
                {
                    yield return inner;
                }

                continue;
            }

            string outside = _rootNamespace;
            _rootNamespace = _reader.NamespaceURI;
            child.BeginDocument(_reader.LocalName, _names.Root, child.Place);
            Ledger.Add(NewsErrorCodes.Skipped, envelope.Name, envelope.Place, "a " + envelope.Name + " is not an article: the " + child.Name + " in it is read");
            yield return child;
            _rootNamespace = outside;
        }

        envelope.Close();
    }

    /// <summary>Builds an article, which has the errors since the article before it.</summary>
    public ReadArticle Build(ArticleDraft draft)
    {
        List<SourceError> errors = [.. Errors];
        Errors.Clear();
        return draft.Build(Lines, errors, _input.Cancellation);
    }

    public void Dispose()
    {
        _reader.Dispose();
        _guard?.Dispose();
        _names.Return(_guard?.Length ?? _input.Text.Length);
    }

    /// <summary>The place of the current node.</summary>
    internal SourceSpan Place(int length) => _places.At(_place.LineNumber, _place.LinePosition, length);

    internal XmlNodeType NodeType => _reader.NodeType;

    /// <summary>The text of the current node, if it is not an element.</summary>
    internal string Value => _value ??= _reader.Value;

    internal bool IsEmptyElement => _reader.IsEmptyElement;

    /// <summary>Moves to the next node; false at the end of the file and after an error.</summary>
    internal bool Advance()
    {
        if (_isBroken)
        {
            return false;
        }

        try
        {
            if (!_reader.Read())
            {
                _isBroken = true;
                Refuse(_places.At(_place.LineNumber, _place.LinePosition, 0));
            }
            else if (_reader.NodeType == XmlNodeType.Element)
            {
                _input.Cancellation.ThrowIfCancellationRequested();
                CheckDepth();
            }
            else
            {
                // A text can be malformed after its beginning, which only its value shows. White space cannot, and between elements it is not needed.
                _value = _reader.NodeType is XmlNodeType.Text or XmlNodeType.CDATA ? _reader.Value : null;
            }
        }
        catch (XmlException e)
        {
            Fail(e);
        }
        catch (DecoderFallbackException)
        {
            _isBroken = true;
            Errors.Add(NewsErrorCodes.XmlEncoding.At(_places.At(_place.LineNumber, _place.LinePosition, 0), "a byte is not of the encoding of the file"));
        }

        return !_isBroken;
    }

    /// <summary>Ends the file at an error.</summary>
    private void Fail(XmlException e)
    {
        _isBroken = true;
        SourceSpan place = _places.At(e.LineNumber, e.LinePosition, 0);
        if (!Refuse(place))
        {
            Errors.Add(NewsErrorCodes.MalformedXml.At(place, XmlTreeReader.ReasonOf(e)));
        }
    }

    /// <summary>Reports why the guard ended the text; false if it did not.</summary>
    private bool Refuse(SourceSpan place)
    {
        if (_guard?.Error is { } refused)
        {
            Errors.Add(_input.IsText ? refused : refused with { Span = place });
        }

        return _guard?.Error is not null;
    }

    private void CheckDepth()
    {
        if (_reader.Depth >= _limits.MaxDepth)
        {
            _isBroken = true;
            Errors.Add(XmlGuard.TooDeep(Place(_reader.Name.Length), _limits));
        }
    }

    /// <summary>The element at the current node, of which there is one instance for each depth.</summary>
    internal XmlSourceElement Open(int depth, SourcePath parent, bool isRoot = false)
    {
        XmlSourceElement element = _names.ElementAt(depth);
        string name = NameOf(_reader);
        element.Start(this, name, isRoot ? parent : parent[name], Place(_reader.Name.Length), _reader.IsEmptyElement);
        ReadAttributes(element.Attributes);
        return element;
    }

    /// <summary>The last element of a depth.</summary>
    internal XmlSourceElement At(int depth) => _names.ElementAt(depth);

    /// <summary>Reads the attributes of the current element.</summary>
    internal void ReadAttributes(SourceAttributes attributes)
    {
        attributes.Clear();
        while (_reader.MoveToNextAttribute())
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
    internal string NameOf() => NameOf(_reader);

    private string NameOf(XmlReader reader)
    {
        if (_prefixes is not null && reader.NamespaceURI != _rootNamespace && _prefixes.TryGetValue(reader.NamespaceURI, out string? prefix))
        {
            return prefix.Length == 0 ? reader.LocalName : prefix + ":" + reader.LocalName;
        }

        return reader.Prefix.Length == 0 || reader.NamespaceURI == _rootNamespace || s_namespaces.Contains(reader.NamespaceURI) ? reader.LocalName : reader.Name;
    }
}
