using NewsSchema.Core.Articles;
using NewsSchema.Formats;

namespace NewsSchema.Core.Formats.NewsMlG2;

/// <summary>Writes the people and organizations in metadata: provider, sources, creators, copyright holder.</summary>
internal sealed class NewsMlG2PartyWriter(NewsMlG2Export export)
{
    private readonly FormatLedger _ledger = export.Ledger;
    private readonly XmlSink _xml = export.Xml;

    /// <summary>Writes the provider, which the schema requires, with the contacts of the article, because items in G2 have no contacts.</summary>
    public void WriteProvider()
    {
        List<ContactView> contacts = export.Article.Contacts.ToList();
        if (export.Article.Parties(NewsConcept.Provider).FirstOrDefault() is { } provider)
        {
            WriteParty(NewsMlG2Tables.ItemMeta[NewsConcept.Provider], provider, contacts);
        }
        else
        {
            WriteAssumedProvider(contacts);
        }
    }

    public void WriteParty(string element, PartyView party, List<ContactView>? contacts = null)
    {
        _xml.Start(element);
        if (party.UriFact is { } stated && stated.Uri is { } uri)
        {
            _xml.Attribute("uri", uri);
            _ledger.Carry(stated);
        }
        else if (party.Annotation is { } annotation)
        {
            export.Identity(annotation);
        }
        else
        {
            _xml.Attribute("literal", export.Line(party.NameFact));
        }

        _xml.Element("name", NewsMlG2Export.Line(party.Name));
        _ledger.Carry(party.NameFact);
        WriteContacts(contacts ?? []);
        _xml.End();
    }

    private void WriteAssumedProvider(List<ContactView> contacts)
    {
        NewsMlG2Options options = export.Options;
        AnnotationView? agency = export.Article.Agency?.AllSpans.FirstOrDefault(static span => span.Annotation?.Kind.Class == "org")?.Annotation;
        string? name = options.Provider ?? agency?.Name ?? export.Article.Agency?.Text;
        _xml.Start(NewsMlG2Tables.ItemMeta[NewsConcept.Provider]);
        if (options.Provider is null && agency is not null)
        {
            export.Identity(agency);
        }
        else
        {
            _xml.Attribute(options.ProviderUri is null ? "literal" : "uri", options.ProviderUri ?? NewsMlG2Export.Line(name ?? NewsMlG2Tables.UnknownProvider));
        }

        if (name is not null)
        {
            _xml.Element("name", NewsMlG2Export.Line(name));
        }

        WriteContacts(contacts);
        _xml.End();
        if (options.Provider is null)
        {
            _ledger.Assume("provider", NewsConcept.Provider, name is null
                ? "the article does not say who sends it; \"unknown\" is used: set the option Provider"
                : "the article does not say who sends it; the agency is used");
        }
    }

    private void WriteContacts(List<ContactView> contacts)
    {
        if (contacts.Count > 0)
        {
            _xml.Start("organisationDetails");
            contacts.ForEach(WriteContact);
            _xml.End();
        }
    }

    private void WriteContact(ContactView contact)
    {
        _xml.Start("contactInfo");
        export.Element("note", contact.Name);
        export.Element("email", contact.Email);
        export.Element("phone", contact.Phone);
        export.Element("fax", contact.Fax);
        export.Element("web", contact.Url);
        if (contact.HasAddress)
        {
            _xml.Start("address");
            export.LineElement("line", contact.Street);
            WriteNamed("locality", contact.City);
            WriteNamed("area", contact.Area);
            WriteNamed("country", contact.Country);
            export.LineElement("postalCode", contact.PostalCode);
            _xml.End();
        }

        _xml.End();
    }

    private void WriteNamed(string element, ArticleFact? fact)
    {
        if (fact is not null)
        {
            _xml.Start(element);
            export.LineElement("name", fact);
            _xml.End();
        }
    }
}
