using System.Globalization;
using NewsSchema.Core.Articles;
using NewsSchema.Core.Text;
using NewsSchema.Core.Values;
using NewsSchema.Formats;

namespace NewsSchema.Core.Formats.Xhtml;

/// <summary>
/// The text of an article as XHTML. Every span is an element with classes and <c>data-*</c> attributes, so that all annotations are there:
/// <c>data-ref</c> is the id of the annotation that a span names; its first mention in each text carries all its facts.
/// </summary>
/// <param name="article">The article.</param>
/// <param name="ledger">The ledger.</param>
/// <param name="options">The options.</param>
/// <param name="names">The ids of the XML document.</param>
/// <param name="hasXmlIds">Whether each <c>id</c> is an <c>xml:id</c> too, so that references from another vocabulary are valid without a schema of XHTML.</param>
internal sealed class XhtmlMarkup(ArticleView article, FormatLedger ledger, ExportOptions options, XmlIds names, bool hasXmlIds = false)
{
    public const string Namespace = "http://www.w3.org/1999/xhtml";

    /// <summary>The attribute of the outermost element by which a reader knows that NewsSchema wrote the text.</summary>
    public const string GeneratorAttribute = "data-generator";

    /// <summary>The XML ids of the elements, so that a text can be written twice.</summary>
    private readonly Dictionary<SpanView, string?> _ids = [];
    private readonly HashSet<AnnotationView> _described = [];
    private readonly Dictionary<AnnotationView, string> _numbered = [];
    private readonly Dictionary<string, int> _numbers = new(StringComparer.Ordinal);

    /// <summary>The <c>data-*</c> attributes of the element that is being written.</summary>
    private readonly HashSet<string> _written = new(StringComparer.Ordinal);

    /// <summary>The XML ids of the elements that name each annotation, in the order of the text. Filled while the text is written.</summary>
    public Dictionary<AnnotationView, List<string>> Ids { get; } = [];

    /// <summary>The running text, blocks and containers, inside one <c>div</c>.</summary>
    public void WriteStory(XmlSink xml)
    {
        Start(xml, "div");
        WriteBlocks(xml);
        xml.End();
    }

    /// <summary>The running text, blocks and containers, in the element that is open.</summary>
    public void WriteContent(XmlSink xml)
    {
        _described.Clear();
        WriteBlocks(xml);
    }

    /// <summary>One text inside one <c>span</c>.</summary>
    public void WriteLine(XmlSink xml, BlockView block)
    {
        Start(xml, "span");
        WriteInline(xml, ExportText.Of(block, options), block.Spans, 0, block.Text.Length);
        xml.End();
    }

    private void Start(XmlSink xml, string root)
    {
        _described.Clear();
        xml.Root(root, Namespace);
        if (article.Language is { } language)
        {
            xml.Lang(language.Text);
        }

        xml.Attribute(GeneratorAttribute, ExportGenerator.Name);
    }

    private void WriteBlocks(XmlSink xml)
    {
        var open = new Stack<int>();
        int next = 0;
        bool isList = false;
        for (int i = 0; i < article.Blocks.Count; i++)
        {
            while (open.TryPeek(out int end) && end <= i)
            {
                EndList();
                xml.End();
                open.Pop();
            }

            for (; next < article.Sections.Count && article.Sections[next].Start <= i; next++)
            {
                SectionView section = article.Sections[next];
                EndList();
                xml.Start("div");
                WriteSpan(xml, section.Span);
                ledger.Carry(section.Whole);
                open.Push(section.End);
            }

            BlockView block = article.Blocks[i];
            if (!ArticleView.IsStory(block))
            {
                continue;
            }

            bool isItem = block.Slot?.Class == "listitem";
            if (!isItem)
            {
                EndList();
            }
            else if (!isList)
            {
                xml.Start("ul");
                isList = true;
            }

            xml.Start(isItem ? "li" : block.IsHeading ? $"h{(block.Level == 0 ? 2 : Math.Min(block.Level, 6))}" : "p");
            if (block.Slot is { } slot)
            {
                xml.Attribute("class", slot.Class);
                ledger.CarryAll(slot.Member);
            }

            xml.Running();
            WriteInline(xml, ExportText.Of(block, options), block.Spans, 0, block.Text.Length);
            xml.End();
        }

        EndList();
        while (open.TryPop(out _))
        {
            xml.End();
        }

        void EndList()
        {
            if (isList)
            {
                xml.End();
                isList = false;
            }
        }
    }

    private void WriteInline(XmlSink xml, string text, IReadOnlyList<SpanView> spans, int start, int end)
    {
        foreach (SpanView span in spans)
        {
            xml.Text(text, start, span.Start);
            xml.Start(ElementOf(span));
            WriteSpan(xml, span);
            WriteInline(xml, text, span.Children, span.Start, span.End);
            xml.End();
            start = span.End;
        }

        xml.Text(text, start, end);
    }

    private static string ElementOf(SpanView span) =>
        (span.Annotation is { } annotation ? XhtmlTables.Elements.Find(annotation.Kind.Class) : null) ?? XhtmlTables.OtherElement;

