using NewsSchema.Core.Articles;
using NewsSchema.Core.Tree;
using NewsSchema.Core.Values;

namespace NewsSchema.Core.Formats.Nitf;

/// <summary>Writes running text with the elements of its spans.</summary>
internal sealed class NitfInlineWriter
{
    private readonly NitfExport _export;
    private readonly FormatLedger _ledger;
    private readonly XmlSink _xml;
    private readonly Dictionary<SpanView, string> _ids = [];

    public NitfInlineWriter(NitfExport export)
    {
        _export = export;
        _ledger = export.Ledger;
        _xml = export.Xml;
        foreach (BlockView block in export.Article.Blocks)
        {
            AssignIds(block.Spans, NitfContentModel.HolderOf(block));
        }
    }

    /// <summary>The XML ids of the elements that name each annotation, in the order of the text.</summary>
    public Dictionary<AnnotationView, List<string>> Ids { get; } = [];

    public void WriteText(BlockView block, NitfHolder holder) => WriteText(ExportText.Of(block, _export.Options), block.Spans, 0, block.Text.Length, holder);

    /// <summary>The speaker of a quotation, which is a text in NITF; if the article names none, the source of the words.</summary>
    public void WriteQuoteSource(AnnotationView quote)
    {
        if ((quote.Speaker ?? quote.Source) is { } source)
        {
            _xml.Attribute("quote-source", source.Name);
            _ledger.Approximate(source, "a name, not an id");
        }
        else
        {
            _export.Attribute("quote-source", quote["quoteSource"]);
        }
    }

    /// <summary>The name that the ids of an annotation's elements begin with. An annotation without an id in the article, or whose value is only in the text, has the name of its element.</summary>
    private static string NameOf(string element, AnnotationView annotation) =>
        annotation.IsAnonymous || element is "num" or "money" ? element : annotation.Id;

    private static string? UnitOf(string value)
    {
        int space = value.IndexOf(' ');
        return space < 0 ? null : value.Substring(space + 1);
    }

    private void AssignIds(IReadOnlyList<SpanView> spans, NitfHolder holder)
    {
        foreach (SpanView span in spans)
        {
            string? element = NitfContentModel.SelectElement(span, holder, out NitfHolder inner);
            if (element is not (null or "lang") && span.Annotation is { } annotation && _export.Names.Next(NameOf(element, annotation)) is { } id)
            {
                if (!Ids.TryGetValue(annotation, out List<string>? ids))
                {
                    Ids.Add(annotation, ids = []);
                }

                ids.Add(id);
                _ids.Add(span, id);
            }

            AssignIds(span.Children, inner);
        }
    }

    private void WriteText(string text, IReadOnlyList<SpanView> spans, int start, int end, NitfHolder holder)
    {
        foreach (SpanView span in spans)
        {
            _xml.Text(text, start, span.Start);
            WriteSpan(text, span, holder);
            start = span.End;
        }

        _xml.Text(text, start, end);
    }

    private void WriteSpan(string text, SpanView span, NitfHolder holder)
    {
        string? element = NitfContentModel.SelectElement(span, holder, out NitfHolder inner);
        if (element is null)
        {
            LoseMention(span, holder);
            WriteText(text, span.Children, span.Start, span.End, inner);
            return;
        }

        // A byline holds organizations only inside a title.
        bool isInTitle = holder == NitfHolder.Byline && element == "org";
        if (isInTitle)
        {
            _xml.Start("byttl");
        }

        _xml.Start(element);
        _xml.Attribute("id", _ids.GetValueOrDefault(span));
        WriteAttributes(element, span);
        if (span.Lang is { } lang && element is not ("function" or "byttl" or "story.date"))
        {
            _xml.Lang(_ledger.Carry(lang));
        }

        _xml.Running();
        WriteText(text, span.Children, span.Start, span.End, inner);
        _xml.End();
        if (isInTitle)
        {
            _xml.End();
        }
    }

    /// <summary>Reports a mark without an element in this place. Claims never have one.</summary>
    private void LoseMention(SpanView span, NitfHolder holder)
    {
        if (span.Mention is not { } mention || span.Annotation!.Kind.Class == "claim")
        {
            return;
        }

        if (holder == NitfHolder.Dateline && Array.IndexOf(span.Roles, "agency") >= 0)
        {
            // The distributor has the mark.
            _ledger.Carry(mention);
        }
        else if (holder == NitfHolder.Headline)
        {
            PlainLine.AccountMark(_ledger, span);
        }
        else
        {
            _ledger.Lose(mention, holder == NitfHolder.Enriched
                ? "the generic element holds text only, and there is other markup inside"
                : "is inside an element that holds text only");
        }
    }

    private void WriteAttributes(string element, SpanView span)
    {
        if (span.Annotation is { } annotation)
        {
            WriteAnnotation(element, annotation);
            _ledger.CarryAny(span.Mention);
            if (annotation.IsAnonymous || !annotation.IsEntity)
            {
                _ledger.Carry(annotation.Whole);
            }
        }
        else if (span.Of is { } of)
        {
            _ledger.Approximate(of, "a function next to its person, not linked to it");
            foreach (ArticleFact role in span.RoleFacts)
            {
                _ledger.Carry(role);
            }
        }
    }

    private void WriteAnnotation(string element, AnnotationView annotation)
    {
        switch (element)
        {
            case "q":
                WriteQuoteSource(annotation);
                break;
            case "a" when annotation["href"] is { } href:
                WriteAddress(href);
                break;
            case "chron" or "story.date" when annotation["value"] is { } date:
                _xml.Attribute("norm", ArticleDate.TryParse(_ledger.Carry(date), out ArticleDate parsed) ? parsed.Basic : date.Text);
                break;
            case "num" when annotation["value"] is { } number:
                _xml.Attribute("units", annotation.Kind.Class == "percent" ? "percent" : UnitOf(number.Text));
                _ledger.Approximate(number, "the number is only in the text");
                break;
            case "money" when annotation["value"] is { } money:
                _xml.Attribute("unit", UnitOf(money.Text));
                _ledger.Approximate(money, "the amount is only in the text");
                break;
            case "num":
                _export.Attribute("units", annotation["units"]);
                break;
            case "money":
                _export.Attribute("unit", annotation["unit"]);
                break;
            case "chron":
                _export.Attribute("norm", annotation["norm"]);
                break;
            case NitfTables.Classifier when annotation.Kind.Role == NodeClass.Value && annotation["value"] is { } value:
                _xml.Attribute("type", annotation.Kind.Class);
                _xml.Attribute("value", _ledger.Carry(value));
                break;
            case "person" or "org" or "location" or "event" or "object.title" or NitfTables.Classifier:
                _export.Identity(element, annotation);
                break;
        }
    }

    private void WriteAddress(ArticleFact href)
    {
        if (UriText.IsLinkable(href.Text))
        {
            _export.Attribute("href", href);
        }
        else
        {
            _ledger.Lose(href, UriText.NotLinkable);
        }
    }
}
