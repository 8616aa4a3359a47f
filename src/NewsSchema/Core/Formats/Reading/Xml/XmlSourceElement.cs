using System.Text;
using System.Xml;
using NewsSchema.Core.Formats.Reading.Markup;
using NewsSchema.Core.Formats.Reading.Sources;
using NewsSchema.Core.Text;

namespace NewsSchema.Core.Formats.Reading.Xml;

/// <summary>
/// An element of a file that is read once. A reader takes the attributes and the content that it understands. Everything else of the element goes to the ledger when the
/// next element is read, so that forgetting a fact cannot lose it.
/// </summary>
internal sealed class XmlSourceElement(int depth)
{
    private XmlSource _source = null!;
    private XmlSourceElement? _child;
    private bool _isEnded;

    /// <summary>The name without its prefix, if its vocabulary is one that readers know.</summary>
    public string Name { get; private set; } = "";

    public SourcePath Path { get; private set; } = null!;

    /// <summary>The place of the name in the opening tag.</summary>
    public SourceSpan Place { get; private set; }

    public SourceAttributes Attributes { get; } = new();

    /// <summary>The value of an attribute, of which the reader thereby accounts; null if there is none.</summary>
    public SourceValue? Attribute(string name) => Attributes.Take(name, Path);

    /// <summary>Adds a word to the path that distinguishes elements of one name: <c>meta[anpa-keyword]</c>.</summary>
    public void Qualify(string word) => Path = Path["[" + word + "]"];

    /// <summary>Moves to the next child; null at the end. What was not taken of the child before, and text between children, goes to the ledger.</summary>
    public XmlSourceElement? NextChild()
    {
        XmlSourceElement? child;
        while ((child = NextChild(out SourceValue? text)) is null && text is { } between)
        {
            _source.Ledger.Keep(between);
        }

        return child;
    }

    /// <summary>Moves to the next child or text, of which the reader thereby accounts; null for both at the end.</summary>
    public XmlSourceElement? NextChild(out SourceValue? text)
    {
        text = null;
        _child?.Close();
        _child = null;
        while (!_isEnded && _source.Advance())
        {
            switch (_source.NodeType)
            {
                case XmlNodeType.Element:
                    return _child = _source.Open(depth + 1, Path);
                case XmlNodeType.EndElement:
                    _isEnded = true;
                    break;
                case XmlNodeType.Text or XmlNodeType.CDATA:
                    text = new SourceValue(_source.Value, Path, _source.Place(0));
                    return null;
            }
        }

        _isEnded = true;
        return null;
    }

    /// <summary>The text of the element and all elements in it, of which the reader thereby accounts; their attributes are not taken. Paragraphs inside are lines.</summary>
    public SourceValue ReadText()
    {
        string text = "";
        StringBuilder? more = null;
        SourceSpan place = Place;
        int open = 0;
        bool isNewLine = false;
        while (!_isEnded && _source.Advance())
        {
            switch (_source.NodeType)
            {
                case XmlNodeType.Element:
                    XmlSourceElement inner = _source.Open(depth + 1 + open, _source.At(depth + open).Path);
                    inner.Attributes.KeepRest(_source.Ledger, inner.Path);
                    open += _source.IsEmptyElement ? 0 : 1;
                    isNewLine |= MarkupElements.Xhtml.SeparatesLines(inner.Name);
                    break;
                case XmlNodeType.EndElement:
                    _isEnded = open == 0;
                    isNewLine |= open > 0 && MarkupElements.Xhtml.SeparatesLines(_source.At(depth + open).Name);
                    open--;
                    break;
                case XmlNodeType.Text or XmlNodeType.CDATA or XmlNodeType.SignificantWhitespace or XmlNodeType.Whitespace:
                    if (text.Length == 0)
                    {
                        text = _source.Value;
                        place = _source.Place(text.Length);
                    }
                    else
                    {
                        more ??= new StringBuilder(text);
                        if (isNewLine && more[more.Length - 1] != '\n' && _source.Value.Length > 0 && _source.Value[0] != '\n')
                        {
                            more.Append('\n');
                        }

                        more.Append(_source.Value);
                    }

                    isNewLine = false;
                    break;
            }
        }

        _isEnded = true;
        return new SourceValue(more?.ToString() ?? text, Path, place);
    }

    /// <summary>Passes the content of the element on, of which the receiver thereby accounts.</summary>
    /// <param name="markup">The receiver.</param>
    /// <param name="isSelf">Whether the element itself is a part of the markup.</param>
    public void ReadMarkup(MarkupReader markup, bool isSelf = false)
    {
        if (isSelf)
        {
            markup.Attributes.TakeOver(Attributes);
            markup.Start(Name, Place);
        }

        int open = 0;
        while (!_isEnded && _source.Advance())
        {
            switch (_source.NodeType)
            {
                case XmlNodeType.Element:
                    string name = _source.NameOf();
                    SourceSpan place = _source.Place(name.Length);
                    bool isEmpty = _source.IsEmptyElement;
                    _source.ReadAttributes(markup.Attributes);
                    markup.Start(name, place);
                    if (isEmpty)
                    {
                        markup.End();
                    }
                    else
                    {
                        open++;
                    }

                    break;
                case XmlNodeType.EndElement when open == 0:
                    _isEnded = true;
                    break;
                case XmlNodeType.EndElement:
                    open--;
                    markup.End();
                    break;
                case XmlNodeType.SignificantWhitespace or XmlNodeType.Whitespace when markup.IsBetweenBlocks:
                    break;
                case XmlNodeType.Text or XmlNodeType.CDATA or XmlNodeType.SignificantWhitespace or XmlNodeType.Whitespace:
                    string text = _source.Value;
                    markup.Text(text, _source.Place(text.Length));
                    break;
            }
        }

        for (open += isSelf ? 1 : 0; open > 0; open--)
        {
            markup.End();
        }

        _isEnded = true;
    }

    /// <summary>Ends the element without accounting for anything in it.</summary>
    public void Skip()
    {
        for (int open = 0; !_isEnded && _source.Advance();)
        {
            if (_source.NodeType == XmlNodeType.Element)
            {
                open += _source.IsEmptyElement ? 0 : 1;
            }
            else if (_source.NodeType == XmlNodeType.EndElement)
            {
                _isEnded = open-- == 0;
            }
        }

        _isEnded = true;
        Attributes.Clear();
    }

    /// <summary>Ends the element: everything of it that was not taken goes to the ledger.</summary>
    public void Close()
    {
        while (NextChild() is not null)
        {
        }

        Attributes.KeepRest(_source.Ledger, Path);
    }

    /// <summary>Makes the element the root of a separate document, from which its places and paths count.</summary>
    internal void BeginDocument(string name, SourcePath root, SourceSpan place)
    {
        Name = name;
        Path = root;
        Place = place;
    }

    internal void Start(XmlSource source, string name, SourcePath path, SourceSpan place, bool isEmpty)
    {
        _source = source;
        Name = name;
        Path = path;
        Place = place;
        _child = null;
        _isEnded = isEmpty;
    }

    /// <summary>Forgets the file.</summary>
    internal void Release()
    {
        _source = null!;
        Name = "";
        Path = null!;
        Attributes.Clear();
    }
}
