using NewsSchema.Core.Articles;
using NewsSchema.Core.Articles.Building;
using NewsSchema.Core.Formats.Reading.Drafts;
using NewsSchema.Core.Formats.Reading.Json;
using NewsSchema.Core.Formats.Reading.Sources;
using NewsSchema.Core.Text;
using NewsSchema.Core.Tree;
using NewsSchema.Formats;

namespace NewsSchema.Core.Formats.SchemaOrg;

/// <summary>Reads the entities that an article is about or mentions, and its subjects and genres.</summary>
internal sealed class SchemaOrgEntityReader(ArticleDraft draft, JsonSourceObject article, SchemaOrgGraph graph)
{
    private readonly string _articleId = article.Peek("@id") ?? "";
    private readonly HashSet<MapNode> _read = [];
    private readonly List<DraftEntity> _mentioned = [];

    public void ReadEntities()
    {
        foreach (JsonSourceItem subject in article.Items(SchemaOrgTables.Properties[NewsConcept.Subjects]))
        {
            ReadSubject(subject);
        }

        foreach (JsonSourceItem mention in article.Items("mentions"))
        {
            if (mention.Object is { } source)
            {
                if (Read(source) is { } entity)
                {
                    _mentioned.Add(entity);
                }
            }
            else if (mention.Text is { IsBlank: false } name)
            {
                draft.Entities.ByText("thing", name.Text, name.Place).Name = name.Text;
            }
        }

        foreach (JsonSourceItem genre in article.Items(SchemaOrgTables.Properties[NewsConcept.Genre]))
        {
            if (genre.Object is { } term)
            {
                AddTerm(NewsConcept.Genre, graph.Resolve(term));
            }
            else
            {
                draft.Add(NewsConcept.Genre, genre.Text);
            }
        }
    }

    /// <summary>The places of the event: entities if they have ids, otherwise names, with what the address has.</summary>
    public void ReadEventPlaces()
    {
        foreach (JsonSourceItem item in article.Items(SchemaOrgTables.Properties[NewsConcept.EventPlace]))
        {
            if (item.Object is not { } reference)
            {
                draft.Add(NewsConcept.EventPlace, item.Text);
                continue;
            }

            JsonSourceObject location = graph.Resolve(reference);
            if (location.Has("@id"))
            {
                if (Read(location, "place") is { } entity)
                {
                    draft.Add(NewsConcept.EventPlace, entity, location.Place);
                }
            }
            else
            {
                ReadEventPlace(location);
            }
        }
    }

    private void ReadEventPlace(JsonSourceObject location)
    {
        JsonSourceObject? address = location.Object("address");
        if (draft.AddEventPlace([("name", location.Text("name")), .. SchemaOrgTables.EventAddress.Pairs.Select(pair => (pair.Ours, address?.Text(pair.Theirs)))], location.Place))
        {
            location.Skip("@type");
        }

        address?.Skip("@type");
    }

    /// <summary>The place that the story is from, which the dateline names.</summary>
    public void ReadLocation()
    {
        if (article.Object("locationCreated") is not { } location)
        {
            if (article.Text("locationCreated") is { } name)
            {
                draft.AddOwn("located", name);
            }

            return;
        }

        bool isNamed = graph.Resolve(location).Has("@id");
        DraftEntity? place = isNamed ? Read(location) : DraftEntities.Anonymous("place", location.Place);
        if ((place?.Name ?? location.Peek("name")) is not { Length: > 0 } words)
        {
            return;
        }

        foreach (DraftBlock block in draft.Head.Values.Concat(draft.Content))
        {
            int start = 0;
            int end = block.Text.Length;
            bool isDateline = draft.Head.TryGetValue("dateline", out DraftBlock? head) && head == block;
            if (!isDateline)
            {
                if (block.Marks.Find(static mark => mark.Classes.Contains("dateline")) is not { } mark)
                {
                    continue;
                }

                (start, end) = (mark.Start, mark.End);
            }

            int at = block.Text.ToString().IndexOf(words, start, end - start, StringComparison.OrdinalIgnoreCase);
            if (at >= 0)
            {
                block.Marks.Add(new DraftMark { Start = at, End = at + words.Length, Entity = place, Place = location.Place, Path = location.Path });
                if (!isNamed)
                {
                    location.Skip("@type");
                    location.Skip("name");
                }

                return;
            }
        }

        if (!isNamed)
        {
            Read(location);
        }
    }

