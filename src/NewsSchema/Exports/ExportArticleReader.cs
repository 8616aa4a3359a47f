using NewsSchema.Syntax;

namespace NewsSchema.Exports;

/// <summary>Makes the view of an article from its data tree (docs/architecture.md), whatever that was read from.</summary>
internal sealed class ExportArticleReader
{
    /// <summary>Attributes whose values are ids without <c>#</c> in the data: the vocabulary makes them references.</summary>
    private static readonly string[] References =
        ["affiliation", "members", "place", "participants", "by", "speaker", "source", "addressee"];

    /// <summary>Deeper spans are left out: the text format has none, and the writers recurse.</summary>
    private const int DeepestSpan = 64;

    private readonly MapNode _root;
    private readonly IReadOnlyDictionary<string, NewsConcept>?[] _concepts;
    private readonly ExportArticle _article = new();
    private readonly Dictionary<string, Kind> _kinds = new(StringComparer.Ordinal);
    private readonly List<(ExportFact Fact, string Id)> _references = [];
    private readonly List<(ExportSpan Span, string Id)> _mentions = [];
    private readonly HashSet<string> _ids = new(StringComparer.Ordinal);
    private readonly string _separator;

    /// <summary>True while a view of the body is read, whose spans are accounted for in the body.</summary>
    private bool _isView;

    private ExportArticleReader(ExportSource source, IReadOnlyDictionary<string, NewsConcept>? concepts)
    {
        _root = source.Tree;
        _concepts = [concepts, source.Concepts];
        _separator = ArticleTree.DefaultSeparator(_root["textFormat"]);
        foreach (Kind kind in Vocabulary.Kinds.Concat(source.UserKinds.Select(Vocabulary.UserKind)))
        {
            _kinds[kind.List] = kind;
        }

        foreach (Member member in _root.Members.Where(member => KindOf(member) is not null))
        {
            _ids.UnionWith(Items(member.Value).OfType<MapNode>().Select(node => Text(node["id"])).OfType<string>());
        }
    }

    /// <param name="source">The article.</param>
    /// <param name="concepts">The meaning of metadata by JSON name; wins over the schema's, which wins over the well-known names.</param>
    public static ExportArticle Read(ExportSource source, IReadOnlyDictionary<string, NewsConcept>? concepts) =>
        new ExportArticleReader(source, concepts).Read();

    private static string? Text(Node? node) => node is ScalarNode { Kind: not ScalarKind.Null } scalar ? scalar.Text : null;

    private static int Number(Node? node) =>
        int.TryParse(Text(node), System.Globalization.NumberStyles.AllowLeadingSign, System.Globalization.CultureInfo.InvariantCulture, out int number) ? number : -1;

    private ExportArticle Read()
    {
        HashSet<string> inBody = RolesOfBody();
        var body = new List<ExportBlock>();
        foreach (Member member in _root.Members)
        {
            switch (member.Key)
            {
                case "id":
                    _article.Id = Fact("id", Text(member.Value));
                    break;
                case "language":
                    _article.Language = Fact("language", Text(member.Value));
                    break;
                case "textFormat":
                    break;
                case "body":
                    body.AddRange(Items(member.Value).Select((node, index) => Block(node, $"body[{index}]")));
                    break;
                case "sections":
                    ReadSections(member.Value);
                    break;
                default:
                    if (Array.Find(Vocabulary.Slots, slot => slot.Member == member.Key) is { } slot)
                    {
                        ReadSlot(slot, member.Value, !slot.IsPlural && !inBody.Contains(slot.Class));
                    }
                    else if (KindOf(member) is { } kind)
                    {
                        ReadAnnotations(kind, member.Value);
                    }
                    else
                    {
                        ReadMetadata(member);
                    }

                    break;
            }
        }

        _article.Blocks.AddRange(body);
        PlaceSlots();
        foreach ((ExportSpan span, string id) in _mentions)
        {
            span.Annotation = _article.Find(id);
        }

        foreach ((ExportFact fact, string id) in _references)
        {
            fact.Target = _article.Find(id);
        }

        CountMentions();
        return _article;
    }

