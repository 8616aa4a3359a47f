using NewsSchema.Core.Articles;
using NewsSchema.Core.Text;
using NewsSchema.Core.Tree;
using NewsSchema.Core.Values;
using NewsSchema.Formats;

namespace NewsSchema.Core.Formats.Nitf;

/// <summary>
/// The text of an article as NITF's body, on its own and inside NewsML-G2. Every span becomes the element of its kind;
/// most of those hold text only, so of two spans inside each other the outer one is written and the inner one reported.
/// </summary>
internal sealed class NitfMarkup
{
    private readonly ArticleView _article;
    private readonly FormatLedger _ledger;
    private readonly Dictionary<SpanView, string> _ids = [];
    private readonly XmlIds _names;

    public NitfMarkup(ArticleView article, FormatLedger ledger, XmlIds names)
    {
        _article = article;
        _ledger = ledger;
        _names = names;
        foreach (BlockView block in article.Blocks)
        {
            AssignIds(block.Spans, HolderOf(block));
        }
    }

    /// <summary>What an element may hold.</summary>
    private enum Holder
    {
        /// <summary>Text and all inline elements.</summary>
        Enriched,
        Byline,
        Dateline,
        Distributor,

        /// <summary>Text and functions.</summary>
        Person,

        /// <summary>Text only.</summary>
        Text,
    }

    /// <summary>The XML ids of the elements that name each entity, in the order of the text.</summary>
    public Dictionary<AnnotationView, List<string>> Ids { get; } = [];

    private string DocumentId => _article.Id?.Text ?? "";

    /// <summary>Writes <c>body</c> with everything that it holds.</summary>
    public void WriteBody(XmlSink xml)
    {
        xml.Start("body");
        xml.Start("body.head");
        WriteHead(xml);
        xml.End();
        xml.Start("body.content");
        WriteContent(xml);
        xml.End();
        xml.End();
    }

    /// <summary>An entity with all that NITF says about one, as <c>identified-content</c> lists it.</summary>
    public void WriteEntity(XmlSink xml, AnnotationView entity)
    {
        string element = ElementOf(entity.Kind)!;
        xml.Start(element);
        WriteIdentity(xml, element, entity);
        xml.Running();
        xml.Text(_ledger.Carry(entity.Whole));
        if (element == "person" && entity["role"] is { } role)
        {
            xml.Start("function");
            xml.Attribute("value", _ledger.Carry(role));
            xml.End();
        }

        if (element == "location" && entity["country"] is { } country)
        {
            xml.Start("country");
            xml.Attribute("iso-cc", _ledger.Carry(country));
            xml.End();
        }

        if (entity.SameAs is not null && DocumentId.Length > 0)
        {
            xml.Start("alt-code");
            xml.Attribute("idsrc", DocumentId);
            xml.Attribute("value", entity.Id);
            xml.End();
        }

        xml.End();
    }

    private static Holder HolderOf(BlockView block) => block.IsHead
        ? block.Slot?.Class switch
        {
            "byline" => Holder.Byline,
            "dateline" => Holder.Dateline,
            "agency" => Holder.Distributor,
            _ => Holder.Enriched,
        }
        : Holder.Enriched;

    private static string? ElementOf(Kind kind) => kind.Class switch
    {
        "person" => "person",
        "org" => "org",
        "place" => "location",
        "event" => "event",
        "work" or "product" => "object.title",
        "date" or "time" => "chron",
        "number" or "percent" or "quantity" => "num",
        "money" => "money",
        "link" => "a",
        "quote" => "q",
        "claim" => null,
        _ => "classifier",
    };

    /// <summary>The element of a span, and what it may hold; null where the place has none for it.</summary>
    private static string? SelectElement(SpanView span, Holder holder, out Holder inner)
    {
        string? element = Candidate(span, holder);
        if (element == "classifier" && Holds(span.Children, holder))
        {
            // The generic element is the last resort: it gives way to what is inside.
            element = null;
        }

        inner = element switch
        {
            null => holder,
            "q" or "a" or "lang" => Holder.Enriched,
            "person" => Holder.Person,
            _ => Holder.Text,
        };
        return element;
    }

