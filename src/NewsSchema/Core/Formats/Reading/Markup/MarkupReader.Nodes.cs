using System.Text;
using NewsSchema.Core.Articles.Building;
using NewsSchema.Core.Formats.Reading.Drafts;
using NewsSchema.Core.Formats.Reading.Sources;
using NewsSchema.Core.Text;
using NewsSchema.Core.Tree;
using NewsSchema.Formats;

namespace NewsSchema.Core.Formats.Reading.Markup;

/// <summary>Reads pictures and tables, whose parts make sense together only.</summary>
internal sealed partial class MarkupReader
{
    /// <summary>The parts of a picture: the element and attribute of each, and the member that it becomes.</summary>
    private static readonly (string Element, string Attribute, string Member)[] s_mediaAttributes =
    [
        ("media-reference", "source", "href"),
        ("img", "src", "href"),
        ("video", "src", "href"),
        ("audio", "src", "href"),
        ("iframe", "src", "href"),
        ("embed", "src", "href"),
        ("object", "data", "href"),
        ("media-reference", "name", "title"),
        ("img", "title", "title"),
        ("media-reference", "mime-type", "type"),
        ("img", "data-type", "type"),
        ("media-reference", "copyright", "copyright"),
        ("img", "data-copyright", "copyright"),
        ("media-reference", "alternate-text", "alt"),
        ("img", "alt", "alt"),
        ("media-reference", "height", "height"),
        ("media-reference", "width", "width"),
        ("img", "width", "width"),
        ("img", "height", "height"),
    ];

    private void StartNode(string name, SourcePath path, SourceSpan place)
    {
        var node = new MarkupNode(name, path, place);
        node.Attributes.TakeOver(Attributes);
        if (_nodes.Count > 0)
        {
            _nodes.Peek().Add(node);
        }

        _nodes.Push(node);
    }

    private void EndNode()
    {
        MarkupNode node = _nodes.Pop();
        if (_nodes.Count > 0)
        {
            return;
        }

        switch (_elements.Find(node.Name)?.Role)
        {
            case MarkupRole.Media:
                List<MarkupNode> parts = [];
                node.AddTo(parts);
                ReadMedia(node, parts);
                foreach (MarkupNode inner in parts)
                {
                    if (_line is null && inner.Name == "table")
                    {
                        ReadTable(inner);
                    }
                }

                node.KeepRest(_ledger);
                break;
            case MarkupRole.Table when _line is null:
                ReadTable(node);
                break;
            case MarkupRole.Hidden when node.Name is "script" or "style" or "template" or "noscript":
                _ledger.DropMarkup(node.Path, node.Place, "what is not text");
                break;
            default:
                node.KeepRest(_ledger);
                break;
        }
    }

    /// <summary>A picture is metadata, not a block: its place in the text is not kept. What is embedded and is not a picture is a link.</summary>
    private void ReadMedia(MarkupNode node, List<MarkupNode> parts)
    {
        var image = new MapNode { Span = node.Place };
        bool isPicture = true;
        string found = "";
        MarkupNode? part = null;
        foreach ((string element, string attribute, string member) in s_mediaAttributes)
        {
            part = found == element ? part : FindPart(parts, element);
            found = element;
            if (part?.Attributes.Peek(attribute) is { Length: > 0 } && !image.Has(member))
            {
                SourceValue value = part.Attributes.Take(attribute, part.Path)!.Value;
                bool isSize = member is "height" or "width";
                isPicture &= member != "href" || element is "media-reference" or "img";
                TreeNodes.Add(image, member, new ScalarNode(value.Text, isSize ? ScalarKind.Plain : ScalarKind.Quoted) { Span = value.Place });
            }
        }

        if (!image.Has("href"))
        {
            return;
        }

        AddText(image, "caption", parts.Find(static inner => inner.Name == "media-caption" || (inner.Name == "span" && inner.Attributes.Peek("class") == "caption"))
            ?? parts.Find(static inner => inner.Name == "figcaption" && !inner.Children.Any(static child => child.Attributes.Peek("class") is "caption" or "credit")));
        AddText(image, "credit", parts.Find(static inner => inner.Name == "media-producer" || (inner.Name == "span" && inner.Attributes.Peek("class") == "credit")));
        string? type = node.Attributes.Peek("media-type");
        if (type is not null && (type.Equals("image", StringComparison.OrdinalIgnoreCase) || type.Equals("photo", StringComparison.OrdinalIgnoreCase)))
        {
            node.Attributes.Take("media-type", node.Path);
        }

        _draft.Add(isPicture ? NewsConcept.Images : NewsConcept.Links, image, node.Place);
    }

    private static MarkupNode? FindPart(List<MarkupNode> parts, string element)
    {
        foreach (MarkupNode part in parts)
        {
            if (part.Name == element)
            {
                return part;
            }
        }

        return null;
    }

    private void AddText(MapNode image, string member, MarkupNode? part)
    {
        if (part is { IsTextTaken: false } && part.InnerText.Length > 0)
        {
            if (part.Name == "span")
            {
                part.Attributes.Take("class", part.Path);
            }

            SourceValue text = part.TakeText(_draft.IsOwn);
            TreeNodes.Add(image, member, TreeNodes.TextNode(text.Text, text.Place));
        }
    }

    /// <summary>A table: one block for each row, with a tab between cells.</summary>
    private void ReadTable(MarkupNode node)
    {
        _block = null;
        int start = _draft.Content.Count;
        foreach (MarkupNode row in RowsOf(node))
        {
            var line = new StringBuilder();
            foreach (MarkupNode cell in row.Children.Where(static cell => cell.Name is "td" or "th"))
            {
                line.Append(line.Length > 0 || cell != row.Children.First() ? "\t" : "").Append(cell.TakeText(isExact: false).Text);
            }

            row.IsTextTaken = true;
            if (!string.IsNullOrWhiteSpace(line.ToString()))
            {
                var block = new DraftBlock { Place = row.Place, Path = row.Path, IsPreformatted = true };
                block.Text.Append(line.ToString());
                _draft.Content.Add(block);
            }
        }

        if (_draft.Content.Count > start)
        {
            var mark = new DraftMark { Place = node.Place, Path = node.Path };
            mark.Classes.Add("table");
            _draft.Sections.Add(new DraftSection { Start = start, End = _draft.Content.Count, Mark = mark });
            _ledger.Approximate(node.Path, node.Place, "each row of a table is a paragraph with tabs between its cells");
        }

        node.KeepRest(_ledger);
    }

    /// <summary>The rows of a table. Those of a table in a cell are the text of the cell.</summary>
    private static IEnumerable<MarkupNode> RowsOf(MarkupNode part) => part.Children.SelectMany(static child => child.Name switch
    {
        "tr" or "nitf-row" => [child],
        "td" or "th" => [],
        _ => RowsOf(child),
    });
}
