using System.Globalization;
using NewsSchema.Core.Text;
using NewsSchema.Core.Tree;
using NewsSchema.Formats;

namespace NewsSchema.Core.Articles;

/// <summary>Makes the view of an article from its data tree (docs/internals/article-tree.md), whatever that was read from.</summary>
internal sealed partial class ArticleViewReader
{
    /// <summary>Capacities that suffice for an ordinary article, so that few lists grow.</summary>
    private const int UsualSize = 64;

    private readonly MapNode _root;
    private readonly IReadOnlyDictionary<string, NewsConcept>?[] _concepts;
    private readonly ArticleView _article;
    private readonly List<BlockView> _body = [];
    private readonly AnnotationLists _lists;
    private readonly List<(ArticleFact Fact, string Id)> _references = new(UsualSize);
    private readonly List<(SpanView Span, string Id)> _mentions = new(UsualSize);
    private readonly HashSet<string> _ids = new(StringComparer.Ordinal);
    private readonly string _separator;

    /// <summary>True while a view of the body is read, because its spans are accounted for in the body.</summary>
    private bool _isView;

    private ArticleViewReader(ArticleSource source, IReadOnlyDictionary<string, NewsConcept>? concepts)
    {
        _root = source.Tree;
        _article = new ArticleView(source);
        _concepts = [concepts, source.Concepts];
        _separator = TextSettings.DefaultSeparator(_root["textFormat"]);
        _lists = new AnnotationLists(_root, source.UserKinds);
        foreach (Member member in _root.Members)
        {
            if (member.Value is ListNode list && _lists.Find(member.Key) is not null)
            {
                foreach (Node node in list.Items)
                {
                    if (node is MapNode annotation && Text(annotation["id"]) is { } id)
                    {
                        _ids.Add(id);
                    }
                }
            }
        }
    }

    /// <param name="source">The article.</param>
    /// <param name="concepts">The concepts of metadata by JSON name; they take precedence over the schema's concepts, and those over the well-known names.</param>
    public static ArticleView Read(ArticleSource source, IReadOnlyDictionary<string, NewsConcept>? concepts) =>
        new ArticleViewReader(source, concepts).Read();

    private static Slot? FindSlotMember(string member)
    {
        foreach (Slot slot in Vocabulary.Slots)
        {
            if (slot.Member == member)
            {
                return slot;
            }
        }

        return null;
    }

    private static string? Text(Node? node) => node is ScalarNode { Kind: not ScalarKind.Null } scalar ? scalar.Text : null;

    private static int Number(Node? node) =>
        int.TryParse(Text(node), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out int number) ? number : -1;

    private ArticleView Read()
    {
        SlotUses uses = SlotUses.Of(_root);
        foreach (Member member in _root.Members)
        {
            switch (member.Key)
            {
                case "id":
                    _article.Id = Fact("id", member.Value, member.KeySpan);
                    break;
                case "language":
                    _article.Language = Fact("language", member.Value, member.KeySpan);
                    break;
                case "textFormat":
                    break;
                case "body":
                    ReadBody(Items(member.Value));
                    break;
                case "sections":
                    ReadSections(member.Value);
                    break;
                default:
                    if (FindSlotMember(member.Key) is { } slot)
                    {
                        ReadSlot(slot, member.Value, uses.IsHead(slot));
                    }
                    else if (_lists.Find(member.Key) is { } kind)
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

        _article.Blocks.AddRange(_body);
        PlaceSlots();
        if (_article.Blocks.Count > 0 && _article.Blocks[0].SeparatorPath is { } separator)
        {
            _article.Problems.Add(new ArticleProblem(separator, "no block is before it", _article.Blocks[0].Place));
        }

        foreach ((SpanView span, string id) in _mentions)
        {
            span.Annotation = _article.Find(id);
        }

        foreach ((ArticleFact fact, string id) in _references)
        {
            fact.Target = _article.Find(id);
        }

        CountMentions();
        return _article;
    }

    private void ReadBody(List<Node> blocks)
    {
        for (int i = 0; i < blocks.Count; i++)
        {
            _body.Add(Block(blocks[i], "body", i));
        }
    }

    /// <summary>
    /// A slot that is a block of the body, because the article starts with something else, still has its place in the formats:
    /// the block itself represents it, not the view.
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

            BlockView block = _article.Blocks[i];
            if (i >= sectionEnd && block is { IsHead: false, Slot: { IsPlural: false } slot }
                && _article.Slot(slot.Member) is { IsHead: false } view && view.Text == block.Text)
            {
                block.IsHead = true;
                block.Parts.AddRange(view.Parts);
                block.Slots.AddRange(view.Slots);
                _article.ReplaceSlot(slot.Member, block);
            }
        }
    }

    private void CountMentions()
    {
        foreach ((SpanView span, string id) in _mentions)
        {
            if (span.Annotation is null)
            {
                _article.Problems.Add(new ArticleProblem("spans.ref", $"nothing has the id {id}", span.Place));
            }
        }

        foreach (BlockView block in _article.Blocks)
        {
            CountMentions(block.Spans, block.Slot is { Class: "byline" or "dateline" or "agency" });
        }

        foreach (SectionView section in _article.Sections)
        {
            CountMention(section.Span, isCredit: false);
        }
    }

    private void CountMentions(IReadOnlyList<SpanView> spans, bool isCredit)
    {
        for (int i = 0; i < spans.Count; i++)
        {
            SpanView span = spans[i];
            bool isInCredit = isCredit || Array.Exists(span.Roles, static role => role is "byline" or "author" or "dateline" or "agency");
            CountMention(span, isInCredit);
            CountMentions(span.Children, isInCredit);
        }
    }