    private void WriteSpan(XmlSink xml, SpanView span)
    {
        _written.Clear();
        xml.Attribute("class", span.Classes);
        foreach (string role in span.Roles)
        {
            if (Vocabulary.FindSlot(role) is { } slot)
            {
                ledger.CarryAll(slot.Member);
            }
        }

        foreach (ArticleFact role in span.RoleFacts)
        {
            ledger.Carry(role);
        }

        if (span.Lang is { } lang)
        {
            xml.Lang(ledger.Carry(lang));
        }

        if (span.Annotation is { } annotation)
        {
            WriteId(xml, IdOf(span, annotation));
            Data(xml, "data-ref", RefOf(annotation));
            if (span.Mention is { } mention)
            {
                ledger.Carry(mention);
            }
        }

        if (span.For.Count > 0)
        {
            Data(xml, "data-for", span.For.Count == 1 ? ledger.Carry(span.For[0]) : string.Join(" ", span.For.Select(ledger.Carry)));
        }

        Data(xml, "data-of", span.Of);
        Data(xml, "data-as", span.As);
        Data(xml, "data-cont", span.Cont);
        Data(xml, "data-note", span.Note);
        if (span.Annotation is { } described && _described.Add(described))
        {
            Describe(xml, described);
        }

        foreach ((string name, ArticleFact fact) in span.Attributes.OrderBy(static attribute => attribute.Key, StringComparer.Ordinal))
        {
            Data(xml, "data-x-" + CaseConversion.ToKebabCase(name), fact);
        }
    }

    private void WriteId(XmlSink xml, string? id)
    {
        xml.Attribute("id", id);
        if (hasXmlIds && id is not null)
        {
            xml.Id(id);
        }
    }

    /// <summary>
    /// The id of an annotation. One that has none in the article is numbered in the order of this text where the format has no marks in other texts, so that it gets the same number when it is read and written again.
    /// </summary>
    private string RefOf(AnnotationView annotation)
    {
        if (!hasXmlIds || !annotation.IsAnonymous)
        {
            return annotation.Id;
        }

        if (!_numbered.TryGetValue(annotation, out string? id))
        {
            string kind = annotation.Id.Substring(0, annotation.Id.LastIndexOf('.') + 1);
            _numbers.TryGetValue(kind, out int number);
            _numbers[kind] = number + 1;
            id = kind + (number + 1).ToString(CultureInfo.InvariantCulture);
            _numbered.Add(annotation, id);
        }

        return id;
    }

    private string? IdOf(SpanView span, AnnotationView annotation)
    {
        if (!_ids.TryGetValue(span, out string? id))
        {
            id = names.Next(RefOf(annotation));
            _ids.Add(span, id);
            if (id is not null)
            {
                if (!Ids.TryGetValue(annotation, out List<string>? ids))
                {
                    Ids.Add(annotation, ids = []);
                }

                ids.Add(id);
            }
        }

        return id;
    }

    /// <summary>Writes the facts of an annotation at its first mention.</summary>
    private void Describe(XmlSink xml, AnnotationView annotation)
    {
        if (!annotation.IsEntity || annotation.IsAnonymous)
        {
            ledger.Carry(annotation.Whole);
        }
        else
        {
            Data(xml, "data-name", annotation.Name);
        }

        // The order is fixed, whatever the order of the data.
        foreach ((string name, ValueView value) in annotation.Members.OrderBy(static member => XhtmlTables.OrderOf(member.Key)).ThenBy(static member => member.Key, StringComparer.Ordinal))
        {
            if (value.Fact is { } fact && XhtmlTables.Attributes.Find((annotation.Kind.Class, name)) is { } attribute
                && (attribute != "href" || UriText.IsLinkable(fact.Text)))
            {
                xml.Attribute(attribute, ledger.Carry(fact));
            }
            else if (Array.IndexOf(TreeMemberNames.SpanAttributes, name) < 0)
            {
                // A fact of an entity that has the name of a fact of a mark has no place.
                Known(xml, XhtmlTables.DataAttributes.Find(name) ?? "data-" + CaseConversion.ToKebabCase(name), value);
            }
        }
    }

    /// <summary>Writes a fact of an annotation: a scalar, or a list of words.</summary>
    private void Known(XmlSink xml, string attribute, ValueView value)
    {
        List<ArticleFact> facts = value.Each.Select(static item => item.Fact).OfType<ArticleFact>().ToList();
        bool isOne = facts.Count == 1;
        if (facts.Count > 0 && (isOne || facts.TrueForAll(static fact => !fact.Text.Contains(' '))) && CanWrite(attribute))
        {
            xml.Attribute(attribute, string.Join(" ", facts.Select(fact => ledger.Approximate(fact, "only as an attribute in the marked-up text"))));
        }
    }

    private void Data(XmlSink xml, string attribute, ArticleFact? fact)
    {
        if (fact is not null && CanWrite(attribute))
        {
            xml.Attribute(attribute, ledger.Carry(fact));
        }
    }

    private void Data(XmlSink xml, string attribute, string text)
    {
        if (CanWrite(attribute))
        {
            xml.Attribute(attribute, text);
        }
    }

    /// <summary>Whether XHTML allows the attribute's name and the element does not have it yet.</summary>
    private bool CanWrite(string attribute)
    {
        foreach (char c in attribute)
        {
            if (!Characters.IsLower(c) && !Characters.IsDigit(c) && c != '-')
            {
                return false;
            }
        }

        return _written.Add(attribute);
    }
}
