using NewsSchema.Core.Articles;
using NewsSchema.Core.Articles.Building;
using NewsSchema.Core.Errors;
using NewsSchema.Core.Formats.NewsMarkdown.Syntax;
using NewsSchema.Core.Text;
using NewsSchema.Core.Tree;
using NewsSchema.Core.Values;
using NewsSchema.Core.Yaml;

namespace NewsSchema.Core.Formats.NewsMarkdown.Meaning;

/// <summary>Composes the parts of a tree beyond its text and spans: kinds, facts, the front matter.</summary>
internal sealed partial class ArticleComposer
{
    private readonly Dictionary<string, string> _renumbered = new(StringComparer.Ordinal);

    /// <summary>Adds the entries of annotations that cannot declare their kind in the text, or that have facts that only the front matter can hold.</summary>
    private readonly Dictionary<string, MapNode> _entries = new(StringComparer.Ordinal);

    /// <summary>Declares each annotation's kind at its first mention, with the value that other mentions may take from it.</summary>
    private void DeclareKinds()
    {
        foreach (ComposedAnnotation annotation in _annotations)
        {
            bool isUserKind = Vocabulary.FindKind(annotation.Kind.Class) is null;
            if (annotation.First is null || (annotation.IsFirstField && isUserKind))
            {
                if (annotation.IsAnonymous)
                {
                    throw Unwritable(annotation.Path, "has the id '" + annotation.Id + "', but no span refers to it: give it an id without a dot");
                }

                Entry(annotation);
                continue;
            }

            string value = annotation.Kind.Class == "link" ? "href" : "value";
            string? text = annotation.Kind.Role == NodeClass.Value ? TextOf(annotation.Data[value]) : null;
            if (text is not null && value == "href" && annotation.FirstBlock is Block block && IsLinkTarget(text))
            {
                InlineSpan first = block.Spans[annotation.FirstIndex];
                first.Href = text;
                block.Spans[annotation.FirstIndex] = first;
                continue;
            }

            annotation.IsKindAdded = AddClass(annotation.First, annotation.Kind.Class, Place(annotation));

            if (text is not null && IsAttributeText(text))
            {
                SourceSpan place = Place(annotation, value);
                annotation.First.Pairs.Insert(0, new AttributePair(value, text, place, place));
            }
        }

        _article.Front = Entities();
    }

    /// <summary>Writes the facts that do not follow from the parts composed so far.</summary>
    private void ComposeFacts()
    {
        ArticleResolver resolver = ArticleResolver.Resolve(_article, new ErrorCollector(_article.Lines));
        var builder = new TreeBuilder(resolver);
        Dictionary<AttributeList, Annotation> byAttributes = resolver.ByAttributes();
        var resolved = new Dictionary<ComposedAnnotation, Annotation>();
        foreach (ComposedAnnotation annotation in _annotations)
        {
            Annotation? found = annotation.First is null ? resolver.Find(annotation.Id)
                : byAttributes.TryGetValue(annotation.First, out Annotation? first) ? first : null;
            if (found is not null)
            {
                resolved.Add(annotation, found);
                _renumbered[annotation.Id] = found.Id;
            }
        }

        foreach (ComposedAnnotation annotation in _annotations)
        {
            MapNode? derived = resolved.TryGetValue(annotation, out Annotation? found) ? builder.Annotation(found) : null;
            PlaceFacts(annotation, Facts(annotation, derived));
        }
    }

    private List<Member> Facts(ComposedAnnotation annotation, MapNode? derived)
    {
        Dictionary<string, Node>? members = derived?.Members.ToDictionary(member => member.Key, member => member.Value, StringComparer.Ordinal);
        return annotation.Data.Members.FindAll(member =>
        {
            Node? value = null;
            members?.TryGetValue(member.Key, out value);
            return !TreeMemberNames.IsTaken(annotation.Kind.Role, member.Key) && !TreeComparison.AreEqual(value, member.Value, _renumbered);
        });
    }