    private static string? Candidate(SpanView span, Holder holder)
    {
        string? element = span.Annotation is { } annotation ? ElementOf(annotation.Kind)
            : span.Of is not null && Array.IndexOf(span.Roles, "role") >= 0 ? "function"
            : null;
        return holder switch
        {
            Holder.Enriched => element ?? (span.Lang is not null ? "lang" : null),
            Holder.Byline => element is "person" or "location" or "org" ? element : element == "function" ? "byttl" : null,
            Holder.Dateline => element == "location" ? element : span.Annotation?.Kind.Class == "date" ? "story.date" : null,
            Holder.Distributor => element == "org" ? element : null,
            Holder.Person => element == "function" ? element : null,
            _ => null,
        };
    }

    private static bool Holds(IReadOnlyList<SpanView> spans, Holder holder) =>
        spans.Any(span => Candidate(span, holder) is not null || Holds(span.Children, holder));

    private void AssignIds(IReadOnlyList<SpanView> spans, Holder holder)
    {
        foreach (SpanView span in spans)
        {
            if (SelectElement(span, holder, out Holder inner) is not null && span.Annotation is { } annotation)
            {
                if (_names.Next(annotation.Id) is { } id)
                {
                    if (!Ids.TryGetValue(annotation, out List<string>? ids))
                    {
                        Ids.Add(annotation, ids = []);
                    }

                    ids.Add(id);
                    _ids.Add(span, id);
                }
            }

            AssignIds(span.Children, inner);
        }
    }

    private void WriteHead(XmlSink xml)
    {
        if (_article.Headline is { } headline)
        {
            xml.Start("hedline");
            WriteBlock(xml, "hl1", headline);
            if (_article.Kicker is { } kicker)
            {
                _ledger.ApproximateAll("kicker", "a secondary headline of class \"kicker\", below the headline");
                WriteBlock(xml, "hl2", kicker, "kicker");
            }

            if (_article.Deck is { } deck)
            {
                WriteBlock(xml, "hl2", deck, "deck");
            }

            xml.End();
        }

        WriteByline(xml);
        WriteDistributor(xml);
        if (_article.Dateline is { } dateline)
        {
            foreach ((_, ArticleFact part) in dateline.Parts)
            {
                if (part.Path is "dateline.place" or "dateline.date")
                {
                    _ledger.Carry(part);
                }
            }

            WriteBlock(xml, "dateline", dateline);
        }

        foreach (ArticleFact description in _article.Plain(NewsConcept.Description))
        {
            xml.Start("abstract");
            xml.Element("p", _ledger.Carry(description));
            xml.End();
        }
    }

    private void WriteByline(XmlSink xml)
    {
        if (_article.Byline is { } byline)
        {
            WriteBlock(xml, "byline", byline);
            _ledger.ApproximateAll("authors", "the persons of the byline");
            return;
        }

        foreach (BlockView author in _article.Authors)
        {
            WriteBlock(xml, "byline", author);
        }

        foreach (PartyView author in _article.Parties(NewsConcept.Byline))
        {
            xml.Start("byline");
            if (author.Annotation is { Kind.Class: "person" } person)
            {
                xml.Start("person");
                WriteIdentity(xml, "person", person);
                xml.Running();
                xml.Text(author.Name);
                xml.End();
            }
            else
            {
                xml.Running();
                xml.Text(author.Name);
            }

            _ledger.Carry(author.NameFact);
            xml.End();
        }
    }

