using NewsSchema.Core.Articles;
using NewsSchema.Core.Formats.Reading.Drafts;
using NewsSchema.Core.Formats.Reading.Sources;
using NewsSchema.Core.Text;
using NewsSchema.Formats;

namespace NewsSchema.Core.Formats.Reading.Markup;

/// <summary>
/// Reads the text of an article from markup, NITF or XHTML, into the blocks, marks and sections of a draft. It receives elements and text one after the other, from an XML file or from an
/// <see cref="IHtmlReader"/>. Text and elements in any order are accepted: text outside of paragraphs is a paragraph, and a paragraph inside another one ends that.
/// </summary>
internal sealed partial class MarkupReader : IMarkupSink
{
    private const int MaxDepth = 256;

    private static readonly string[] s_leads = ["lede", "lead"];

    private readonly ArticleDraft _draft;
    private readonly SourceLedger _ledger;
    private readonly MarkupElements _elements;
    private readonly List<MarkupFrame> _frames = [];
    private readonly Stack<MarkupNode> _nodes = new();
    private readonly SourcePath _root;
    private int _depth;
    private int _ignored;

    /// <summary>How many marks went on in a further block.</summary>
    private int _continued;

    /// <summary>The block that text goes to; null between blocks.</summary>
    private DraftBlock? _block;

    /// <summary>The block that all text goes to, if the markup is one line of text.</summary>
    private readonly DraftBlock? _line;

    /// <summary>Whether the last thing in the block is a line break.</summary>
    private bool _isAfterBreak;

    /// <param name="draft">The article.</param>
    /// <param name="elements">The elements of the format.</param>
    /// <param name="path">The path of the element that contains the markup.</param>
    /// <param name="line">The block that all text goes to, if the markup is one line; null for markup that has blocks.</param>
    public MarkupReader(ArticleDraft draft, MarkupElements elements, SourcePath path, DraftBlock? line = null)
    {
        _draft = draft;
        _ledger = draft.Ledger;
        _elements = elements;
        _root = path;
        _line = line;
        _block = line;
    }

    /// <summary>The attributes of the element that <see cref="Start"/> will begin.</summary>
    public SourceAttributes Attributes { get; } = new();

    /// <summary>Whether white space has no meaning here.</summary>
    public bool IsBetweenBlocks => _block is null && _nodes.Count == 0;

    /// <summary>Whether blank lines in text outside of paragraphs separate paragraphs, as in the texts of editors that leave it to a page to make paragraphs.</summary>
    public bool HasBlankLines { get; set; }

    private MarkupFrame? Top => _depth > 0 ? _frames[_depth - 1] : null;

    void IMarkupSink.StartElement(string name, IReadOnlyList<KeyValuePair<string, string>> attributes)
    {
        Attributes.Clear();
        foreach (KeyValuePair<string, string> attribute in attributes)
        {
            Attributes.Add(attribute.Key, attribute.Value);
        }

        Start(name, default);
    }

    void IMarkupSink.Text(string text) => Text(text, default);

    void IMarkupSink.EndElement() => End();

    /// <summary>Begins an element with <see cref="Attributes"/>.</summary>
    public void Start(string name, SourceSpan place)
    {
        SourcePath path = (_nodes.Count > 0 ? _nodes.Peek().Path : Top?.Path ?? _root)[name];
        if (_depth + _nodes.Count >= MaxDepth)
        {
            _ignored++;
            Attributes.KeepRest(_ledger, path);
            return;
        }

        Attributes.RemoveCode(_ledger, path);
        if (_nodes.Count > 0)
        {
            StartNode(name, path, place);
            return;
        }

        MarkupElement? element = _elements.Find(name);
        if (element is { Role: MarkupRole.Media or MarkupRole.Table or MarkupRole.Hidden })
        {
            StartNode(name, path, place);
            return;
        }

        // An unknown element between paragraphs could be anything: its text is read as if it were not there.
        element ??= new MarkupElement(_block is null ? MarkupRole.Container : MarkupRole.Inline);
        MarkupFrame frame = Push(name, element, path);
        switch (element.Role)
        {
            case MarkupRole.Container when _line is null:
                StartContainer(frame, place);
                break;
            case MarkupRole.Block when _line is null:
                StartBlock(frame, place);
                break;
            case MarkupRole.Break:
                BreakLine();
                break;
            case MarkupRole.Inline:
                StartInline(frame, place);
                break;
            case MarkupRole.Part:
                StartPart(frame, place);
                break;
            case MarkupRole.Presentation when _draft.Options.KeepPresentation:
                StartInline(frame, place);
                break;
            case MarkupRole.Presentation:
                EndAtRule(name);
                _ledger.DropMarkup(path, place, "its presentation");
                break;
        }

        Attributes.KeepRest(_ledger, path);
    }

