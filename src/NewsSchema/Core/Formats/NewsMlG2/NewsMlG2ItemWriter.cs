using System.Globalization;
using NewsSchema.Core.Articles;
using NewsSchema.Core.Formats.Nitf;
using NewsSchema.Core.Text;
using NewsSchema.Core.Values;
using NewsSchema.Formats;

namespace NewsSchema.Core.Formats.NewsMlG2;

/// <summary>One <c>newsItem</c> being written. The order of the elements is the schema's.</summary>
internal sealed class NewsMlG2ItemWriter(ArticleView article, FormatLedger ledger, NewsMlG2Options options, XmlSink xml, XmlIds ids, Func<DateTimeOffset> now)
{
    public const string Format = "NewsML-G2 2.35";
    public const string Namespace = "http://iptc.org/std/nar/2006-10-01/";

    private readonly NitfMarkup _markup = new(article, ledger, ids);
    private readonly string? _language = article.Language is { } language && XsdText.IsLanguage(language.Text) ? ledger.Carry(language) : null;

    public void Write()
    {
        xml.Root("newsItem", Namespace);
        xml.Attribute("standard", "NewsML-G2");
        xml.Attribute("standardversion", "2.35");
        xml.Attribute("conformance", "power");
        xml.Attribute("guid", ArticleIdentity.Uri(article, ledger, options));
        WriteVersion();
        if (_language is not null)
        {
            xml.Lang(_language);
        }

        foreach (string catalog in options.Catalogs)
        {
            xml.Start("catalogRef");
            xml.Attribute("href", catalog);
            xml.End();
        }

        WriteHistory();
        WriteRights();
        xml.Start("itemMeta");
        WriteItemMeta();
        xml.End();
        xml.Start("contentMeta");
        WriteAdministration();
        WriteDescription();
        xml.End();
        foreach (AnnotationView entity in article.Entities)
        {
            WriteAssert(entity);
        }

        foreach ((AnnotationView entity, List<string> mentions) in _markup.Ids.Where(static entry => entry.Key.IsEntity))
        {
            xml.Start("inlineRef");
            xml.Attribute("idrefs", string.Join(" ", mentions));
            WriteIdentity(entity);
            xml.Element("name", Line(entity.Whole));
            xml.End();
        }

        WriteContent();
        xml.End();
    }

    private static string Nature(Kind kind) => kind.Class switch
    {
        "person" => "cpnat:person",
        "org" => "cpnat:organisation",
        "place" => "cpnat:geoArea",
        "event" => "cpnat:event",
        "work" or "product" or "thing" => "cpnat:object",
        _ => "cpnat:abstract",
    };

    private void WriteVersion()
    {
        if (article.First(NewsConcept.Version) is not { } version)
        {
            return;
        }

        if (XsdText.IsPositiveInteger(version.Text))
        {
            xml.Attribute("version", ledger.Carry(version));
        }
        else
        {
            ledger.Lose(version, "is no positive whole number");
        }
    }

    private void WriteHistory()
    {
        if (Truncated(article.First(NewsConcept.Published)) is { } published)
        {
            xml.Start("pubHistory");
            xml.Start("published");
            xml.Element("timestamp", published);
            xml.End();
            xml.End();
        }
    }

    private void WriteRights()
    {
        List<PartyView> holders = article.Parties(NewsConcept.CopyrightHolder).Take(1).ToList();
        List<ArticleFact> notices = article.Plain(NewsConcept.CopyrightNotice).ToList();
        List<ArticleFact> terms = article.Plain(NewsConcept.UsageTerms).ToList();
        List<ArticleFact> links = article.Plain(NewsConcept.RightsLink).Where(static link => link.Uri is not null).ToList();
        if (holders.Count + notices.Count + terms.Count + links.Count == 0)
        {
            return;
        }

        xml.Start("rightsInfo");
        foreach (PartyView holder in holders)
        {
            WriteParty("copyrightHolder", holder, null);
        }

        foreach (ArticleFact notice in notices)
        {
            xml.Element("copyrightNotice", ledger.Carry(notice));
        }

        foreach (ArticleFact term in terms)
        {
            xml.Element("usageTerms", ledger.Carry(term));
        }

        foreach (ArticleFact link in links)
        {
            xml.Start("link");
            xml.Attribute("rel", "irel:rightspolicy");
            xml.Attribute("href", UriText.Make(ledger.Carry(link)));
            xml.End();
        }

        xml.End();
    }

