using NewsSchema.Core.Formats.Reading.Drafts;
using NewsSchema.Core.Formats.Reading.Sources;
using NewsSchema.Core.Formats.Reading.Xml;
using NewsSchema.Formats;

namespace NewsSchema.Core.Formats.NewsMlG2;

/// <summary>Reads a <c>newsItem</c> or <c>packageItem</c> as an article.</summary>
internal sealed class NewsMlG2ItemReader(ArticleDraft draft)
{
    /// <summary>The start of the id that our writer gives to an article without one.</summary>
    private const string HashOfText = "ni:///";

    private readonly NewsMlG2Import _import = new(draft);
    private readonly List<SourceValue> _titles = [];
    private bool _isNitf;

    public ArticleDraft Draft => draft;

    /// <summary>Reads an item, or a part of one, which the examples of the standard have as a file.</summary>
    public void Read(XmlSourceElement item)
    {
        draft.Version = item.Attribute("standardversion")?.Text.Trim() ?? "";
        _import.Imply(item.Attribute("standard"), static name => name.Equals("NewsML-G2", StringComparison.OrdinalIgnoreCase));
        _import.Imply(item.Attribute("conformance"), static level => level.Equals("power", StringComparison.OrdinalIgnoreCase));
        SourceValue? id = item.Attribute("guid");
        _import.WhenKnown(() => SetId(id));
        _import.SetText(NewsConcept.Version, item.Attribute("version"));
        draft.SetLanguage(item.Attribute("lang"));
        if (IsPart(item.Name))
        {
            ReadPart(item);
        }
        else
        {
            while (item.NextChild() is { } part)
            {
                ReadPart(part);
            }
        }

        _import.EndItemMeta();
        SetDates();
        _import.Heads.Place(_titles);
        var credits = new NewsMlG2CreditReader(_import);
        credits.PlaceCreators();
        credits.PlaceLocations();
        AddAsserts();
        _import.KeepDerived();
    }

    /// <summary>Whether an element is a part of an item.</summary>
    public static bool IsPart(string name) => name is "itemMeta" or "contentMeta" or "contentSet" or "groupSet";

    private void ReadPart(XmlSourceElement part)
    {
        switch (part.Name)
        {
            case "catalogRef":
                _import.Imply(part.Attribute("href"), NewsMlG2Codes.IsKnownCatalog);
                break;
            case "catalog":
                ReadCatalog(part);
                break;
            case "pubHistory":
                ReadHistory(part);
                break;
            case "rightsInfo":
                new NewsMlG2RightsReader(_import).Read(part);
                break;
            case "itemMeta":
                new NewsMlG2ItemMetaReader(_import).Read(part);
                break;
            case "contentMeta":
                new NewsMlG2ContentMetaReader(_import).Read(part);
                break;
            case "assert":
                _import.Asserts.Add(_import.ReadConcept(part));
                break;
            case "inlineRef":
                ReadInlineReference(part);
                break;
            case "contentSet":
                _import.EndItemMeta();
                var content = new NewsMlG2ContentReader(_import);
                content.Read(part);
                _titles.AddRange(content.Titles);
                _isNitf = content.IsNitf;
                break;
            case "groupSet":
                new NewsMlG2PackageReader(_import).Read(part, null);
                break;
            case "itemRef":
                new NewsMlG2PackageReader(_import).ReadReference(part, null);
                break;
        }
    }

    private void ReadCatalog(XmlSourceElement catalog)
    {
        while (catalog.NextChild() is { } scheme)
        {
            if (scheme.Name == "scheme" && scheme.Attribute("alias") is { IsBlank: false } alias && scheme.Attribute("uri") is { IsBlank: false } uri)
            {
                _import.Codes.Declare(alias.Text.Trim(), uri.Text.Trim());
                _import.Derive(alias);
                _import.Derive(uri);
            }
        }
    }

    private void ReadHistory(XmlSourceElement history)
    {
        while (history.NextChild() is { } published)
        {
            while (published.Name == "published" && published.NextChild() is { } part)
            {
                if (part.Name == "timestamp")
                {
                    SourceValue date = part.ReadText();
                    _import.WhenKnown(() => draft.SetDate(NewsConcept.Published, date));
                }
            }
        }
    }

    /// <summary>A reference from the metadata to marks in the text: those marks name one entity.</summary>
    private void ReadInlineReference(XmlSourceElement part)
    {
        SourceValue? marks = part.Attribute("idrefs");
        NewsMlG2Concept concept = _import.ReadConcept(part);
        if (marks is not { IsBlank: false } ids)
        {
            concept.Keep(_import.Ledger);
            return;
        }

        if (draft.IsOwn && !concept.Keys.Any())
        {
            // A value in the text, which has no identity.
            return;
        }

        if (!concept.Keys.Any() && concept.Name is null)
        {
            _import.Ledger.Keep(ids);
            concept.Keep(_import.Ledger);
            return;
        }

        DraftEntity entity = _import.Entities.Entity(concept, concept.Kind ?? "thing");
        _import.Entities.AddDetails(concept, entity);
        foreach (string id in ids.Text.Split([' ', '\t', '\n', '\r'], StringSplitOptions.RemoveEmptyEntries))
        {
            draft.Entities.NameMark(id, entity);
        }
    }

    /// <summary>The id. Our writer makes one of the text for an article that has none.</summary>
    private void SetId(SourceValue? id)
    {
        if (!(draft.IsOwn && id?.Text.StartsWith(HashOfText, StringComparison.Ordinal) == true))
        {
            draft.SetId(id);
        }
    }

    /// <summary>
    /// Our writer derives the date of the version from the other dates if the article does not state when it was changed. A date that it cannot have derived is the one of sending.
    /// </summary>
    private void SetDates()
    {
        if (!draft.IsOwn || draft.Has(NewsConcept.Updated) || _import.VersionCreated is not { } version)
        {
            return;
        }

        bool isDerived = IsDerived(NewsConcept.Published, version.Text) || IsDerived(NewsConcept.Created, version.Text);
        if (!isDerived)
        {
            draft.SetDate(NewsConcept.Issued, version);
        }
    }

    private bool IsDerived(NewsConcept concept, string version) =>
        draft.TextOf(concept) is { } text && (version == text || (text.Length > 0 && text.IndexOf('T') < 0 && version.StartsWith(text + "T00:00:00", StringComparison.Ordinal)));

    /// <summary>
    /// Adds what is asserted about entities. The marks in our XHTML state the same facts exactly, so that they are not read twice.
    /// </summary>
    private void AddAsserts()
    {
        var described = new HashSet<DraftEntity>();
        if (draft.IsOwn && !_isNitf)
        {
            foreach (DraftMark mark in draft.Sections.Select(static section => section.Mark).Concat(draft.Content.SelectMany(static block => block.Marks)))
            {
                if (mark.Entity is { } entity)
                {
                    described.Add(entity);
                }
            }
        }

        foreach (NewsMlG2Concept assert in _import.Asserts)
        {
            DraftEntity? entity = _import.Entities.Find(assert);
            if (entity is null && assert.Keys.Any() && assert is { Name: not null } && (draft.IsOwn || assert.Kind is not null))
            {
                entity = _import.Entities.Entity(assert, assert.Kind ?? "thing");
            }

            if (entity is null)
            {
                assert.Keep(_import.Ledger);
            }
            else if (!described.Contains(entity))
            {
                _import.Entities.Entity(assert, entity.Kind);
                _import.Entities.AddDetails(assert, entity);
            }
        }
    }
}
