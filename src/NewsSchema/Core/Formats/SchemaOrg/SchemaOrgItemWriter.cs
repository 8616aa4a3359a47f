using System.Globalization;
using NewsSchema.Core.Articles;
using NewsSchema.Core.Text;
using NewsSchema.Core.Tree;
using NewsSchema.Core.Values;
using NewsSchema.Formats;

namespace NewsSchema.Core.Formats.SchemaOrg;

/// <summary>One <c>NewsArticle</c> being written.</summary>
internal sealed class SchemaOrgItemWriter(ArticleView article, FormatLedger ledger, SchemaOrgOptions options, JsonSink json)
{
    public const string Format = "schema.org NewsArticle";

    private const string PlainBody = "the text is plain in schema.org";

    /// <summary>The IPTC's codes for digital sources that schema.org has members for.</summary>
    private static readonly string[] DigitalSources =
    [
        "algorithmicallyEnhanced", "algorithmicMedia", "composite", "compositeCapture", "compositeSynthetic", "compositeWithTrainedAlgorithmicMedia",
        "dataDrivenMedia", "digitalArt", "digitalCapture", "minorHumanEdits", "multiFrameComputationalCapture", "negativeFilm", "positiveFilm", "print",
        "screenCapture", "trainedAlgorithmicMedia", "virtualRecording",
    ];

    private readonly HashSet<AnnotationView> _written = [];
    private readonly string _uri = ArticleIdentity.Uri(article, ledger, options);

    public void Write()
    {
        json.StartObject();
        json.String("@context", "https://schema.org");
        json.String("@type", "NewsArticle");
        json.String("@id", _uri);
        Text("identifier", article.Id);
        WriteTitles();
        Text("inLanguage", article.Language);
        Slot("dateline", article.Dateline);
        WriteDates();
        Text("version", article.First(NewsConcept.Version));
        Text("creativeWorkStatus", article.First(NewsConcept.Status));
        WriteGenres();
        WriteBody();
        Text("articleSection", article.First(NewsConcept.Section));
        Texts("keywords", article.Plain(NewsConcept.Keywords).Select(CarryName));
        WriteParties();
        WriteLocation();
        WriteEntities();
        WriteParts();
        WriteImages();
        WriteLinks();
        WriteRights();
        WriteSourceType();
        json.EndObject();
    }

    private void WriteTitles()
    {
        if (article.First(NewsConcept.Url) is { } url && url.Uri is { } address)
        {
            json.String("url", address);
            json.String("mainEntityOfPage", address);
            ledger.Carry(url);
        }

        Slot("headline", article.Headline);
        if (article.Headline is null)
        {
            ledger.Miss("headline", null, "search engines want a headline");
        }

        Slot("alternativeHeadline", article.Deck);
        Slot("abstract", article.Kicker);
        ledger.ApproximateAll("kicker", "an abstract");
        Texts("description", article.Plain(NewsConcept.Description).Select(ledger.Carry));
        if (article.First(NewsConcept.Title) is { } title)
        {
            json.String("name", ledger.Carry(title));
        }
    }

    private void WriteDates()
    {
        Date("dateCreated", NewsConcept.Created);
        if (!Date("datePublished", NewsConcept.Published))
        {
            ledger.Miss("datePublished", NewsConcept.Published, "search engines want the date of publication; no other date stands for it");
        }

        if (!Date("dateModified", NewsConcept.Updated))
        {
            ledger.Miss("dateModified", NewsConcept.Updated, "search engines want the date of the last change");
        }

        Date("expires", NewsConcept.Expires);
    }

    private bool Date(string name, NewsConcept concept)
    {
        if (article.First(concept) is not { } fact)
        {
            return false;
        }

        if (!ArticleDate.TryParse(fact.Text, out ArticleDate date))
        {
            ledger.Lose(fact, "is no ISO 8601 date");
            return false;
        }

        json.String(name, date.Extended);
        ledger.Carry(fact);
        return true;
    }

    private void WriteGenres()
    {
        List<CodeView> genres = article.Codes(NewsConcept.Genre, CodeView.Genres).ToList();
        if (genres.TrueForAll(static genre => genre.Stated is null))
        {
            Texts("genre", genres.Select(genre => CarryName(genre.NameFact!)));
        }
        else
        {
            Objects("genre", genres.ConvertAll(genre => (Action)(() => WriteTerm(genre))));
        }
    }

