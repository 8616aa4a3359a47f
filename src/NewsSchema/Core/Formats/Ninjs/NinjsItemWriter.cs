using System.Globalization;
using NewsSchema.Core.Articles;
using NewsSchema.Core.Formats.Xhtml;
using NewsSchema.Core.Text;
using NewsSchema.Core.Values;
using NewsSchema.Formats;

namespace NewsSchema.Core.Formats.Ninjs;

/// <summary>One ninjs object being written. The three generations differ in names, in what is a map, and in what a concept is identified by.</summary>
internal sealed class NinjsItemWriter(ArticleView article, FormatLedger ledger, NinjsOptions options, JsonSink json, bool hasMarkup)
{
    private readonly bool _isFirst = options.Version.Major == 1;
    private readonly bool _isThird = options.Version.Major == 3;
    private readonly XhtmlMarkup _markup = new(article, ledger);

    public static string Format(NinjsVersion version) => $"ninjs {version}";

    public void Write()
    {
        json.StartObject();
        WriteStandard();
        string uri = ArticleIdentity.Uri(article, ledger, options);
        json.String("uri", uri);
        json.String("type", "text");
        json.String(Name("representationType"), _isFirst ? "complete" : "full");
        Text("profile", article.First(NewsConcept.Profile));
        Text("version", article.First(NewsConcept.Version));
        WriteDates();
        WriteStatus();
        WriteRights();
        Joined("edNote", NewsConcept.EdNote);
        Text("language", article.Language);
        WriteTexts();
        WriteConcepts();
        Text("title", article.First(NewsConcept.Title));
        WriteByline();
        Text("slugline", article.First(NewsConcept.Slug));
        WriteLocated();
        WriteAssociations();
        WriteOtherIds(uri);
        WriteGenres();
        WriteSourceType();
        json.EndObject();
    }

    /// <summary>A name as this generation spells it.</summary>
    private string Name(string name) => _isThird ? name : name switch
    {
        "embargoedUntil" => "embargoed",
        "by" when _isFirst => "byline",
        "altIds" when _isFirst => "altids",
        "contentType" when _isFirst => "mimetype",
        "people" when _isFirst => "person",
        "organisations" when _isFirst => "organisation",
        "places" when _isFirst => "place",
        "subjects" when _isFirst => "subject",
        "events" when _isFirst => "event",
        "objects" when _isFirst => "object",
        "infoSources" when _isFirst => "infosource",
        "genres" when _isFirst => "genre",
        _ => name.ToLowerInvariant(),
    };

    private void WriteStandard()
    {
        json.StartObject(_isFirst ? "$standard" : "standard");
        json.String("name", "ninjs");
        json.String("version", options.Version.ToString());
        json.String("schema", $"http://www.iptc.org/std/ninjs/ninjs-schema_{options.Version}.json");
        json.EndObject();
    }

    private void WriteDates()
    {
        ArticleFact? created = article.First(NewsConcept.Created);
        ArticleFact? updated = article.First(NewsConcept.Updated) ?? article.First(NewsConcept.Issued);
        ArticleFact? published = article.First(NewsConcept.Published);
        Instant("firstCreated", created ?? published, created is null ? "ninjs knows no date of publication, the first version's stands for it" : null);
        Instant("versionCreated", updated ?? (created is null ? null : published), updated is null ? "ninjs knows no date of publication, this version's stands for it" : null);
        if (published is not null)
        {
            ledger.Lose(published, "ninjs knows no date of publication");
        }

        Instant("embargoedUntil", article.First(NewsConcept.Embargo), null);
        Instant("expires", article.First(NewsConcept.Expires), null);
    }

    private void WriteStatus()
    {
        if (article.First(NewsConcept.Status) is { } status)
        {
            if (PublishingStatus.Normalize(status.Text) is { } known)
            {
                json.String(Name("pubStatus"), known);
                ledger.Carry(status);
            }
            else
            {
                ledger.Lose(status, PublishingStatus.Unknown);
            }
        }

        if (article.First(NewsConcept.Urgency) is { } urgency)
        {
            if (urgency.Text.Length == 1 && urgency.Text[0] is >= '1' and <= '9')
            {
                json.Number("urgency", ledger.Carry(urgency)[0] - '0');
            }
            else
            {
                ledger.Lose(urgency, "is no urgency from 1 to 9");
            }
        }
    }

