using System;
using System.Collections.Generic;
using System.Globalization;
using System.Text;
using System.Threading;
using NewsSchema.Core.Formats.NewsMarkdown.Meaning;
using NewsSchema.Core.Formats.NewsMarkdown.Syntax;
using NewsSchema.Core.Text;
using NewsSchema.Core.Tree;

namespace NewsSchema.Core.Articles;

/// <summary>Writes down what a resolved article says as its data tree; the members and their order are those of docs/internals/article-tree.md.</summary>
internal sealed class ArticleBuilder
{
    private static readonly string[] StatementRoles = { "speaker", "source", "addressee" };
    private static readonly ScalarNode?[] Numbers = new ScalarNode?[1024];

    private readonly ArticleResolver _resolver;
    private readonly ClassifiedArticle _article;
    private readonly string _separator;
    private readonly CancellationToken _cancellation;

    public ArticleBuilder(ArticleResolver resolver, CancellationToken cancellation = default)
    {
        _cancellation = cancellation;
        _resolver = resolver;
        _article = resolver.Article;
        _separator = ArticleTree.DefaultSeparator(_article.Source.Front["text"]);
    }

    public MapNode Build()
    {
        var root = new MapNode { Class = NodeClass.Article };
        Dictionary<string, string> userLists = UserLists();
        AddFront(root, userLists);
        int head = HeadLength();
        AddSlots(root);
        AddBody(root, head);
        AddSections(root);
        AddAnnotations(root, userLists);
        return root;
    }

    /// <summary>An annotation's own map: rules 5 to 7.</summary>
    public MapNode Annotation(Annotation annotation)
    {
        Kind kind = annotation.Kind!;
        int own = kind.Role == NodeClass.Statement ? 6 : 3;
        var map = new MapNode(own + annotation.Attributes.Count + annotation.Fields.Count) { Class = kind.Role, Kind = kind.Class };
        Add(map, "id", Text(annotation.Id, annotation.KindSource));
        switch (kind.Role)
        {
            case NodeClass.Entity:
                Add(map, "name", Name(annotation));
                break;
            case NodeClass.Statement:
                AddStatement(map, annotation);
                break;
            default:
                Add(map, "text", FirstMention(annotation) ?? Text("", default));
                AddFact(map, annotation, kind.Class == "link" ? "href" : "value");
                break;
        }

        if (annotation.Attributes.Count > 1)
        {
            foreach (string name in AttributeRule.Order)
            {
                if (annotation.Attributes[name] is Fact fact && !map.Has(name))
                {
                    Add(map, name, fact.Value);
                }
            }
        }

        AddFacts(map, ref annotation.Attributes);
        AddFacts(map, ref annotation.Fields);
        return map;
    }

    private static void AddFacts(MapNode map, ref Facts facts)
    {
        for (int i = 0; i < facts.Count; i++)
        {
            KeyValuePair<string, Fact> fact = facts[i];
            if (!map.Has(fact.Key))
            {
                Add(map, fact.Key, fact.Value.Value);
            }
        }
    }

    private Dictionary<string, string> UserLists()
    {
        var classes = new List<string>();
        foreach (Annotation annotation in _resolver.Annotations)
        {
            if (Vocabulary.FindKind(annotation.Kind!.Class) is null)
            {
                classes.Add(annotation.Kind.Class);
            }
        }

        return TreeMemberNames.ListsOf(classes);
    }

