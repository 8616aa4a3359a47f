using System.Globalization;
using NewsSchema.Core.Articles;
using NewsSchema.Core.Articles.Building;
using NewsSchema.Core.Formats.Reading.Drafts;
using NewsSchema.Core.Formats.Reading.Sources;
using NewsSchema.Core.Text;
using NewsSchema.Core.Tree;
using NewsSchema.Core.Values;
using NewsSchema.Formats;

namespace NewsSchema.Core.Formats.NewsMlG2;

/// <summary>Turns the concepts of an item into entities, parties and codes of an article.</summary>
internal sealed class NewsMlG2Entities(ArticleDraft draft)
{
    private readonly Dictionary<string, DraftEntity> _byKey = new(StringComparer.Ordinal);

    /// <summary>The entity that a concept names; null if no concept of the item has made it one.</summary>
    public DraftEntity? Find(NewsMlG2Concept concept)
    {
        foreach (string key in concept.Keys)
        {
            if (_byKey.TryGetValue(key, out DraftEntity? entity))
            {
                return entity;
            }
        }

        return null;
    }

    /// <summary>The entity that a concept names, with its name.</summary>
    /// <param name="concept">The concept. It has an identity or a name.</param>
    /// <param name="kind">The class of its kind, if it is the first that names the entity.</param>
    public DraftEntity Entity(NewsMlG2Concept concept, string kind)
    {
        DraftEntity entity = Find(concept) ?? NewEntity(concept, kind);
        foreach (string key in concept.Keys)
        {
            if (!_byKey.ContainsKey(key))
            {
                _byKey.Add(key, entity);
            }
        }

        if (concept.Name is { } name)
        {
            string text = TextOf(name);
            entity.Name ??= text;
            if (entity.Name != text)
            {
                draft.Ledger.Keep(name);
            }
        }

        return entity;
    }

    /// <summary>Adds the facts that a concept states about its entity. What the entity states otherwise goes to the ledger.</summary>
    public void AddDetails(NewsMlG2Concept concept, DraftEntity entity)
    {
        foreach (NewsMlG2Detail detail in concept.Details)
        {
            bool isAdded = detail.Name switch
            {
                "same-as" => AddSameAs(entity, detail.Target!),
                "country" => AddCountry(entity, detail.Target!),
                _ => detail.Target is { } target ? AddReference(entity, detail.Name, target) : AddText(entity, detail.Name, detail.Text!.Value),
            };
            if (!isAdded)
            {
                draft.Ledger.Keep(detail.Text);
                detail.Target?.Keep(draft.Ledger);
            }
        }
    }

    /// <summary>Adds a person or an organization to the metadata: a reference to an entity, a name, or a name with a URI and a code.</summary>
    public void AddParty(NewsConcept concept, NewsMlG2Concept party)
    {
        if (draft.IsOwn && party.Kind is not null && !party.Keys.Any())
        {
            // An entity without an id, which our writer found in the text.
            AddContacts(party);
            return;
        }

        if (PartyOf(party) is not { } node)
        {
            party.Keep(draft.Ledger);
            return;
        }

        // In an own file the identity of a party without a URI is its name again.
        if (!draft.IsOwn)
        {
            draft.Ledger.Keep(party.Type);
            if (party.Literal is { } literal && literal.Text != party.Name?.Text && party.Name is not null)
            {
                draft.Ledger.Keep(literal);
            }
        }

        draft.Add(concept, node, party.Place);
        AddDetailsOfParty(party);
    }

    /// <summary>The reference, text or map for a party; null if it has neither a name nor an identity.</summary>
    private Node? PartyOf(NewsMlG2Concept party)
    {
        if (draft.IsOwn && party.Kind is { } kind && party.Keys.Any())
        {
            return new DraftReference(Entity(party, kind)) { Span = party.Place };
        }

        string? uri = party.Uri;
        if ((party.Name ?? party.Literal) is not { IsBlank: false } name)
        {
            return uri is null ? party.QCode is { IsBlank: false } code ? TreeNodes.TextNode(code.Text.Trim(), code.Place) : null
                : party.QCode is null ? MapOf(party, ("uri", uri)) : MapOf(party, ("name", party.QCode.Value.Text.Trim()), ("uri", uri));
        }

        string text = TextOf(name);
        return uri is null && party.QCode is null ? TreeNodes.TextNode(text, name.Place)
            : draft.IsOwn && uri == text ? MapOf(party, ("uri", uri))
            : MapOf(party, ("name", text), ("uri", uri), ("code", party.QCode?.Text.Trim()));
    }

