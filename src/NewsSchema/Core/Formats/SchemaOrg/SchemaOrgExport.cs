using NewsSchema.Core.Articles;
using NewsSchema.Formats;

namespace NewsSchema.Core.Formats.SchemaOrg;

/// <summary>The export of one article as JSON-LD: the state that all parts of the writer share.</summary>
internal sealed class SchemaOrgExport(ArticleView article, FormatLedger ledger, SchemaOrgOptions options, JsonSink json, Func<DateTimeOffset> now)
    : JsonExport(article, ledger, json)
{
    public SchemaOrgOptions Options { get; } = options;

    public ExportDates Dates { get; } = new(article, ledger, options, now);

    /// <summary>The article's own id.</summary>
    public string Uri { get; } = ArticleIdentity.Uri(article, ledger, options);

    /// <summary>The id of an annotation: its URI, or a fragment of the article; null for one that cannot be referred to.</summary>
    public string? IdOf(AnnotationView annotation) =>
        annotation.SameAs?.Uri ?? (annotation.IsAnonymous ? null : $"{Uri}#{System.Uri.EscapeDataString(annotation.Id)}");

    /// <summary>The first value of a concept.</summary>
    public void Text(NewsConcept concept) => Text(SchemaOrgTables.Properties[concept], Article.First(concept));

    /// <summary>All values of a concept.</summary>
    public void Texts(NewsConcept concept) => Texts(SchemaOrgTables.Properties[concept], Article.Plain(concept).Select(Ledger.Carry));

    /// <summary>One text, or a list of them.</summary>
    public void Texts(string name, IEnumerable<string> texts)
    {
        List<string> values = texts.ToList();
        if (values.Count == 1)
        {
            Json.String(name, values[0]);
        }
        else if (values.Count > 1)
        {
            Json.StartArray(name);
            values.ForEach(Json.String);
            Json.EndArray();
        }
    }

    /// <summary>One object, or a list of them.</summary>
    public void Objects(string name, List<Action> objects)
    {
        if (objects.Count == 1)
        {
            Object(name, objects[0]);
        }
        else
        {
            List(name, objects);
        }
    }

    /// <summary>The name of the annotation that a fact refers to; if there is none, its text.</summary>
    public string CarryName(ArticleFact fact)
    {
        Ledger.Carry(fact);
        return fact.Name;
    }

    /// <summary>A date in its own precision.</summary>
    /// <returns>Whether there is one.</returns>
    public bool Date(NewsConcept concept)
    {
        ArticleFact? fact = Article.First(concept);
        string? date = (concept == NewsConcept.Expires ? Dates.Limit(fact) : Dates.Truncated(fact))?.Extended;
        Text(SchemaOrgTables.Properties[concept], date);
        return date is not null;
    }

    /// <summary>A code of a vocabulary.</summary>
    public void Term(CodeView code)
    {
        Json.String("@type", "DefinedTerm");
        Text("@id", code.Uri);
        Text("termCode", code.QCode ?? (code.Uri is null ? code.Stated?.Text : null));
        Text("name", code.Name);
        Text("inDefinedTermSet", code.VocabularyUri);
        Ledger.CarryAny(code.Stated);
        Ledger.CarryAny(code.NameFact);
    }
}