    private void WriteItemMeta()
    {
        xml.Start("itemClass");
        xml.Attribute("qcode", "ninat:text");
        xml.End();
        WriteProvider();
        xml.Element("versionCreated", VersionCreated());
        xml.Element("firstCreated", Instant(article.First(NewsConcept.Created)));
        xml.Element("embargoed", Instant(article.First(NewsConcept.Embargo)));
        if (article.First(NewsConcept.Status) is { } status)
        {
            if (PublishingStatus.Normalize(status.Text) is { } known)
            {
                xml.Start("pubStatus");
                xml.Attribute("qcode", "stat:" + known);
                xml.End();
                ledger.Carry(status);
            }
            else
            {
                ledger.Lose(status, PublishingStatus.Unknown);
            }
        }

        LineElement("profile", article.First(NewsConcept.Profile));
        if (article.First(NewsConcept.Section) is { } section)
        {
            xml.Start("service");
            LineElement("name", section);
            xml.End();
        }

        Element("title", article.First(NewsConcept.Title));
        foreach (ArticleFact note in article.Plain(NewsConcept.EdNote))
        {
            xml.Element("edNote", ledger.Carry(note));
        }

        if (article.First(NewsConcept.Url) is { } url && url.Uri is { } address)
        {
            xml.Element("altRep", address);
            ledger.Carry(url);
        }

        xml.Element("expires", Truncated(article.First(NewsConcept.Expires), daysOnly: true));
        foreach (ResourceView link in article.Resources(NewsConcept.Links))
        {
            WriteLink(link);
        }
    }

    private void WriteLink(ResourceView link)
    {
        if (link.Href.Uri is not { } href)
        {
            ledger.Lose(link.Href, "is no absolute address");
            return;
        }

        xml.Start("link");
        xml.Attribute("rel", link.Rel is { } rel && rel.Text.StartsWith("irel:", StringComparison.Ordinal) ? Line(rel) : "irel:seeAlso");
        xml.Attribute("href", href);
        ledger.Carry(link.Href);
        xml.Attribute("title", link.Title is { } title ? ledger.Carry(title) : null);
        xml.End();
    }

    private void WriteProvider()
    {
        List<ContactView> contacts = article.Contacts.ToList();
        if (article.Parties(NewsConcept.Provider).FirstOrDefault() is { } provider)
        {
            WriteParty("provider", provider, contacts);
            return;
        }

        AnnotationView? agency = article.Agency?.AllSpans.FirstOrDefault(static span => span.Annotation?.Kind.Class == "org")?.Annotation;
        string? name = options.Provider ?? agency?.Name ?? article.Agency?.Text;
        xml.Start("provider");
        if (options.Provider is null && agency is not null)
        {
            WriteIdentity(agency);
        }
        else
        {
            xml.Attribute(options.ProviderUri is null ? "literal" : "uri", options.ProviderUri ?? Line(name ?? "unknown"));
        }

        if (name is not null)
        {
            xml.Element("name", Line(name));
        }

        WriteContacts(contacts);
        xml.End();
        if (options.Provider is null)
        {
            ledger.Assume("provider", NewsConcept.Provider, name is null
                ? "nobody is said to send it, \"unknown\" stands there: set the option Provider"
                : "nobody is said to send it, the agency stands there");
        }
    }

    private string VersionCreated()
    {
        NewsConcept[] candidates = [NewsConcept.Updated, NewsConcept.Issued, NewsConcept.Published, NewsConcept.Created];
        foreach (NewsConcept concept in candidates)
        {
            if (article.First(concept) is { } fact && ArticleDate.TryParse(fact.Text, out ArticleDate date) && date.HasTime)
            {
                if (concept is NewsConcept.Updated or NewsConcept.Issued)
                {
                    ledger.Carry(fact);
                }
                else
                {
                    ledger.Assume("versionCreated", NewsConcept.Updated, $"when this version was made is not said, {fact.Path} stands there");
                }

                return date.Extended;
            }
        }

        foreach (NewsConcept concept in candidates)
        {
            if (article.First(concept) is { } fact && ArticleDate.TryParse(fact.Text, out ArticleDate date) && date.IsDay)
            {
                ledger.Assume("versionCreated", NewsConcept.Updated, $"when this version was made is not said, the midnight of {fact.Path} stands there");
                return date.ToInstant(options.AssumedOffset ?? TimeSpan.Zero, out _)!;
            }
        }

        ledger.Assume("versionCreated", NewsConcept.Updated, "when this version was made is not said, the moment of the export stands there");
        return ArticleDate.Instant(now());
    }