    private static MapNode MapOf(NewsMlG2Concept party, params (string Name, string? Value)[] members)
    {
        var map = new MapNode { Span = party.Place };
        foreach ((string name, string? value) in members)
        {
            if (!string.IsNullOrEmpty(value))
            {
                TreeNodes.Add(map, name, TreeNodes.TextNode(value!, party.Place));
            }
        }

        return map;
    }

    private void AddDetailsOfParty(NewsMlG2Concept party)
    {
        foreach (NewsMlG2Detail detail in party.Details)
        {
            draft.Ledger.Keep(detail.Text);
            detail.Target?.Keep(draft.Ledger);
        }

        AddContacts(party);
    }

    /// <summary>Adds the contacts of a party.</summary>
    public void AddContacts(NewsMlG2Concept party)
    {
        foreach (List<(string Name, SourceValue Value)> contact in party.Contacts)
        {
            AddContact(contact, party.Place);
        }
    }

    private void AddContact(List<(string Name, SourceValue Value)> facts, SourceSpan place)
    {
        var contact = new MapNode { Span = place };
        var address = new MapNode { Span = place };
        foreach ((string name, SourceValue value) in facts)
        {
            MapNode map = name is "street" or "city" or "area" or "country" or "postcode" ? address : contact;
            if (map.Has(name))
            {
                draft.Ledger.Keep(value);
            }
            else
            {
                TreeNodes.Add(map, name, TreeNodes.TextNode(TextOf(value), value.Place));
            }
        }

        if (address.Members.Count > 0)
        {
            TreeNodes.Add(contact, "address", address);
        }

        if (contact.Members.Count > 0)
        {
            draft.Add(NewsConcept.Contact, contact, place);
        }
    }

