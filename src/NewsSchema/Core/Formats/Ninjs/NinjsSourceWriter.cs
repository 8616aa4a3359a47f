using NewsSchema.Core.Articles;
using NewsSchema.Core.Values;
using NewsSchema.Formats;

namespace NewsSchema.Core.Formats.Ninjs;

/// <summary>Writes provider, sources, contributors, agency, credit and contacts, all of them information sources in a role.</summary>
internal sealed class NinjsSourceWriter(NinjsExport export)
{
    private readonly ArticleView _article = export.Article;
    private readonly FormatLedger _ledger = export.Ledger;
    private readonly JsonSink _json = export.Json;

    public void WriteSources()
    {
        var sources = new List<Action>();
        AddProviders(sources);
        foreach (NewsConcept concept in new[] { NewsConcept.Source, NewsConcept.Contributor })
        {
            sources.AddRange(_article.Parties(concept).Select(party => (Action)(() => WriteParty(party, concept))));
        }

        if (_article.Agency is { } agency)
        {
            _ledger.ApproximateAll("dateline.agency", "a source whose role is \"agency\"");
            _ledger.ApproximateAll("agency", "a source whose role is \"agency\"");
            sources.Add(() => WriteAgency(agency));
        }

        if (_article.First(NewsConcept.Credit) is { } credit)
        {
            sources.Add(() =>
            {
                _json.String("name", _ledger.Approximate(credit, "a source whose role is \"credit\""));
                WriteRole(NewsConcept.Credit);
            });
        }

        foreach (ContactView contact in _article.Contacts)
        {
            sources.Add(() => WriteContact(contact));
        }

        export.List("infoSources", sources);
    }

    private void AddProviders(List<Action> sources)
    {
        List<PartyView> providers = _article.Parties(NewsConcept.Provider).ToList();
        sources.AddRange(providers.Select(provider => (Action)(() => WriteParty(provider, NewsConcept.Provider))));
        if (providers.Count == 0 && export.Options.Provider is { } name)
        {
            sources.Add(() =>
            {
                _json.String("name", name);
                WriteRole(NewsConcept.Provider);
                export.Identity(UriText.Make(export.Options.ProviderUri), null);
            });
        }
    }

    private void WriteAgency(BlockView agency)
    {
        AnnotationView? organization = agency.AllSpans.FirstOrDefault(static span => span.Annotation?.Kind.Class == "org")?.Annotation;
        _json.String("name", organization?.Name ?? agency.Text);
        _json.String(export.Dialect.PartyRole, "agency");
        export.Identity(organization?.SameAs, organization?.Id);
    }

    private void WriteParty(PartyView party, NewsConcept concept)
    {
        _json.String("name", party.Name);
        WriteRole(concept);
        _ledger.Carry(party.NameFact);
        export.Identity(party.Uri, party.Annotation?.Id);
    }

    private void WriteContact(ContactView contact)
    {
        export.Text("name", contact.Name);
        WriteRole(NewsConcept.Contact);
        if (!export.Dialect.HasDetails)
        {
            return;
        }

        _json.StartArray(export.Name("contactInfo"));
        WriteMethod("email", contact.Email);
        WriteMethod("phone", contact.Phone);
        WriteMethod("fax", contact.Fax);
        WriteMethod("web", contact.Url);
        if (contact.HasAddress)
        {
            export.Object(() => export.Object("address", () => WriteAddress(contact)));
        }

        _json.EndArray();
    }

    private void WriteMethod(string type, ArticleFact? fact)
    {
        if (fact is not null)
        {
            export.Object(() =>
            {
                _json.String("type", type);
                _json.String("value", _ledger.Carry(fact));
            });
        }
    }

    private void WriteAddress(ContactView contact)
    {
        if (contact.Street is { } street)
        {
            _json.StartArray("lines");
            _json.String(_ledger.Carry(street));
            _json.EndArray();
        }

        export.Text("locality", contact.City);
        export.Text("area", contact.Area);
        export.Text("postalCode", contact.PostalCode);
        export.Text("country", contact.Country);
    }

    private void WriteRole(NewsConcept concept) => _json.String(export.Dialect.PartyRole, NinjsTables.Sources[concept]);
}
