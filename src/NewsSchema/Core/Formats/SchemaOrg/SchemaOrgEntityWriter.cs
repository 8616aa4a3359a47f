using NewsSchema.Core.Articles;
using NewsSchema.Core.Values;
using NewsSchema.Formats;

namespace NewsSchema.Core.Formats.SchemaOrg;

/// <summary>Writes the entities of an article, including those that it is about.</summary>
internal sealed class SchemaOrgEntityWriter(SchemaOrgExport export)
{
    private readonly ArticleView _article = export.Article;
    private readonly FormatLedger _ledger = export.Ledger;
    private readonly JsonSink _json = export.Json;

    /// <summary>The entities that were written completely.</summary>
    private readonly HashSet<AnnotationView> _written = [];

    public void WriteLocation()
    {
        if (_article.Dateline?.Part("place") is { Target: { } place } located)
        {
            export.Object("locationCreated", () => WriteEntity(place));
            _ledger.Carry(located);
        }

        _ledger.ApproximateAll("dateline.date", "only in the text of the dateline");
    }

    /// <summary>The places of the event: entities by their ids, all others by name and address.</summary>
    public void WriteEventPlaces() => export.Objects(
        SchemaOrgTables.Properties[NewsConcept.EventPlace],
        _article.EventPlaces.Select(place => (Action)(() => WriteEventPlace(place))).ToList());

    public void WriteEntities()
    {
        HashSet<AnnotationView> about = _article.About();
        foreach (ArticleFact fact in _article.Plain(NewsConcept.About).Where(static fact => fact.Target is not null))
        {
            _ledger.Carry(fact);
        }

        List<AnnotationView> entities = _article.Entities.Where(static entity => !entity.IsAnonymous).ToList();
        List<Action> subjects = Writers(entities.Where(about.Contains));
        subjects.AddRange(_article.Codes(NewsConcept.Subjects, CodeView.MediaTopics).Select(code => (Action)(() => export.Term(code))));
        export.Objects(SchemaOrgTables.Properties[NewsConcept.Subjects], subjects);
        export.Objects("mentions", Writers(entities.Where(entity => !about.Contains(entity) && (entity.IsSubject || !_written.Contains(entity)))));
    }

    /// <summary>An entity with all its facts.</summary>
    public void WriteEntity(AnnotationView entity)
    {
        _written.Add(entity);
        WriteIdentity(entity);
        _ledger.Carry(entity.Whole);
        switch (entity.Kind.Class)
        {
            case "person":
                export.Text(Name(entity, "role"), entity["role"]);
                WriteDate(entity, "born");
                WriteDate(entity, "died");
                WriteReferences(entity, "affiliation");
                break;
            case "org":
                WriteDate(entity, "founded");
                WriteDate(entity, "dissolved");
                break;
            case "place":
                WritePlace(entity);
                break;
            case "group":
                _json.String("additionalType", entity.Kind.TypeName);
                _ledger.Approximate(entity.Whole, "an Organization");
                WriteReferences(entity, "members");
                break;
            case "event":
                WriteDate(entity, "start");
                WriteDate(entity, "end");
                export.Text(Name(entity, "duration"), entity["duration"]);
                WriteReferences(entity, "place");
                WriteReferences(entity, "participants");
                break;
            case "work":
                WriteDate(entity, "date");
                WriteReferences(entity, "by");
                break;
            case "thing":
                break;
            default:
                _json.String("additionalType", entity.Kind.TypeName);
                break;
        }
    }

    /// <summary>The annotations that a member of another one refers to, by their ids or, without an id, by type and name.</summary>
    public void WriteReferences(AnnotationView owner, string member)
    {
        List<ArticleFact> facts = owner.Value(member)?.Each.Select(static value => value.Fact).OfType<ArticleFact>().ToList() ?? [];
        export.Objects(Name(owner, member), facts.Where(static fact => fact.Target is not null).Select(fact => (Action)(() => WriteReference(fact))).ToList());
    }

    private static string Name(AnnotationView annotation, string member) => SchemaOrgTables.Members[(annotation.Kind.Class, member)];

    private List<Action> Writers(IEnumerable<AnnotationView> entities) => entities.Select(entity => (Action)(() => WriteEntity(entity))).ToList();

    private void WriteReference(ArticleFact fact)
    {
        if (fact.Target!.IsAnonymous)
        {
            WriteIdentity(fact.Target);
        }
        else
        {
            _json.String("@id", export.IdOf(fact.Target)!);
        }

        _ledger.Carry(fact);
    }

    /// <summary>Type, id and name.</summary>
    private void WriteIdentity(AnnotationView entity)
    {
        _json.String("@type", SchemaOrgTables.TypeOf(entity.Kind.Class));
        export.Text("@id", export.IdOf(entity));
        _json.String("name", entity.Name);
        if (entity.SameAs is { } sameAs && sameAs.Uri is not null)
        {
            _ledger.Carry(sameAs);
        }
    }

    private void WriteEventPlace(EventPlaceView place)
    {
        if (place.Name?.Target is { } entity)
        {
            WriteIdentity(entity);
            _ledger.Carry(place.Name);
            return;
        }

        _json.String("@type", "Place");
        export.Text("name", place.Name);
        if ((place.Area ?? place.Country) is not null)
        {
            export.Object("address", () =>
            {
                _json.String("@type", "PostalAddress");
                foreach ((string member, string property) in SchemaOrgTables.EventAddress.Pairs)
                {
                    export.Text(property, member == "area" ? place.Area : place.Country);
                }
            });
        }
    }

    private void WritePlace(AnnotationView place)
    {
        if (place["country"] is { } country)
        {
            export.Object(Name(place, "country"), () =>
            {
                _json.String("@type", "PostalAddress");
                export.Text("addressCountry", country);
            });
        }

        if (place["geo"] is { } geo && GeoPosition.Of(geo.Text) is { } position)
        {
            export.Object(Name(place, "geo"), () =>
            {
                _json.String("@type", "GeoCoordinates");
                _json.Number("latitude", position.Latitude);
                _json.Number("longitude", position.Longitude);
            });
            _ledger.Carry(geo);
        }
    }

    private void WriteDate(AnnotationView entity, string member) =>
        export.Text(Name(entity, member), export.Dates.Truncated(entity[member])?.Extended);
}
