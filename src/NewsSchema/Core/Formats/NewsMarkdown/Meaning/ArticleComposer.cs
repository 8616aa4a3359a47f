using System.Globalization;
using NewsSchema.Core.Articles;
using NewsSchema.Core.Articles.Building;
using NewsSchema.Core.Formats.NewsMarkdown.Syntax;
using NewsSchema.Core.Text;
using NewsSchema.Core.Tree;
using NewsSchema.Core.Values;

namespace NewsSchema.Core.Formats.NewsMarkdown.Meaning;

/// <summary>
/// Writes the article that expresses a data tree. Much of a tree follows from its text and spans, so an article
/// without facts is composed and resolved first; only the rest of the tree is then written as attributes and front matter.
/// </summary>
internal sealed partial class ArticleComposer
{
    private readonly MapNode _tree;
    private readonly string _schema;
    private readonly Article _article = new();
    private readonly ComposedPlaces _places = new();
    private readonly AnnotationLists _lists;

    /// <summary>The blocks before which a container is closed.</summary>
    private readonly HashSet<int> _closed = [];
    private readonly HashSet<string> _names = new(StringComparer.Ordinal);
    private readonly HashSet<string> _parts = new(StringComparer.Ordinal);
    private readonly Dictionary<string, ComposedAnnotation> _byId = new(StringComparer.Ordinal);
    private readonly List<ComposedAnnotation> _annotations = [];

    /// <summary>Whether blocks are lines of the plain text.</summary>
    private readonly bool _isLine;

    /// <summary>Whether the tree distinguishes quoted scalars; a tree that was read from JSON does not.</summary>
    private readonly bool _isTyped;

    private ArticleComposer(MapNode tree, string schema, IEnumerable<string> userKinds)
    {
        _tree = tree;
        _schema = schema;
        _isTyped = tree.Class == NodeClass.Article;
        _isLine = TextSettings.DefaultSeparator(tree["textFormat"]) == "\n";
        _lists = new AnnotationLists(tree, userKinds);
        _parts.UnionWith(Vocabulary.Kinds.Select(kind => kind.Member));
        _parts.UnionWith(Vocabulary.Slots.Select(slot => slot.Member));
        _parts.UnionWith(_lists.UserKinds.Select(TreeMemberNames.ToPart));
    }

    /// <summary>The composed article.</summary>
    public Article Article => _article;

    /// <summary>The members from which the parts of the article were composed.</summary>
    public ComposedPlaces Places => _places;

    /// <summary>The ids of anonymous annotations in the composed article, by those in the data.</summary>
    public IReadOnlyDictionary<string, string> Renumbered => _renumbered;

    /// <summary>The lists of the data that contain annotations.</summary>
    public AnnotationLists Lists => _lists;

    /// <summary>Composes the shortest article that expresses a tree: what follows from the text is not written again.</summary>
    /// <param name="tree">An article's data: from its text, from JSON, or made in code; derived members may be missing.</param>
    /// <param name="schema">The front matter's <c>schema</c>; empty if there is none.</param>
    /// <param name="userKinds">The classes of the custom kinds whose lists the root has.</param>
    /// <exception cref="ArgumentException">The tree holds what the format cannot write; the message names the member or the id.</exception>
    /// <remarks>
    /// Unknown members are kept: those of the root as metadata, those of entities, statements and values as attributes (nested ones of those
    /// with an id in the front matter's <c>entities</c>), and those of texts and spans as attributes if they are scalars.
    /// Reading what was written gives an equal tree, unless the tree contradicts itself: <see cref="ComposedArticle"/> checks that.
    /// </remarks>
    public static ArticleComposer Compose(MapNode tree, string schema, IEnumerable<string> userKinds)
    {
        var composer = new ArticleComposer(tree, schema, userKinds);
        composer.CollectAnnotations();
        composer.ComposeText();
        composer.DeclareKinds();
        composer.ComposeFacts();
        composer.ComposeFront();
        return composer;
    }

    private void CollectAnnotations()
    {
        foreach (Member member in _tree.Members)
        {
            if (_lists.Find(member.Key) is not { } kind || IsNull(member.Value))
            {
                continue;
            }

            List<Node> items = Items(member.Value, member.Key);
            for (int i = 0; i < items.Count; i++)
            {
                AddAnnotation(kind, member.Key, i, items[i]);
            }
        }
    }

    private void AddAnnotation(Kind kind, string list, int index, Node item)
    {
        MapNode data = item as MapNode ?? throw Refuse("is not an object");
        string id = TextOf(data["id"]) ?? throw Refuse("has no id");
        if (_byId.ContainsKey(id))
        {
            throw Refuse("has the id '" + id + "', which another annotation has too");
        }

        if (!Characters.IsName(id) && !kind.IsAnonymousId(id))
        {
            throw Refuse("has the id '" + id + "', which the format cannot write: an id is ASCII letters, digits, '-' and '_', a letter first");
        }

        var annotation = new ComposedAnnotation(id, kind, data, list, index);
        _byId.Add(id, annotation);
        _annotations.Add(annotation);

        ArgumentException Refuse(string fault) => Unwritable(list + "[" + Text(index) + "]", fault);
    }