    private void WriteBody()
    {
        string story = article.StoryText;
        json.Number("wordCount", TextCount.WordCount(story));
        json.String("articleBody", story);
        foreach (BlockView block in article.Story)
        {
            if (block.Slot is { Class: not "dateline" } slot)
            {
                ledger.ApproximateAll(slot.Member, PlainBody);
            }
        }

        foreach (ArticleFact fact in article.Facts)
        {
            if (fact.Path.StartsWith("spans.", StringComparison.Ordinal) || fact.Path.EndsWith(".mentions", StringComparison.Ordinal))
            {
                ledger.Lose(fact, PlainBody);
            }
        }

        foreach (AnnotationView value in article.Annotations.Where(static annotation => annotation.Kind.Role == NodeClass.Value))
        {
            ledger.Lose(value.Whole, PlainBody);
        }

        Texts("correction", article.SlotList("corrections").Select(static correction => correction.Text));
        ledger.CarryAll("corrections");
    }

    private void WriteParties()
    {
        List<Action> authors = ArticleIdentity.Authors(article).Select(author => (Action)(() => WriteAuthor(author))).ToList();
        if (authors.Count > 0)
        {
            ledger.CarryAll("authors");
            ledger.ApproximateAll("byline", "its people, without its words");
        }
        else if (article.Byline is { } byline)
        {
            ledger.ApproximateAll("byline", "a person of that name, for want of a marked-up one");
            authors.Add(() =>
            {
                json.String("@type", "Person");
                json.String("name", byline.Text);
            });
        }

        authors.AddRange(article.Parties(NewsConcept.Byline).Select(author => (Action)(() => WriteParty(author, "Person"))));
        if (authors.Count == 0)
        {
            AddSender(authors);
        }

        Objects("author", authors);

        WritePublisher();
        var sources = article.Parties(NewsConcept.Source).Select(source => (Action)(() => WriteParty(source, "Organization"))).ToList();
        if (article.Agency is { } agency)
        {
            ledger.CarryAll("agency");
            ledger.CarryAll("dateline.agency");
            sources.Add(() => WriteAgency(agency));
        }

        Objects("sourceOrganization", sources);
    }

    /// <summary>What an agency sends without a byline is by the agency.</summary>
    private void AddSender(List<Action> authors)
    {
        if (article.Agency is { } agency)
        {
            authors.Add(() => WriteAgency(agency));
            ledger.Assume("author", NewsConcept.Byline, "nobody is named as its author, the agency stands there");
        }
        else
        {
            ledger.Miss("author", NewsConcept.Byline, "search engines want an author");
        }
    }

    private void WriteAgency(BlockView agency)
    {
        if (agency.AllSpans.Find(static span => span.Annotation?.Kind.Class == "org")?.Annotation is { } org)
        {
            WriteAuthor(org);
        }
        else
        {
            json.String("@type", "Organization");
            json.String("name", agency.Text);
        }
    }

    /// <summary>Somebody who made it, with a page about them: readers of schema.org want one, and do not take an id for it.</summary>
    private void WriteAuthor(AnnotationView author)
    {
        WriteEntity(author);
        Page(author.SameAs?.Uri);
    }

    private void Page(string? uri)
    {
        if (uri is not null && uri.StartsWith("http", StringComparison.OrdinalIgnoreCase))
        {
            json.String("sameAs", uri);
        }
    }

    private void WritePublisher()
    {
        PartyView? provider = article.Parties(NewsConcept.Provider).FirstOrDefault();
        List<ContactView> contacts = article.Contacts.ToList();
        if (provider is null && options.Provider is null)
        {
            ledger.Miss("publisher", NewsConcept.Provider, "search engines want a publisher: state a provider, or set the option Provider");
            if (contacts.Count == 0)
            {
                return;
            }
        }

        json.StartObject("publisher");
        if (provider is not null)
        {
            WriteParty(provider, "Organization");
        }
        else
        {
            json.String("@type", "Organization");
            Optional("@id", UriText.Make(options.ProviderUri));
            Optional("name", options.Provider);
        }

        Objects("contactPoint", contacts.Select(contact => (Action)(() => WriteContact(contact))).ToList());
        json.EndObject();
    }