    /// <summary>Facts of an entity with an id are written in the front matter, all others at the first mention if a span can hold them.</summary>
    private void PlaceFacts(ComposedAnnotation annotation, List<Member> facts)
    {
        var pairs = new List<AttributePair>();
        bool isEntry = _entries.ContainsKey(annotation.Id) || (annotation.Kind.Role == NodeClass.Entity && !annotation.IsAnonymous);
        foreach (Member fact in facts)
        {
            if (Pair(annotation, fact) is AttributePair pair)
            {
                pairs.Add(pair);
            }
            else if (!annotation.IsAnonymous || !IsNull(fact.Value) || AttributeRule.Of(annotation.Kind, fact.Key).Type == AttributeType.Open)
            {
                isEntry = true;
            }
        }

        if (!isEntry)
        {
            ref AttributeItems<AttributePair> all = ref annotation.First!.Pairs;
            bool startsWithValue = annotation.Kind.Role == NodeClass.Value && all.Count > 0 && all[0].Name is "value" or "href";
            int at = startsWithValue ? 1 : 0;
            foreach (AttributePair pair in pairs)
            {
                all.Insert(at++, pair);
            }

            return;
        }

        if (facts.Count == 0)
        {
            return;
        }

        if (annotation.IsAnonymous)
        {
            throw Unwritable(annotation.Path, "has facts that a span cannot hold: give it an id without a dot");
        }

        MapNode entry = Entry(annotation);
        foreach (Member fact in facts)
        {
            string attribute = TreeMemberNames.ToAttribute(annotation.Kind.Role, fact.Key);
            if (attribute != "kind")
            {
                // The front matter, its entities and the entry are three levels.
                CheckDepth(fact.Value, annotation.Path, YamlSyntax.MaxDepth - 3);
                entry.Members.Add(new Member(attribute, Place(annotation, fact.Key), EntryValue(annotation, fact)));
            }
            else if (annotation.First is not null && Pair(annotation, fact) is AttributePair pair)
            {
                annotation.First.Pairs.Insert(0, pair);
            }
            else
            {
                throw Unwritable(annotation.Path, "has an attribute 'kind', which the front matter has another use for");
            }
        }
    }

    /// <summary>The annotation's entry in the front matter, which declares its kind instead of its first mention.</summary>
    private MapNode Entry(ComposedAnnotation annotation)
    {
        if (!_entries.TryGetValue(annotation.Id, out MapNode? entry))
        {
            entry = new MapNode();
            SourceSpan place = Place(annotation);
            entry.Members.Add(new Member("kind", place, new ScalarNode(annotation.Kind.Class, ScalarKind.Plain) { Span = place }));
            _entries.Add(annotation.Id, entry);
            if (annotation.Kind.Role == NodeClass.Entity && annotation.IsKindAdded)
            {
                ref AttributeItems<AttributeName> classes = ref annotation.First!.Classes;
                classes.RemoveAt(classes.FindIndex(name => name.Text == annotation.Kind.Class));
            }
        }

        return entry;
    }

    /// <summary>A fact as an attribute of a span; null if it cannot be one.</summary>
    private AttributePair? Pair(ComposedAnnotation annotation, Member fact)
    {
        string attribute = TreeMemberNames.ToAttribute(annotation.Kind.Role, fact.Key);
        if (!Characters.IsName(attribute) || TreeMemberNames.IsSpanAttribute(attribute))
        {
            return null;
        }

        AttributeType type = AttributeRule.Of(annotation.Kind, fact.Key).Type;
        string text;
        switch (fact.Value)
        {
            case ScalarNode { Kind: ScalarKind.Null }:
                return null;
            case ScalarNode scalar when type is AttributeType.Reference or AttributeType.References:
                text = Hash(scalar.Text, annotation.Path);
                break;
            case ScalarNode scalar when type == AttributeType.Open && ReferenceText.AreReferences(NodeText.Of(scalar)) && !IsReference(scalar):
                return null;
            case ScalarNode scalar:
                text = NodeText.Of(scalar);
                break;
            case ListNode list when list.Items.TrueForAll(item => item is ScalarNode { Kind: not ScalarKind.Null })
                && (type == AttributeType.References || (type == AttributeType.Open && list.Items.Count > 1 && AreReferences(list))):
                text = string.Join(" ", list.Items.Select(item => Hash(((ScalarNode)item).Text, annotation.Path)));
                break;
            default:
                return null;
        }

        SourceSpan place = Place(annotation, fact.Key);
        return IsAttributeText(text) ? new AttributePair(attribute, text, place, place) : null;
    }