    private void WriteRights()
    {
        if (article.Parties(NewsConcept.CopyrightHolder).FirstOrDefault() is { } holder)
        {
            json.String(Name("copyrightHolder"), holder.Name);
            ledger.Carry(holder.NameFact);
        }

        Joined("copyrightNotice", NewsConcept.CopyrightNotice);
        Joined("usageTerms", NewsConcept.UsageTerms);
        if (article.First(NewsConcept.RightsLink) is { } link)
        {
            if (link.Uri is { } uri)
            {
                json.StartObject(Name("rightsInfo"));
                json.String(Name("linkedRights"), uri);
                json.EndObject();
                ledger.Carry(link);
            }
            else
            {
                ledger.Lose(link, "is no absolute address");
            }
        }
    }

    private void WriteTexts()
    {
        List<TextPart> headlines = [];
        AddSlot(headlines, "main", article.Headline);
        AddSlot(headlines, "kicker", article.Kicker);
        AddSlot(headlines, "subhead", article.Deck);
        List<TextPart> descriptions = [];
        if (article.Dateline is { } dateline)
        {
            ledger.CarryAll("dateline");
            descriptions.Add(new("dateline", dateline.Text));
        }

        if (article.Byline is { Spans.Count: > 0 } byline && hasMarkup)
        {
            descriptions.Add(new("byline", xml => _markup.WriteLine(xml, byline)));
        }

        descriptions.AddRange(article.Plain(NewsConcept.Description).Select(fact => new TextPart("summary", ledger.Carry(fact))));
        string story = article.StoryText;
        int characters = TextCount.CharacterCount(story);
        int words = TextCount.WordCount(story);
        List<TextPart> bodies = [new("main", story)];
        if (hasMarkup)
        {
            bodies.Add(new("main", _markup.WriteStory));
        }
        else
        {
            ledger.Lose("body", "holds a character that XML does not allow: there is no marked-up text, only the plain one");
        }

        foreach (BlockView block in article.Story)
        {
            if (block.Slot is { } slot)
            {
                ledger.CarryAll(slot.Member);
            }
        }

        WriteParts("headlines", "headline", headlines, null);
        WriteParts("descriptions", "description", descriptions, null);
        WriteParts("bodies", "body", bodies, (characters, words));
        if (_isFirst)
        {
            json.Number("charcount", characters);
            json.Number("wordcount", words);
        }
    }

    /// <summary>A slot with annotations is there twice, as the text is.</summary>
    private void AddSlot(List<TextPart> parts, string role, BlockView? block)
    {
        if (block is null)
        {
            return;
        }

        ledger.CarryAll(block.Slot!.Member);
        parts.Add(new(role, block.Text));
        if (block.Spans.Count > 0 && hasMarkup)
        {
            parts.Add(new(role, xml => _markup.WriteLine(xml, block)));
        }
    }

    private void WriteParts(string list, string member, List<TextPart> parts, (int Characters, int Words)? counted)
    {
        if (_isFirst)
        {
            foreach (TextPart part in parts)
            {
                json.Name((part.Role, part.Markup is not null) switch
                {
                    ("main", true) => member + "_xhtml",
                    ("main", false) when member == "headline" => member,
                    ("main", false) => member + "_text",
                    (_, true) => $"{member}_{part.Role}_xhtml",
                    (_, false) => $"{member}_{part.Role}",
                });
                part.WriteTo(json);
            }
        }
        else if (parts.Count > 0)
        {
            json.StartArray(Name(list));
            foreach (TextPart part in parts)
            {
                json.StartObject();
                json.String("role", part.Role);
                json.String(Name("contentType"), part.Markup is null ? "text/plain" : "application/xhtml+xml");
                if (counted is var (characters, words))
                {
                    json.Number(Name("charCount"), characters);
                    json.Number(Name("wordCount"), words);
                }

                json.Name("value");
                part.WriteTo(json);
                json.EndObject();
            }

            json.EndArray();
        }
    }

