using NewsSchema.Core.Articles;
using NewsSchema.Core.Values;
using NewsSchema.Formats;

namespace NewsSchema.Core.Formats.Ninjs;

/// <summary>Writes the entities, subjects and genres of an article, and the origin of its content.</summary>
internal sealed class NinjsConceptWriter(NinjsExport export)
{
    private const string MentionRelation = "mentions";
    private const string AboutRelation = "about";

    private readonly ArticleView _article = export.Article;
    private readonly FormatLedger _ledger = export.Ledger;
    private readonly JsonSink _json = export.Json;
    private readonly HashSet<AnnotationView> _about = export.Article.About();

    public void WriteConcepts()
    {
        foreach (ArticleFact fact in _article.Plain(NewsConcept.About).Where(static fact => fact.Target is not null))
        {
            _ledger.Carry(fact);
        }

        ILookup<string, AnnotationView> entities = _article.Entities
            .Where(static entity => !entity.IsAnonymous)
            .ToLookup(static entity => NinjsTables.ListOf(entity.Kind.Class));
        WriteEntities("people", entities);
        WriteEntities("organisations", entities);
        WritePlaces(entities["places"]);
        WriteSubjects(entities[NinjsTables.OtherEntities]);
        WriteEntities("events", entities);
        WriteEntities("objects", entities);
    }

    public void WriteGenres() => export.List(
        NinjsTables.Members[NewsConcept.Genre],
        _article.Codes(NewsConcept.Genre, CodeView.Genres).Select(code => (Action)(() => WriteCode(code, null))).ToList());

    public void WriteDigitalSourceType()
    {
        if (NinjsDialect.HasDigitalSourceType(export.Options.Version)
            && _article.Codes(NewsConcept.DigitalSourceType, CodeView.DigitalSourceTypes).FirstOrDefault() is { } type)
        {
            export.Object(NinjsTables.Members[NewsConcept.DigitalSourceType], () =>
            {
                export.Text("name", type.Name);
                export.Text("uri", type.Uri);
                export.Text("literal", type.Code);
                Carry(type);
            });
        }
    }

    private void WriteEntities(string list, ILookup<string, AnnotationView> entities) =>
        export.List(list, entities[list].Select(entity => (Action)(() => WriteEntity(entity))).ToList());

    /// <summary>The places of the article, and after them those of the event.</summary>
    private void WritePlaces(IEnumerable<AnnotationView> places)
    {
        List<Action> all = places.Select(place => (Action)(() => WriteEntity(place))).ToList();
        all.AddRange(_article.EventPlaces.Select(place => (Action)(() => WriteEventPlace(place.Best))));
        export.List("places", all);
    }

    private void WriteEventPlace(ArticleFact place)
    {
        WriteName(place.Name, NinjsTables.Places[NewsConcept.EventPlace]);
        _ledger.Carry(place);
        if (place.Target is { } entity)
        {
            export.Identity(entity.SameAs, entity.Id);
        }
    }

    private void WriteEntity(AnnotationView entity)
    {
        bool isLocated = _article.Dateline?.Part("place") is { } place && place.Target == entity;
        _json.String("name", _ledger.Carry(entity.Whole));
        _json.String("rel", _about.Contains(entity) ? AboutRelation : isLocated ? "located" : MentionRelation);
        export.Identity(entity.SameAs, entity.Id);
        if (entity.Kind.Class == "place" && export.Dialect.HasDetails && entity["geo"] is { } geo && GeoPosition.Of(geo.Text) is { } position)
        {
            export.Object("geoJSON", () => WritePoint(position));
            _ledger.Carry(geo);
        }
    }

    private void WritePoint(GeoPosition position)
    {
        _json.String("type", "Point");
        _json.StartArray("coordinates");
        _json.Number(position.Longitude);
        _json.Number(position.Latitude);
        _json.EndArray();
    }

    private void WriteSubjects(IEnumerable<AnnotationView> others)
    {
        var subjects = new List<Action>();
        foreach (CodeView code in _article.Codes(NewsConcept.Subjects, CodeView.MediaTopics))
        {
            subjects.Add(() =>
            {
                WriteCode(code, NinjsTables.Subjects[NewsConcept.Subjects]);
                WritePercentage("relevance", code.Relevance);
                WritePercentage("confidence", code.Confidence);
            });
        }

        foreach (ArticleFact keyword in _article.Plain(NewsConcept.Keywords))
        {
            _ledger.Carry(keyword);
            subjects.Add(() => WriteName(keyword.Name, NinjsTables.Subjects[NewsConcept.Keywords]));
        }

        if (_article.First(NewsConcept.Section) is { } section)
        {
            _ledger.Approximate(section, "a subject whose relation is \"section\"");
            subjects.Add(() => WriteName(section.Name, NinjsTables.Subjects[NewsConcept.Section]));
        }

        foreach (AnnotationView entity in others)
        {
            _ledger.Approximate(entity.Whole, "a subject, without its kind");
            subjects.Add(() =>
            {
                WriteName(entity.Name, _about.Contains(entity) ? AboutRelation : MentionRelation);
                export.Identity(entity.SameAs, entity.Id);
            });
        }

        export.List("subjects", subjects);
    }

    private void WriteName(string name, string relation)
    {
        _json.String("name", name);
        _json.String("rel", relation);
    }

    private void WriteCode(CodeView code, string? relation)
    {
        export.Text("name", code.Name);
        export.Text("rel", relation);
        if (export.Dialect.HasUris)
        {
            export.Text("uri", code.Uri);
            export.Text("literal", code.QCode ?? (code.Uri is null ? code.Stated?.Text : null));
        }
        else
        {
            export.Text("scheme", code.VocabularyUri);
            export.Text("code", code.Code ?? code.Uri ?? code.Stated?.Text);
        }

        Carry(code);
    }

    private void WritePercentage(string name, ArticleFact? fact)
    {
        if (export.Dialect.HasDetails && fact is not null && _ledger.IsPercentage(fact))
        {
            _json.Number(name, LegalValues.Number(fact)!.Value);
            _ledger.Carry(fact);
        }
    }

    private void Carry(CodeView code)
    {
        _ledger.CarryAny(code.Stated);
        _ledger.CarryAny(code.NameFact);
    }
}