    /// <summary>The classes that the body's blocks and spans have. A slot at the root that is among them is a view of the body, any other a block of the head.</summary>
    private HashSet<string> RolesOfBody()
    {
        HashSet<string> roles = new(StringComparer.Ordinal);
        foreach (MapNode block in Items(_root["body"]).OfType<MapNode>())
        {
            roles.Add(Text(block["slot"]) ?? "");
            foreach (MapNode span in Items(block["spans"]).OfType<MapNode>())
            {
                roles.UnionWith((Text(span["role"]) ?? "").Split(' '));
            }
        }

        return roles;
    }

    /// <summary>
    /// A slot that is a block of the body, because the article starts with something else, has its place in the formats all the same:
    /// the block itself stands for it, and not the view.
    /// </summary>
    private void PlaceSlots()
    {
        int sectionEnd = 0;
        int nextSection = 0;
        for (int i = 0; i < _article.Blocks.Count; i++)
        {
            for (; nextSection < _article.Sections.Count && _article.Sections[nextSection].Start <= i; nextSection++)
            {
                sectionEnd = Math.Max(sectionEnd, _article.Sections[nextSection].End);
            }

            ExportBlock block = _article.Blocks[i];
            if (i >= sectionEnd && block is { IsHead: false, Slot: { IsPlural: false } slot }
                && _article.Slot(slot.Member) is { IsHead: false } view && view.Text == block.Text)
            {
                block.IsHead = true;
                block.Parts.AddRange(view.Parts);
                block.Slots.AddRange(view.Slots);
                _article.SlotList(slot.Member)[0] = block;
            }
        }
    }

    private void CountMentions()
    {
        foreach ((ExportSpan span, string id) in _mentions)
        {
            if (span.Annotation is null)
            {
                _article.Problems.Add(new ExportLoss(ExportLossKind.Lost, "spans.ref", null, "", $"nothing has the id {id}", 1));
            }
        }

        foreach (ExportSpan span in _article.Blocks.SelectMany(static block => block.AllSpans).Concat(_article.Sections.Select(static section => section.Span)))
        {
            if (span.Annotation is { } annotation)
            {
                // The mentions of an entity are many, a statement or value is its own span.
                span.Mention = annotation.IsEntity ? Fact(annotation.Kind.List + ".mentions", annotation.Id) : annotation.Whole;
                annotation.Mentions.Add(span);
            }
        }
    }

    private void ReadSlot(Slot slot, Node value, bool isHead)
    {
        foreach (Node node in slot.IsPlural ? Items(value) : [value])
        {
            ExportFact whole = SlotFact(slot.Member, Text(node is MapNode map ? map["text"] : node) ?? "");
            _isView = !isHead;
            ExportBlock block = Block(node, slot.Member);
            _isView = false;
            block.Slot = slot;
            block.IsHead = isHead;
            _article.AddSlot(slot.Member, block);
            if (isHead)
            {
                _article.Blocks.Add(block);
            }

            if (slot.Class == "dateline")
            {
                ReadParts(block, whole.Path);
            }
        }
    }

    /// <summary>A dateline says where, when and from whom: facts of their own, beyond the mentions that they are read from.</summary>
    private void ReadParts(ExportBlock block, string path)
    {
        for (int i = 0; i < block.Parts.Count; i++)
        {
            (string name, ExportFact part) = block.Parts[i];
            ExportFact tracked = SlotFact(path + "." + name, part.Text);
            _references.Add((tracked, part.Text));
            block.Parts[i] = new(name, tracked);
        }

        foreach ((string name, ExportBlock inner) in block.Slots)
        {
            SlotFact(path + "." + name, inner.Text);
        }
    }

    private Kind? KindOf(Member member)
    {
        if (_kinds.TryGetValue(member.Key, out Kind? kind))
        {
            return kind;
        }

        return Items(member.Value).FirstOrDefault() is MapNode { Class: NodeClass.Entity or NodeClass.Statement or NodeClass.Value, Kind: { } name }
            ? Vocabulary.UserKind(name)
            : null;
    }