    private void WriteContact(ContactView contact)
    {
        json.String("@type", contact.HasAddress ? "PostalAddress" : "ContactPoint");
        Text("name", contact.Name);
        Text("email", contact.Email);
        Text("telephone", contact.Phone);
        Text("faxNumber", contact.Fax);
        Text("url", contact.Url);
        Text("streetAddress", contact.Street);
        Text("postalCode", contact.PostalCode);
        Text("addressLocality", contact.City);
        Text("addressRegion", contact.Area);
        Text("addressCountry", contact.Country);
    }

    private void WriteParty(PartyView party, string type)
    {
        if (party.Annotation is { } annotation)
        {
            WriteAuthor(annotation);
        }
        else
        {
            json.String("@type", type);
            if (party.UriFact is { } stated && stated.Uri is { } uri)
            {
                json.String("@id", uri);
                ledger.Carry(stated);
            }

            json.String("name", party.Name);
            Page(party.UriFact?.Uri);
        }

        ledger.Carry(party.NameFact);
    }

    private void WriteLocation()
    {
        if (article.Dateline?.Part("place") is { Target: { } place } located)
        {
            json.StartObject("locationCreated");
            WriteEntity(place);
            json.EndObject();
            ledger.Carry(located);
        }

        ledger.ApproximateAll("dateline.date", "only in the text of the dateline");
    }

    private void WriteEntities()
    {
        HashSet<AnnotationView> about = article.About();
        foreach (ArticleFact fact in article.Plain(NewsConcept.About).Where(static fact => fact.Target is not null))
        {
            ledger.Carry(fact);
        }

        List<AnnotationView> entities = article.Entities.Where(static entity => !entity.IsAnonymous).ToList();
        List<Action> subjects = entities.Where(about.Contains).Select(entity => (Action)(() => WriteEntity(entity))).ToList();
        subjects.AddRange(article.Codes(NewsConcept.Subjects, CodeView.MediaTopics).Select(code => (Action)(() => WriteTerm(code))));
        Objects("about", subjects);
        Objects("mentions", entities.Where(entity => !about.Contains(entity) && (entity.IsSubject || !_written.Contains(entity))).Select(entity => (Action)(() => WriteEntity(entity))).ToList());
    }

    private void WriteTerm(CodeView code)
    {
        json.String("@type", "DefinedTerm");
        Optional("@id", code.Uri);
        Optional("termCode", code.QCode ?? (code.Uri is null ? code.Stated?.Text : null));
        Optional("name", code.Name);
        Optional("inDefinedTermSet", code.VocabularyUri);
        Carry(code.Stated);
        Carry(code.NameFact);
    }

    /// <summary>An entity with everything that is known of it.</summary>
    private void WriteEntity(AnnotationView entity)
    {
        _written.Add(entity);
        WriteEntityMembers(entity);
        ledger.Carry(entity.Whole);
        switch (entity.Kind.Class)
        {
            case "person":
                Text("jobTitle", entity["role"]);
                EntityDate("birthDate", entity["born"]);
                EntityDate("deathDate", entity["died"]);
                References("affiliation", entity, "affiliation");
                break;
            case "org":
                EntityDate("foundingDate", entity["founded"]);
                EntityDate("dissolutionDate", entity["dissolved"]);
                break;
            case "place":
                WritePlace(entity);
                break;
            case "group":
                ledger.Approximate(entity.Whole, "an Organization");
                References("member", entity, "members");
                break;
            case "event":
                EntityDate("startDate", entity["start"]);
                EntityDate("endDate", entity["end"]);
                Text("duration", entity["duration"]);
                References("location", entity, "place");
                References("attendee", entity, "participants");
                break;
            case "work":
                EntityDate("dateCreated", entity["date"]);
                References("author", entity, "by");
                break;
            case "product":
                EntityDate("releaseDate", entity["date"]);
                References("manufacturer", entity, "by");
                break;
            case "thing":
                break;
            default:
                json.String("additionalType", entity.Kind.TypeName);
                break;
        }
    }