    private void WriteDistributor(XmlSink xml)
    {
        if (_article.Agency is { } agency)
        {
            _ledger.CarryAll("dateline.agency");
            WriteBlock(xml, "distributor", agency);
        }
        else if (_article.Parties(NewsConcept.Provider).FirstOrDefault() is { } provider)
        {
            xml.Start("distributor");
            xml.Start("org");
            if (provider.Annotation is { Kind.Class: "org" } org)
            {
                WriteIdentity(xml, "org", org);
            }
            else if (provider.UriFact is { } uri)
            {
                WriteUri(xml, "org", _ledger.Carry(uri));
            }

            xml.Running();
            xml.Text(provider.Name);
            _ledger.Carry(provider.NameFact);
            xml.End();
            xml.End();
        }
    }

    private void WriteContent(XmlSink xml)
    {
        // The open containers: where each ends, and how many elements it is.
        var open = new Stack<(int End, int Elements)>();
        int next = 0;
        bool isList = false;
        for (int i = 0; i <= _article.Blocks.Count; i++)
        {
            BlockView? block = i < _article.Blocks.Count ? _article.Blocks[i] : null;
            bool isBoundary = block is null || (open.TryPeek(out (int End, int) innermost) && innermost.End <= i) || (next < _article.Sections.Count && _article.Sections[next].Start <= i);
            if (isList && (isBoundary || block!.Slot?.Class != "listitem"))
            {
                xml.End();
                isList = false;
            }

            while (open.TryPeek(out (int End, int Elements) ended) && (ended.End <= i || block is null))
            {
                for (int element = 0; element < ended.Elements; element++)
                {
                    xml.End();
                }

                open.Pop();
            }

            if (block is null || (block.IsHead && block.Slot?.Class != "lead"))
            {
                continue;
            }

            for (; next < _article.Sections.Count && _article.Sections[next].Start <= i; next++)
            {
                SectionView section = _article.Sections[next];
                if (StartSection(xml, section, isNested: open.Count > 0) is > 0 and int elements)
                {
                    open.Push((section.End, elements));
                }
            }

            if (block.Slot?.Class == "listitem" && !isList)
            {
                xml.Start("ul");
                isList = true;
            }

            WriteContentBlock(xml, block);
        }

        WriteImages(xml);
    }

    /// <summary>Opens a block, or for a quote a block inside a block quotation: only the latter may stand inside another block.</summary>
    /// <returns>The number of elements that were opened.</returns>
    private int StartSection(XmlSink xml, SectionView section, bool isNested)
    {
        SpanView span = section.Span;
        bool isQuote = span.Annotation is { Kind.Class: "quote" };
        if (isNested && !isQuote)
        {
            _ledger.Lose(section.Whole, "NITF's blocks do not nest");
            return 0;
        }

        _ledger.Carry(section.Whole);
        if (isQuote)
        {
            xml.Start("bq");
            WriteQuoteSource(xml, span.Annotation!);
        }

        xml.Start("block");
        string classes = string.Join(" ", span.Roles.Prepend(isQuote ? "" : span.Annotation?.Kind.Class ?? "").Where(static name => name.Length > 0));
        xml.Attribute("class", classes.Length > 0 ? classes : null);
        foreach (ArticleFact role in span.RoleFacts)
        {
            _ledger.Carry(role);
        }

        if (span.Mention is { } mention)
        {
            _ledger.Carry(mention);
        }

        if (span.Annotation is { IsAnonymous: true } anonymous)
        {
            _ledger.Carry(anonymous.Whole);
        }

        return isQuote ? 2 : 1;
    }

    private void WriteContentBlock(XmlSink xml, BlockView block)
    {
        string? slot = block.Slot?.Class;
        switch (slot)
        {
            case "listitem":
                WriteBlock(xml, "li", block);
                break;
            case "note":
                xml.Start("note");
                xml.Start("body.content");
                WriteBlock(xml, "p", block);
                xml.End();
                xml.End();
                break;
            default:
                if (block.IsHeading)
                {
                    WriteBlock(xml, "hl2", block, slot is null or "crosshead" ? block.Level is 0 or 2 ? null : $"h{block.Level}" : slot);
                }
                else
                {
                    WriteBlock(xml, "p", block, slot is null or "lead" ? null : slot);
                }

                break;
        }
    }