    /// <summary>Adds a code of a vocabulary: a text if nothing more is known of it, otherwise a map.</summary>
    /// <param name="concept">The concept of the article.</param>
    /// <param name="code">The code.</param>
    /// <param name="others">Further facts by name.</param>
    public void AddCode(NewsConcept concept, NewsMlG2Concept code, IEnumerable<(string Name, SourceValue? Value)> others)
    {
        string? name = code.Name is { IsBlank: false } stated ? TextOf(stated) : null;
        string? literal = code.Literal is { IsBlank: false } own ? own.Text.Trim() : null;
        string? qcode = code.Code ?? code.QCode?.Text.Trim();
        bool isKnown = qcode is not null && NewsMlG2Codes.Split(qcode).Alias is CodeView.MediaTopics or CodeView.SubjectCodes or CodeView.Genres or CodeView.DigitalSourceTypes or "wikidata";
        string? best = isKnown ? qcode : code.Uri ?? qcode ?? (literal == name ? null : literal);
        var map = new MapNode { Span = code.Place };
        Add("code", best);
        Add("qcode", code.QCode is { IsBlank: false } spelled && spelled.Text.Trim() != best ? spelled.Text.Trim() : null);
        Add("name", name);
        Add("literal", best is not null && literal is not null && literal != best ? literal : null);
        Add("type", code.IsAbstract ? null : code.Type?.Text.Trim());
        foreach ((string other, SourceValue? value) in others)
        {
            Add(other, value is { IsBlank: false } known ? known.Text.Trim() : null);
        }

        foreach (NewsMlG2Detail detail in code.Details)
        {
            draft.Ledger.Keep(detail.Text);
            detail.Target?.Keep(draft.Ledger);
        }

        if (map.Members.Count == 1 && (map["code"] ?? map["name"]) is ScalarNode text)
        {
            draft.Add(concept, text, code.Place);
        }
        else if ((map["code"] ?? map["name"]) is not null)
        {
            draft.Add(concept, map, code.Place);
        }
        else
        {
            code.Keep(draft.Ledger);
        }

        void Add(string member, string? value)
        {
            if (!string.IsNullOrEmpty(value))
            {
                bool isNumber = member is "relevance" or "confidence" && int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out _);
                TreeNodes.Add(map, member, new ScalarNode(value!, isNumber ? ScalarKind.Plain : ScalarKind.Quoted) { Span = code.Place });
            }
        }
    }

    /// <summary>A text without the blanks around it, unless NewsSchema wrote it.</summary>
    public string TextOf(SourceValue value) => draft.IsOwn ? value.Text : BlockWhiteSpace.Collapse(value.Text);

    private DraftEntity NewEntity(NewsMlG2Concept concept, string kind)
    {
        if (draft.IsOwn && concept.Literal is { } id)
        {
            DraftEntity own = draft.Entities.ById(kind, id.Text, concept.Place);
            if (draft.Id is { } document)
            {
                draft.Entities.Alias(own, document.Text, id.Text);
            }

            if (own.Code is null && concept.Uri is { } itsUri)
            {
                own.Code = itsUri;
                draft.Entities.Alias(own, "", itsUri);
                (string scheme, string itsCode) = UriText.Split(itsUri);
                draft.Entities.Alias(own, scheme, itsCode);
            }

            return own;
        }

        DraftEntity entity;
        if (concept.Uri is { } uri)
        {
            entity = draft.Entities.ByCode(kind, "", uri, concept.Place);
            AddSpelling(entity, concept.QCode);
        }
        else if (concept.QCode is { IsBlank: false } qcode)
        {
            (string alias, string code) = NewsMlG2Codes.Split(qcode.Text.Trim());
            entity = draft.Entities.ByCode(kind, alias, code, concept.Place);
        }
        else
        {
            SourceValue name = concept.Name ?? concept.Literal!.Value;
            entity = draft.Entities.ByText(kind, BlockWhiteSpace.Collapse(name.Text), concept.Place);
        }

        if (concept.Literal is { IsBlank: false } literal && literal.Text != concept.Name?.Text)
        {
            draft.Ledger.Keep(literal);
        }

        return entity;
    }

    /// <summary>An entity whose vocabulary is known keeps its QCode next to its URI.</summary>
    private static void AddSpelling(DraftEntity entity, SourceValue? qcode)
    {
        if (qcode is { } spelled)
        {
            entity.Add("code", spelled.Text.Trim(), spelled.Place);
        }
    }

    private static bool AddSameAs(DraftEntity entity, NewsMlG2Concept other) => other.Uri is { } uri && entity.Code is not { Length: > 0 } && entity.Add("same-as", uri, other.Place);

    private bool AddCountry(DraftEntity entity, NewsMlG2Concept broader)
    {
        if (entity.Kind != "place")
        {
            return false;
        }

        (string alias, string code) = NewsMlG2Codes.Split(broader.Code ?? "");
        bool isCountry = alias.StartsWith("iso3166-1a", StringComparison.Ordinal)
            || broader.Type?.Text.EndsWith("country", StringComparison.OrdinalIgnoreCase) == true
            || (broader.Kind == "place" && broader.Name is null && broader.Literal is not null);
        bool isCode = alias.StartsWith("iso3166-1a", StringComparison.Ordinal);
        string? country = isCode ? code : (broader.Name ?? broader.Literal)?.Text.Trim();
        if (!isCountry || country is not { Length: > 0 } || !entity.Add("country", country, broader.Place))
        {
            return false;
        }

        if (!draft.IsOwn)
        {
            draft.Ledger.Keep(isCode ? broader.Name : broader.QCode);
            draft.Ledger.Keep(broader.StatedUri);
        }

        return true;
    }

    private bool AddText(DraftEntity entity, string name, SourceValue value)
    {
        if (value.IsBlank)
        {
            return true;
        }

        string text = TextOf(value);
        if (ArticleDate.TryParse(text, out ArticleDate date))
        {
            text = date.Extended;
        }

        Kind kind = Vocabulary.FindKind(entity.Kind) ?? Vocabulary.UserKind(entity.Kind);
        return AttributeRule.Of(kind, name).Accepts(text) && entity.Add(name, text, value.Place);
    }

    /// <summary>Adds another entity, or its name if the item says nothing more of it. There may be several participants.</summary>
    private bool AddReference(DraftEntity entity, string name, NewsMlG2Concept target)
    {
        bool isEntity = target.Kind is not null && target.Keys.Any();
        if (!isEntity && (target.Name ?? target.Literal) is not { IsBlank: false })
        {
            return false;
        }

        Node node = isEntity
            ? new DraftReference(Entity(target, target.Kind!)) { Span = target.Place }
            : TreeNodes.TextNode(TextOf((target.Name ?? target.Literal)!.Value), target.Place);
        int index = entity.IndexOf(name);
        if (index < 0)
        {
            entity.Facts.Add(new Member(name, target.Place, node));
            return true;
        }

        if (name != "participants")
        {
            return false;
        }

        if (entity.Facts[index].Value is not ListNode list)
        {
            list = new ListNode(2) { Span = target.Place };
            list.Items.Add(entity.Facts[index].Value);
            entity.Facts[index] = entity.Facts[index] with { Value = list };
        }

        list.Items.Add(node);
        return true;
    }
}