    private void WritePlace(AnnotationView place)
    {
        if (place["country"] is { } country)
        {
            json.StartObject("address");
            json.String("@type", "PostalAddress");
            Text("addressCountry", country);
            json.EndObject();
        }

        if (place["geo"] is { } geo && GeoPosition.Of(geo.Text) is { } position)
        {
            json.StartObject("geo");
            json.String("@type", "GeoCoordinates");
            json.Number("latitude", position.Latitude);
            json.Number("longitude", position.Longitude);
            json.EndObject();
            ledger.Carry(geo);
        }
    }

    /// <summary>Type, id and name.</summary>
    private void WriteEntityMembers(AnnotationView entity)
    {
        json.String("@type", entity.Kind.Class switch
        {
            "person" => "Person",
            "org" or "group" => "Organization",
            "place" => "Place",
            "event" => "Event",
            "work" => "CreativeWork",
            "product" => "Product",
            _ => "Thing",
        });
        Optional("@id", IdOf(entity));
        json.String("name", entity.Name);
        if (entity.SameAs is { } sameAs && sameAs.Uri is not null)
        {
            ledger.Carry(sameAs);
        }
    }

    private string? IdOf(AnnotationView annotation) =>
        annotation.SameAs?.Uri ?? (annotation.IsAnonymous ? null : $"{_uri}#{Uri.EscapeDataString(annotation.Id)}");

    /// <summary>A list of entities by their ids; one that has none by type and name.</summary>
    private void References(string property, AnnotationView owner, string member)
    {
        List<ArticleFact> facts = owner.Value(member)?.Each.Select(static value => value.Fact).OfType<ArticleFact>().ToList() ?? [];
        Objects(property, facts.Where(static fact => fact.Target is not null).Select(fact => (Action)(() => Reference(fact))).ToList());
    }

    private void Reference(ArticleFact fact)
    {
        if (fact.Target!.IsAnonymous)
        {
            WriteEntityMembers(fact.Target);
        }
        else
        {
            json.String("@id", IdOf(fact.Target)!);
        }

        ledger.Carry(fact);
    }

    private void WriteParts()
    {
        var parts = new List<Action>();
        Dictionary<AnnotationView, int> paragraphs = ParagraphsOfStatements();
        foreach (AnnotationView quote in article.OfKind("quote"))
        {
            parts.Add(() => WriteStatement(quote, "Quotation", "spokenByCharacter", paragraphs));
        }

        foreach (AnnotationView claim in article.OfKind("claim"))
        {
            parts.Add(() =>
            {
                WriteStatement(claim, "Claim", "author", paragraphs);
                json.StartObject("appearance");
                json.String("@id", _uri);
                json.EndObject();
            });
        }

        Objects("hasPart", parts);
    }

    /// <summary>In which block of the running text, from 1, a statement begins.</summary>
    private Dictionary<AnnotationView, int> ParagraphsOfStatements()
    {
        var paragraphs = new Dictionary<AnnotationView, int>();
        int paragraph = 0;
        foreach (BlockView block in article.Story)
        {
            paragraph++;
            foreach (SpanView span in block.AllSpans)
            {
                if (span.Annotation is { IsStatement: true } statement)
                {
                    paragraphs.TryAdd(statement, paragraph);
                }
            }
        }

        return paragraphs;
    }

    private void WriteStatement(AnnotationView statement, string type, string speaker, Dictionary<AnnotationView, int> paragraphs)
    {
        json.String("@type", type);
        Optional("@id", IdOf(statement));
        json.String("text", statement.Kind.Class == "quote" ? statement.InnerText : statement.Name);
        ledger.Carry(statement.Whole);
        Text("inLanguage", statement.Mentions.Select(static mention => mention.Lang).FirstOrDefault(static lang => lang is not null) ?? article.Language);
        if (paragraphs.TryGetValue(statement, out int paragraph))
        {
            json.Number("position", paragraph);
        }

        References(speaker, statement, "speaker");
    }

    private void WriteImages()
    {
        List<ResourceView> images = [];
        foreach (ResourceView image in article.Resources(NewsConcept.Images))
        {
            if (image.Href.Uri is not null)
            {
                images.Add(image);
            }
            else
            {
                ledger.Lose(image.Href, "is no absolute address");
            }
        }

        if (images.Count == 0)
        {
            ledger.Miss("image", NewsConcept.Images, "search engines want an image");
        }

        Objects("image", images.Select(image => (Action)(() => WriteImage(image))).ToList());
    }