    private bool AreReferences(ListNode list) => list.Items.TrueForAll(item => item is ScalarNode scalar && IsReference(scalar));

    private Node EntryValue(ComposedAnnotation annotation, Member fact)
    {
        AttributeType type = AttributeRule.Of(annotation.Kind, fact.Key).Type;
        bool isReference = type is AttributeType.Reference or AttributeType.References;
        SourceSpan place = Place(annotation, fact.Key);
        return isReference ? Referring(fact.Value, annotation.Path, place)
            : fact.Value is not ScalarNode { Kind: not ScalarKind.Null } scalar ? Written(fact.Value, place)
            : IsReference(scalar) ? Reference(scalar.Text, place)
            : new ScalarNode(NodeText.Of(scalar), IsQuoted(scalar) ? ScalarKind.Quoted : ScalarKind.Plain) { Span = place };

        // A text that looks like a reference is written in single quotes.
        bool IsQuoted(ScalarNode value) => type == AttributeType.Text || ReferenceText.IsReference(NodeText.Of(value));
    }

    /// <summary>Whether a scalar refers to something. In JSON, it is a text that looks like a reference.</summary>
    private bool IsReference(ScalarNode scalar) =>
        scalar.Kind == ScalarKind.Reference
        || (!_isTyped && ReferenceText.IsReference(scalar.Text) && _byId.ContainsKey(ReferenceText.Id(scalar.Text)));

    private static ScalarNode Reference(string reference, SourceSpan place) =>
        new(ReferenceText.Id(reference), ScalarKind.Reference) { KeepsHash = true, Span = place };

    private static Node Referring(Node value, string path, SourceSpan place)
    {
        switch (value)
        {
            case ScalarNode { Kind: not ScalarKind.Null } scalar:
                return Reference(Hash(scalar.Text, path), place);
            case ListNode list:
                var references = new ListNode { Span = place };
                references.Items.AddRange(list.Items.Select(item => Referring(item, path, place)));
                return references;
            default:
                return value;
        }
    }

    /// <summary>The user's data as front matter: the inverse of the resolver's conversion.</summary>
    private Node Written(Node node, SourceSpan place)
    {
        switch (node)
        {
            case ListNode list:
                var items = new ListNode { Span = place };
                items.Items.AddRange(list.Items.Select(item => Written(item, place)));
                return items;
            case MapNode map:
                var entries = new MapNode { Span = place };
                entries.Members.AddRange(map.Members.Select(member => new Member(TreeMemberNames.ToKey(member.Key, map.Has), place, Written(member.Value, place))));
                return entries;
            case ScalarNode scalar when IsReference(scalar):
                return Reference(scalar.Text, place);
            case ScalarNode { Kind: ScalarKind.Quoted } scalar when !_isTyped && IsPlain(scalar.Text):
                return new ScalarNode(scalar.Text, ScalarKind.Plain);
            default:
                return node;
        }
    }

    private SourceSpan Place(ComposedAnnotation annotation, string? member = null) => _places.Add(annotation.List, annotation.Index, member);

