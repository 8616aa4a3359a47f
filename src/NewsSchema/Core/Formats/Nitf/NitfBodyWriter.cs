using NewsSchema.Core.Articles;

namespace NewsSchema.Core.Formats.Nitf;

/// <summary>Writes the text of an article as <c>body</c>: its head, and its blocks in their containers.</summary>
internal sealed class NitfBodyWriter
{
    private readonly NitfExport _export;
    private readonly ArticleView _article;
    private readonly FormatLedger _ledger;
    private readonly XmlSink _xml;
    private readonly NitfInlineWriter _inline;
    private readonly NitfBlockWriter _blocks;

    public NitfBodyWriter(NitfExport export)
    {
        _export = export;
        _article = export.Article;
        _ledger = export.Ledger;
        _xml = export.Xml;
        _inline = new NitfInlineWriter(export);
        _blocks = new NitfBlockWriter(export, _inline);
    }

    /// <inheritdoc cref="NitfInlineWriter.Ids"/>
    public Dictionary<AnnotationView, List<string>> Ids => _inline.Ids;

    public void WriteBody()
    {
        _xml.Start("body");
        _xml.Start("body.head");
        new NitfBodyHeadWriter(_export, _blocks).WriteHead();
        _xml.End();
        _xml.Start("body.content");
        WriteContent();
        new NitfMediaWriter(_export).WriteImages();
        _xml.End();
        _xml.End();
    }

    private void WriteContent()
    {
        // The open containers: where each ends, and how many elements it is.
        var open = new Stack<(int End, int Elements)>();
        int next = 0;
        bool isList = false;
        for (int i = 0; i <= _article.Blocks.Count; i++)
        {
            BlockView? block = i < _article.Blocks.Count ? _article.Blocks[i] : null;
            bool isBoundary = block is null || (open.TryPeek(out (int End, int) innermost) && innermost.End <= i) || StartsSection(next, i);
            if (isList && (isBoundary || block!.Slot?.Class != "listitem"))
            {
                _xml.End();
                isList = false;
            }

            EndSections(open, block is null ? int.MaxValue : i);
            if (block is null || (block.IsHead && block.Slot?.Class != "lead"))
            {
                continue;
            }

            for (; StartsSection(next, i); next++)
            {
                SectionView section = _article.Sections[next];
                if (StartSection(section, isNested: open.Count > 0) is > 0 and int elements)
                {
                    open.Push((section.End, elements));
                }
            }

            if (block.Slot?.Class == "listitem" && !isList)
            {
                _xml.Start("ul");
                isList = true;
            }

            _blocks.WriteContentBlock(block);
        }
    }

    private bool StartsSection(int section, int block) => section < _article.Sections.Count && _article.Sections[section].Start <= block;

    private void EndSections(Stack<(int End, int Elements)> open, int block)
    {
        while (open.TryPeek(out (int End, int Elements) ended) && ended.End <= block)
        {
            for (int element = 0; element < ended.Elements; element++)
            {
                _xml.End();
            }

            open.Pop();
        }
    }

    /// <summary>Opens a block, or for a quote a block inside a block quotation: only the latter may be inside another block.</summary>
    /// <returns>The number of elements that were opened.</returns>
    private int StartSection(SectionView section, bool isNested)
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
            _xml.Start("bq");
            _inline.WriteQuoteSource(span.Annotation!);
        }

        _xml.Start("block");
        string classes = string.Join(" ", span.Roles.Prepend(isQuote ? "" : span.Annotation?.Kind.Class ?? "").Where(static name => name.Length > 0));
        _xml.Attribute("class", classes.Length > 0 ? classes : null);
        CarrySpan(span);
        return isQuote ? 2 : 1;
    }

    private void CarrySpan(SpanView span)
    {
        foreach (ArticleFact role in span.RoleFacts)
        {
            _ledger.Carry(role);
        }

        _ledger.CarryAny(span.Mention);
        if (span.Annotation is { IsAnonymous: true } anonymous)
        {
            _ledger.Carry(anonymous.Whole);
        }
    }
}
