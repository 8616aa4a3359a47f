using NewsSchema.Core.Articles;
using NewsSchema.Core.Formats.Xhtml;
using NewsSchema.Core.Tree;

namespace NewsSchema.Core.Formats.Reading.Markup;

/// <summary>
/// The elements of NITF and XHTML, in one table because senders mix them. Those that name a kind are added from the table of the format's writer, so that each pair is written once.
/// </summary>
internal sealed class MarkupElements
{
    /// <summary>
    /// The classes of marks whose element lacks the value that its kind requires: numbers in words, links without an address; and of text in another language, which has no kind. Writers make the same element of them.
    /// </summary>
    public static readonly NamePairs<string> WithoutValue = new(("num", "num"), ("amount", "money"), ("chron", "chron"), ("a", "a"), ("lang", "lang"));

    private readonly Dictionary<string, MarkupElement> _elements = new(StringComparer.Ordinal);

    private MarkupElements()
    {
    }

    /// <summary>The elements of XHTML.</summary>
    public static MarkupElements Xhtml { get; } = Of(XhtmlTables.Elements);

    /// <summary>A table with the elements that name kinds in one format.</summary>
    /// <param name="kinds">The pairs of a kind and its element. The first kind of an element is read if nothing distinguishes several.</param>
    /// <param name="others">Elements that have no kind, or that only this format has.</param>
    public static MarkupElements Of(NamePairs<string> kinds, params (string Name, MarkupElement Element)[] others)
    {
        var table = new MarkupElements();
        table.Add(new MarkupElement(MarkupRole.Container), "html", "body", "div", "section", "article", "main", "aside", "block", "body.content", "body.end", "dl", "center", "header", "footer");
        table.Add(new MarkupElement(MarkupRole.Container, Kind: "quote"), "blockquote", "bq");
        table.Add(new MarkupElement(MarkupRole.Container, MarkupMeaning.OrderedList), "ol");
        table.Add(new MarkupElement(MarkupRole.Container, MarkupMeaning.Note), "note");
        table.Add(new MarkupElement(MarkupRole.Container), "ul");
        table.Add(new MarkupElement(MarkupRole.Block), "p", "tagline", "address", "summary");
        table.Add(new MarkupElement(MarkupRole.Block, MarkupMeaning.Item), "li", "dt", "dd");
        table.Add(new MarkupElement(MarkupRole.Block, MarkupMeaning.Preformatted), "pre");
        table.Add(new MarkupElement(MarkupRole.Block, Level: 1), "hl1", "h1");
        table.Add(new MarkupElement(MarkupRole.Block, Level: 2), "hl2", "h2");
        table.Add(new MarkupElement(MarkupRole.Block, Level: 3), "h3");
        table.Add(new MarkupElement(MarkupRole.Block, Level: 4), "h4");
        table.Add(new MarkupElement(MarkupRole.Block, Level: 5), "h5");
        table.Add(new MarkupElement(MarkupRole.Block, Level: 6), "h6");
        table.Add(new MarkupElement(MarkupRole.Break), "br");
        table.Add(new MarkupElement(MarkupRole.Presentation), "b", "i", "u", "em", "strong", "font", "small", "big", "tt", "s", "strike", "code", "hr", "wbr", "tbody");
        table.Add(new MarkupElement(MarkupRole.Media), "media", "figure", "img", "video", "audio", "iframe", "object", "embed");
        table.Add(new MarkupElement(MarkupRole.Table), "table", "nitf-table");
        table.Add(new MarkupElement(MarkupRole.Hidden), "script", "style", "template", "noscript", "head", "title", "link", "meta");
        table.Add(new MarkupElement(MarkupRole.Inline), "span");
        table.Add(new MarkupElement(MarkupRole.Inline, MarkupMeaning.Link, "link"), "a");
        table.Add(new MarkupElement(MarkupRole.Inline, MarkupMeaning.Quote, "quote"), "q");
        table.Add(new MarkupElement(MarkupRole.Inline, MarkupMeaning.Moment, "date"), "time");
        foreach ((string kind, string element) in kinds.Pairs)
        {
            if (kinds.TryFindOurs(element, out string? first) && first == kind)
            {
                table._elements[element] = new MarkupElement(MarkupRole.Inline, MeaningOf(kind), kind);
            }
        }

        foreach ((string name, MarkupElement element) in others)
        {
            table._elements[name] = element;
        }

        return table;
    }

    /// <summary>The element with a name, in any case; null for one that no reader knows.</summary>
    public MarkupElement? Find(string name) =>
        _elements.TryGetValue(name, out MarkupElement? element) || _elements.TryGetValue(name.ToLowerInvariant(), out element) ? element : null;

    /// <summary>Whether the text in an element, or after it, is on another line than that before it.</summary>
    public bool SeparatesLines(string name) => Find(name)?.Role is MarkupRole.Block or MarkupRole.Container or MarkupRole.Break;

    private static MarkupMeaning MeaningOf(string kind) => kind switch
    {
        "date" or "time" => MarkupMeaning.Moment,
        "number" => MarkupMeaning.Number,
        "money" => MarkupMeaning.Money,
        "link" => MarkupMeaning.Link,
        "quote" => MarkupMeaning.Quote,
        _ => Vocabulary.FindKind(kind)?.Role is NodeClass.Entity ? MarkupMeaning.Entity : MarkupMeaning.Other,
    };

    private void Add(MarkupElement element, params string[] names)
    {
        foreach (string name in names)
        {
            _elements[name] = element;
        }
    }
}