    private void AddFront(MapNode root, Dictionary<string, string> userLists)
    {
        var lists = new HashSet<string>(userLists.Values, StringComparer.Ordinal);
        MapNode front = _article.Source.Front;
        root.Span = front.Span;
        foreach (string reserved in new[] { "id", "language" })
        {
            if (front[reserved] is ScalarNode { Kind: not ScalarKind.Null } scalar)
            {
                Add(root, reserved, Text(NodeText.Of(scalar), scalar.Span));
            }
        }

        MapNode? format = null;
        foreach (Member member in front.Members)
        {
            switch (member.Key)
            {
                case "schema" or "id" or "language" or "entities":
                    break;
                case "text":
                    format = member.Value as MapNode;
                    break;
                default:
                    string name = TreeMemberNames.ToRootMember(member.Key, front.Has, lists.Contains);
                    root.Members.Add(new Member(name, member.KeySpan, _resolver.Data(member.Value)));
                    break;
            }
        }

        if (format is { Members.Count: > 0 })
        {
            Add(root, "textFormat", TextFormat(format));
        }
    }

    private static MapNode TextFormat(MapNode format)
    {
        var map = new MapNode { Class = NodeClass.TextFormat, Span = format.Span };
        foreach (Member member in format.Members)
        {
            bool isText = member.Key is "paragraphs" or "start" or "end" or "eol" or "sha256";
            Node value = isText && member.Value is ScalarNode { Kind: not ScalarKind.Null } scalar ? Text(NodeText.Of(scalar), scalar.Span) : member.Value;
            map.Members.Add(new Member(member.Key, member.KeySpan, value));
        }

        return map;
    }

    /// <summary>How many leading blocks are the head: rule 1.</summary>
    private int HeadLength()
    {
        var uses = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (ClassifiedBlock block in _article.Blocks)
        {
            Count(block.Slot);
            CountAll(block.Marks);
        }

        CountAll(_article.Containers);

        int head = 0;
        int last = -1;
        foreach (ClassifiedBlock block in _article.Blocks)
        {
            int order = block.OwnSlot is null ? -1 : Array.IndexOf(Vocabulary.Slots, block.OwnSlot);
            if (order <= last || block.OwnSlot!.IsPlural || block.IsInContainer || uses[block.OwnSlot.Class] > 1)
            {
                break;
            }

            last = order;
            head++;
        }

        return head;

        void CountAll(List<ClassifiedSpan> marks)
        {
            foreach (ClassifiedSpan mark in marks)
            {
                foreach (Slot slot in mark.Slots)
                {
                    Count(slot);
                }
            }
        }

        void Count(Slot? slot)
        {
            if (slot is not null)
            {
                uses.TryGetValue(slot.Class, out int count);
                uses[slot.Class] = count + 1;
            }
        }
    }

    /// <summary>The head's blocks, and copies of all other slots that are not part of a slot themselves.</summary>
    private void AddSlots(MapNode root)
    {
        var slots = new MapNode();
        for (int i = 0; i < _article.Blocks.Count; i++)
        {
            ClassifiedBlock block = _article.Blocks[i];
            if (block.Slot is not null)
            {
                if (Takes(slots, block.Slot))
                {
                    AddSlot(slots, block.Slot, BlockText(i, block.Slot));
                }

                continue;
            }

            int deeper = 0;
            for (int j = 0; j < block.Marks.Count; j++)
            {
                ClassifiedSpan mark = block.Marks[j];
                if (mark.Slots.Length > 0 && mark.Start >= deeper)
                {
                    deeper = mark.End;
                    AddSlots(slots, block, j);
                }
            }
        }

        foreach (Slot slot in Vocabulary.Slots)
        {
            if (slots[slot.Member] is Node text)
            {
                Add(root, slot.Member, text);
            }
        }
    }

    private void AddSlots(MapNode map, ClassifiedBlock block, int index)
    {
        foreach (Slot slot in block.Marks[index].Slots)
        {
            if (Takes(map, slot))
            {
                AddSlot(map, slot, SpanText(block, index, slot));
            }
        }
    }

    /// <summary>Whether a slot's next text has a place: a member that is no list has the first alone.</summary>
    private static bool Takes(MapNode map, Slot slot) => slot.IsPlural || !map.Has(slot.Member);