    private void WriteAdministration()
    {
        if (article.First(NewsConcept.Urgency) is { } urgency)
        {
            if (urgency.Text.Length == 1 && urgency.Text[0] is >= '1' and <= '9')
            {
                xml.Element("urgency", ledger.Carry(urgency));
            }
            else
            {
                ledger.Lose(urgency, "is no urgency from 1 to 9");
            }
        }

        xml.Element("contentCreated", Truncated(article.First(NewsConcept.Created)));
        xml.Element("contentModified", Truncated(article.First(NewsConcept.Updated)));
        if (Code(NewsConcept.DigitalSourceType, CodeView.DigitalSourceTypes) is { Uri: { } source } type)
        {
            xml.Start("digitalSourceType");
            xml.Attribute("uri", source);
            Carry(type.Stated);
            xml.End();
        }

        if (article.Dateline?.Part("place") is { Target: { } place } located)
        {
            xml.Start("located");
            WriteIdentity(place);
            xml.Element("name", Line(place.Whole));
            xml.End();
            ledger.Carry(located);
        }

        foreach (PartyView party in article.Parties(NewsConcept.Source))
        {
            WriteParty("infoSource", party, null);
        }

        foreach (AnnotationView author in ArticleIdentity.Authors(article))
        {
            xml.Start("creator");
            WriteIdentity(author);
            xml.Element("name", Line(author.Whole));
            xml.End();
        }

        foreach (PartyView author in article.Parties(NewsConcept.Byline))
        {
            WriteParty("creator", author, null);
        }
    }

    private void WriteDescription()
    {
        if (_language is not null)
        {
            xml.Start("language");
            xml.Attribute("tag", _language);
            xml.End();
        }

        foreach (CodeView genre in article.Codes(NewsConcept.Genre, CodeView.Genres))
        {
            WriteCode("genre", null, genre);
        }

        foreach (ArticleFact keyword in article.Plain(NewsConcept.Keywords))
        {
            xml.Element("keyword", keyword.Target is null ? Line(keyword) : Line(keyword.Name));
            ledger.Carry(keyword);
        }

        foreach (CodeView subject in article.Codes(NewsConcept.Subjects, CodeView.MediaTopics))
        {
            WriteCode("subject", "cpnat:abstract", subject);
        }

        foreach (AnnotationView entity in article.Entities.Where(entity => !entity.IsAnonymous && (entity.IsSubject || !_markup.Ids.ContainsKey(entity))))
        {
            xml.Start("subject");
            WriteIdentity(entity);
            xml.Element("name", Line(entity.Whole));
            xml.End();
        }

        LineElement("slugline", article.First(NewsConcept.Slug));
        BlockElement("headline", article.Headline);
        BlockElement("dateline", article.Dateline);
        if (article.Byline is not null)
        {
            BlockElement("by", article.Byline);
        }
        else
        {
            foreach (PartyView author in article.Parties(NewsConcept.Byline))
            {
                xml.Element("by", author.Name);
            }
        }

        LineElement("creditline", article.First(NewsConcept.Credit));
        foreach (ArticleFact description in article.Plain(NewsConcept.Description))
        {
            xml.Start("description");
            xml.Attribute("role", "drol:summary");
            xml.Running();
            xml.Text(ledger.Carry(description));
            xml.End();
        }
    }

    private void WriteCode(string element, string? nature, CodeView code)
    {
        xml.Start(element);
        xml.Attribute("type", nature);
        if (code.QCode is { } qcode)
        {
            xml.Attribute("qcode", qcode);
        }
        else if (code.Uri is { } uri)
        {
            xml.Attribute("uri", uri);
        }
        else
        {
            xml.Attribute("literal", Line((code.Stated ?? code.NameFact)!.Name));
        }

        Carry(code.Stated);
        Percentage("confidence", code.Confidence);
        Percentage("relevance", code.Relevance);
        xml.Element("name", code.NameFact is { } name ? name.Target is null ? Line(name) : Line(name.Name) : null);
        Carry(code.NameFact);
        xml.End();
    }

    private void Percentage(string attribute, ArticleFact? fact)
    {
        if (fact is null)
        {
            return;
        }

        if (int.TryParse(fact.Text, NumberStyles.None, CultureInfo.InvariantCulture, out int number) && number <= 100)
        {
            xml.Attribute(attribute, ledger.Carry(fact));
        }
        else
        {
            ledger.Lose(fact, "is no whole number from 0 to 100");
        }
    }