    /// <summary>Text between tags.</summary>
    public void Text(string text, SourceSpan place)
    {
        if (_nodes.Count > 0)
        {
            _nodes.Peek().Add(text);
            return;
        }

        if (HasBlankLines && text.IndexOf('\n') >= 0 && IsOutsideParagraphs())
        {
            AppendParagraphs(text, place);
        }
        else
        {
            Append(text, place);
        }
    }

    /// <summary>Ends the element that began last.</summary>
    public void End()
    {
        if (_ignored > 0)
        {
            _ignored--;
            return;
        }

        if (_nodes.Count > 0)
        {
            EndNode();
            return;
        }

        if (_depth == 0)
        {
            return;
        }

        MarkupFrame frame = _frames[--_depth];
        if (frame.Mark is { } mark)
        {
            EndMark(frame, mark);
        }

        if (_line is not null)
        {
            return;
        }

        if (frame.Element.Role is MarkupRole.Block or MarkupRole.Container)
        {
            _block = null;
        }

        if (frame.Section is { } section)
        {
            section.End = _draft.Content.Count;
        }
    }

    private void Append(string text, SourceSpan place)
    {
        bool isBlank = string.IsNullOrWhiteSpace(text);
        if (_block is null)
        {
            if (isBlank)
            {
                return;
            }

            NewBlock(place);
        }

        _isAfterBreak &= isBlank;
        _block!.Text.Append(text);
    }

    /// <summary>Appends text in which a line without words ends a paragraph.</summary>
    private void AppendParagraphs(string text, SourceSpan place)
    {
        int start = 0;
        for (int line = text.IndexOf('\n'); line >= 0;)
        {
            int next = text.IndexOf('\n', line + 1);
            if (next >= 0 && string.IsNullOrWhiteSpace(text.Substring(line, next - line)))
            {
                Append(text.Substring(start, line - start), place);
                EndLoose();
                start = next + 1;
            }

            line = next;
        }

        Append(_block is null ? text.Substring(start).TrimStart() : text.Substring(start), place);
    }

    /// <summary>Ends the paragraph that text outside of paragraphs is. The line breaks around it are not part of it.</summary>
    private void EndLoose()
    {
        if (_block is not null)
        {
            BlockWhiteSpace.TrimEnds(_block);
            _block = null;
        }
    }

    /// <summary>A second line break outside of paragraphs ends the paragraph that the text there is.</summary>
    private void BreakLine()
    {
        if (_isAfterBreak && _block is not null && IsOutsideParagraphs())
        {
            EndLoose();
            _isAfterBreak = false;
            return;
        }

        _block?.Text.Append(DraftBlock.Break);
        _isAfterBreak = true;
    }

    /// <summary>A rule outside of paragraphs ends the paragraph that the text there is.</summary>
    private void EndAtRule(string name)
    {
        if (name.Equals("hr", StringComparison.OrdinalIgnoreCase) && IsOutsideParagraphs())
        {
            EndLoose();
        }
    }

    private bool IsOutsideParagraphs()
    {
        bool isOutside = _line is null;
        for (int i = 0; i < _depth && isOutside; i++)
        {
            isOutside = _frames[i].Element.Role != MarkupRole.Block;
        }

        return isOutside;
    }

    private MarkupFrame Push(string name, MarkupElement element, SourcePath path)
    {
        if (_depth == _frames.Count)
        {
            _frames.Add(new MarkupFrame());
        }

        MarkupFrame frame = _frames[_depth++];
        frame.Clear();
        frame.Name = name;
        frame.Element = element;
        frame.Path = path;
        frame.Slot = _depth > 1 ? _frames[_depth - 2].Slot : null;
        return frame;
    }

    /// <summary>Begins a container: a section, if it says more than that its blocks belong together.</summary>
    private void StartContainer(MarkupFrame frame, SourceSpan place)
    {
        _block = null;
        if (frame.Name == "block" && _depth > 1 && _frames[_depth - 2] is { Name: "bq", Section.Mark: { } quote })
        {
            // NITF has a block in each block quotation. Its classes are those of the quotation.
            ReadSectionClass(quote, frame);
            return;
        }

        var mark = new DraftMark { Place = place, Path = frame.Path };
        switch (frame.Element.Meaning)
        {
            case MarkupMeaning.Note:
                frame.Slot = "note";
                break;
            case MarkupMeaning.OrderedList:
                _ledger.Approximate(frame.Path, place, "an ordered list is read as a list");
                break;
        }

        if (frame.Element.Kind is { } kind)
        {
            mark.Classes.Add(kind);
            mark.QuoteSource = (Attributes.Take("quote-source", frame.Path) ?? Attributes.Take("cite", frame.Path))?.Text;
        }

        if (!ReadOwn(mark, frame))
        {
            ReadSectionClass(mark, frame);
        }

        if (frame.Name == "aside" && mark.Classes.Count == 0)
        {
            mark.Classes.Add("aside");
        }

        frame.Section = new DraftSection { Start = _draft.Content.Count, Mark = mark };
        _draft.Sections.Add(frame.Section);
    }