    /// <summary>Whether a link can be written as <c>[text](uri)</c>.</summary>
    private static bool IsLinkTarget(string href) =>
        UriText.IsReference(href) && href.All(c => LinkTarget.IsAllowed(c) || Characters.IsPunctuation(c));

    private void ComposeText()
    {
        List<Node> body = _tree["body"] is Node node && !IsNull(node) ? Items(node, "body") : [];
        var texts = new List<(Node Text, Slot? Slot, string Path)>();
        SlotUses uses = SlotUses.Of(_tree);
        foreach (Slot slot in Vocabulary.Slots)
        {
            if (uses.IsHead(slot) && _tree[slot.Member] is Node head && !IsNull(head))
            {
                texts.Add((head, slot, slot.Member));
            }
        }

        int index = 0;
        foreach (Node text in body)
        {
            string path = "body[" + Text(index++) + "]";
            string? slot = TextOf((text as MapNode)?["slot"]);
            texts.Add((text, slot is null ? null : Vocabulary.FindSlot(slot) ?? throw Unwritable(path, "has the slot '" + slot + "', which does not exist"), path));
        }

        List<SpanData> sections = SpanData.Read(_tree["sections"], texts.Count, "sections");
        _closed.UnionWith(sections.Select(data => data.End));
        int section = 0;
        bool hasHeadline = false;
        for (int i = 0; i < texts.Count; i++)
        {
            for (; section < sections.Count && sections[section].Start == i; section++)
            {
                SpanData data = sections[section];
                data.ThrowIfDeeperThan(Vocabulary.MaxDepth);
                var container = new Container { Start = data.Start, End = data.End };
                ComposeMark(container.Attributes, data, null);
                container.Source = container.Attributes.Source;
                _article.Containers.Add(container);
            }

            ComposeBlock(texts[i].Text, texts[i].Slot, texts[i].Path, ref hasHeadline);
        }
    }

    private void ComposeBlock(Node node, Slot? slot, string path, ref bool hasHeadline)
    {
        MapNode text = node as MapNode ?? AsText(node, path);
        var block = new Block { Text = TextOf(text["text"]) ?? throw Unwritable(path, "has no text"), Level = LevelOf(text, path), Source = _places.Add(path) };
        CheckText(block, path);
        block.Separator = SeparatorOf(text, path);

        Slot? given = ClassifiedArticle.DefaultSlot(block.Level, hasHeadline);
        hasHeadline |= block.Level == 1;
        var attributes = new AttributeList { Source = block.Source };
        if (slot is not null && slot != given)
        {
            AddClass(attributes, slot.Class, block.Source);
        }

        AddUnknown(attributes, text, path);
        int next = 0;
        List<SpanData> spans = SpanData.Read(text["spans"], block.Text.Length, path + ".spans");
        if (spans.Count > 0 && spans[0].End - spans[0].Start == block.Text.Length && attributes.Pairs.Count == 0 && CanBeWrittenAbove(spans[0], slot))
        {
            if (slot is not null && attributes.Classes.Count == 0 && HasSlot(spans[0]))
            {
                AddClass(attributes, slot.Class, block.Source);
            }

            ComposeMark(attributes, spans[next++], null);
        }

        int depth = Vocabulary.MaxDepth + next;
        for (; next < spans.Count; next++)
        {
            CheckSpan(spans[next], block.Text, depth);
            var span = new InlineSpan { Start = spans[next].Start, End = spans[next].End };
            ComposeMark(span.Attributes, spans[next], block);
            span.Source = span.Attributes.Source;
            block.Spans.Add(span);
        }

        block.Attributes = attributes.Classes.Count + attributes.Pairs.Count > 0 || attributes.Id is not null || next > block.Spans.Count ? attributes : null;
        _article.Blocks.Add(block);
    }

    private static int LevelOf(MapNode text, string path)
    {
        string? level = TextOf(text["level"]);
        return level is null ? 0
            : level.Length == 1 && level[0] is >= '0' and <= '6' ? level[0] - '0'
            : throw Unwritable(path, "has the level " + level + ": a heading has 1 to 6");
    }

