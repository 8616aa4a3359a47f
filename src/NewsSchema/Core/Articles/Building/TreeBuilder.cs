using NewsSchema.Core.Tree;
using static NewsSchema.Core.Articles.Building.TreeNodes;

namespace NewsSchema.Core.Articles.Building;

/// <summary>Builds the data tree of a resolved article. The members and their order are those of docs/internals/article-tree.md.</summary>
internal sealed partial class TreeBuilder
{
    /// <summary>The members of an article besides its metadata: its slots, the body and some lists of annotations.</summary>
    private const int UsualMembers = 12;

    private readonly ArticleResolver _resolver;
    private readonly ClassifiedArticle _article;
    private readonly string _separator;
    private readonly CancellationToken _cancellation;

    public TreeBuilder(ArticleResolver resolver, CancellationToken cancellation = default)
    {
        _cancellation = cancellation;
        _resolver = resolver;
        _article = resolver.Article;
        _separator = TextSettings.DefaultSeparator(_article.Source.Front["text"]);
    }

    public MapNode Build()
    {
        var root = new MapNode(_article.Source.Front.Members.Count + UsualMembers) { Class = NodeClass.Article };
        Dictionary<string, string> userLists = UserLists();
        AddFront(root, userLists);
        int head = HeadLength();
        AddSlots(root);
        AddBody(root, head);
        AddSections(root);
        AddAnnotations(root, userLists);
        return root;
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
        MapNode frontMatter = _article.Source.Front;
        Func<string, bool> hasKey = frontMatter.Has;
        Func<string, bool> isList = new HashSet<string>(userLists.Values, StringComparer.Ordinal).Contains;
        root.Span = frontMatter.Span;
        foreach (string reserved in new[] { "id", "language" })
        {
            if (frontMatter[reserved] is ScalarNode { Kind: not ScalarKind.Null } scalar)
            {
                Add(root, reserved, TextNode(NodeText.Of(scalar), scalar.Span));
            }
        }

        MapNode? format = null;
        foreach (Member member in frontMatter.Members)
        {
            switch (member.Key)
            {
                case "schema" or "id" or "language" or "entities":
                    break;
                case "text":
                    format = member.Value as MapNode;
                    break;
                default:
                    string name = TreeMemberNames.ToRootMember(member.Key, hasKey, isList);
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
            Node value = isText && member.Value is ScalarNode { Kind: not ScalarKind.Null } scalar ? TextNode(NodeText.Of(scalar), scalar.Span) : member.Value;
            map.Members.Add(new Member(member.Key, member.KeySpan, value));
        }

        return map;
    }

    /// <summary>How many leading blocks are the head: rule 1.</summary>
    private int HeadLength()
    {
        List<ClassifiedBlock> blocks = _article.Blocks;
        int possible = PossibleHeadLength();
        SlotUses uses = default;
        for (int i = 0; i < blocks.Count; i++)
        {
            uses.Add(i < possible ? null : blocks[i].OwnSlot);
            AddUses(blocks[i].Marks);
        }

        AddUses(_article.Containers);
        int head = 0;
        while (head < possible && uses.IsHead(blocks[head].OwnSlot!))
        {
            head++;
        }

        return head;

        void AddUses(List<ClassifiedSpan> marks)
        {
            foreach (ClassifiedSpan mark in marks)
            {
                foreach (Slot slot in mark.Slots)
                {
                    uses.Add(slot);
                }
            }
        }
    }

    /// <summary>How many leading blocks, none of them in a container, have different slots in the order of the vocabulary.</summary>
    private int PossibleHeadLength()
    {
        int length = 0;
        int last = -1;
        foreach (ClassifiedBlock block in _article.Blocks)
        {
            int order = block.OwnSlot is null ? -1 : Array.IndexOf(Vocabulary.Slots, block.OwnSlot);
            if (order <= last || block.IsInContainer)
            {
                break;
            }

            last = order;
            length++;
        }

        return length;
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

    /// <summary>Whether a slot's next text has a place: a member that is not a list has only the first.</summary>
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

    private void AddSections(MapNode root) => AddSpans(root, "sections", _article.Containers);

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
}
