using NewsSchema.Syntax;

namespace NewsSchema.Exports;

/// <summary>
/// The text of an article as XHTML. Every span is an element with classes and <c>data-*</c> attributes, so that all annotations are there:
/// <c>data-ref</c> is the id of what a span names, and its first mention in each text carries everything that is known about it.
/// </summary>
internal sealed class XhtmlMarkup(ExportArticle article, ExportLedger ledger)
{
    private const string Namespace = "http://www.w3.org/1999/xhtml";

    private readonly XmlIds _ids = new();
    private readonly HashSet<ExportAnnotation> _described = [];

    /// <summary>The running text, blocks and containers, inside one <c>div</c>.</summary>
    public void WriteStory(XmlSink xml)
    {
        Start(xml, "div");
        WriteBlocks(xml);
        xml.End();
    }

    /// <summary>One text inside one <c>span</c>.</summary>
    public void WriteLine(XmlSink xml, ExportBlock block)
    {
        Start(xml, "span");
        WriteInline(xml, block.Text, block.Spans, 0, block.Text.Length);
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
                ExportSection section = article.Sections[next];
                EndList();
                xml.Start("div");
                WriteSpan(xml, section.Span);
                ledger.Carry(section.Whole);
                open.Push(section.End);
            }

            ExportBlock block = article.Blocks[i];
            if (!ExportArticle.IsStory(block))
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

            WriteInline(xml, block.Text, block.Spans, 0, block.Text.Length);
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

    private void WriteInline(XmlSink xml, string text, IReadOnlyList<ExportSpan> spans, int start, int end)
    {
        foreach (ExportSpan span in spans)
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

    private static string ElementOf(ExportSpan span) => span.Annotation?.Kind.Class switch
    {
        "date" or "time" or "duration" => "time",
        "link" => "a",
        _ => "span",
    };

    private void WriteSpan(XmlSink xml, ExportSpan span)
    {
        var data = new DataAttributes(xml, ledger);
        string classes = string.Join(" ", span.Roles.Prepend(span.Annotation?.Kind.Class ?? "").Where(static name => name.Length > 0));
        xml.Attribute("class", classes.Length > 0 ? classes : null);
        foreach (ExportFact role in span.RoleFacts)
        {
            ledger.Carry(role);
        }

        if (span.Lang is { } lang)
        {
            xml.Lang(ledger.Carry(lang));
        }

        if (span.Annotation is { } annotation)
        {
            xml.Attribute("id", _ids.Next(annotation.Id));
            data.Write("ref", annotation.Id);
            if (span.Mention is { } mention)
            {
                ledger.Carry(mention);
            }
        }

        data.Write("for", span.For);
        data.Write("of", span.Of);
        data.Write("as", span.As);
        data.Write("cont", span.Cont);
        data.Write("note", span.Note);
        if (span.Annotation is { } described && _described.Add(described))
        {
            Describe(xml, data, described);
        }

        foreach ((string name, ExportFact fact) in span.Attributes)
        {
            data.Write("x-" + Naming.ToKebabCase(name), fact);
        }
    }

    /// <summary>What is known of an annotation, on its first mention.</summary>
    private void Describe(XmlSink xml, DataAttributes data, ExportAnnotation annotation)
    {
        if (!annotation.IsEntity || annotation.IsAnonymous)
        {
            ledger.Carry(annotation.Whole);
        }
        else
        {
            data.Write("name", annotation.Name);
        }

        foreach ((string name, ExportValue value) in annotation.Members)
        {
            if (value.Fact is { } time && name == "value" && annotation.Kind.Class is "date" or "time" or "duration")
            {
                xml.Attribute("datetime", ledger.Carry(time));
            }
            else if (value.Fact is { } href && name == "href" && annotation.Kind.Class == "link" && UriText.IsLinkable(href.Text))
            {
                xml.Attribute("href", ledger.Carry(href));
            }
            else
            {
                data.WriteKnown(name == "sameAs" ? "uri" : Naming.ToKebabCase(name), value);
            }
        }
    }

    /// <summary>The <c>data-*</c> attributes of one element: none twice, and none with a name that XHTML does not allow.</summary>
    private sealed class DataAttributes(XmlSink xml, ExportLedger ledger)
    {
        private readonly HashSet<string> _names = new(StringComparer.Ordinal);

        public void Write(string name, string text)
        {
            if (CanWrite(name))
            {
                xml.Attribute("data-" + name, text);
            }
        }

        public void Write(string name, ExportFact? fact)
        {
            if (fact is not null && CanWrite(name))
            {
                xml.Attribute("data-" + name, ledger.Carry(fact));
            }
        }

        public void Write(string name, IReadOnlyList<ExportFact> ids)
        {
            if (ids.Count > 0 && CanWrite(name))
            {
                xml.Attribute("data-" + name, string.Join(" ", ids.Select(ledger.Carry)));
            }
        }

        /// <summary>A scalar, or a list of words.</summary>
        public void WriteKnown(string name, ExportValue value)
        {
            List<ExportFact> facts = value.Each.Select(static item => item.Fact).OfType<ExportFact>().ToList();
            bool isOne = facts.Count == 1;
            if (facts.Count > 0 && (isOne || facts.TrueForAll(static fact => !fact.Text.Contains(' '))) && CanWrite(name))
            {
                xml.Attribute("data-" + name, string.Join(" ", facts.Select(fact =>
                    ledger.Approximate(fact, "only as an attribute in the marked-up text"))));
            }
        }

        private bool CanWrite(string name) =>
            name.All(static c => c is >= 'a' and <= 'z' || Characters.IsDigit(c) || c == '-') && _names.Add(name);
    }
}
