using NewsSchema.Core.Text;
using NewsSchema.Core.Tree;

namespace NewsSchema.Core.Articles;

/// <content>Texts, their spans, and sections.</content>
internal sealed partial class ArticleViewReader
{
    private BlockView Block(Node node, string path, int index = -1)
    {
        if (node is not MapNode map)
        {
            return new BlockView(Text(node) ?? "", node.Span);
        }

        string? slot = Text(map["slot"]);
        var block = new BlockView(Text(map["text"]) ?? "", node.Span)
        {
            Slot = slot is null ? null : Vocabulary.FindSlot(slot),
            Level = Math.Max(0, Number(map["level"])),
            Separator = Text(map["separator"]) ?? _separator,
            SeparatorPath = Text(map["separator"]) is { Length: > 0 } ? (index < 0 ? path : $"{path}[{index}]") + ".separator" : null,
        };
        ReadSpans(map["spans"], block, path, index);
        foreach (Member member in map.Members)
        {
            // A text's own members come in every block, so they are ruled out first.
            if (member.Key is "text" or "slot" or "level" or "separator" or "spans")
            {
                continue;
            }

            ReadPart(block, member, path);
        }

        return block;
    }

    /// <summary>What a slot's text names, and the slots inside it.</summary>
    private void ReadPart(BlockView block, Member member, string path)
    {
        if (Array.Exists(Vocabulary.Kinds, kind => kind.Member == member.Key) && Text(member.Value) is { } id)
        {
            var part = new ArticleFact(-1, path + "." + member.Key, id, member.Value.Span);
            _references.Add((part, id));
            block.Parts.Add(new(member.Key, part));
        }
        else if (Array.Exists(Vocabulary.Slots, s => s.Class == member.Key || s.Member == member.Key))
        {
            bool wasView = _isView;
            _isView = true;
            block.Slots.AddRange(Items(member.Value).Select(item => KeyValuePair.Create(member.Key, Block(item, path + "." + member.Key))));
            _isView = wasView;
        }
    }

    private void ReadSpans(Node? spans, BlockView block, string path, int index)
    {
        if (spans is not ListNode list)
        {
            return;
        }

        var open = new Stack<SpanView>();
        foreach (Node item in list.Items)
        {
            if (item is not MapNode node)
            {
                continue;
            }

            int start = Number(node["start"]);
            int end = Number(node["end"]);
            while (open.TryPeek(out SpanView? outer) && outer.End <= start)
            {
                open.Pop();
            }

            string? problem =
                start < 0 || end <= start || end > block.Text.Length ? "the span is empty or outside its text"
                : Characters.IsInsidePair(block.Text, start) || Characters.IsInsidePair(block.Text, end) ? "the span cuts a character in two"
                : open.TryPeek(out SpanView? holder) && (end > holder.End || start < holder.Start) ? "the span overlaps another one"
                : open.Count == Vocabulary.MaxDepth ? "spans nest too deeply"
                : null;
            if (problem is not null)
            {
                _article.Problems.Add(new ArticleProblem((index < 0 ? path : $"{path}[{index}]") + ".spans", problem, node.Span));
                continue;
            }

            SpanView span = Span(node, start, end);
            if (open.TryPeek(out SpanView? parent))
            {
                parent.Add(span);
            }
            else
            {
                block.Spans.Add(span);
            }

            open.Push(span);
        }
    }

    private SpanView Span(MapNode node, int start, int end)
    {
        var span = new SpanView(start, end, node.Span);
        foreach (Member member in node.Members)
        {
            switch (member.Key)
            {
                case "start" or "end":
                    break;
                case "ref" when Text(member.Value) is { } reference:
                    _mentions.Add((span, reference));
                    break;
                case "role" when Text(member.Value) is { } role:
                    span.Roles = role.IndexOf(' ') < 0 ? [role] : role.Split(' ', StringSplitOptions.RemoveEmptyEntries);
                    span.RoleFacts = RoleFacts(span, isField: node["of"] is not null);
                    break;
                case "for":
                    span.For = Targets(member.Value, node.Span);
                    break;
                case "of" when Fact("spans.of", member.Value, node.Span) is { } of:
                    span.Of = of;
                    _references.Add((of, of.Text));
                    break;
                case "as":
                    span.As = Fact("spans.as", member.Value, node.Span);
                    break;
                case "cont":
                    span.Cont = Fact("spans.cont", member.Value, node.Span);
                    break;
                case "lang":
                    span.Lang = Fact("spans.lang", member.Value, node.Span);
                    break;
                case "note":
                    span.Note = Fact("spans.note", member.Value, node.Span);
                    break;
                case "attributes" when member.Value is MapNode attributes:
                    span.Attributes = Attributes(attributes);
                    break;
            }
        }

        return span;
    }

    /// <summary>What an anchor is for goes with the anchor, which is accounted for.</summary>
    private List<ArticleFact> Targets(Node ids, SourceSpan place)
    {
        var targets = new List<ArticleFact>(1);
        foreach (Node node in Items(ids))
        {
            if (Text(node) is { } id)
            {
                var target = new ArticleFact(-1, "spans.for", id, place);
                targets.Add(target);
                _references.Add((target, id));
            }
        }

        return targets;
    }

    private List<KeyValuePair<string, ArticleFact>> Attributes(MapNode attributes)
    {
        var facts = new List<KeyValuePair<string, ArticleFact>>(attributes.Members.Count);
        foreach (Member attribute in attributes.Members)
        {
            if (Fact("spans.attributes." + attribute.Key, attribute.Value, attribute.KeySpan) is { } fact)
            {
                facts.Add(new(attribute.Key, fact));
            }
        }

        return facts;
    }

    private IReadOnlyList<ArticleFact> RoleFacts(SpanView span, bool isField)
    {
        List<ArticleFact>? facts = null;
        foreach (string name in span.Roles)
        {
            if (Vocabulary.FindSlot(name) is null)
            {
                (facts ??= new(1)).Add(Fact(RolePath(name, isField), name, span.Place));
            }
        }

        return facts ?? (IReadOnlyList<ArticleFact>)[];
    }

    private static string RolePath(string name, bool isField) => name switch
    {
        "cue" => "spans.cue",
        "speaker" => "spans.speaker",
        "source" => "spans.source",
        "addressee" => "spans.addressee",
        "frame" => "spans.frame",
        _ => isField ? "spans.field" : "spans.tag",
    };

    private void ReadSections(Node value)
    {
        var sections = new List<SectionView>();
        foreach (MapNode node in Items(value).OfType<MapNode>())
        {
            int start = Number(node["start"]);
            int end = Number(node["end"]);
            if (start >= 0 && end > start)
            {
                SpanView span = Span(node, start, end);
                string name = string.Join(" ", span.Roles);
                sections.Add(new SectionView(start, end, span, Fact("sections", name, node.Span)));
            }
        }

        _article.Sections.AddRange(sections.OrderBy(static section => section.Start).ThenByDescending(static section => section.End));
    }
}