    /// <summary>The text before a block, which is blank lines, or only a line end if a container is closed there.</summary>
    private string SeparatorOf(MapNode text, string path)
    {
        string? separator = TextOf(text["separator"]);
        if (_article.Blocks.Count == 0)
        {
            return separator is null ? "" : throw Unwritable(path, "has a separator, but no block is before it: set textFormat.start");
        }

        if (separator is null)
        {
            return _isLine ? "\n" : "\n\n";
        }

        bool isBlank = separator.Length == 0 ? _isLine : separator[separator.Length - 1] == '\n' && (_isLine || separator[0] == '\n');
        foreach (char c in separator)
        {
            isBlank &= Characters.IsBlankOrNewline(c);
        }

        if (!isBlank)
        {
            throw Unwritable(path, "has a separator that is not blank lines: it begins and ends with \\n and has only \\n, spaces and tabs");
        }

        bool hasBlankLine = separator.Length > (_isLine ? 0 : 1) || _closed.Contains(_article.Blocks.Count);
        return hasBlankLine ? separator : throw Unwritable(path, "has a separator without a blank line: write \\n\\n, or leave it out");
    }

    private static void CheckSpan(SpanData span, string text, int depth)
    {
        span.ThrowIfDeeperThan(depth);
        if (Characters.IsInsidePair(text, span.Start) || Characters.IsInsidePair(text, span.End))
        {
            throw Unwritable(span.Path, "begins or ends within a character: both halves of a surrogate pair belong to one span");
        }
    }

    /// <summary>Refuses what the writer cannot write, while its location is known.</summary>
    private void CheckText(Block block, string path)
    {
        if (block.Text.IndexOf('\r') >= 0)
        {
            throw Unwritable(path, "has a carriage return: write line breaks as \\n and set textFormat.eol");
        }

        if ((_isLine || block.Level > 0) && block.Text.IndexOf('\n') >= 0)
        {
            throw Unwritable(path, block.Level > 0 ? "is a heading with a line break" : "has a line break, which is a new block with 'paragraphs: line'");
        }
    }

    /// <summary>Whether a first span over the whole block can be written above it. It cannot if it has a slot, which would become or repeat the block's slot.</summary>
    private static bool CanBeWrittenAbove(SpanData span, Slot? slot) =>
        slot is null ? !HasSlot(span) : Array.IndexOf(RolesOf(span), slot.Class) < 0;

    private static bool HasSlot(SpanData span) =>
        Array.Exists(RolesOf(span), name => Vocabulary.FindSlot(name) is not null);

    private static string[] RolesOf(SpanData span) => (TextOf(span.Data["role"]) ?? "").Split([' '], StringSplitOptions.RemoveEmptyEntries);

    /// <summary>Whether a member of a text is not one that every text can have, and not a part of a slot.</summary>
    public bool IsAttribute(string member) => Array.IndexOf(TreeMemberNames.TextMembers, member) < 0 && !_parts.Contains(member);

    /// <summary>Unknown members of a text become attributes of its block.</summary>
    private void AddUnknown(AttributeList attributes, MapNode text, string path)
    {
        foreach (Member member in text.Members)
        {
            if (IsAttribute(member.Key))
            {
                AddPair(attributes, member.Key, member.Value, path);
            }
        }
    }

    /// <summary>Writes a span's id and classes, its own attributes, and those of a span that refers to nothing.</summary>
    /// <param name="attributes">Receives the items.</param>
    /// <param name="span">The span.</param>
    /// <param name="block">The block whose next span it is; null for attributes above a block or around blocks.</param>
    private void ComposeMark(AttributeList attributes, SpanData span, Block? block)
    {
        attributes.Source = Place(span);
        bool isField = span.Data["of"] is ScalarNode { Kind: not ScalarKind.Null };
        bool hasTag = AddRoles(attributes, span) && !isField;

        if (TextOf(span.Data["ref"]) is string id)
        {
            ComposeMention(attributes, span, id, hasTag, isField, block);
        }

        AddIds(attributes, span, "for");
        AddIds(attributes, span, "of");
        AddText(attributes, span, "as");
        AddIds(attributes, span, "cont");
        AddText(attributes, span, "lang");
        AddText(attributes, span, "note");
        foreach (Member member in span.Data.Members)
        {
            switch (member.Key)
            {
                case "start" or "end" or "ref" or "role" or "for" or "of" or "as" or "cont" or "lang" or "note":
                    break;
                case "attributes" when member.Value is MapNode map:
                    map.Members.ForEach(pair => AddPair(attributes, pair.Key, pair.Value, span.Path));
                    break;
                default:
                    AddPair(attributes, member.Key, member.Value, span.Path);
                    break;
            }
        }
    }