    private void WriteBlock(XmlSink xml, string element, BlockView block, string? @class = null)
    {
        xml.Start(element);
        xml.Attribute("class", @class);
        if (element == "p" && block.Slot?.Class == "lead")
        {
            xml.Attribute("lede", "true");
        }

        if (block.Slot is { } slot)
        {
            if (slot.Class is "caption" or "credit" or "correction" or "author")
            {
                _ledger.ApproximateAll(slot.Member, $"a paragraph of class \"{slot.Class}\"");
            }
            else if (slot.Class != "kicker")
            {
                _ledger.CarryAll(slot.Member);
            }
        }

        xml.Running();
        Holder holder = element switch
        {
            "byline" => Holder.Byline,
            "dateline" => Holder.Dateline,
            "distributor" => Holder.Distributor,
            _ => Holder.Enriched,
        };
        WriteInline(xml, block.Text, block.Spans, 0, block.Text.Length, holder);
        xml.End();
    }

    private void WriteInline(XmlSink xml, string text, IReadOnlyList<SpanView> spans, int start, int end, Holder holder)
    {
        foreach (SpanView span in spans)
        {
            xml.Text(text, start, span.Start);
            WriteSpan(xml, text, span, holder);
            start = span.End;
        }

        xml.Text(text, start, end);
    }

    private void WriteSpan(XmlSink xml, string text, SpanView span, Holder holder)
    {
        string? element = SelectElement(span, holder, out Holder inner);
        if (element is null)
        {
            if (span.Mention is { } mention && span.Annotation!.Kind.Class != "claim")
            {
                _ledger.Lose(mention, holder == Holder.Enriched
                    ? "the generic element holds text only, and there is other markup inside"
                    : "stands inside an element that holds text only");
            }

            WriteInline(xml, text, span.Children, span.Start, span.End, inner);
            return;
        }

        bool isOrgOfByline = holder == Holder.Byline && element == "org";
        if (isOrgOfByline)
        {
            xml.Start("byttl");
        }

        xml.Start(element);
        xml.Attribute("id", _ids.GetValueOrDefault(span));
        if (span.Annotation is { } annotation)
        {
            WriteAnnotation(xml, element, annotation);
            if (span.Mention is { } carried)
            {
                _ledger.Carry(carried);
            }

            if (annotation.IsAnonymous || !annotation.IsEntity)
            {
                _ledger.Carry(annotation.Whole);
            }
        }
        else if (span.Of is { } of)
        {
            _ledger.Approximate(of, "a function stands beside its person, not tied to it");
            foreach (ArticleFact role in span.RoleFacts)
            {
                _ledger.Carry(role);
            }
        }

        if (span.Lang is { } lang && element is not ("function" or "byttl" or "story.date"))
        {
            xml.Lang(_ledger.Carry(lang));
        }

        xml.Running();
        WriteInline(xml, text, span.Children, span.Start, span.End, inner);
        xml.End();
        if (isOrgOfByline)
        {
            xml.End();
        }
    }

    private void WriteAnnotation(XmlSink xml, string element, AnnotationView annotation)
    {
        switch (element)
        {
            case "q":
                WriteQuoteSource(xml, annotation);
                break;
            case "a" when annotation["href"] is { } href:
                if (UriText.IsLinkable(href.Text))
                {
                    xml.Attribute("href", _ledger.Carry(href));
                }
                else
                {
                    _ledger.Lose(href, UriText.NotLinkable);
                }

                break;
            case "chron" or "story.date" when annotation["value"] is { } date:
                xml.Attribute("norm", ArticleDate.TryParse(_ledger.Carry(date), out ArticleDate parsed) ? parsed.Basic : date.Text);
                break;
            case "num" when annotation["value"] is { } number:
                xml.Attribute("units", annotation.Kind.Class == "percent" ? "percent" : UnitOf(number.Text));
                _ledger.Approximate(number, "the number stands only in the text");
                break;
            case "money" when annotation["value"] is { } money:
                xml.Attribute("unit", UnitOf(money.Text));
                _ledger.Approximate(money, "the amount stands only in the text");
                break;
            case "classifier" when annotation.Kind.Role == NodeClass.Value && annotation["value"] is { } value:
                xml.Attribute("type", annotation.Kind.Class);
                xml.Attribute("value", _ledger.Carry(value));
                break;
            case "person" or "org" or "location" or "event" or "object.title" or "classifier":
                WriteIdentity(xml, element, annotation);
                break;
        }
    }

