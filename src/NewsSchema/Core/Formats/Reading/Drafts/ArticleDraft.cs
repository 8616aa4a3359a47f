using NewsSchema.Core.Articles;
using NewsSchema.Core.Articles.Building;
using NewsSchema.Core.Errors;
using NewsSchema.Core.Formats.Reading.Sources;
using NewsSchema.Core.Text;
using NewsSchema.Core.Tree;
using NewsSchema.Core.Values;
using NewsSchema.Formats;

namespace NewsSchema.Core.Formats.Reading.Drafts;

/// <summary>
/// An article while it is read from a trade format. It takes facts by concept, the head's texts, the blocks of the content with their marks, and sections, in any order, and refuses nothing: a second value of a fact
/// goes to the ledger, ids are made legal, and marks that overlap are split. <see cref="Build"/> makes the article.
/// </summary>
internal sealed class ArticleDraft(SourceLedger ledger, ReadOptions options)
{
    /// <summary>Concepts whose values have a type other than text. All other values are text, whatever they look like.</summary>
    private static readonly HashSet<NewsConcept> s_typed =
    [
        NewsConcept.Published, NewsConcept.Created, NewsConcept.Updated, NewsConcept.Issued, NewsConcept.Embargo, NewsConcept.Expires,
        NewsConcept.Urgency, NewsConcept.Version, NewsConcept.CopyrightYear, NewsConcept.Priority,
    ];

    private readonly List<DraftFact> _facts = [];
    private readonly Dictionary<NewsConcept, DraftFact> _byConcept = [];
    private readonly MapNode _own = new();
    private string _lastOwn = "";

    public SourceLedger Ledger { get; } = ledger;

    public ReadOptions Options { get; } = options;

    /// <summary>The version of the format, as the file states it.</summary>
    public string Version { get; set; } = "";

    /// <summary>Whether NewsSchema wrote the file, so that its white space is exact and its ids are those of the article.</summary>
    public bool IsOwn { get; set; }

    /// <summary>Whether another form of the text proves that its white space is exact.</summary>
    public bool IsExact { get; set; }

    /// <summary>The id; null for none.</summary>
    public SourceValue? Id { get; private set; }

    /// <summary>The language as a BCP 47 tag; null for none.</summary>
    public SourceValue? Language { get; private set; }

    public DraftEntities Entities { get; } = new();

    /// <summary>
    /// The entity that the value of an element identifies. Without a vocabulary, senders also write the name there, which is not a code: mentions of that text are mentions of the entity.
    /// </summary>
    public DraftEntity EntityOf(string kind, string scheme, string value, SourceSpan place)
    {
        string name = BlockWhiteSpace.Collapse(value);
        if (IsOwn || scheme.Length > 0 || !DraftEntities.IsName(name))
        {
            return Entities.ByCode(kind, scheme, value, place);
        }

        DraftEntity entity = Entities.ByText(kind, name, place);
        entity.Name ??= name;
        return entity;
    }

    /// <summary>The texts of the head by the class of their slot.</summary>
    public Dictionary<string, DraftBlock> Head { get; } = new(StringComparer.Ordinal);

    /// <summary>The bylines of an own file, which can be metadata, authors in the text, or the block of that slot.</summary>
    public List<DraftBlock> Bylines { get; } = [];

    /// <summary>The corrections that a file lists, and that its text has, too. Most are blocks of the text.</summary>
    public List<SourceValue> Corrections { get; } = [];

    /// <summary>The blocks of the content.</summary>
    public List<DraftBlock> Content { get; } = [];

    /// <summary>The containers of the content, outer before inner.</summary>
    public List<DraftSection> Sections { get; } = [];

    /// <summary>The facts by concept, in the order of the file.</summary>
    public IReadOnlyList<DraftFact> Facts => _facts;

    /// <summary>Metadata under names of the article's own.</summary>
    public MapNode Own => _own;

    /// <summary>Sets the id. Another one is a further identifier, unless it is a part of the id.</summary>
    public void SetId(SourceValue? id)
    {
        if (id is { IsBlank: false } value)
        {
            string text = IsOwn ? value.Text : value.Text.Trim();
            SourceValue own = value with { Text = WithoutBase(text) };
            bool isPart = Id is { } whole && whole.Text.Contains(own.Text);
            if (Id is null || isPart || IsOwn)
            {
                Id = Take(Id, own);
            }
            else
            {
                AddIdentifier(own);
            }
        }
    }