    /// <summary>The classes of a section: those of an own file, otherwise the first that can be one. What a vendor's other classes mean is not known.</summary>
    private void ReadSectionClass(DraftMark mark, MarkupFrame frame)
    {
        if (Attributes.Take("class", frame.Path) is not { } classes)
        {
            return;
        }

        foreach (string name in classes.Text.Split([' '], StringSplitOptions.RemoveEmptyEntries))
        {
            bool isLegal = Characters.IsName(name) && (Vocabulary.FindKind(name) is null || name == "quote") && !Vocabulary.IsAnchor(name);
            if (isLegal && (_draft.IsOwn || mark.Classes.Count == 0 || (mark.Classes.Count == 1 && mark.Classes[0] == "quote")))
            {
                mark.Classes.Add(name);
            }
            else
            {
                _ledger.Keep(classes with { Text = name });
            }
        }
    }

    private void StartBlock(MarkupFrame frame, SourceSpan place)
    {
        // A paragraph in an item of a list is the item.
        string? slot = frame.Slot;
        MarkupElement element = frame.Element;
        if (element.Meaning == MarkupMeaning.Item)
        {
            slot = "listitem";
        }

        slot = SlotOf(frame, slot, out int level);
        frame.Slot = slot == "crosshead" ? null : slot;
        NewBlock(place, frame.Path);
        _block!.Slot = slot == "crosshead" && level == 2 ? null : slot;
        _block.Level = level;
        _block.IsPreformatted = element.Meaning == MarkupMeaning.Preformatted;
        if (Attributes.Take("quote-source", frame.Path) is { IsBlank: false } source)
        {
            DraftMark quote = _block.Open(frame.Path, place);
            quote.Classes.Add("quote");
            quote.QuoteSource = source.Text;
            frame.Mark = quote;
        }
    }

    /// <summary>The slot and the level of a block by its element and its attributes.</summary>
    private string? SlotOf(MarkupFrame frame, string? slot, out int level)
    {
        level = frame.Element.Level;
        foreach (string flag in s_leads)
        {
            if (Attributes.Peek(flag) is "true")
            {
                Attributes.Take(flag, frame.Path);
                slot = "lead";
            }
        }

        string? name = Attributes.Peek("class");
        if (name is "lead" or "lede" or "intro")
        {
            Attributes.Take("class", frame.Path);
            slot = "lead";
        }
        else if (name is not null && Vocabulary.FindSlot(name) is not null)
        {
            Attributes.Take("class", frame.Path);
            slot = name;
        }
        else if (level > 0 && name is { Length: 2 } && name[0] == 'h' && name[1] is >= '1' and <= '6')
        {
            Attributes.Take("class", frame.Path);
            level = name[1] - '0';

            // A heading of the first level in the text of an own file has a slot, because it would be the headline.
            slot = level == 1 && _draft.IsOwn && _elements != MarkupElements.Xhtml ? "crosshead" : slot;
        }

        return slot;
    }

    private void RemoveLast(DraftBlock block)
    {
        int last = _draft.Content.Count - 1;
        if (last >= 0 && _draft.Content[last] == block)
        {
            _draft.Content.RemoveAt(last);
        }
    }

    /// <summary>Begins a block. Marks that are open go on in it.</summary>
    private void NewBlock(SourceSpan place, SourcePath? path = null)
    {
        DraftBlock? before = _block;
        if (before is { IsBlank: true })
        {
            RemoveLast(before);
        }

        _isAfterBreak = false;
        _block = new DraftBlock { Place = place, Path = path ?? Top?.Path ?? _root, Slot = Top?.Slot };
        _draft.Content.Add(_block);
        for (int i = 0; i < _depth; i++)
        {
            if (_frames[i].Mark is { } mark)
            {
                mark.End = before?.Text.Length ?? mark.End;
                if (_continued++ >= _draft.Options.Limits.MaxAnnotations)
                {
                    _ledger.DropMarkup(mark.Path, mark.Place, "the annotations beyond the limit");
                    _frames[i].Mark = null;
                    continue;
                }

                DraftMark next = mark.Fragment(0, -1);
                _block.Marks.Add(next);
                _frames[i].Mark = next;
            }
        }
    }
}