    /// <summary>A quotation's speaker is a text in NITF; where nobody is said to speak, the one who relays the words.</summary>
    private void WriteQuoteSource(XmlSink xml, AnnotationView quote)
    {
        if ((quote.Speaker ?? quote.Source) is { } source)
        {
            xml.Attribute("quote-source", source.Name);
            _ledger.Approximate(source, "a name, not an id");
        }
    }

    /// <summary>The attributes that say which entity it is: its URI as vocabulary and code, or its id in this document.</summary>
    private void WriteIdentity(XmlSink xml, string element, AnnotationView entity)
    {
        if (element == "classifier")
        {
            xml.Attribute("type", entity.Kind.Class);
        }

        if (element == "event")
        {
            WriteDate(xml, "start-date", entity["start"]);
            WriteDate(xml, "end-date", entity["end"]);
        }

        if (entity.SameAs is { } sameAs)
        {
            WriteUri(xml, element, _ledger.Carry(sameAs));
        }
        else if (!entity.IsAnonymous)
        {
            WriteCode(xml, element, DocumentId, entity.Id);
        }
    }

    private void WriteDate(XmlSink xml, string attribute, ArticleFact? date)
    {
        if (date is not null && ArticleDate.TryParse(date.Text, out ArticleDate parsed))
        {
            xml.Attribute(attribute, parsed.Basic);
            _ledger.Carry(date);
        }
    }

    private static void WriteUri(XmlSink xml, string element, string uri)
    {
        (string scheme, string code) = UriText.Split(uri);
        WriteCode(xml, element, scheme, code);
    }

    private static void WriteCode(XmlSink xml, string element, string scheme, string code)
    {
        bool isLocation = element == "location";
        xml.Attribute(isLocation ? "code-source" : "idsrc", scheme.Length > 0 ? scheme : null);
        xml.Attribute(isLocation ? "location-code" : "value", code);
    }

    private static string? UnitOf(string value)
    {
        int space = value.IndexOf(' ');
        return space < 0 ? null : value.Substring(space + 1);
    }

    private void WriteImages(XmlSink xml)
    {
        foreach (ResourceView image in _article.Resources(NewsConcept.Images))
        {
            xml.Start("media");
            xml.Attribute("media-type", "image");
            xml.Start("media-reference");
            xml.Attribute("source", _ledger.Carry(image.Href));
            Optional("name", image.Title);
            Optional("mime-type", image.MediaType);
            Optional("copyright", image.Copyright);
            Optional("alternate-text", image.Alt);
            Size("height", image.Height);
            Size("width", image.Width);
            xml.End();
            xml.Element("media-caption", image.Caption is { } caption ? _ledger.Carry(caption) : null);
            xml.Element("media-producer", image.Credit is { } credit ? _ledger.Carry(credit) : null);
            xml.End();
        }

        void Optional(string attribute, ArticleFact? fact) => xml.Attribute(attribute, fact is null ? null : _ledger.Carry(fact));

        void Size(string attribute, ArticleFact? fact)
        {
            if (fact is not null && fact.Text.Length > 0 && fact.Text.All(Characters.IsDigit))
            {
                Optional(attribute, fact);
            }
        }
    }
}