    public void SetLanguage(SourceValue? language)
    {
        if (language is { IsBlank: false } value)
        {
            Language = Take(Language, value with { Text = value.Text.Trim() });
        }
    }

    /// <summary>Whether the file has stated a value of a concept.</summary>
    public bool Has(NewsConcept concept) => _byConcept.ContainsKey(concept);

    /// <summary>The text of the first value of a concept; null if there is none or if it is not a text.</summary>
    public string? TextOf(NewsConcept concept) =>
        _byConcept.TryGetValue(concept, out DraftFact? fact) && fact.Values[0] is ScalarNode scalar ? scalar.Text : null;

    /// <summary>Sets the value of a concept. The same value again says nothing new; another value goes to the ledger.</summary>
    public void Set(NewsConcept concept, SourceValue? value)
    {
        if (value is not { IsBlank: false } stated)
        {
            return;
        }

        if (!_byConcept.ContainsKey(concept))
        {
            Add(concept, stated);
        }
        else if (TextOf(concept) != TextOf(stated))
        {
            Ledger.Keep(stated);
        }
    }

    /// <summary>Adds a value of a concept that can have several. The same value again says nothing new.</summary>
    public void Add(NewsConcept concept, SourceValue? value)
    {
        if (value is { IsBlank: false } stated)
        {
            string text = TextOf(stated);
            DraftFact fact = FactOf(concept, stated.Place);
            if (IsOwn || !fact.Has(text))
            {
                fact.Values.Add(new ScalarNode(text, s_typed.Contains(concept) ? ScalarKind.Plain : ScalarKind.Quoted) { Span = stated.Place });
            }
        }
    }

    /// <summary>Adds a value that is more than a text, such as a link or a subject.</summary>
    public void Add(NewsConcept concept, Node value, SourceSpan place) => FactOf(concept, place).Values.Add(value);

    /// <summary>Adds an entity as a value.</summary>
    public void Add(NewsConcept concept, DraftEntity entity, SourceSpan place) => Add(concept, new DraftReference(entity) { Span = place }, place);

    /// <summary>Adds a place of the event: its name, or a map if the file states more of it.</summary>
    /// <returns>Whether the file states any part.</returns>
    public bool AddEventPlace(IEnumerable<(string Part, SourceValue? Value)> parts, SourceSpan span)
    {
        var place = new MapNode { Span = span };
        foreach ((string part, SourceValue? value) in parts)
        {
            if (value is { IsBlank: false } stated)
            {
                TreeNodes.Add(place, part, TreeNodes.TextNode(TextOf(stated), stated.Place));
            }
        }

        if (place.Members.Count == 0)
        {
            return false;
        }

        Add(NewsConcept.EventPlace, place.Members.Count == 1 && place.Has("name") ? place.Members[0].Value : place, span);
        return true;
    }

    /// <summary>Replaces the value of a concept by one that says more.</summary>
    public void Replace(NewsConcept concept, Node value)
    {
        List<Node> values = _byConcept[concept].Values;
        values.Clear();
        values.Add(value);
    }

    /// <summary>Adds a further identifier of the article.</summary>
    /// <param name="id">The identifier.</param>
    /// <param name="role">Whose it is, or what for; null if the file does not say.</param>
    public void AddIdentifier(SourceValue? id, SourceValue? role = null)
    {
        if (id is not { IsBlank: false } value)
        {
            Ledger.Keep(role);
        }
        else if (role is not { IsBlank: false } stated)
        {
            Add(NewsConcept.AltIds, value);
        }
        else
        {
            var map = new MapNode { Span = value.Place };
            TreeNodes.Add(map, "value", TreeNodes.TextNode(TextOf(value), value.Place));
            TreeNodes.Add(map, "role", TreeNodes.TextNode(TextOf(stated), stated.Place));
            Add(NewsConcept.AltIds, map, value.Place);
        }
    }

    /// <summary>Sets a date, in the extended form of ISO 8601. A text that is not a date is kept as it is and reported.</summary>
    public void SetDate(NewsConcept concept, SourceValue? value)
    {
        if (value is { IsBlank: false } stated)
        {
            Set(concept, stated with { Text = DateOf(stated) });
        }
    }