    private void WriteImage(ResourceView image)
    {
        json.String("@type", "ImageObject");
        json.String("url", image.Href.Uri!);
        ledger.Carry(image.Href);
        Text("name", image.Title);
        Text("caption", image.Caption);
        Text("description", image.Alt);
        Text("creditText", image.Credit);
        Text("copyrightNotice", image.Copyright);
        Text("encodingFormat", image.MediaType);
        Text("width", image.Width);
        Text("height", image.Height);
    }

    private void WriteLinks() => Objects("citation", article.Resources(NewsConcept.Links)
        .Where(static link => link.Href.Uri is not null)
        .Select(link => (Action)(() =>
        {
            json.String("@type", "CreativeWork");
            json.String("url", link.Href.Uri!);
            ledger.Carry(link.Href);
            Text("name", link.Title);
        })).ToList());

    private void WriteRights()
    {
        Objects("copyrightHolder", article.Parties(NewsConcept.CopyrightHolder).Select(holder => (Action)(() => WriteParty(holder, "Organization"))).ToList());
        if (article.First(NewsConcept.CopyrightYear) is { } year && int.TryParse(year.Text, NumberStyles.None, CultureInfo.InvariantCulture, out int number))
        {
            json.Number("copyrightYear", number);
            ledger.Carry(year);
        }

        Texts("copyrightNotice", article.Plain(NewsConcept.CopyrightNotice).Select(ledger.Carry));
        if (article.First(NewsConcept.RightsLink) is { } link && link.Uri is { } uri)
        {
            json.String("usageInfo", uri);
            ledger.Carry(link);
        }

        Texts("conditionsOfAccess", article.Plain(NewsConcept.UsageTerms).Select(ledger.Carry));
        Text("creditText", article.First(NewsConcept.Credit));
    }

    private void WriteSourceType()
    {
        if (article.Codes(NewsConcept.DigitalSourceType, CodeView.DigitalSourceTypes).FirstOrDefault() is { Code: { } code } type
            && Array.IndexOf(DigitalSources, code) >= 0)
        {
            json.String("digitalSourceType", $"https://schema.org/{char.ToUpperInvariant(code[0])}{code.Substring(1)}DigitalSource");
            Carry(type.Stated);
            Carry(type.NameFact);
        }
    }

    private void EntityDate(string name, ArticleFact? fact)
    {
        if (fact is not null && ArticleDate.TryParse(fact.Text, out ArticleDate date))
        {
            json.String(name, date.Extended);
            ledger.Carry(fact);
        }
    }

    private void Slot(string name, BlockView? block)
    {
        if (block is not null)
        {
            json.String(name, block.Text);
            ledger.CarryAll(block.Slot!.Member);
        }
    }

    /// <summary>One text, or a list of them.</summary>
    private void Texts(string name, IEnumerable<string> texts)
    {
        List<string> values = texts.ToList();
        if (values.Count == 1)
        {
            json.String(name, values[0]);
        }
        else if (values.Count > 1)
        {
            json.StartArray(name);
            foreach (string value in values)
            {
                json.String(value);
            }

            json.EndArray();
        }
    }

    /// <summary>One object, or a list of them.</summary>
    private void Objects(string name, List<Action> objects)
    {
        if (objects.Count == 0)
        {
            return;
        }

        json.Name(name);
        if (objects.Count > 1)
        {
            json.StartArray();
        }

        foreach (Action write in objects)
        {
            json.StartObject();
            write();
            json.EndObject();
        }

        if (objects.Count > 1)
        {
            json.EndArray();
        }
    }

    private void Text(string name, ArticleFact? fact)
    {
        if (fact is not null)
        {
            json.String(name, ledger.Carry(fact));
        }
    }

    private void Optional(string name, string? value)
    {
        if (value is not null)
        {
            json.String(name, value);
        }
    }

    private string CarryName(ArticleFact fact)
    {
        ledger.Carry(fact);
        return fact.Name;
    }

    private void Carry(ArticleFact? fact)
    {
        if (fact is not null)
        {
            ledger.Carry(fact);
        }
    }
}