    private void CountMention(SpanView span, bool isCredit)
    {
        if (span.Annotation is not { } annotation)
        {
            return;
        }

        if (annotation.Mentions.Count == 0)
        {
            annotation.Whole.Place = span.Place;
        }

        // An entity has many mentions; a statement or value is its own span.
        span.Mention = annotation.IsEntity ? Fact(annotation.MentionsPath, annotation.Id, span.Place) : annotation.Whole;
        annotation.Add(span, isCredit);
    }

    private void ReadSlot(Slot slot, Node value, bool isHead)
    {
        foreach (Node node in slot.IsPlural ? Items(value) : [value])
        {
            ArticleFact whole = SlotFact(slot.Member, Text(node is MapNode map ? map["text"] : node) ?? "", node.Span);
            _isView = !isHead;
            BlockView block = Block(node, slot.Member);
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

    /// <summary>A dateline states where, when and from whom: separate facts, in addition to the mentions from which they are read.</summary>
    private void ReadParts(BlockView block, string path)
    {
        for (int i = 0; i < block.Parts.Count; i++)
        {
            (string name, ArticleFact part) = block.Parts[i];
            ArticleFact tracked = SlotFact(path + "." + name, part.Text, part.Place);
            _references.Add((tracked, part.Text));
            block.Parts[i] = new(name, tracked);
        }

        foreach ((string name, BlockView inner) in block.Slots)
        {
            SlotFact(path + "." + name, inner.Text, inner.Place);
        }
    }

    private void ReadAnnotations(Kind kind, Node value)
    {
        foreach (MapNode node in Items(value).OfType<MapNode>())
        {
            Node? idNode = node["id"];
            string id = Text(idNode) ?? "";
            string name = Text(node[kind.Role == NodeClass.Entity ? "name" : "text"]) ?? id;
            var annotation = new AnnotationView(kind, id, Fact(kind.List, name, idNode?.Span ?? default))
            {
                Fragments = node["fragments"] is ListNode fragments ? fragments.Items.Select(Text).OfType<string>().ToArray() : [],
            };
            var aboutIt = new FactMeaning(null, null, annotation.Whole);
            foreach (Member member in node.Members)
            {
                // Fragments and cues are the text of spans, which are accounted for separately.
                if (member.Key is not ("id" or "name" or "text" or "fragments" or "cues"))
                {
                    bool isReference = AttributeRule.IsReference(member.Key);
                    annotation.Members.Add(new(member.Key, Value(kind.List + "." + member.Key, member.Value, member.KeySpan, aboutIt, isReference)));
                }
            }

            _article.Add(annotation);
        }
    }

    private void ReadMetadata(Member member)
    {
        string name = member.Key.StartsWith('_') ? member.Key.Substring(1) : member.Key;
        NewsConcept? concept = ConceptOf(member.Key, name);
        if (concept != NewsConcept.None && member.Value is MapNode rights && ConceptTable.IsRightsMap(name))
        {
            foreach (Member part in rights.Members)
            {
                NewsConcept? partConcept = ConceptTable.FindRights(part.Key);
                ValueView value = Value(member.Key + "." + part.Key, part.Value, part.KeySpan, FactMeaning.Of(partConcept));
                _article.Add(partConcept ?? NewsConcept.None, value);
            }

            return;
        }

        _article.Add(concept ?? NewsConcept.None, Value(member.Key, member.Value, member.KeySpan, FactMeaning.Of(concept)));
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

        return ConceptTable.Find(name);
    }

    private ValueView Value(string path, Node node, SourceSpan place, FactMeaning meaning, bool isReference = false)
    {
        switch (node)
        {
            case MapNode map:
                var members = new List<KeyValuePair<string, ValueView>>(map.Members.Count);
                foreach (Member member in map.Members)
                {
                    members.Add(new(member.Key, Value(path + "." + member.Key, member.Value, member.KeySpan, meaning.OfMember(member.Key))));
                }

                return ValueView.Map(members);
            case ListNode list:
                var items = new List<ValueView>(list.Items.Count);
                FactMeaning itemMeaning = meaning.OfItems();
                foreach (Node item in list.Items)
                {
                    items.Add(Value(path, item, item.Span, itemMeaning, isReference));
                }

                return ValueView.List(items);
            case ScalarNode { Kind: not ScalarKind.Null } scalar:
                string text = scalar is { Kind: ScalarKind.Reference, KeepsHash: true } ? "#" + scalar.Text : scalar.Text;
                string id = text.StartsWith('#') ? text.Substring(1) : isReference ? text : "";
                bool isKnown = id.Length > 0 && _ids.Contains(id);
                ArticleFact fact = Fact(path, isKnown ? id : text, place, meaning);
                if (isKnown)
                {
                    _references.Add((fact, id));
                }

                return ValueView.Scalar(fact);
            default:
                return ValueView.List([]);
        }
    }

    private static List<Node> Items(Node? value) => value switch
    {
        ListNode list => list.Items,
        null or ScalarNode { Kind: ScalarKind.Null } => [],
        _ => [value],
    };

    private ArticleFact SlotFact(string path, string text, SourceSpan place)
    {
        ArticleFact fact = Fact(path, text, place);
        _article.SlotFacts.Add(fact);
        return fact;
    }

    private ArticleFact? Fact(string path, Node? node, SourceSpan place) => Text(node) is { } text ? Fact(path, text, place) : null;

    private ArticleFact Fact(string path, string text, SourceSpan place, FactMeaning? meaning = null)
    {
        var fact = new ArticleFact(_isView ? -1 : _article.Facts.Count, path, text, place, meaning);
        if (!_isView)
        {
            _article.Facts.Add(fact);
        }

        return fact;
    }
}