    private void WriteConcepts()
    {
        HashSet<AnnotationView> about = article.About();
        foreach (ArticleFact fact in article.Plain(NewsConcept.About).Where(static fact => fact.Target is not null))
        {
            ledger.Carry(fact);
        }

        ILookup<string, AnnotationView> entities = article.Entities.Where(static entity => !entity.IsAnonymous).ToLookup(static entity => entity.Kind.Class switch
        {
            "person" => "people",
            "org" => "organisations",
            "place" => "places",
            "event" => "events",
            "work" or "product" or "thing" => "objects",
            _ => "subjects",
        });
        WriteEntities("people", entities, about);
        WriteEntities("organisations", entities, about);
        WriteEntities("places", entities, about);
        WriteSubjects(entities["subjects"], about);
        WriteEntities("events", entities, about);
        WriteEntities("objects", entities, about);
        WriteSources();
    }

    private void WriteEntities(string list, ILookup<string, AnnotationView> entities, HashSet<AnnotationView> about)
    {
        if (!entities.Contains(list))
        {
            return;
        }

        json.StartArray(Name(list));
        foreach (AnnotationView entity in entities[list])
        {
            WriteEntity(entity, about);
        }

        json.EndArray();
    }

    private void WriteEntity(AnnotationView entity, HashSet<AnnotationView> about)
    {
        bool isLocated = article.Dateline?.Part("place") is { } place && place.Target == entity;
        json.StartObject();
        json.String("name", ledger.Carry(entity.Whole));
        json.String("rel", about.Contains(entity) ? "about" : isLocated ? "located" : "mentions");
        WriteIdentity(entity.SameAs, entity.Id);
        if (entity.Kind.Class == "place" && entity["geo"] is { } geo && !_isFirst)
        {
            WritePoint(geo);
        }

        json.EndObject();
    }

    private void WritePoint(ArticleFact geo)
    {
        if (GeoPosition.Of(geo.Text) is { } position)
        {
            json.StartObject(Name("geoJSON"));
            json.String("type", "Point");
            json.StartArray("coordinates");
            json.Number(position.Longitude);
            json.Number(position.Latitude);
            json.EndArray();
            json.EndObject();
            ledger.Carry(geo);
        }
    }

    /// <summary>The URI and the id in this article; in the first generation vocabulary and code.</summary>
    private void WriteIdentity(ArticleFact? stated, string? literal)
    {
        string? uri = stated?.Uri;
        if (uri is not null)
        {
            ledger.Carry(stated!);
        }

        WriteIdentity(uri, literal);
    }

    private void WriteIdentity(string? uri, string? literal)
    {
        if (!_isFirst)
        {
            Optional("uri", uri);
            Optional("literal", literal);
        }
        else if (uri is not null)
        {
            (string scheme, string code) = UriText.Split(uri);
            Optional("scheme", UriText.Make(scheme));
            json.String("code", UriText.Make(scheme) is null ? uri : code);
        }
        else
        {
            Optional("code", literal);
        }
    }

    private void WriteSubjects(IEnumerable<AnnotationView> others, HashSet<AnnotationView> about)
    {
        var subjects = new List<Action>();
        foreach (CodeView code in article.Codes(NewsConcept.Subjects, CodeView.MediaTopics))
        {
            subjects.Add(() =>
            {
                WriteCode(code, "about");
                if (!_isFirst)
                {
                    Percentage("relevance", code.Relevance);
                    Percentage("confidence", code.Confidence);
                }
            });
        }

        foreach (ArticleFact keyword in article.Plain(NewsConcept.Keywords))
        {
            subjects.Add(() => WriteName(keyword, "keyword", null));
        }

        if (article.First(NewsConcept.Section) is { } section)
        {
            subjects.Add(() => WriteName(section, "section", "a subject whose relation is \"section\""));
        }

        foreach (AnnotationView entity in others)
        {
            ledger.Approximate(entity.Whole, "a subject, without its kind");
            subjects.Add(() =>
            {
                json.String("name", entity.Name);
                json.String("rel", about.Contains(entity) ? "about" : "mentions");
                WriteIdentity(entity.SameAs, entity.Id);
            });
        }

        WriteArray("subjects", subjects);

        void WriteName(ArticleFact fact, string rel, string? remark)
        {
            json.String("name", fact.Name);
            json.String("rel", rel);
            if (remark is null)
            {
                ledger.Carry(fact);
            }
            else
            {
                ledger.Approximate(fact, remark);
            }
        }
    }

