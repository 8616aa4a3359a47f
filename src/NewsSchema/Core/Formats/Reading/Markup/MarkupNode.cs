using System.Text;
using NewsSchema.Core.Formats.Reading.Drafts;
using NewsSchema.Core.Formats.Reading.Sources;
using NewsSchema.Core.Text;

namespace NewsSchema.Core.Formats.Reading.Markup;

/// <summary>An element that is collected before it is read, because its parts make sense together only: a picture with its caption, a table.</summary>
internal sealed class MarkupNode(string name, SourcePath path, SourceSpan place)
{
    private readonly List<object> _content = [];

    public string Name { get; } = name;

    public SourcePath Path { get; } = path;

    public SourceSpan Place { get; } = place;

    public SourceAttributes Attributes { get; } = new();

    /// <summary>Whether the text was read.</summary>
    public bool IsTextTaken { get; set; }

    public IEnumerable<MarkupNode> Children => _content.OfType<MarkupNode>();

    /// <summary>All elements in it, at any depth.</summary>
    public IEnumerable<MarkupNode> Descendants => Children.SelectMany(static child => child.Descendants.Prepend(child));

    /// <summary>Adds the element and all elements in it to a list.</summary>
    public void AddTo(List<MarkupNode> nodes)
    {
        nodes.Add(this);
        foreach (object part in _content)
        {
            (part as MarkupNode)?.AddTo(nodes);
        }
    }

    /// <summary>The text of the element and all elements in it, with white space as between words.</summary>
    public string InnerText => BlockWhiteSpace.Collapse(RawText);

    /// <summary>The text as in the file.</summary>
    public string RawText
    {
        get
        {
            if (_content.Count == 0)
            {
                return "";
            }

            if (_content.Count == 1 && _content[0] is string only)
            {
                return only;
            }

            var text = new StringBuilder();
            AppendText(text);
            return text.ToString();
        }
    }

    public void Add(MarkupNode child) => _content.Add(child);

    public void Add(string text) => _content.Add(text);

    /// <summary>The text of the element, of which the reader thereby accounts.</summary>
    public SourceValue TakeText(bool isExact)
    {
        IsTextTaken = true;
        foreach (MarkupNode inner in Descendants)
        {
            inner.IsTextTaken = true;
        }

        return new SourceValue(isExact ? RawText : InnerText, Path, Place);
    }

    /// <summary>Gives all attributes and texts that were not taken to the ledger.</summary>
    public void KeepRest(SourceLedger ledger)
    {
        Attributes.KeepRest(ledger, Path);
        foreach (object part in _content)
        {
            if (part is MarkupNode child)
            {
                child.KeepRest(ledger);
            }
            else if (!IsTextTaken)
            {
                ledger.Keep(new SourceValue((string)part, Path, Place));
            }
        }
    }

    private void AppendText(StringBuilder text)
    {
        foreach (object part in _content)
        {
            if (part is MarkupNode child)
            {
                // Lines and paragraphs are not parts of one word.
                string edge = child.Name is "br" or "p" or "div" or "li" or "td" or "th" or "tr" ? " " : "";
                text.Append(edge);
                child.AppendText(text);
                text.Append(edge);
            }
            else
            {
                text.Append((string)part);
            }
        }
    }
}
