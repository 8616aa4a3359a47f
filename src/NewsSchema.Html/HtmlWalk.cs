using AngleSharp.Dom;
using NewsSchema.Core.Formats.Reading.Sources;
using NewsSchema.Formats;

namespace NewsSchema.Html;

/// <summary>Passes the content of an element on, without recursion, because documents can be deep.</summary>
internal sealed class HtmlWalk(IMarkupSink sink)
{
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
                _attributes.Add(new(attribute.LocalName, BrowserCode.IsHandler(attribute.LocalName) || BrowserCode.IsScript(attribute.Value) ? "" : attribute.Value));
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
}