    private static void AddSlot(MapNode map, Slot slot, MapNode text)
    {
        if (!slot.IsPlural)
        {
            Add(map, slot.Member, text);
            return;
        }

        Node? present = map[slot.Member];
        if (present is null)
        {
            present = new ListNode();
            Add(map, slot.Member, present);
        }

        ((ListNode)present).Items.Add(text);
    }

    private void AddBody(MapNode root, int head)
    {
        var body = new ListNode(_article.Blocks.Count - head);
        for (int i = head; i < _article.Blocks.Count; i++)
        {
            _cancellation.ThrowIfCancellationRequested();
            body.Items.Add(BlockText(i, null));
        }

        AddList(root, "body", body);
    }

    private void AddSections(MapNode root)
    {
        AddSpans(root, "sections", _article.Containers);
    }

    private void AddAnnotations(MapNode root, Dictionary<string, string> userLists)
    {
        var lists = new Dictionary<string, ListNode>(StringComparer.Ordinal);
        foreach (Annotation annotation in _resolver.Annotations)
        {
            _cancellation.ThrowIfCancellationRequested();
            Kind kind = annotation.Kind!;
            string name = userLists.TryGetValue(kind.Class, out string? userList) ? userList : kind.List;
            if (!lists.TryGetValue(name, out ListNode? list))
            {
                lists.Add(name, list = new ListNode());
            }

            list.Items.Add(Annotation(annotation));
        }

        foreach (Kind kind in Vocabulary.Kinds)
        {
            if (lists.TryGetValue(kind.List, out ListNode? list))
            {
                Add(root, kind.List, list);
            }
        }

        foreach (Annotation annotation in _resolver.Annotations)
        {
            if (userLists.TryGetValue(annotation.Kind!.Class, out string? name) && lists.TryGetValue(name, out ListNode? list))
            {
                Add(root, name, list);
                lists.Remove(name);
            }
        }
    }

    /// <summary>A block's text: rule 2; in the member of its slot with parts and without the slot's name.</summary>
    private MapNode BlockText(int index, Slot? ofSlot)
    {
        ClassifiedBlock block = _article.Blocks[index];
        MapNode text = NewText(block.Block.Text, block.Block.Source);
        if (ofSlot is null && block.OwnSlot is not null)
        {
            Add(text, "slot", Text(block.OwnSlot.Class, default));
        }

        if (block.Block.Level > 0)
        {
            Add(text, "level", Number(block.Block.Level));
        }

        if (index > 0 && block.Block.Separator != _separator)
        {
            Add(text, "separator", Text(block.Block.Separator, default));
        }

        AddSpans(text, "spans", block.Marks);
        if (ofSlot is not null)
        {
            // A first span over the whole block is the same as attributes above it: what the slot is, not what it holds.
            bool isSelf = block.Marks.Count > 0 && block.Marks[0].Start == 0 && block.Marks[0].End == block.Block.Text.Length
                && block.Marks[0].Slots.Length == 0;
            AddParts(text, block, isSelf ? 0 : -1, block.Block.Text.Length);
        }

        return text;
    }

    /// <summary>The text of a slot that is a span, with offsets of its own: rule 3.</summary>
    private MapNode SpanText(ClassifiedBlock block, int index, Slot slot)
    {
        ClassifiedSpan self = block.Marks[index];
        MapNode text = NewText(block.Block.Text.Substring(self.Start, self.End - self.Start), self.Source);
        var spans = new ListNode();
        MapNode own = Span(self, self.Start, slot.Class);
        if (own.Members.Count > 2)
        {
            spans.Items.Add(own);
        }

        for (int i = index + 1; i < block.Marks.Count && block.Marks[i].Start < self.End; i++)
        {
            spans.Items.Add(Span(block.Marks[i], self.Start, null));
        }

        AddList(text, "spans", spans);
        AddParts(text, block, index, self.End);
        return text;
    }