    /// <returns>Whether one of the classes is neither a slot nor an anchor.</returns>
    private bool AddRoles(AttributeList attributes, SpanData span)
    {
        bool hasOther = false;
        string[] roles = RolesOf(span);
        if (roles.Length == 0)
        {
            return false;
        }

        SourceSpan place = Place(span, "role");
        _names.Clear();
        foreach (AttributeName present in attributes.Classes)
        {
            _names.Add(present.Text);
        }

        foreach (string name in roles)
        {
            if (!Characters.IsName(name))
            {
                throw Unwritable(span.Path, "has the role '" + name + "', which is not a class");
            }

            if (_names.Add(name))
            {
                attributes.Classes.Add(new AttributeName(name, place));
            }

            hasOther |= Vocabulary.FindSlot(name) is null && !Vocabulary.IsAnchor(name);
        }

        return hasOther;
    }

    private void ComposeMention(AttributeList attributes, SpanData span, string id, bool hasTag, bool isField, Block? block)
    {
        _byId.TryGetValue(id, out ComposedAnnotation? annotation);
        bool isName = Characters.IsName(id);
        if (!isName && (annotation is null || annotation.First is not null))
        {
            throw Unwritable(
                span.Path,
                annotation is null
                    ? "refers to '" + id + "', which no list contains and the format cannot write as an id"
                    : "is a second span of '" + id + "': an annotation with several spans needs a separate id");
        }

        if (isName)
        {
            attributes.Id = new AttributeName(id, Place(span, "ref"));
        }

        if (annotation is null)
        {
            return;
        }

        if (hasTag)
        {
            if (Vocabulary.FindKind(annotation.Kind.Class) is null)
            {
                throw Unwritable(span.Path, "has a role in addition to the kind '" + annotation.Kind.Class + "', which is a custom kind: only known kinds have tags");
            }

            AddClass(attributes, annotation.Kind.Class, Place(span, "ref"));
        }

        if (annotation.First is null)
        {
            annotation.First = attributes;
            annotation.FirstBlock = block;
            annotation.FirstIndex = block?.Spans.Count ?? -1;
            annotation.IsFirstField = isField;
        }
    }

    /// <summary>Adds a class before the others, unless the list contains it.</summary>
    /// <returns>Whether it was added.</returns>
    private static bool AddClass(AttributeList attributes, string name, SourceSpan place)
    {
        if (attributes.Classes.Exists(present => present.Text == name))
        {
            return false;
        }

        attributes.Classes.Insert(0, new AttributeName(name, place));
        return true;
    }

    private void AddIds(AttributeList attributes, SpanData span, string name)
    {
        Node? value = span.Data[name];
        if (value is null || IsNull(value))
        {
            return;
        }

        IEnumerable<string> ids = (value is ListNode list ? list.Items : [value]).Select(item => Hash(TextOf(item) ?? "", span.Path));
        AddPair(attributes, name, string.Join(" ", ids), span.Path, Place(span, name));
    }

    private void AddText(AttributeList attributes, SpanData span, string name)
    {
        if (TextOf(span.Data[name]) is string text)
        {
            AddPair(attributes, name, text, span.Path, Place(span, name));
        }
    }

    /// <summary>A reference as a fixture writes it.</summary>
    private static string Hash(string reference, string path)
    {
        string id = ReferenceText.Id(reference);
        return Characters.IsName(id) ? "#" + id : throw Unwritable(path, "refers to '" + id + "', which the format cannot write: give it another id");
    }

    private void AddPair(AttributeList attributes, string name, Node value, string path)
    {
        if (!Characters.IsName(name) || TreeMemberNames.IsSpanAttribute(name) || TextOf(value) is not string text)
        {
            throw Unwritable(path, "has the attribute '" + name + "', which the format cannot write here");
        }

        AddPair(attributes, name, text, path, _places.Add(path, -1, name));
    }

    private static void AddPair(AttributeList attributes, string name, string value, string path, SourceSpan place)
    {
        if (!IsAttributeText(value))
        {
            throw Unwritable(path, "has a line break in '" + name + "'");
        }

        attributes.Pairs.Add(new AttributePair(name, value, place, place));
    }

    /// <summary>Whether an attribute can hold a text. A line break within its quotes would be read as a space.</summary>
    private static bool IsAttributeText(string value) => value.IndexOf('\n') < 0 && value.IndexOf('\r') < 0;

    private static List<Node> Items(Node node, string path) => (node as ListNode ?? throw Unwritable(path, "is not a list")).Items;

    private static MapNode AsText(Node node, string path)
    {
        var text = new MapNode();
        text.Members.Add(new Member("text", default, node as ScalarNode ?? throw Unwritable(path, "is not a text")));
        return text;
    }

    private static string? TextOf(Node? node) => node is ScalarNode { Kind: not ScalarKind.Null } scalar ? NodeText.Of(scalar) : null;

    private static bool IsNull(Node node) => node is ScalarNode { Kind: ScalarKind.Null };

    private SourceSpan Place(SpanData span, string? member = null) => _places.Add(span.List, span.Index, member);

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);

    private static ArgumentException Unwritable(string path, string fault) => new UnwritableMember(path, fault).ToException();
}