    /// <summary>
    /// Marks entities that the byline or dateline names and that the text mentions too, where it names them first. Otherwise the article would say that only the byline or dateline names them. No other
    /// entity is searched in the text.
    /// </summary>
    public void MarkMentions()
    {
        foreach (DraftEntity entity in _mentioned)
        {
            bool isCredited = draft.Head.Values.Concat(draft.Content).Any(block => block.Marks.Exists(mark => mark.Entity == entity));
            if (isCredited && entity.Name is { Length: > 0 } name && !MarkFirst(entity, name) && entity.Kind == "person")
            {
                // The text names people by their family names.
                MarkFirst(entity, name.Substring(name.LastIndexOf(' ') + 1));
            }
        }
    }

    private bool MarkFirst(DraftEntity entity, string name)
    {
        foreach (DraftBlock block in draft.Content)
        {
            int start = block.Marks.Find(static mark => mark.Classes.Contains("dateline"))?.End ?? 0;
            int at = block.Text.ToString().IndexOf(name, start, StringComparison.Ordinal);
            if (at >= 0)
            {
                block.Marks.Add(new DraftMark { Start = at, End = at + name.Length, Entity = entity, Place = entity.Place, Path = article.Path["mentions"] });
                return true;
            }
        }

        return false;
    }

    /// <summary>The entity that an object describes; null for one that names nothing.</summary>
    public DraftEntity? Read(JsonSourceObject reference, string? otherKind = null)
    {
        JsonSourceObject source = graph.Resolve(reference);
        SourceValue? id = source.Text("@id");
        SourceValue? name = source.Text("name");
        if (id is null && name is null)
        {
            return null;
        }

        string? statedKind = KindOf(source);
        string kind = statedKind ?? otherKind ?? "thing";
        DraftEntity entity = id is { } stated ? ById(kind, stated) : draft.Entities.ByText(kind, name!.Value.Text, source.Place);
        if (statedKind is not null)
        {
            // A reference before this object did not say the kind.
            entity.Kind = statedKind;
        }

        if (name is { IsBlank: false } known)
        {
            if (entity.Name is { } other && other != known.Text)
            {
                draft.Ledger.Keep(known);
            }

            entity.Name ??= known.Text;
        }

        if (_read.Add(source.Map))
        {
            ReadFacts(entity, source);
        }

        return entity;
    }

    /// <summary>The entity with an id: one of the article's own, or a URI.</summary>
    public DraftEntity ById(string kind, SourceValue id)
    {
        string text = id.Text;
        if (_articleId.Length > 0 && text.Length > _articleId.Length + 1 && text.StartsWith(_articleId, StringComparison.Ordinal) && text[_articleId.Length] == '#')
        {
            return draft.Entities.ById(kind, Uri.UnescapeDataString(text.Substring(_articleId.Length + 1)), id.Place);
        }

        return draft.Entities.ByCode(kind, "", text, id.Place);
    }

    /// <summary>The fragment of the article that an id is; null for another one.</summary>
    public string? FragmentOf(string id) =>
        _articleId.Length > 0 && id.StartsWith(_articleId + "#", StringComparison.Ordinal) ? Uri.UnescapeDataString(id.Substring(_articleId.Length + 1)) : null;

    /// <summary>The kind of an object by its type, and by its additional type if it has one.</summary>
    private static string? KindOf(JsonSourceObject source)
    {
        string? kind = null;
        foreach (string type in SchemaOrgReader.TypesOf(source.Map))
        {
            if (SchemaOrgTables.Types.TryFindOurs(type, out string? found))
            {
                kind ??= found;
                source.Skip("@type");
            }
            else if (type.EndsWith("Organization", StringComparison.Ordinal) || type is "Corporation" or "NGO")
            {
                kind ??= "org";
            }
            else if (type is "City" or "Country" or "State" or "AdministrativeArea")
            {
                kind ??= "place";
            }
        }

        if (kind is "thing" or "org" or null && source.Peek("additionalType") is { } additional)
        {
            string name = CaseConversion.ToKebabCase(additional.Length == 0 ? additional : char.ToLowerInvariant(additional[0]) + additional.Substring(1));
            if (Characters.IsName(name) && Vocabulary.FindSlot(name) is null && !Vocabulary.IsAnchor(name) && (Vocabulary.FindKind(name) ?? Vocabulary.UserKind(name)).Role == NodeClass.Entity)
            {
                source.Skip("additionalType");
                return name;
            }
        }

        return kind == "org" && source.Has("member") ? "group" : kind;
    }