    /// <summary>The first annotation of each kind, and the slots, that stand directly in a slot's text.</summary>
    private void AddParts(MapNode text, ClassifiedBlock block, int self, int end)
    {
        if (self >= 0)
        {
            AddPart(text, block.Marks[self]);
        }

        int deeper = 0;
        for (int i = self + 1; i < block.Marks.Count && block.Marks[i].Start < end; i++)
        {
            ClassifiedSpan mark = block.Marks[i];
            if (mark.Start < deeper || (mark.Slots.Length == 0 && mark.Annotation is null))
            {
                continue;
            }

            deeper = mark.End;
            if (mark.Slots.Length > 0)
            {
                AddSlots(text, block, i);
            }
            else
            {
                AddPart(text, mark);
            }
        }
    }

    private void AddPart(MapNode text, ClassifiedSpan mark)
    {
        if (mark.Annotation?.Kind is { Role: not NodeClass.Statement } kind)
        {
            string part = TreeMemberNames.ToPart(kind);
            if (text[part] is null)
            {
                // An anonymous annotation has no id to be looked up by.
                ScalarNode reference = _resolver.Reference(mark.Annotation.Id, mark.Source);
                reference.Target = kind.Class;
                Add(text, part, reference);
            }
        }
    }

    private void AddSpans(MapNode map, string name, List<ClassifiedSpan> marks)
    {
        if (marks.Count > 0)
        {
            var spans = new ListNode(marks.Count);
            foreach (ClassifiedSpan mark in marks)
            {
                spans.Items.Add(Span(mark, 0, null));
            }

            Add(map, name, spans);
        }
    }

    /// <summary>A span: rule 4.</summary>
    private MapNode Span(ClassifiedSpan mark, int offset, string? ofSlot)
    {
        int pairs = mark.Attributes.Pairs.Count;
        string? role = mark.Role(ofSlot);
        var span = new MapNode(role is null ? 3 + pairs : 4 + pairs) { Class = NodeClass.Span, Span = mark.Source };
        Add(span, "start", Number(mark.Start - offset));
        Add(span, "end", Number(mark.End - offset));
        if (mark.Annotation?.Id is string id)
        {
            Add(span, "ref", _resolver.Reference(id, mark.Attributes.Id?.Span ?? mark.KindSource));
        }
        else if (mark.Attributes.Id is AttributeName unknown)
        {
            Add(span, "ref", _resolver.Reference(unknown.Text, unknown.Span));
        }

        if (role is not null)
        {
            Add(span, "role", Text(role, mark.Attributes.Source));
        }

        if (pairs == 0)
        {
            return span;
        }

        if (mark.Pair("for") is AttributePair targets)
        {
            var list = new ListNode(1) { Span = targets.ValueSpan };
            foreach ((int start, int length) in ReferenceText.Split(targets.Value))
            {
                list.Items.Add(_resolver.Reference(_resolver.IdAt(targets.Value, start, length), targets.ValueSpan));
            }

            AddList(span, "for", list);
        }

        AddReference("of");
        AddText("as");
        AddReference("cont");
        AddText("lang");
        AddText("note");
        if (mark.Annotation is null)
        {
            AddAttributes(span, mark);
        }

        return span;

        void AddReference(string name)
        {
            if (mark.Pair(name) is AttributePair pair)
            {
                string reference = pair.Value.Trim();
                Add(span, name, _resolver.Reference(_resolver.IdAt(reference, 0, reference.Length), pair.ValueSpan));
            }
        }

        void AddText(string name)
        {
            if (mark.Pair(name) is AttributePair pair)
            {
                Add(span, name, Text(pair.Value, pair.ValueSpan));
            }
        }
    }

    private static void AddAttributes(MapNode span, ClassifiedSpan mark)
    {
        var attributes = new MapNode();
        foreach (AttributePair pair in mark.Attributes.Pairs)
        {
            if (!TreeMemberNames.IsSpanAttribute(pair.Name) && !attributes.Has(pair.Name))
            {
                attributes.Members.Add(new Member(pair.Name, pair.NameSpan, Text(pair.Value, pair.ValueSpan)));
            }
        }

        if (attributes.Members.Count > 0)
        {
            Add(span, "attributes", attributes);
        }
    }

