using System.Globalization;
using NewsSchema.Core.Articles.Building;
using NewsSchema.Core.Formats.Reading.Drafts;
using NewsSchema.Core.Formats.Reading.Json;
using NewsSchema.Core.Formats.Reading.Sources;
using NewsSchema.Core.Text;
using NewsSchema.Core.Tree;
using NewsSchema.Core.Values;
using NewsSchema.Formats;

namespace NewsSchema.Core.Formats.Ninjs;

/// <summary>Reads the entities, subjects and genres of an article, and the origin of its content.</summary>
internal sealed class NinjsConceptReader(ArticleDraft draft, JsonSourceObject item)
{
    private const string About = "about";

    /// <summary>Relations that every entity of an article has.</summary>
    private static readonly string[] s_plainRelations = ["mentions", "mentioned", About];

    /// <summary>The kinds of the lists, each once.</summary>
    private static readonly (string Kind, string List)[] s_lists =
        [.. NinjsTables.Entities.Pairs.GroupBy(static pair => pair.Theirs, static pair => pair.Ours).Select(static list => (list.First(), list.Key))];

    /// <summary>The entities that the article is about, with the places that say so.</summary>
    private readonly List<(DraftEntity Entity, SourceSpan Place)> _about = [];

    public void ReadEntities()
    {
        foreach ((string kind, string list) in s_lists)
        {
            foreach (JsonSourceItem entry in item.Items(list))
            {
                if (entry.Object is { } place && kind == "place" && NinjsTables.Places.TryFindOurs(place.Peek("rel") ?? "", out NewsConcept concept))
                {
                    ReadEventPlace(concept, place);
                }
                else if (entry.Object is { } entity)
                {
                    ReadEntity(kind, entity);
                }
                else if (entry.Text is { IsBlank: false } name)
                {
                    draft.Entities.ByText(kind, name.Text, name.Place).Name = name.Text;
                }
            }
        }
    }

    /// <summary>A place that is known only by its name is a text; any other is an entity.</summary>
    private void ReadEventPlace(NewsConcept concept, JsonSourceObject place)
    {
        place.Skip("rel");
        bool isText = place.Members.All(static member => NinjsNames.Instance.Of(member.Key) is "name" or "rel");
        if (isText)
        {
            draft.Add(concept, place.Text("name"));
            return;
        }

        DraftEntity entity = ReadEntity("place", place);
        draft.Add(concept, entity, place.Place);
    }

    public void ReadSubjects()
    {
        foreach (JsonSourceItem entry in item.Items(NinjsTables.OtherEntities))
        {
            if (entry.Object is not { } subject)
            {
                draft.Add(NewsConcept.Subjects, entry.Text);
                continue;
            }

            string relation = subject.Peek("rel") ?? "";
            string? literal = subject.Peek("literal") ?? subject.Peek("code");
            if (draft.IsOwn && IsEntity(subject, relation, literal))
            {
                ReadEntity("group", subject);
            }
            else if (NinjsTables.Subjects.TryFindOurs(relation, out NewsConcept concept) && concept != NewsConcept.Subjects && subject.Text("name") is { } name)
            {
                subject.Skip("rel");
                if (concept == NewsConcept.Section)
                {
                    draft.Set(concept, name);
                }
                else
                {
                    draft.Add(concept, name);
                }
            }
            else
            {
                ReadCode(NewsConcept.Subjects, subject);
            }
        }
    }

    /// <summary>States what the article is about. Without such a statement, it is what its headlines name, so that an own file repeats only that.</summary>
    public void SetAbout()
    {
        HashSet<DraftEntity> named = [.. new[] { "kicker", "headline", "deck" }
            .Select(slot => draft.Head.TryGetValue(slot, out DraftBlock? block) ? block : null).OfType<DraftBlock>()
            .SelectMany(static block => block.Marks).Select(static mark => mark.Entity).OfType<DraftEntity>()];
        if (draft.IsOwn && named.SetEquals(_about.Select(static about => about.Entity)))
        {
            return;
        }

        foreach ((DraftEntity entity, SourceSpan place) in _about)
        {
            draft.Add(NewsConcept.About, entity, place);
        }
    }

    /// <summary>Reads the codes of a concept that is a member of the item.</summary>
    public void ReadCodes(NewsConcept concept)
    {
        foreach (JsonSourceItem entry in item.Items(NinjsTables.Members[concept]))
        {
            if (entry.Object is { } code)
            {
                ReadCode(concept, code);
            }
            else
            {
                draft.Add(concept, entry.Text);
            }
        }
    }

    /// <summary>Whether a subject of an own file is an entity: it has an id that a mark in the text has, or it is only mentioned.</summary>
    private bool IsEntity(JsonSourceObject subject, string relation, string? id) =>
        relation == "mentions" || (id is not null && draft.Entities.FindById(id) is not null) || (UriOf(subject) is { } uri && draft.Entities.FindByCode("", uri) is not null);

    private DraftEntity ReadEntity(string kind, JsonSourceObject source)
    {
        SourceValue? name = source.Text("name");
        string? uri = UriOf(source);
        SourceValue? literal = source.Text("literal") ?? (uri is null ? source.Text("code") : null);
        DraftEntity entity = Find(kind, source, name, uri, literal);
        if (name is { IsBlank: false } known)
        {
            entity.Name ??= draft.IsOwn ? known.Text : known.Text.Trim();
            if (entity.Name != known.Text.Trim() && !draft.IsOwn)
            {
                draft.Ledger.Keep(known);
            }
        }

        foreach (JsonSourceItem relation in source.Items("rel"))
        {
            ReadRelation(entity, relation);
        }

        ReadPosition(entity, source);
        return entity;
    }