    private void ReadAnnotations(Kind kind, Node value)
    {
        foreach (MapNode node in Items(value).OfType<MapNode>())
        {
            string id = Text(node["id"]) ?? "";
            string name = Text(node[kind.Role == NodeClass.Entity ? "name" : "text"]) ?? id;
            var annotation = new ExportAnnotation(kind, id, Fact(kind.List, name)!)
            {
                Fragments = Items(node["fragments"]).Select(Text).OfType<string>().ToArray(),
            };
            foreach (Member member in node.Members)
            {
                // Fragments and cues are the text of spans, which are accounted for themselves.
                if (member.Key is not ("id" or "name" or "text" or "fragments" or "cues"))
                {
                    bool isReference = Array.IndexOf(References, member.Key) >= 0;
                    annotation.Members.Add(new(member.Key, Value(kind.List + "." + member.Key, member.Value, null, null, isReference, annotation.Whole)));
                }
            }

            _article.Add(annotation);
        }
    }

    private void ReadMetadata(Member member)
    {
        string name = member.Key.StartsWith('_') ? member.Key[1..] : member.Key;
        NewsConcept? concept = ConceptOf(member.Key, name);
        if (concept != NewsConcept.None && member.Value is MapNode rights && ConceptNames.IsRightsMap(name))
        {
            foreach (Member part in rights.Members)
            {
                NewsConcept? partConcept = ConceptNames.FindRights(part.Key);
                ExportValue value = Value(member.Key + "." + part.Key, part.Value, partConcept, Unknown(partConcept), false);
                _article.Add(partConcept ?? NewsConcept.None, value);
            }

            return;
        }

        _article.Add(concept ?? NewsConcept.None, Value(member.Key, member.Value, concept, Unknown(concept), false));
    }

    private NewsConcept? ConceptOf(string member, string name)
    {
        foreach (IReadOnlyDictionary<string, NewsConcept>? concepts in _concepts)
        {
            if (concepts is not null && concepts.TryGetValue(member, out NewsConcept concept))
            {
                return concept;
            }
        }

        return ConceptNames.Find(name);
    }

    private static string? Unknown(NewsConcept? concept) => concept switch
    {
        null => "no standard concept is known for this name: give it one with [NewsMapsTo]",
        NewsConcept.None => "kept out of exports by its mapping",
        _ => null,
    };

    private ExportValue Value(string path, Node node, NewsConcept? concept, string? lost, bool isReference, ExportFact? owner = null)
    {
        switch (node)
        {
            case MapNode map:
                return ExportValue.Map(path, map.Members.ConvertAll(member =>
                    KeyValuePair.Create(member.Key, Value(path + "." + member.Key, member.Value, concept, lost, false, owner))));
            case ListNode list:
                return ExportValue.List(path, list.Items.ConvertAll(item => Value(path, item, concept, lost, isReference, owner)));
            case ScalarNode { Kind: not ScalarKind.Null } scalar:
                string text = scalar is { Kind: ScalarKind.Reference, KeepsHash: true } ? "#" + scalar.Text : scalar.Text;
                string id = text.StartsWith('#') ? text[1..] : isReference ? text : "";
                bool isKnown = _ids.Contains(id);
                ExportFact fact = Fact(path, isKnown ? id : text, concept, lost, owner)!;
                if (isKnown)
                {
                    _references.Add((fact, id));
                }

                return ExportValue.Scalar(fact);
            default:
                return ExportValue.List(path, []);
        }
    }