    private Node Name(Annotation annotation)
    {
        Node? name = annotation.Attributes["name"]?.Value;
        return name is ScalarNode { Kind: not ScalarKind.Null } ? name
            : annotation.Fields["name"]?.Value ?? FirstMention(annotation) ?? Text(annotation.Id, annotation.KindSource);
    }

    private ScalarNode? FirstMention(Annotation annotation)
    {
        if (annotation.Mentions.Count == 0)
        {
            return null;
        }

        int first = annotation.Mentions.FindIndex(mention => mention.Mark.Pair("cont") is null);
        return Prose(annotation.Mentions[Math.Max(0, first)]);
    }

    private void AddStatement(MapNode map, Annotation annotation)
    {
        List<Mention> mentions = annotation.Mentions;
        var fragments = new ListNode(mentions.Count);
        foreach (Mention mention in mentions)
        {
            fragments.Items.Add(Prose(mention));
        }

        Add(map, "text", Prose(Joined(mentions, fragments.Items), annotation.KindSource));
        if (fragments.Items.Count > 1)
        {
            Add(map, "fragments", fragments);
        }

        foreach (string role in StatementRoles)
        {
            if ((annotation.Attributes[role] ?? annotation.Anchors[role] ?? annotation.Fields[role]) is Fact fact)
            {
                Add(map, role, fact.Value);
            }
        }

        if (annotation.Cues is not null)
        {
            var cues = new ListNode(annotation.Cues.Count);
            cues.Items.AddRange(annotation.Cues);
            Add(map, "cues", cues);
        }
    }

    private static string Joined(List<Mention> mentions, List<Node> fragments)
    {
        if (fragments.Count == 1)
        {
            return ((ScalarNode)fragments[0]).Text;
        }

        var text = new StringBuilder();
        for (int i = 0; i < fragments.Count; i++)
        {
            string separator = i == 0 ? "" : mentions[i].Block == mentions[i - 1].Block ? " … " : "\n";
            text.Append(separator).Append(((ScalarNode)fragments[i]).Text);
        }

        return text.ToString();
    }

    private static void AddFact(MapNode map, Annotation annotation, string name)
    {
        if (annotation.Attributes[name] is Fact fact)
        {
            Add(map, name, fact.Value);
        }
    }

    private ScalarNode Prose(Mention mention) =>
        Prose(_article.Source.Blocks[mention.Block].Text.Substring(mention.Start, mention.End - mention.Start), mention.Mark.Source);

    private static MapNode NewText(string text, SourceSpan source)
    {
        var map = new MapNode(3) { Class = NodeClass.Text, Span = source };
        Add(map, "text", Prose(text, source));
        return map;
    }

    private static ScalarNode Prose(string text, SourceSpan source) => new ScalarNode(text, ScalarKind.Quoted) { IsProse = true, Span = source };

    private static ScalarNode Text(string text, SourceSpan source) => new ScalarNode(text, ScalarKind.Quoted) { Span = source };

    /// <summary>Offsets are small, and most nodes of an article are offsets: so its texts, and all articles, share them.</summary>
    private static ScalarNode Number(int number)
    {
        if (number >= Numbers.Length)
        {
            return new ScalarNode(number.ToString(CultureInfo.InvariantCulture), ScalarKind.Plain);
        }

        return Numbers[number] ??= new ScalarNode(number.ToString(CultureInfo.InvariantCulture), ScalarKind.Plain);
    }

    private static void Add(MapNode map, string name, Node value) => map.Members.Add(new Member(name, value.Span, value));

    private static void AddList(MapNode map, string name, ListNode list)
    {
        if (list.Items.Count > 0)
        {
            Add(map, name, list);
        }
    }
}
