using NewsSchema.Core.Articles;
using NewsSchema.Core.Tree;
using NewsSchema.Generators.Naming;
using NewsSchema.Generators.Pins;
using NewsSchema.Generators.Plans;
using NewsSchema.Generators.Shapes;

namespace NewsSchema.Generators.Inference;

/// <summary>
/// Turns shapes into drafts of records. The place of each object is bound to a record: a new one, its ancestor (recursion), or
/// the one that a pin names. A record's members follow from all places bound to it, and are drafted again if a place has
/// more members. This ends because samples are finite.
/// </summary>
internal sealed partial class SchemaDrafter
{
    private readonly PinIndex _pins;
    private readonly List<RecordDraft> _records = [];
    private readonly Dictionary<string, RecordDraft> _kinds = new(StringComparer.Ordinal);
    private readonly Dictionary<string, RecordDraft> _bindings = new(StringComparer.Ordinal);
    private readonly HashSet<string> _maps = new(StringComparer.Ordinal);
    private readonly Queue<RecordDraft> _waiting = new();
    private readonly HashSet<RecordDraft> _isWaiting = [];

    private readonly SchemaOptions _options;

    public SchemaDrafter(PinIndex pins, SchemaOptions options)
    {
        _pins = pins;
        _options = options;
    }

    /// <summary>All records, in the order in which they were found.</summary>
    public IReadOnlyList<RecordDraft> Records => _records;

    /// <summary>Begins a schema, and makes its vocabulary known.</summary>
    public RecordDraft AddRoot(string schema, bool isArticle, Shape shape, string @namespace)
    {
        RecordDraft root = Add(isArticle ? RecordRole.Article : RecordRole.DataRoot, SchemaPath.Root(schema, schema), @namespace, owner: null);
        root.IsArticle = isArticle;
        root.IsJsonLd = shape.Objects is { } objects && JsonLdRule.IsNode(objects);
        SetSource(root, schema, shape);
        foreach (MemberShape member in shape.Objects?.Members ?? default)
        {
            if (KindOf(member.Value) is { } kind)
            {
                SetSource(GetKind(kind, root.Scope), root.Path.Member(member.Name).Elements().Id, member.Value.Lists!.Element!);
            }
        }

        return root;
    }

    /// <summary>Drafts all members until no place has more.</summary>
    public void Draft(CancellationToken cancellation)
    {
        while (_waiting.Count > 0)
        {
            cancellation.ThrowIfCancellationRequested();
            RecordDraft record = _waiting.Dequeue();
            _isWaiting.Remove(record);
            record.Members.Clear();
            record.Members.AddRange(record.Role switch
            {
                RecordRole.Union => record.HasSources ? DraftAlternatives(record) : [],

                // Its base is drafted again, and then also the variant.
                RecordRole.Variant when record.Bases.Any(@base => @base.Decision is null) => [],
                _ => HasVariants(record) || record.Role == RecordRole.Variant ? DraftVariants(record) : DraftMembers(record),
            });
        }
    }

    /// <summary>The kind class of an article's list of annotations; null for other values.</summary>
    private static string? KindOf(Shape list) =>
        list.Lists?.Element?.Objects is { Class: NodeClass.Entity or NodeClass.Statement or NodeClass.Value } objects ? objects.Kind : null;

    private static string KindId(string kind, string scope) => "." + kind + "@" + scope;

    private RecordDraft GetKind(string className, string scope)
    {
        string id = KindId(className, scope);
        if (!_kinds.TryGetValue(id, out RecordDraft? record))
        {
            Kind? known = Vocabulary.FindKind(className);
            RecordRole role = known?.Role switch
            {
                NodeClass.Statement => RecordRole.Statement,
                NodeClass.Value => RecordRole.Value,
                _ => RecordRole.Entity,
            };
            record = Add(role, SchemaPath.Root(id, known?.TypeName ?? IdentifierNaming.ToIdentifier(className)), scope, owner: null);
            record.Kind = known ?? Vocabulary.UserKind(className);
            record.IsArticle = true;
            record.Scope = scope;
            _kinds.Add(id, record);
        }

        return record;
    }

    /// <summary>A new record, or the one that a pin of this name declares.</summary>
    private RecordDraft Add(RecordRole role, SchemaPath path, string @namespace, RecordDraft? owner)
    {
        // If a schema and a kind have the same name, the name means the schema.
        Pin? pin = FindPin(path, @namespace);
        if (pin is not null && (!_pinned.TryGetValue(pin, out RecordDraft? pinned) || pinned.Role == role) && CanUse(pin, role))
        {
            return GetPinned(pin, role, path.Id, owner);
        }

        var record = new RecordDraft(role, path, @namespace, owner);
        _records.Add(record);
        return record;
    }

    private RecordDraft Bind(RecordRole role, SchemaPath path, Shape shape, RecordDraft owner, string member)
    {
        if (!_bindings.TryGetValue(path.Id, out RecordDraft? record))
        {
            record = role == RecordRole.Structure ? FindAncestor(shape.Objects!, owner, member) : null;
            if (record is null)
            {
                record = Add(role, path, owner.Namespace, owner);
                Count(owner);
                record.OwnerMember ??= member;
                record.IsJsonLd |= shape.Objects is { } objects && JsonLdRule.IsNode(objects);
            }

            _bindings.Add(path.Id, record);
        }

        SetSource(record, path.Id, shape);
        return record;
    }