    private ExportBlock Block(Node node, string path)
    {
        if (node is not MapNode map)
        {
            return new ExportBlock(Text(node) ?? "");
        }

        string? slot = Text(map["slot"]);
        var block = new ExportBlock(Text(map["text"]) ?? "")
        {
            Slot = slot is null ? null : Vocabulary.FindSlot(slot),
            Level = Math.Max(0, Number(map["level"])),
            Separator = Text(map["separator"]) ?? _separator,
        };
        ReadSpans(map["spans"], block, path);
        foreach (Member member in map.Members)
        {
            if (Array.Exists(Vocabulary.Kinds, kind => kind.Member == member.Key) && Text(member.Value) is { } id)
            {
                var part = new ExportFact(-1, path + "." + member.Key, id, null, null);
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

        return block;
    }

    private void ReadSpans(Node? spans, ExportBlock block, string path)
    {
        var open = new Stack<ExportSpan>();
        foreach (MapNode node in Items(spans).OfType<MapNode>())
        {
            int start = Number(node["start"]);
            int end = Number(node["end"]);
            while (open.TryPeek(out ExportSpan? outer) && outer.End <= start)
            {
                open.Pop();
            }

            string? problem =
                start < 0 || end <= start || end > block.Text.Length ? "the span is empty or outside its text"
                : SplitsCharacter(block.Text, start) || SplitsCharacter(block.Text, end) ? "the span cuts a character in two"
                : open.TryPeek(out ExportSpan? holder) && (end > holder.End || start < holder.Start) ? "the span overlaps another one"
                : open.Count == DeepestSpan ? "spans nest too deeply"
                : null;
            if (problem is not null)
            {
                _article.Problems.Add(new ExportLoss(ExportLossKind.Lost, path + ".spans", null, "", problem, 1));
                continue;
            }

            ExportSpan span = Span(node, start, end);
            (open.TryPeek(out ExportSpan? parent) ? parent.Children : block.Spans).Add(span);
            open.Push(span);
        }
    }

    private static bool SplitsCharacter(string text, int position) =>
        position > 0 && position < text.Length && char.IsSurrogatePair(text[position - 1], text[position]);

    private ExportSpan Span(MapNode node, int start, int end)
    {
        var span = new ExportSpan(start, end);
        if (Text(node["ref"]) is { } reference)
        {
            _mentions.Add((span, reference));
        }

        if (Text(node["role"]) is { } role)
        {
            span.Roles = role.Split(' ', StringSplitOptions.RemoveEmptyEntries);
            bool isField = node["of"] is not null;
            foreach (string name in span.Roles)
            {
                if (Vocabulary.FindSlot(name) is null)
                {
                    span.RoleFacts.Add(Fact(Vocabulary.IsAnchor(name) ? "spans." + name : isField ? "spans.field" : "spans.tag", name)!);
                }
            }
        }

        foreach (Node target in Items(node["for"]))
        {
            // What an anchor is for goes with the anchor, which is accounted for.
            if (Text(target) is { } id)
            {
                var fact = new ExportFact(-1, "spans.for", id, null, null);
                span.For.Add(fact);
                _references.Add((fact, id));
            }
        }

        if (Fact("spans.of", Text(node["of"])) is { } of)
        {
            span.Of = of;
            _references.Add((of, of.Text));
        }

        span.As = Fact("spans.as", Text(node["as"]));
        span.Cont = Fact("spans.cont", Text(node["cont"]));
        span.Lang = Fact("spans.lang", Text(node["lang"]));
        span.Note = Fact("spans.note", Text(node["note"]));
        if (node["attributes"] is MapNode attributes)
        {
            foreach (Member attribute in attributes.Members)
            {
                if (Fact("spans.attributes." + attribute.Key, Text(attribute.Value)) is { } fact)
                {
                    span.Attributes.Add(new(attribute.Key, fact));
                }
            }
        }

        return span;
    }

    private void ReadSections(Node value)
    {
        var sections = new List<ExportSection>();
        foreach (MapNode node in Items(value).OfType<MapNode>())
        {
            int start = Number(node["start"]);
            int end = Number(node["end"]);
            if (start >= 0 && end > start)
            {
                ExportSpan span = Span(node, start, end);
                string name = string.Join(' ', span.Roles);
                sections.Add(new ExportSection(start, end, span, Fact("sections", name)!));
            }
        }

        _article.Sections.AddRange(sections.OrderBy(static section => section.Start).ThenByDescending(static section => section.End));
    }

    private static List<Node> Items(Node? value) => value switch
    {
        ListNode list => list.Items,
        null or ScalarNode { Kind: ScalarKind.Null } => [],
        _ => [value],
    };

    private ExportFact SlotFact(string path, string text)
    {
        ExportFact fact = Fact(path, text)!;
        _article.SlotFacts.Add(fact);
        return fact;
    }

    private ExportFact? Fact(string path, string? text, NewsConcept? concept = null, string? lost = null, ExportFact? owner = null)
    {
        if (text is null)
        {
            return null;
        }

        if (_isView)
        {
            return new ExportFact(-1, path, text, concept, lost);
        }

        var fact = new ExportFact(_article.Facts.Count, path, text, concept, lost) { Owner = owner };
        _article.Facts.Add(fact);
        return fact;
    }
}