    /// <summary>A date in the extended form of ISO 8601; the text itself if it is not a date.</summary>
    public string DateOf(SourceValue value)
    {
        string text = value.Text.Trim();
        if (!ArticleDate.TryParse(text, out ArticleDate date))
        {
            if (ArticleDate.TryParseMail(text, out date))
            {
                Ledger.Keep(value);
                return date.Extended;
            }

            Ledger.Add(NewsErrorCodes.InexactDate, value.Path.ToString(), value.Place, text, "is not a date");
            return text;
        }

        if (date.HasTime && !date.HasZone)
        {
            if (Options.AssumedOffset is { } offset)
            {
                return date.At(offset).Extended;
            }

            Ledger.Add(NewsErrorCodes.InexactDate, value.Path.ToString(), value.Place, text, "has no offset from UTC");
        }

        return date.Extended;
    }

    /// <summary>Adds metadata under a name of the article's own, <c>desk.name</c>. A name that comes again begins another item of a list.</summary>
    public void AddOwn(string name, SourceValue value)
    {
        string[] parts = name.Split('.');
        MapNode map = _own;
        for (int i = 0; i < parts.Length - 1; i++)
        {
            bool isLast = i == parts.Length - 2;
            map = Inner(map, parts[i], value.Place, isLast && name != _lastOwn ? parts[parts.Length - 1] : null);
        }

        bool isTyped = NumberText.IsNumber(value.Text) || Iso8601.IsDate(value.Text) || value.Text is "true" or "false";
        AddItem(map, parts[parts.Length - 1], new ScalarNode(value.Text, isTyped ? ScalarKind.Plain : ScalarKind.Quoted) { Span = value.Place });
        _lastOwn = name;
    }

    /// <summary>Sets a text of the head.</summary>
    /// <param name="slot">The class of the slot.</param>
    /// <param name="block">The text.</param>
    public void AddHead(string slot, DraftBlock block)
    {
        block.Level = slot == "headline" ? 1 : 0;
        block.Slot = slot == "headline" ? null : slot;
        Head[slot] = block;
    }

    /// <summary>The article. The draft is used up.</summary>
    /// <param name="lines">Turns places into lines and columns.</param>
    /// <param name="errors">The errors in the file; the document takes ownership of the list.</param>
    /// <param name="cancellation">Cancels the work.</param>
    public ReadArticle Build(LineMap lines, List<SourceError> errors, CancellationToken cancellation) => new DraftBuilder(this, lines, errors, cancellation).Build();

    private static MapNode Inner(MapNode map, string key, SourceSpan place, string? member)
    {
        int index = map.IndexOf(key);
        Node? node = index < 0 ? null : map.Members[index].Value;
        MapNode? last = node as MapNode ?? (node as ListNode)?.Items.LastOrDefault() as MapNode;
        if (last is not null && (member is null || !last.Has(member)))
        {
            return last;
        }

        var inner = new MapNode { Span = place };
        AddItem(map, key, inner);
        return inner;
    }

    /// <summary>Sets a member, or makes it a list if it has a value.</summary>
    private static void AddItem(MapNode map, string key, Node value)
    {
        int index = map.IndexOf(key);
        if (index < 0)
        {
            map.Members.Add(new Member(key, value.Span, value));
            return;
        }

        Member member = map.Members[index];
        if (member.Value is not ListNode list)
        {
            list = new ListNode(2) { Span = member.Value.Span };
            list.Items.Add(member.Value);
            map.Members[index] = member with { Value = list };
        }

        list.Items.Add(value);
    }

    private SourceValue Take(SourceValue? known, SourceValue value)
    {
        if (known is not { } first)
        {
            return value;
        }

        if (first.Text != value.Text)
        {
            Ledger.Keep(value);
        }

        return first;
    }

    private string TextOf(SourceValue value) => IsOwn ? value.Text : value.Text.Trim();

    private string WithoutBase(string id) => id.Length > Options.UriBase.Length && id.StartsWith(Options.UriBase, StringComparison.Ordinal)
        ? Uri.UnescapeDataString(id.Substring(Options.UriBase.Length))
        : id;

    private DraftFact FactOf(NewsConcept concept, SourceSpan place)
    {
        if (!_byConcept.TryGetValue(concept, out DraftFact? fact))
        {
            fact = new DraftFact(concept, place);
            _byConcept.Add(concept, fact);
            _facts.Add(fact);
        }

        return fact;
    }
}