    private void ReadFacts(DraftEntity entity, JsonSourceObject source)
    {
        foreach (((string kind, string member), string property) in SchemaOrgTables.Members.Pairs)
        {
            if (kind == entity.Kind)
            {
                ReadFact(entity, source, member, property);
            }
        }

        if (source.Text("sameAs") is { IsBlank: false } page && entity.Code != page.Text && !entity.Add("same-as", page.Text, page.Place))
        {
            draft.Ledger.Keep(page);
        }
    }

    private void ReadFact(DraftEntity entity, JsonSourceObject source, string member, string property)
    {
        string name = CaseConversion.ToKebabCase(member);
        switch (property)
        {
            case "address" when source.Object(property) is { } address && address.Text("addressCountry") is { } country:
                address.Skip("@type");
                entity.Add(name, country.Text, country.Place);
                return;
            case "geo" when source.Object(property) is { } geo && geo.Text("latitude") is { } latitude && geo.Text("longitude") is { } longitude:
                geo.Skip("@type");
                entity.Add(name, latitude.Text + "," + longitude.Text, geo.Place);
                return;
        }

        if (AttributeRule.Of(Vocabulary.FindKind(entity.Kind)!, member).Type is AttributeType.Reference or AttributeType.References)
        {
            AddReferences(entity, source, name, property);
        }
        else if (source.Text(property) is { IsBlank: false } value)
        {
            entity.Add(name, value.Text, value.Place);
        }
    }

    private void AddReferences(DraftEntity entity, JsonSourceObject source, string name, string property)
    {
        var list = new ListNode();
        foreach (JsonSourceItem item in source.Items(property))
        {
            if (item.Object is { } other && Read(other, property == "location" ? "place" : "org") is { } target)
            {
                list.Items.Add(new DraftReference(target) { Span = other.Place });
            }
            else
            {
                draft.Ledger.Keep(item.Text);
            }
        }

        if (list.Items.Count > 0 && !entity.Has(name))
        {
            entity.Facts.Add(new Member(name, source.Place, list.Items.Count == 1 ? list.Items[0] : list));
        }
    }

    private void ReadSubject(JsonSourceItem subject)
    {
        if (subject.Object is not { } reference)
        {
            draft.Add(NewsConcept.Subjects, subject.Text);
            return;
        }

        JsonSourceObject source = graph.Resolve(reference);
        if (SchemaOrgReader.TypesOf(source.Map).Contains("DefinedTerm") || source.Has("termCode"))
        {
            AddTerm(NewsConcept.Subjects, source);
        }
        else if (Read(source) is { } entity)
        {
            draft.Add(NewsConcept.About, entity, source.Place);
        }
    }

    private void AddTerm(NewsConcept concept, JsonSourceObject term)
    {
        term.Skip("@type");
        SourceValue? uri = term.Text("@id") ?? term.Text("url");
        SourceValue? code = term.Text("termCode");
        SourceValue? name = term.Text("name");
        if (uri is { } full && term.Peek("inDefinedTermSet") is { } vocabulary && full.Text.StartsWith(vocabulary, StringComparison.Ordinal))
        {
            term.Skip("inDefinedTermSet");
        }

        SourceValue? best = code ?? uri;
        bool isRepeated = code is { } known && uri?.Text.EndsWith(known.Text.Substring(known.Text.IndexOf(':') + 1), StringComparison.Ordinal) == true;
        if (code is not null && uri is not null && !isRepeated)
        {
            best = uri;
        }

        if (name is null || best is null)
        {
            draft.Add(concept, best ?? name);
            return;
        }

        var map = new MapNode { Span = term.Place };
        TreeNodes.Add(map, "code", TreeNodes.TextNode(best.Value.Text, best.Value.Place));
        TreeNodes.Add(map, "name", TreeNodes.TextNode(name.Value.Text, name.Value.Place));
        draft.Add(concept, map, term.Place);
    }
}
