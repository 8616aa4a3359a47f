using NewsSchema.Core.Articles;
using NewsSchema.Core.Formats.NewsMlG2;
using NewsSchema.Core.Formats.Reading.Drafts;
using NewsSchema.Core.Formats.Reading.Sources;
using NewsSchema.Core.Formats.Reading.Xml;
using NewsSchema.Formats;

namespace NewsSchema.Core.Formats.NewsMl1;

/// <summary>Reads a <c>NewsItem</c>: its identification, its management, and its components.</summary>
internal sealed class NewsMl1ItemReader(ArticleDraft draft)
{
    private readonly HeadTexts _heads = new(draft);
    private SourceValue? _label;

    public void Read(XmlSourceElement item)
    {
        draft.SetLanguage(item.Attribute("lang"));
        var components = new NewsMl1ComponentReader(draft, _heads);
        while (item.NextChild() is { } part)
        {
            switch (part.Name)
            {
                case "Identification":
                    ReadIdentification(part);
                    break;
                case "NewsManagement":
                    ReadManagement(part);
                    break;
                case "NewsComponent":
                    components.Read(part);
                    break;
            }
        }

        components.End();
        _heads.Place(components.Titles);
        components.PlaceLocations();
        PlaceLabel();
    }

    private void ReadIdentification(XmlSourceElement identification)
    {
        while (identification.NextChild() is { } part)
        {
            if (part.Name == "NewsIdentifier")
            {
                ReadIdentifier(part);
            }
            else if (part.Name == "NameLabel")
            {
                _label = part.ReadText();
            }
        }
    }

    /// <summary>The public identifier is the id. Without one, its parts make it as the standard says.</summary>
    private void ReadIdentifier(XmlSourceElement identifier)
    {
        var parts = new Dictionary<string, SourceValue>(StringComparer.Ordinal);
        while (identifier.NextChild() is { } part)
        {
            if (part.Name is "ProviderId" or "DateId" or "NewsItemId" or "RevisionId" or "PublicIdentifier")
            {
                parts[part.Name] = part.ReadText();
            }
        }

        SourceValue? PartOf(string name) => parts.TryGetValue(name, out SourceValue value) && !value.IsBlank ? value : null;
        SourceValue? revision = PartOf("RevisionId");
        draft.Set(NewsConcept.Version, revision);
        SourceValue? number = PartOf("NewsItemId");
        if (PartOf("PublicIdentifier") is { } id)
        {
            draft.SetId(id);
        }
        else if (number is { } own)
        {
            string provider = PartOf("ProviderId")?.Text.Trim() ?? "";
            string date = PartOf("DateId")?.Text.Trim() ?? "";
            string whole = "urn:newsml:" + provider + ":" + date + ":" + own.Text.Trim() + ":" + (revision?.Text.Trim() ?? "1");
            draft.SetId(provider.Length > 0 && date.Length > 0 ? own with { Text = whole } : own);
        }

        draft.Ledger.Keep(PartOf("ProviderId"));
        draft.Ledger.Keep(PartOf("DateId"));
        draft.SetId(number);
    }

    private void ReadManagement(XmlSourceElement management)
    {
        SourceValue? status = null;
        SourceValue? end = null;
        while (management.NextChild() is { } part)
        {
            if (NewsMl1Tables.Dates.TryFindOurs(part.Name, out NewsConcept date))
            {
                draft.SetDate(date, part.ReadText());
                continue;
            }

            switch (part.Name)
            {
                case "Status":
                    status = ReadName(part);
                    break;
                case "StatusWillChange":
                    end = ReadChange(part);
                    break;
                case "Urgency":
                    draft.Set(NewsConcept.Urgency, ReadName(part));
                    break;
                case "Instruction" when part.Attributes.Peek("FormalName") is { Length: > 0 }:
                    draft.Add(NewsConcept.EdNote, part.Attribute("FormalName"));
                    break;
                case "AssociatedWith" or "DerivedFrom" when part.Attributes.Peek("NewsItem") is { Length: > 0 }:
                    draft.Add(NewsConcept.Links, part.Attribute("NewsItem"));
                    break;
            }
        }

        SetUsage(status, end);
    }

    /// <summary>The formal name, which some senders have as the text of the element.</summary>
    private static SourceValue? ReadName(XmlSourceElement part) => part.Attribute("FormalName") is { IsBlank: false } name ? name : part.ReadText();

    /// <summary>The moment from which the item is usable; null if it changes to something else.</summary>
    private SourceValue? ReadChange(XmlSourceElement change)
    {
        SourceValue? moment = null;
        SourceValue? future = null;
        while (change.NextChild() is { } part)
        {
            if (part.Name == "DateAndTime")
            {
                moment = part.ReadText();
            }
            else if (part.Name == "FutureStatus")
            {
                future = part.Attribute("FormalName");
            }
        }

        if (future is null || future.Value.Text.Trim().Equals(ExportUsage.Usable, StringComparison.OrdinalIgnoreCase))
        {
            return moment;
        }

        draft.Ledger.Keep(future);
        draft.Ledger.Keep(moment);
        return null;
    }

    /// <summary>An item that will be usable at a moment is under embargo until then, whatever its status is now.</summary>
    private void SetUsage(SourceValue? status, SourceValue? end)
    {
        draft.SetDate(NewsConcept.Embargo, end);
        if (status is not { IsBlank: false } stated)
        {
            return;
        }

        string text = stated.Text.Trim();
        bool isEmbargo = text.Equals(ExportUsage.Embargoed, StringComparison.OrdinalIgnoreCase);
        if (!isEmbargo || !draft.Has(NewsConcept.Embargo))
        {
            draft.Set(NewsConcept.Status, stated with { Text = PublishingStatus.Normalize(text) ?? (isEmbargo ? ExportUsage.Embargoed : text) });
        }
    }

    /// <summary>The label is the slug, unless the item has one.</summary>
    private void PlaceLabel()
    {
        if (_label is { } label)
        {
            draft.Set(NewsConcept.Slug, label);
        }
    }
}
