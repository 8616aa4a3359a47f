using NewsSchema.Core.Articles;
using NewsSchema.Core.Values;
using NewsSchema.Formats;

namespace NewsSchema.Core.Formats.SchemaOrg;

/// <summary>Writes the creators, the publisher and the responsible parties of an article.</summary>
internal sealed class SchemaOrgPartyWriter(SchemaOrgExport export, SchemaOrgEntityWriter entities)
{
    private enum ContactOwner
    {
        Publisher,
        Agency,
        Author,
    }

    private readonly ArticleView _article = export.Article;
    private readonly FormatLedger _ledger = export.Ledger;
    private readonly JsonSink _json = export.Json;

    public void WriteParties()
    {
        ContactOwner owner = FindContactOwner();
        List<Action> authors = Authors();
        if (owner == ContactOwner.Author && authors.Count > 0)
        {
            authors[0] += WriteContacts;
        }

        export.Objects(SchemaOrgTables.Properties[NewsConcept.Byline], authors);
        WritePublisher();
        List<Action> sources = Organizations(NewsConcept.Source);
        if (_article.Agency is { } agency)
        {
            _ledger.CarryAll("agency");
            _ledger.CarryAll("dateline.agency");
            sources.Add(() =>
            {
                WriteAgency(agency);
                if (owner == ContactOwner.Agency)
                {
                    WriteContacts();
                }
            });
        }

        export.Objects(SchemaOrgTables.Properties[NewsConcept.Source], sources);
        export.Objects(SchemaOrgTables.Properties[NewsConcept.Contributor], Parties(NewsConcept.Contributor, "Person"));
    }

    public void WriteCopyrightHolders() =>
        export.Objects(SchemaOrgTables.Properties[NewsConcept.CopyrightHolder], Organizations(NewsConcept.CopyrightHolder));

    private List<Action> Organizations(NewsConcept concept) => Parties(concept, "Organization");

    /// <summary>The parties of a concept.</summary>
    /// <param name="concept">The concept.</param>
    /// <param name="type">The type of those that are not entities of the article.</param>
    private List<Action> Parties(NewsConcept concept, string type) => _article.Parties(concept).Select(party => (Action)(() => WriteParty(party, type))).ToList();

    private List<Action> Authors()
    {
        List<Action> authors = ExportAuthor.Of(_article).ConvertAll(author => (Action)(() => WriteAuthor(author)));
        if (authors.Count > 0)
        {
            _ledger.CarryAll("authors");
            _ledger.ApproximateAll("byline", "its people, without its words");
        }
        else if (_article.Byline is { } byline)
        {
            _ledger.ApproximateAll("byline", "a person of that name, because it marks up no person");
            authors.Add(() =>
            {
                _json.String("@type", "Person");
                _json.String("name", byline.Text);
            });
        }

        authors.AddRange(Parties(NewsConcept.Byline, "Person"));
        if (authors.Count == 0)
        {
            AddSender(authors);
        }

        return authors;
    }

    /// <summary>The author of an article without a byline is the agency that sends it.</summary>
    private void AddSender(List<Action> authors)
    {
        if (_article.Agency is { } agency)
        {
            authors.Add(() => WriteAgency(agency));
            _ledger.Assume("author", NewsConcept.Byline, "no author is named; the agency is used");
        }
        else
        {
            _ledger.Miss("author", NewsConcept.Byline, "search engines expect an author");
        }
    }

    private void WriteAgency(BlockView agency)
    {
        if (agency.AllSpans.Find(static span => span.Annotation?.Kind.Class == "org")?.Annotation is { } organization)
        {
            WriteAuthor(organization);
        }
        else
        {
            _json.String("@type", "Organization");
            _json.String("name", agency.Text);
        }
    }

    private void WriteAuthor(ExportAuthor author)
    {
        if (author.Person is { } person)
        {
            WriteAuthor(person);
        }
        else
        {
            _json.String("@type", "Person");
            _json.String("name", author.Name);
        }
    }

    /// <summary>A creator, with a page about the person or organization, which readers of schema.org expect and do not derive from an id.</summary>
    private void WriteAuthor(AnnotationView author)
    {
        entities.WriteEntity(author);
        WritePage(author.SameAs?.Uri);
    }

    private void WritePage(string? uri)
    {
        if (uri is not null && uri.StartsWith("http", StringComparison.OrdinalIgnoreCase))
        {
            _json.String("sameAs", uri);
        }
    }

    /// <summary>The party that the contacts belong to. Without a publisher, it is the agency or the author, because search engines report a publisher without a name as an error.</summary>
    private ContactOwner FindContactOwner() =>
        _article.Parties(NewsConcept.Provider).Any() || export.Options.Provider is not null ? ContactOwner.Publisher
        : _article.Agency is not null ? ContactOwner.Agency
        : ContactOwner.Author;

    private void WritePublisher()
    {
        PartyView? provider = _article.Parties(NewsConcept.Provider).FirstOrDefault();
        if (provider is null && export.Options.Provider is null)
        {
            _ledger.Miss("publisher", NewsConcept.Provider, "search engines expect a publisher: state a provider, or set the option Provider");
            return;
        }

        export.Object(SchemaOrgTables.Properties[NewsConcept.Provider], () =>
        {
            if (provider is not null)
            {
                WriteParty(provider, "Organization");
            }
            else
            {
                _json.String("@type", "Organization");
                export.Text("@id", UriText.Make(export.Options.ProviderUri));
                export.Text("name", export.Options.Provider);
            }

            WriteContacts();
        });
    }

    private void WriteContacts() => export.Objects("contactPoint", _article.Contacts.Select(contact => (Action)(() => WriteContact(contact))).ToList());

    private void WriteContact(ContactView contact)
    {
        _json.String("@type", contact.HasAddress ? "PostalAddress" : "ContactPoint");
        export.Text("name", contact.Name);
        export.Text("email", contact.Email);
        export.Text("telephone", contact.Phone);
        export.Text("faxNumber", contact.Fax);
        export.Text("url", contact.Url);
        export.Text("streetAddress", contact.Street);
        export.Text("postalCode", contact.PostalCode);
        export.Text("addressLocality", contact.City);
        export.Text("addressRegion", contact.Area);
        export.Text("addressCountry", contact.Country);
    }

    private void WriteParty(PartyView party, string type)
    {
        if (party.Annotation is { } annotation)
        {
            WriteAuthor(annotation);
        }
        else
        {
            _json.String("@type", type);
            if (party.UriFact is { } stated && stated.Uri is { } uri)
            {
                _json.String("@id", uri);
                _ledger.Carry(stated);
            }

            _json.String("name", party.Name);
            WritePage(party.UriFact?.Uri);
        }

        _ledger.Carry(party.NameFact);
    }
}
