using AngleSharp.Dom;
using NewsSchema.Formats;

namespace NewsSchema.Html;

/// <summary>Passes the content of an element on, without recursion, because documents can be deep.</summary>
internal sealed class HtmlWalk(IMarkupSink sink)
{
    private const char LastControl = ' ';

    private readonly List<KeyValuePair<string, string>> _attributes = [];

    public void Walk(IElement root)
    {
        INode node = root;
        while (true)
        {
            if (node != root)
            {
                Start(node);
            }

            if (node.FirstChild is { } child && !IsCode(node))
            {
                node = child;
                continue;
            }

            while (node != root && node.NextSibling is null)
            {
                End(node);
                node = node.Parent!;
            }

            if (node == root)
            {
                return;
            }

            End(node);
            node = node.NextSibling!;
        }
    }

    private void Start(INode node)
    {
        if (node is IText text)
        {
            sink.Text(text.Data);
        }
        else if (node is IElement element)
        {
            _attributes.Clear();
            foreach (IAttr attribute in element.Attributes)
            {
                _attributes.Add(new(attribute.LocalName, IsCode(attribute) ? "" : attribute.Value));
            }

            sink.StartElement(element.LocalName, _attributes);
        }
    }

    private void End(INode node)
    {
        if (node is IElement)
        {
            sink.EndElement();
        }
    }

    private static bool IsCode(INode node) => node is IElement { LocalName: "script" or "style" or "template" };

    /// <summary>Whether an attribute is an event handler, or an address that runs a script. Browsers ignore control characters and blanks in the scheme.</summary>
    private static bool IsCode(IAttr attribute)
    {
        if (attribute.LocalName.StartsWith("on", StringComparison.OrdinalIgnoreCase))
        {
            return true;
        }

        string value = string.Concat(attribute.Value.Where(static c => c > LastControl));
        return value.StartsWith("javascript:", StringComparison.OrdinalIgnoreCase)
            || value.StartsWith("vbscript:", StringComparison.OrdinalIgnoreCase)
            || value.StartsWith("data:text/html", StringComparison.OrdinalIgnoreCase);
    }
}