    private MapNode Entities()
    {
        var entities = new MapNode();
        foreach (ComposedAnnotation annotation in _annotations)
        {
            if (_entries.TryGetValue(annotation.Id, out MapNode? entry))
            {
                entities.Members.Add(new Member(annotation.Id, Place(annotation, "id"), entry));
            }
        }

        var front = new MapNode();
        if (entities.Members.Count > 0)
        {
            front.Members.Add(new Member("entities", default, entities));
        }

        return front;
    }

    private void ComposeFront()
    {
        var front = new MapNode();
        if (_schema.Length > 0)
        {
            front.Members.Add(new Member("schema", default, new ScalarNode(_schema, ScalarKind.Plain)));
        }

        foreach (string reserved in new[] { "id", "language" })
        {
            if (TextOf(_tree[reserved]) is string text)
            {
                front.Members.Add(new Member(reserved, default, new ScalarNode(text, ScalarKind.Quoted)));
            }
        }

        foreach (Member member in _tree.Members)
        {
            if (!TreeMemberNames.IsRootMember(member.Key) && !_lists.IsUserList(member.Key) && member.Key is not ("id" or "language"))
            {
                string key = TreeMemberNames.ToRootKey(member.Key, _tree.Has, _lists.IsUserList);
                SourceSpan place = _places.Add(member.Key);
                CheckDepth(member.Value, member.Key, YamlSyntax.MaxDepth - 1);
                front.Members.Add(new Member(key, place, Written(member.Value, place)));
            }
        }

        MapNode? format = TextFormat();
        if (format is not null)
        {
            front.Members.Add(new Member("text", default, format));
        }

        front.Members.AddRange(Entities().Members);
        _article.Front = front;
        if (format is not null && format.Members.FindIndex(member => member.Key == "sha256") is >= 0 and var index)
        {
            string sha256 = TextChecksum.Sha256Of(ArticleStripper.Pieces(_article));
            format.Members[index] = new Member("sha256", default, new ScalarNode(sha256, ScalarKind.Quoted));
        }
    }

    /// <summary>Refuses a value that nests more deeply than front matter can.</summary>
    /// <param name="value">The value of a member.</param>
    /// <param name="path">The path of the member.</param>
    /// <param name="levels">How many more lists and maps front matter can nest at this place.</param>
    private static void CheckDepth(Node value, string path, int levels)
    {
        IEnumerable<Node> items = value is ListNode list ? list.Items : value is MapNode map ? map.Members.Select(member => member.Value) : [];
        if (value is not ScalarNode && levels == 0)
        {
            throw Unwritable(path, "nests more deeply than the 8 levels of front matter: move inner values to a higher level");
        }

        foreach (Node item in items)
        {
            CheckDepth(item, path, levels - 1);
        }
    }

    private MapNode? TextFormat()
    {
        if (_tree["textFormat"] is not Node node || IsNull(node))
        {
            return null;
        }

        var format = new MapNode();
        foreach (Member member in (node as MapNode ?? throw Unwritable("textFormat", "is not an object")).Members)
        {
            if (TextOf(member.Value) is string text)
            {
                SourceSpan place = _places.Add("textFormat", -1, member.Key);
                format.Members.Add(new Member(member.Key, place, new ScalarNode(text, member.Key == "bom" ? ScalarKind.Plain : ScalarKind.Quoted)));
            }
        }

        return format.Members.Count == 0 ? null : format;
    }

    /// <summary>
    /// Whether a string from JSON, where every string has quotes, is written without them: a text that no sample of a number or a literal
    /// can turn into a number or literal.
    /// </summary>
    private static bool IsPlain(string text)
    {
        if (text.Length == 0)
        {
            return false;
        }

        return char.IsLetter(text[0])
            ? text.IndexOf(' ') >= 0 || Iso8601.IsDuration(text)
            : text.Any(c => "0123456789+-.:_,eE".IndexOf(c) < 0) || (text.IndexOf('-') > 0 && Iso8601.IsDate(text)) || Iso8601.IsTime(text);
    }
}