    private void ReadRelation(DraftEntity entity, JsonSourceItem relation)
    {
        if (relation.Text?.Text == About)
        {
            _about.Add((entity, relation.Text.Value.Place));
        }
        else if (relation.Text is { IsBlank: false } other && Array.IndexOf(s_plainRelations, other.Text) < 0 && !draft.IsOwn && !entity.Add("rel", other.Text, other.Place))
        {
            draft.Ledger.Keep(other);
        }
    }

    /// <summary>The entity with the URI or the id of the object; otherwise, the one of this kind with its name.</summary>
    private DraftEntity Find(string kind, JsonSourceObject source, SourceValue? name, string? uri, SourceValue? literal)
    {
        if (draft.IsOwn)
        {
            DraftEntity? known = literal is { } id ? draft.Entities.ById(kind, id.Text, id.Place) : uri is null ? null : draft.Entities.FindByCode("", uri);
            if (known is not null)
            {
                if (uri is not null && draft.Entities.FindByCode("", uri) is null)
                {
                    known.Add("same-as", uri, source.Place);
                    draft.Entities.Alias(known, "", uri);
                }

                return known;
            }
        }

        if (uri is not null)
        {
            DraftEntity entity = draft.Entities.ByCode(kind, "", uri, source.Place);
            if (literal is { IsBlank: false } code)
            {
                entity.Add("code", code.Text, code.Place);
            }

            return entity;
        }

        return literal is { IsBlank: false } bare
            ? draft.Entities.ByCode(kind, source.Text("scheme")?.Text ?? "", bare.Text, bare.Place)
            : draft.Entities.ByText(kind, name?.Text ?? kind, source.Place);
    }

    /// <summary>The URI of a concept: stated, or made of its vocabulary and code.</summary>
    private static string? UriOf(JsonSourceObject source)
    {
        if (source.Text("uri") is { IsBlank: false } uri)
        {
            return uri.Text;
        }

        string? scheme = source.Peek("scheme");
        string? code = source.Peek("code");
        if (scheme is not null && code is { Length: > 0 } && UriText.IsAuthorityOrUrn(scheme))
        {
            source.Skip("scheme");
            source.Skip("code");
            return scheme + code;
        }

        if (scheme is null && code is not null && UriText.IsAuthorityOrUrn(code))
        {
            source.Skip("code");
            return code;
        }

        return null;
    }

    /// <summary>The position of a place, in GeoJSON: a point, or a feature that is one.</summary>
    private static void ReadPosition(DraftEntity entity, JsonSourceObject source)
    {
        if (source.Object("geoJSON") is not { } geometry)
        {
            return;
        }

        if (geometry.Object("geometry") is { } inner)
        {
            geometry.Skip("type");
            geometry = inner;
        }

        if (geometry.Peek("type") == "Point" && geometry.Find("coordinates") is ListNode { Items: { Count: 2 } numbers }
            && numbers[0] is ScalarNode { Kind: ScalarKind.Plain } longitude && numbers[1] is ScalarNode { Kind: ScalarKind.Plain } latitude
            && GeoPosition.Of(latitude.Text + "," + longitude.Text) is not null
            && entity.Add("geo", latitude.Text + "," + longitude.Text, geometry.Place))
        {
            geometry.Skip("type");
            geometry.Skip("coordinates");
        }
    }

    /// <summary>A code of a vocabulary: a text if it is only one, a map if there is more.</summary>
    public void ReadCode(NewsConcept concept, JsonSourceObject source)
    {
        SourceValue? name = source.Text("name");
        string? uri = UriOf(source);
        SourceValue? literal = source.Text("literal") ?? source.Text("code");
        string? code = draft.IsOwn && literal is { } own && IsCodeOf(own.Text, uri) ? own.Text : uri ?? literal?.Text;
        var map = new MapNode { Span = source.Place };
        Add(map, "code", code, source.Place);
        Add(map, "name", name?.Text, source.Place);
        if (uri is not null && literal is { IsBlank: false } other && !uri.EndsWith(other.Text, StringComparison.Ordinal) && code != other.Text)
        {
            Add(map, "literal", other.Text, other.Place);
        }

        foreach (string fact in new[] { "rel", "scheme", "creator", "relevance", "confidence" })
        {
            if (!source.IsTaken(fact) && source.Peek(fact) is { Length: > 0 } && source.Text(fact) is { } value && !(fact == "rel" && value.Text == About))
            {
                Add(map, fact, value.Text, value.Place);
            }
        }

        if (map.Members.Count == 0)
        {
            return;
        }

        bool isText = map.Members.Count == 1 && map.Members[0].Key is "code" or "name";
        draft.Add(concept, isText ? map.Members[0].Value : map, source.Place);
    }

    /// <summary>Whether a literal is the QCode of a URI, which is the shorter spelling of the same.</summary>
    private static bool IsCodeOf(string literal, string? uri)
    {
        int colon = literal.IndexOf(':');
        return colon > 0 && uri?.EndsWith("/" + literal.Substring(colon + 1), StringComparison.Ordinal) == true;
    }

    private static void Add(MapNode map, string name, string? text, SourceSpan place)
    {
        if (!string.IsNullOrWhiteSpace(text) && !map.Has(name))
        {
            bool isNumber = name is "relevance" or "confidence" && int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out _);
            TreeNodes.Add(map, name, isNumber ? new ScalarNode(text!, ScalarKind.Plain) { Span = place } : TreeNodes.TextNode(text!, place));
        }
    }
}