    private void WriteCode(CodeView code, string? rel)
    {
        Optional("name", code.Name);
        Optional("rel", rel);
        if (!_isFirst)
        {
            Optional("uri", code.Uri);
            Optional("literal", code.QCode ?? (code.Uri is null ? code.Stated?.Text : null));
        }
        else
        {
            Optional("scheme", code.VocabularyUri);
            Optional("code", code.Code ?? code.Uri ?? code.Stated?.Text);
        }

        Carry(code.Stated);
        Carry(code.NameFact);
    }

    private void Percentage(string name, ArticleFact? fact)
    {
        if (fact is null)
        {
            return;
        }

        if (int.TryParse(fact.Text, NumberStyles.None, CultureInfo.InvariantCulture, out int number) && number <= 100)
        {
            json.Number(name, number);
            ledger.Carry(fact);
        }
        else
        {
            ledger.Lose(fact, "is no whole number from 0 to 100");
        }
    }

    private void WriteSources()
    {
        var sources = new List<Action>();
        List<PartyView> providers = article.Parties(NewsConcept.Provider).ToList();
        foreach (PartyView provider in providers)
        {
            sources.Add(() => WriteParty(provider, "provider"));
        }

        if (providers.Count == 0 && options.Provider is { } name)
        {
            sources.Add(() =>
            {
                json.String("name", name);
                json.String(_isFirst ? "rel" : "role", "provider");
                WriteIdentity(UriText.Make(options.ProviderUri), null);
            });
        }

        foreach (PartyView source in article.Parties(NewsConcept.Source))
        {
            sources.Add(() => WriteParty(source, "source"));
        }

        if (article.Agency is { } agency)
        {
            ledger.ApproximateAll("dateline.agency", "a source whose role is \"agency\"");
            ledger.ApproximateAll("agency", "a source whose role is \"agency\"");
            AnnotationView? org = agency.AllSpans.FirstOrDefault(static span => span.Annotation?.Kind.Class == "org")?.Annotation;
            sources.Add(() =>
            {
                json.String("name", org?.Name ?? agency.Text);
                json.String(_isFirst ? "rel" : "role", "agency");
                WriteIdentity(org?.SameAs, org?.Id);
            });
        }

        if (article.First(NewsConcept.Credit) is { } credit)
        {
            sources.Add(() =>
            {
                json.String("name", ledger.Approximate(credit, "a source whose role is \"credit\""));
                json.String(_isFirst ? "rel" : "role", "credit");
            });
        }

        foreach (ContactView contact in article.Contacts)
        {
            sources.Add(() => WriteContact(contact));
        }

        WriteArray("infoSources", sources);
    }

    private void WriteParty(PartyView party, string role)
    {
        json.String("name", party.Name);
        json.String(_isFirst ? "rel" : "role", role);
        ledger.Carry(party.NameFact);
        WriteIdentity(party.Uri, party.Annotation?.Id);
    }