    private static RecordDraft? FindAncestor(ObjectShape objects, RecordDraft owner, string member)
    {
        var path = new List<string> { member };
        for (RecordDraft? ancestor = owner; ancestor is not null; ancestor = ancestor.Owner)
        {
            if (ancestor.Role == RecordRole.Variant)
            {
                // Objects in a variant can have the type of its base, but not that of the variant.
                continue;
            }

            bool isData = ancestor.Role is RecordRole.Structure or RecordRole.DataRoot;
            if (isData && ancestor.Objects is { } its && (RecursionRule.IsLike(objects, its, path) || IsVariantOf(objects, ancestor, isSameMember: path[0] == ancestor.OwnerMember)))
            {
                return ancestor;
            }

            if (ancestor.OwnerMember is { } owned)
            {
                path.Insert(0, owned);
            }
        }

        return null;
    }

    /// <summary>
    /// Whether objects have only discriminator values of a record, and mostly its members. In a member of another name, they have several of the values: the citation of a quotation can be
    /// a text, but is not any element of a story.
    /// </summary>
    private static bool IsVariantOf(ObjectShape objects, RecordDraft record, bool isSameMember)
    {
        if (record.Decision is not { } decision || objects.Parts.Count == 0)
        {
            return false;
        }

        string?[] values = objects.Parts.Select(part => Discriminators.ValueIn(part.Key, decision.Name)).Distinct().ToArray();
        return Array.TrueForAll(values, value => value is not null && decision.Values.Contains(value))
            && (isSameMember || values.Length > 1)
            && RecursionRule.AreMostMembersShared(objects, record.Objects!);
    }

    private void SetSource(RecordDraft record, string path, Shape shape)
    {
        if (record.SetSource(path, shape))
        {
            Await(record);
        }
    }

    /// <summary>Drafts a record again later.</summary>
    private void Await(RecordDraft record)
    {
        if (_isWaiting.Add(record))
        {
            _waiting.Enqueue(record);
        }
    }

    private IEnumerable<MemberDraft> DraftMembers(RecordDraft record)
    {
        var members = new List<MemberDraft>(BaseMembers.Of(record.Role));
        int inherited = members.Count;
        ObjectShape? objects = XmlRule.View(record.Objects, name: record.OwnerMember);
        Dictionary<string, PinnedMember> pins = PinIndex.MembersOf(record.Pin, objects);
        foreach (MemberShape member in InOrder(record, objects))
        {
            bool isPinned = pins.TryGetValue(member.Name, out PinnedMember? pin);
            MemberDraft? draft = isPinned ? DraftPinned(record, member.Name, pin!, member.Value) : DraftMember(record, objects!, member);
            if (draft is not null)
            {
                members.Add(draft);
            }

            pins.Remove(member.Name);
        }

        foreach (MemberDraft member in record.Role == RecordRole.Article ? ArticleMembers.Fixed : [])
        {
            if (!pins.ContainsKey(member.JsonName))
            {
                members.Add(member);
            }
        }

        foreach (KeyValuePair<string, PinnedMember> rest in pins)
        {
            bool isInherited = members.FindIndex(0, inherited, member => member.JsonName == rest.Key) >= 0;
            if (!isInherited && DraftPinned(record, rest.Key, rest.Value, shape: null) is { } draft)
            {
                members.Add(draft);
            }
        }

        return record.Role == RecordRole.Article ? ArticleMembers.Arrange(members) : members;
    }

    /// <summary>The members in the samples' order; in an annotation, the attributes of the vocabulary come first, in its order.</summary>
    private static IEnumerable<MemberShape> InOrder(RecordDraft record, ObjectShape? objects)
    {
        IEnumerable<MemberShape> members = objects?.InOrder() ?? [];
        return record.Kind is null ? members : members.OrderBy(member => (uint)Array.IndexOf(AttributeRule.Order, member.Name));
    }

    private MemberDraft DraftMember(RecordDraft record, ObjectShape objects, MemberShape member)
    {
        TypeDraft type = record.Role == RecordRole.Article && KindOf(member.Value) is { } kind
            ? new TypeDraft(TypePlanKind.List, Element: new TypeDraft(TypePlanKind.Record, GetKind(kind, record.Scope)))
            : IsJsonLd(record) && JsonLdRule.MayBeNode(member) ? NodesOf(member.Value, record.Path.Member(member.Name), record, member.Name)
            : IsJsonLd(record) && JsonLdRule.MayBeOne(member) ? OneOrManyOf(member.Value, record.Path.Member(member.Name), record, member.Name)
            : TypeOf(member.Value, record.Path.Member(member.Name), record, member.Name);
        bool isRequired = !KeepsMismatches(record) && PresenceRule.IsRequired(record, objects, member, type);
        return new MemberDraft(
            member.Name, type, isRequired, !isRequired && !type.IsCollection, Doc: record.IsUnseen ? MemberDoc.OfUnseen(member.Name) : MemberDoc.Of(objects, member));
    }
}