    /// <summary>What is known of an entity besides its name.</summary>
    private void WriteAssert(AnnotationView entity)
    {
        ArticleFact? role = entity["role"];
        bool hasDetails = entity.Kind.Class switch
        {
            "person" => (entity["born"] ?? entity["died"] ?? entity["affiliation"]) is not null,
            "org" => (entity["founded"] ?? entity["dissolved"]) is not null,
            "place" => (entity["geo"] ?? entity["country"]) is not null,
            "event" => Approximate(entity["start"]) is not null,
            "work" or "product" or "thing" => (entity["date"] ?? entity["by"]) is not null,
            _ => false,
        };
        if (entity.IsAnonymous || (role is null && !hasDetails))
        {
            return;
        }

        xml.Start("assert");
        xml.Attribute(Uri(entity) is null ? "literal" : "uri", Uri(entity) ?? Line(entity.Id));
        xml.Element("name", Line(entity.Whole));
        Element("definition", role);
        switch (entity.Kind.Class)
        {
            case "person" when hasDetails:
                xml.Start("personDetails");
                Lifetime("born", entity["born"]);
                Lifetime("died", entity["died"]);
                Related("affiliation", entity["affiliation"]);
                xml.End();
                break;
            case "org" when hasDetails:
                xml.Start("organisationDetails");
                Lifetime("founded", entity["founded"]);
                Lifetime("dissolved", entity["dissolved"]);
                xml.End();
                break;
            case "place" when hasDetails:
                WriteCountry(entity["country"]);
                WritePosition(entity["geo"]);
                break;
            case "event" when hasDetails:
                WriteEvent(entity);
                break;
            case "work" or "product" or "thing" when hasDetails:
                xml.Start("objectDetails");
                Lifetime("created", entity["date"]);
                Related("creator", entity["by"]);
                xml.End();
                break;
        }

        xml.End();
    }

    private void WriteCountry(ArticleFact? country)
    {
        if (country is null)
        {
            return;
        }

        xml.Start("broader");
        xml.Attribute("type", "cpnat:geoArea");
        bool isCode = country.Text.Length is 2 or 3 && country.Text.All(static c => c is >= 'A' and <= 'Z');
        xml.Attribute(isCode ? "qcode" : "literal", isCode ? $"iso3166-1a{country.Text.Length}:{country.Text}" : Line(country));
        ledger.Carry(country);
        xml.End();
    }

    private void WritePosition(ArticleFact? geo)
    {
        if (GeoPosition.Of(geo?.Text) is { } position)
        {
            xml.Start("geoAreaDetails");
            xml.Start("position");
            xml.Attribute("latitude", position.Latitude.ToString(CultureInfo.InvariantCulture));
            xml.Attribute("longitude", position.Longitude.ToString(CultureInfo.InvariantCulture));
            xml.End();
            xml.End();
            ledger.Carry(geo!);
        }
    }

    private void WriteEvent(AnnotationView entity)
    {
        xml.Start("eventDetails");
        xml.Start("dates");
        xml.Element("start", Approximate(entity["start"]));
        if (Approximate(entity["end"]) is { } end)
        {
            xml.Element("end", end);
            if (entity["duration"] is { } second)
            {
                ledger.Lose(second, "an event has an end or a duration, not both");
            }
        }
        else if (entity["duration"] is { } duration && XsdText.IsDuration(duration.Text))
        {
            xml.Element("duration", ledger.Carry(duration));
        }

        xml.End();
        Related("location", entity["place"]);
        foreach (ValueView participant in entity.Value("participants")?.Each ?? [])
        {
            Related("participant", participant.Fact);
        }

        xml.End();
    }

    private void Lifetime(string element, ArticleFact? fact) => xml.Element(element, Truncated(fact));

    private void Related(string element, ArticleFact? fact)
    {
        if (fact is null)
        {
            return;
        }

        xml.Start(element);
        if (fact.Target is { } target)
        {
            WriteIdentity(target);
            xml.Element("name", Line(target.Whole.Text));
        }
        else
        {
            xml.Attribute("literal", Line(fact));
        }

        ledger.Carry(fact);
        xml.End();
    }

    private void WriteParty(string element, PartyView party, List<ContactView>? contacts)
    {
        xml.Start(element);
        if (party.UriFact is { } stated && stated.Uri is { } uri)
        {
            xml.Attribute("uri", uri);
            ledger.Carry(stated);
        }
        else if (party.Annotation is { } annotation)
        {
            WriteIdentity(annotation);
        }
        else
        {
            xml.Attribute("literal", Line(party.NameFact));
        }

        xml.Element("name", Line(party.Name));
        ledger.Carry(party.NameFact);
        WriteContacts(contacts ?? []);
        xml.End();
    }