    private void WriteContact(ContactView contact)
    {
        Text("name", contact.Name);
        json.String(_isFirst ? "rel" : "role", "contact");
        if (_isFirst)
        {
            return;
        }

        json.StartArray(Name("contactInfo"));
        Method("email", contact.Email);
        Method("phone", contact.Phone);
        Method("fax", contact.Fax);
        Method("web", contact.Url);
        if (contact.HasAddress)
        {
            json.StartObject();
            json.StartObject("address");
            if (contact.Street is { } street)
            {
                json.StartArray("lines");
                json.String(ledger.Carry(street));
                json.EndArray();
            }

            Text("locality", contact.City);
            Text("area", contact.Area);
            Text("postalCode", contact.PostalCode);
            Text("country", contact.Country);
            json.EndObject();
            json.EndObject();
        }

        json.EndArray();

        void Method(string type, ArticleFact? fact)
        {
            if (fact is not null)
            {
                json.StartObject();
                json.String("type", type);
                json.String("value", ledger.Carry(fact));
                json.EndObject();
            }
        }
    }

    private void WriteByline()
    {
        if (article.Byline is { } byline)
        {
            json.String(Name("by"), byline.Text);
            ledger.CarryAll("byline");
        }
        else if (article.Parties(NewsConcept.Byline).ToList() is { Count: > 0 } authors)
        {
            json.String(Name("by"), string.Join(", ", authors.Select(static author => author.Name)));
            foreach (PartyView author in authors)
            {
                ledger.Carry(author.NameFact);
            }
        }

        ledger.ApproximateAll("authors", "only in the byline");
    }

    private void WriteLocated()
    {
        if (article.Dateline?.Part("place") is { Target: { } place } located)
        {
            json.String("located", place.Name);
            ledger.Carry(located);
        }

        ledger.ApproximateAll("dateline.date", "only in the text of the dateline");
    }

    private void WriteAssociations()
    {
        var associations = new List<(string Name, Action Write)>();
        foreach (ResourceView image in article.Resources(NewsConcept.Images))
        {
            if (image.Href.Uri is { } href)
            {
                associations.Add(($"image{associations.Count + 1}", () => WriteImage(image, href)));
            }
            else
            {
                ledger.Lose(image.Href, "is no absolute address");
            }
        }

        int images = associations.Count;
        foreach (ResourceView link in article.Resources(NewsConcept.Links))
        {
            if (link.Href.Uri is { } href)
            {
                associations.Add(($"link{associations.Count - images + 1}", () => WriteLink(link, href)));
            }
            else
            {
                ledger.Lose(link.Href, "is no absolute address");
            }
        }

        if (associations.Count == 0)
        {
            return;
        }

        if (_isFirst)
        {
            json.StartObject("associations");
            foreach ((string name, Action write) in associations)
            {
                json.StartObject(name);
                write();
                json.EndObject();
            }

            json.EndObject();
            return;
        }

        json.StartArray("associations");
        foreach ((string name, Action write) in associations)
        {
            json.StartObject();
            json.String("name", name);
            write();
            json.EndObject();
        }

        json.EndArray();
    }

    private void WriteLink(ResourceView link, string href)
    {
        json.String("uri", href);
        ledger.Carry(link.Href);
        Text("title", link.Title);
        if (_isThird)
        {
            Text("rel", link.Rel);
        }
    }

    private void WriteImage(ResourceView image, string href)
    {
        json.String("uri", href);
        json.String("type", "picture");
        ledger.Carry(image.Href);
        Text("copyrightNotice", image.Copyright);
        List<TextPart> descriptions = [];
        Describe("caption", image.Caption);
        Describe("alternative", image.Alt);
        WriteParts("descriptions", "description", descriptions, null);
        Text("title", image.Title);
        Text("by", image.Credit);
        if (_isFirst)
        {
            json.StartObject("renditions");
            json.StartObject("main");
        }
        else
        {
            json.StartArray("renditions");
            json.StartObject();
            json.String("name", "main");
        }

        json.String("href", href);
        Text("contentType", image.MediaType);
        Size("height", image.Height);
        Size("width", image.Width);
        json.EndObject();
        if (_isFirst)
        {
            json.EndObject();
        }
        else
        {
            json.EndArray();
        }

        void Describe(string role, ArticleFact? fact)
        {
            if (fact is not null)
            {
                descriptions.Add(new(role, ledger.Carry(fact)));
            }
        }

        void Size(string name, ArticleFact? fact)
        {
            if (fact is not null && int.TryParse(fact.Text, NumberStyles.None, CultureInfo.InvariantCulture, out int size))
            {
                json.Number(name, size);
                ledger.Carry(fact);
            }
        }
    }

