using NewsSchema.Core.Articles;
using NewsSchema.Core.Text;
using NewsSchema.Core.Tree;
using NewsSchema.Formats;

namespace NewsSchema.Core.Formats.SchemaOrg;

/// <summary>Writes an article as one <c>NewsArticle</c>.</summary>
internal sealed class SchemaOrgItemWriter(ArticleView article, FormatLedger ledger, SchemaOrgOptions options, JsonSink json, Func<DateTimeOffset> now)
{
    public const string Format = "schema.org NewsArticle";

    private const string PlainBody = "the text is plain in schema.org";

    private readonly SchemaOrgExport _export = new(article, ledger, options, json, now);
    private readonly ExportUsage _usage = new(article, ledger, options, new ExportDates(article, ledger, options, now), new UsageForm(HasAnyStatus: true), Format);

    public void Write()
    {
        var entities = new SchemaOrgEntityWriter(_export);
        var parties = new SchemaOrgPartyWriter(_export, entities);
        json.StartObject();
        json.String("@context", "https://schema.org");
        json.String("@type", "NewsArticle");
        json.String("@id", _export.Uri);
        WriteIdentifiers();
        WriteTitles();
        _export.Text("inLanguage", article.Language);
        WriteSlot("dateline", article.Dateline);
        WriteDates();
        _export.Text(NewsConcept.Version);
        _export.Text(SchemaOrgTables.Properties[NewsConcept.Status], _usage.IsWithheldForEmbargo ? _usage.Status : article.First(NewsConcept.Status)?.Text);
        WriteGenres();
        WriteBody();
        _export.Text(NewsConcept.Section);
        _export.Texts(SchemaOrgTables.Properties[NewsConcept.Keywords], article.Plain(NewsConcept.Keywords).Select(_export.CarryName));
        parties.WriteParties();
        entities.WriteLocation();
        entities.WriteEventPlaces();
        entities.WriteEntities();
        new SchemaOrgStatementWriter(_export, entities).WriteStatements();
        new SchemaOrgResourceWriter(_export).WriteResources();
        parties.WriteCopyrightHolders();
        WriteRights();
        WriteDigitalSourceType();
        json.EndObject();
    }

    /// <summary>The id, then all others; those with a role are objects.</summary>
    private void WriteIdentifiers()
    {
        string name = SchemaOrgTables.Properties[NewsConcept.AltIds];
        List<IdentifierView> others = [.. article.Identifiers];
        if (others.Count == 0)
        {
            _export.Text(name, article.Id);
            return;
        }

        json.StartArray(name);
        if (article.Id is { } id)
        {
            json.String(ledger.Carry(id));
        }

        others.ForEach(WriteIdentifier);
        json.EndArray();
    }

    private void WriteIdentifier(IdentifierView identifier)
    {
        if (identifier.Role is null)
        {
            json.String(ledger.Carry(identifier.Value));
            return;
        }

        _export.Object(() =>
        {
            json.String("@type", "PropertyValue");
            _export.Text("propertyID", identifier.Role);
            _export.Text("value", identifier.Value);
        });
    }

    private void WriteTitles()
    {
        if (article.First(NewsConcept.Url) is { } url && url.Uri is { } address)
        {
            json.String(SchemaOrgTables.Properties[NewsConcept.Url], address);
            json.String("mainEntityOfPage", address);
            ledger.Carry(url);
        }

        WriteSlot("headline", article.Headline);
        if (article.Headline is null)
        {
            ledger.Miss("headline", null, "search engines expect a headline");
        }

        WriteSlot("deck", article.Deck);
        WriteSlot("kicker", article.Kicker);
        ledger.ApproximateAll("kicker", "an abstract");
        _export.Texts(NewsConcept.Description);
        _export.Text(NewsConcept.Title);
    }

    private void WriteSlot(string slot, BlockView? block)
    {
        if (block is not null)
        {
            json.String(SchemaOrgTables.Slots[slot], block.Text);
            ledger.CarryAll(slot);
        }
    }

    private void WriteDates()
    {
        _export.Date(NewsConcept.Created);
        if (!_export.Date(NewsConcept.Published))
        {
            ledger.Miss("datePublished", NewsConcept.Published, "search engines expect the date of publication; no other date is used for it");
        }

        if (!_export.Date(NewsConcept.Updated))
        {
            ledger.Miss("dateModified", NewsConcept.Updated, "search engines expect the date of the last change");
        }

        _export.Date(NewsConcept.Expires);
    }

    private void WriteGenres()
    {
        List<CodeView> genres = article.Codes(NewsConcept.Genre, CodeView.Genres).ToList();
        if (genres.TrueForAll(static genre => genre.Stated is null))
        {
            _export.Texts(SchemaOrgTables.Properties[NewsConcept.Genre], genres.Select(genre => _export.CarryName(genre.NameFact!)));
        }
        else
        {
            _export.Objects(SchemaOrgTables.Properties[NewsConcept.Genre], genres.ConvertAll(genre => (Action)(() => _export.Term(genre))));
        }
    }

    private void WriteBody()
    {
        string story = article.StoryText;
        if (story.Length > 0)
        {
            json.Number("wordCount", TextCount.WordCount(story));
            json.String("articleBody", story);
        }

        foreach (BlockView block in article.Story)
        {
            if (block.Slot is { Class: not "dateline" } slot)
            {
                ledger.ApproximateAll(slot.Member, PlainBody);
            }
        }

        LoseMarks();
        _export.Texts(SchemaOrgTables.Slots["corrections"], article.SlotList("corrections").Select(static correction => correction.Text));
        ledger.CarryAll("corrections");
    }

    /// <summary>A plain text has no marks, which values require.</summary>
    private void LoseMarks()
    {
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
    }

    private void WriteRights()
    {
        if (article.First(NewsConcept.CopyrightYear) is { } year && LegalValues.Number(year) is { } number)
        {
            json.Number(SchemaOrgTables.Properties[NewsConcept.CopyrightYear], number);
            ledger.Carry(year);
        }

        _export.Texts(NewsConcept.CopyrightNotice);
        if (article.First(NewsConcept.RightsLink) is { } link && link.Uri is { } uri)
        {
            json.String(SchemaOrgTables.Properties[NewsConcept.RightsLink], uri);
            ledger.Carry(link);
        }

        _export.Texts(NewsConcept.UsageTerms);
        _export.Text(NewsConcept.Credit);
    }

    private void WriteDigitalSourceType()
    {
        if (article.Codes(NewsConcept.DigitalSourceType, CodeView.DigitalSourceTypes).FirstOrDefault() is { Code: { } code } type
            && SchemaOrgTables.DigitalSources.Find(code) is { } member)
        {
            json.String(SchemaOrgTables.Properties[NewsConcept.DigitalSourceType], member);
            ledger.CarryAny(type.Stated);
            ledger.CarryAny(type.NameFact);
        }
    }
}
