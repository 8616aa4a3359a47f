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

    /// <summary>The open containers: the end of each, and the number of its elements.</summary>
    private readonly Stack<(int End, int Elements)> _open = new();

    private bool _isInRun;
    private bool _isInList;

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

    /// <summary>The blocks, each inside a <c>block</c>: many readers look for paragraphs only there.</summary>
    private void WriteContent()
    {
        int next = 0;
        for (int i = 0; i <= _article.Blocks.Count; i++)
        {
            BlockView? block = i < _article.Blocks.Count ? _article.Blocks[i] : null;
            bool isBoundary = block is null || (_open.TryPeek(out (int End, int) innermost) && innermost.End <= i) || StartsSection(next, i);
            if (_isInList && (isBoundary || block!.Slot?.Class != "listitem"))
            {
                _xml.End();
                _isInList = false;
            }

            EndSections(block is null ? int.MaxValue : i);
            if (block is null || (block.IsHead && block.Slot?.Class != "lead"))
            {
                continue;
            }

            for (; StartsSection(next, i); next++)
            {
                StartSection(_article.Sections[next]);
            }

            if (_open.Count == 0)
            {
                StartRun();
            }

            if (block.Slot?.Class == "listitem" && !_isInList)
            {
                _xml.Start("ul");
                _isInList = true;
            }

            _blocks.WriteContentBlock(block);
        }

        EndRun();
    }

    private bool StartsSection(int section, int block) => section < _article.Sections.Count && _article.Sections[section].Start <= block;

    private void EndSections(int block)
    {
        while (_open.TryPeek(out (int End, int Elements) ended) && ended.End <= block)
        {
            for (int element = 0; element < ended.Elements; element++)
            {
                _xml.End();
            }

            _open.Pop();
        }
    }

    /// <summary>Opens the block around text that is not in a container.</summary>
    private void StartRun()
    {
        if (!_isInRun)
        {
            _xml.Start("block");
            _isInRun = true;
        }
    }

    private void EndRun()
    {
        if (_isInRun)
        {
            _xml.End();
            _isInRun = false;
        }
    }

    /// <summary>Opens a block, or for a quote a block inside a block quotation: only the latter may be inside another block.</summary>
    private void StartSection(SectionView section)
    {
        SpanView span = section.Span;
        bool isQuote = span.Annotation is { Kind.Class: "quote" };
        if (_open.Count > 0 && !isQuote)
        {
            _ledger.Lose(section.Whole, "NITF's blocks do not nest");
            return;
        }

        _ledger.Carry(section.Whole);
        if (isQuote)
        {
            if (_open.Count == 0)
            {
                StartRun();
            }

            _xml.Start("bq");
            _inline.WriteQuoteSource(span.Annotation!);
        }
        else
        {
            EndRun();
        }

        _xml.Start("block");
        string classes = string.Join(" ", span.Roles.Prepend(isQuote ? "" : span.Annotation?.Kind.Class ?? "").Where(static name => name.Length > 0));
        _xml.Attribute("class", classes.Length > 0 ? classes : null);
        CarrySpan(span);
        _open.Push((section.End, isQuote ? 2 : 1));
    }

    private void CarrySpan(SpanView span)
    {
        foreach (string role in span.Roles)
        {
            if (Vocabulary.FindSlot(role) is { } slot)
            {
                _ledger.CarryAll(slot.Member);
            }
        }

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