    /// <summary>G2 has no contact of an item: it is a contact of its provider.</summary>
    private void WriteContacts(List<ContactView> contacts)
    {
        if (contacts.Count == 0)
        {
            return;
        }

        xml.Start("organisationDetails");
        foreach (ContactView contact in contacts)
        {
            xml.Start("contactInfo");
            Element("note", contact.Name);
            Element("email", contact.Email);
            Element("phone", contact.Phone);
            Element("fax", contact.Fax);
            Element("web", contact.Url);
            if (contact.HasAddress)
            {
                xml.Start("address");
                LineElement("line", contact.Street);
                Named("locality", contact.City);
                Named("area", contact.Area);
                Named("country", contact.Country);
                LineElement("postalCode", contact.PostalCode);
                xml.End();
            }

            xml.End();
        }

        xml.End();

        void Named(string element, ArticleFact? fact)
        {
            if (fact is not null)
            {
                xml.Start(element);
                LineElement("name", fact);
                xml.End();
            }
        }
    }

    /// <summary>The attributes that say which entity it is: its URI, or its id in this article.</summary>
    private void WriteIdentity(AnnotationView entity)
    {
        if (Uri(entity) is { } uri)
        {
            xml.Attribute("uri", uri);
            ledger.Carry(entity.SameAs!);
        }
        else if (!entity.IsAnonymous)
        {
            xml.Attribute("literal", Line(entity.Id));
        }

        xml.Attribute("type", Nature(entity.Kind));
    }

    private static string? Uri(AnnotationView entity) => entity.SameAs?.Uri;

    private void WriteContent()
    {
        string story = article.StoryText;
        xml.Start("contentSet");
        xml.Start("inlineXML");
        xml.Attribute("contenttype", "application/nitf+xml");
        xml.Attribute("wordcount", TextCount.Words(story));
        xml.Attribute("charcount", TextCount.Characters(story));
        xml.Root("nitf", NitfItemWriter.Namespace);
        xml.Attribute("version", NitfItemWriter.Version);
        xml.Attribute("baselang", article.Language?.Text);
        _markup.WriteBody(xml);
        xml.End();
        xml.Return(Namespace);
        xml.End();
        xml.End();
    }

    private void Element(string name, ArticleFact? fact)
    {
        if (fact is not null)
        {
            xml.Element(name, ledger.Carry(fact));
        }
    }

    private void LineElement(string name, ArticleFact? fact)
    {
        if (fact is not null)
        {
            xml.Element(name, Line(fact));
        }
    }

    private void BlockElement(string name, BlockView? block)
    {
        if (block is not null)
        {
            xml.Element(name, block.Text);
        }
    }

    /// <summary>The fact's text on one line, as G2 wants most of its texts.</summary>
    private string Line(ArticleFact fact)
    {
        string line = Line(fact.Text);
        return line == fact.Text ? ledger.Carry(fact) : Approximated();

        string Approximated()
        {
            ledger.Approximate(fact, "on one line, with plain spaces");
            return line;
        }
    }

    private static string Line(string text) =>
        text.All(static c => c == ' ' || !char.IsWhiteSpace(c)) ? text : string.Concat(text.Select(static c => char.IsWhiteSpace(c) ? ' ' : c));

    /// <summary>A date-time; a day only where options say what its midnight is.</summary>
    private string? Instant(ArticleFact? fact)
    {
        if (fact is null)
        {
            return null;
        }

        if (!ArticleDate.TryParse(fact.Text, out ArticleDate date))
        {
            ledger.Lose(fact, "is no ISO 8601 date");
            return null;
        }

        if (date.HasTime)
        {
            ledger.Carry(fact);
            return date.Extended;
        }

        if (date.ToInstant(options.AssumedOffset, out _) is { } midnight)
        {
            ledger.Approximate(fact, "a day, written as its midnight");
            return midnight;
        }

        ledger.Lose(fact, ArticleDate.NoTime);
        return null;
    }

    /// <summary>A date as precise as it is.</summary>
    private string? Truncated(ArticleFact? fact, bool daysOnly = false)
    {
        if (fact is null)
        {
            return null;
        }

        if (ArticleDate.TryParse(fact.Text, out ArticleDate date) && (!daysOnly || date.IsDay))
        {
            ledger.Carry(fact);
            return date.Extended;
        }

        ledger.Lose(fact, "is no ISO 8601 date of the precision that G2 wants");
        return null;
    }

    private string? Approximate(ArticleFact? fact) => Truncated(fact);

    private void Carry(ArticleFact? fact)
    {
        if (fact is not null)
        {
            ledger.Carry(fact);
        }
    }

    private CodeView? Code(NewsConcept concept, string vocabulary) => article.Codes(concept, vocabulary).FirstOrDefault();
}