    /// <summary>The id as the article states it, where the URI is not that, and the address of the published article.</summary>
    private void WriteOtherIds(string uri)
    {
        var ids = new List<KeyValuePair<string, string>>();
        if (article.Id is { } id && id.Text != uri)
        {
            ids.Add(new("id", id.Text));
        }

        if (article.First(NewsConcept.Url) is { } url)
        {
            ids.Add(new("url", ledger.Approximate(url, "an alternative id whose role is \"url\"")));
        }

        if (ids.Count == 0)
        {
            return;
        }

        if (_isFirst)
        {
            json.StartObject("altids");
            foreach ((string role, string value) in ids)
            {
                json.String(role, value);
            }

            json.EndObject();
            return;
        }

        json.StartArray(Name("altIds"));
        foreach ((string role, string value) in ids)
        {
            json.StartObject();
            json.String("role", role);
            json.String("value", value);
            json.EndObject();
        }

        json.EndArray();
    }

    private void WriteGenres() => WriteArray("genres", article.Codes(NewsConcept.Genre, CodeView.Genres).Select(code => (Action)(() => WriteCode(code, null))).ToList());

    private void WriteSourceType()
    {
        if (_isThird && article.Codes(NewsConcept.DigitalSourceType, CodeView.DigitalSourceTypes).FirstOrDefault() is { } type)
        {
            json.StartObject(Name("digitalSourceType"));
            Optional("name", type.Name);
            Optional("uri", type.Uri);
            Optional("literal", type.Code);
            Carry(type.Stated);
            Carry(type.NameFact);
            json.EndObject();
        }
    }

    private void WriteArray(string name, List<Action> items)
    {
        if (items.Count == 0)
        {
            return;
        }

        json.StartArray(Name(name));
        foreach (Action item in items)
        {
            json.StartObject();
            item();
            json.EndObject();
        }

        json.EndArray();
    }

    private void Instant(string name, ArticleFact? fact, string? remark)
    {
        if (fact is null)
        {
            return;
        }

        if (!ArticleDate.TryParse(fact.Text, out ArticleDate date))
        {
            ledger.Lose(fact, "is no ISO 8601 date");
        }
        else if (date.ToInstant(options.AssumedOffset, out bool isAssumed) is { } instant)
        {
            json.String(Name(name), instant);
            if (isAssumed || remark is not null)
            {
                ledger.Approximate(fact, remark ?? "with the assumed offset");
            }
            else
            {
                ledger.Carry(fact);
            }
        }
        else
        {
            ledger.Lose(fact, ArticleDate.NoTime);
        }
    }

    private void Text(string name, ArticleFact? fact)
    {
        if (fact is not null)
        {
            json.String(Name(name), ledger.Carry(fact));
        }
    }

    private void Joined(string name, NewsConcept concept)
    {
        if (article.Plain(concept).ToList() is { Count: > 0 } facts)
        {
            json.String(Name(name), string.Join("\n", facts.Select(ledger.Carry)));
        }
    }

    private void Optional(string name, string? value)
    {
        if (value is not null)
        {
            json.String(name, value);
        }
    }

    private void Carry(ArticleFact? fact)
    {
        if (fact is not null)
        {
            ledger.Carry(fact);
        }
    }

    /// <summary>A text for readers: plain, or marked up.</summary>
    private sealed class TextPart
    {
        private readonly string _text;

        public TextPart(string role, string text) => (Role, _text) = (role, text);

        public TextPart(string role, Action<XmlSink> markup)
            : this(role, "") => Markup = markup;

        public string Role { get; }

        public Action<XmlSink>? Markup { get; }

        public void WriteTo(JsonSink json)
        {
            if (Markup is not null)
            {
                json.Markup(Markup);
            }
            else
            {
                json.String(_text);
            }
        }
    }
}
