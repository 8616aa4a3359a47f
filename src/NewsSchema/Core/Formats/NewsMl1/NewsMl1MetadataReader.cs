using NewsSchema.Core.Formats.NewsMlG2;
using NewsSchema.Core.Formats.Reading.Drafts;
using NewsSchema.Core.Formats.Reading.Markup;
using NewsSchema.Core.Formats.Reading.Sources;
using NewsSchema.Core.Formats.Reading.Xml;
using NewsSchema.Core.Text;
using NewsSchema.Formats;

namespace NewsSchema.Core.Formats.NewsMl1;

/// <summary>Reads what a component states about its content: lines, parties, subjects, places.</summary>
internal sealed class NewsMl1MetadataReader(ArticleDraft draft)
{
    private const int SubjectCodeLength = 8;

    /// <summary>The parts of a location, the best name first, with the fact that each is about the place.</summary>
    private static readonly (string Name, string Fact)[] s_parts = [("SubLocation", ""), ("City", ""), ("CountryArea", "region"), ("Area", "region"), ("Country", "country"), ("WorldRegion", "")];

    private readonly List<(DraftEntity Place, string Name, SourcePath Path)> _origins = [];

    public void Read(XmlSourceElement part, NewsMl1Component component)
    {
        switch (part.Name)
        {
            case "NewsLines":
                ReadLines(part, component);
                break;
            case "AdministrativeMetadata":
                ReadAdministration(part, component);
                break;
            case "DescriptiveMetadata" or "DescriptiveMetada":
                ReadDescription(part, component);
                break;
            case "RightsMetadata":
                ReadRights(part, component);
                break;
        }
    }

    /// <summary>The copyright and the terms of use, whose elements state a party, or text.</summary>
    private void ReadRights(XmlSourceElement rights, NewsMl1Component component)
    {
        while (rights.NextChild() is { } group)
        {
            while (group.Name is "Copyright" or "UsageRights" && group.NextChild() is { } part)
            {
                if (!NewsMl1Tables.Rights.TryFindOurs(part.Name, out NewsConcept concept))
                {
                    continue;
                }

                XmlSourceElement? child;
                while ((child = part.NextChild(out SourceValue? text)) is not null || text is not null)
                {
                    if ((text ?? (child!.Name == "Party" ? child.Attribute("FormalName") : child.ReadText())) is { IsBlank: false } stated)
                    {
                        AddText(component, concept, stated);
                    }
                }
            }
        }
    }

    /// <summary>Marks the places where the content was made in the dateline.</summary>
    public void PlaceLocations(HeadTexts heads) => _origins.ForEach(origin => heads.MarkPlace(origin.Place, origin.Name, origin.Path));

    private void ReadLines(XmlSourceElement lines, NewsMl1Component component)
    {
        while (lines.NextChild() is { } part)
        {
            if (part.Name == "NewsLine")
            {
                ReadLine(part, component);
            }
            else
            {
                ReadNamedLine(part, component);
            }
        }
    }

    /// <summary>A line whose element says what it is.</summary>
    private void ReadNamedLine(XmlSourceElement part, NewsMl1Component component)
    {
        if (part.Attributes.Peek("lang") is { } lang && lang.Equals(draft.Language?.Text, StringComparison.OrdinalIgnoreCase))
        {
            part.Attribute("lang");
        }

        if (NewsMl1Tables.Slots.TryFindOurs(part.Name, out string? slot))
        {
            var block = new DraftBlock { Path = part.Path, Place = part.Place };
            part.ReadMarkup(new MarkupReader(draft, MarkupElements.Xhtml, part.Path, block));
            component.Heads.Add((slot!, block));
        }
        else if (NewsMl1Tables.Lines.TryFindOurs(part.Name, out NewsConcept concept))
        {
            AddText(component, concept, part.ReadText());
        }
    }

    /// <summary>A line for editors is a note; what lines of other types are is only known to the vendor. Some senders have the elements of other lines in it.</summary>
    private void ReadLine(XmlSourceElement line, NewsMl1Component component)
    {
        SourceValue? type = null;
        while (line.NextChild() is { } part)
        {
            if (part.Name == "NewsLineType")
            {
                type = part.Attribute("FormalName");
            }
            else if (part.Name == "NewsLineText")
            {
                if (part.Attributes.Peek("lang") is { } lang && lang.Equals(draft.Language?.Text, StringComparison.OrdinalIgnoreCase))
                {
                    part.Attribute("lang");
                }

                SourceValue text = part.ReadText();
                string name = type?.Text.Trim() ?? "";
                bool isNote = name.StartsWith("Advisory", StringComparison.OrdinalIgnoreCase) || name.StartsWith("Editor", StringComparison.OrdinalIgnoreCase);
                if (isNote)
                {
                    AddText(component, NewsConcept.EdNote, text);
                }
                else
                {
                    SourceValue kept = name.Length == 0 ? text : text with { Path = line.Path["[" + name + "]"] };
                    draft.Ledger.Keep(kept);
                }
            }
            else
            {
                ReadNamedLine(part, component);
            }
        }

        draft.Ledger.Keep(type);
    }

    private void AddText(NewsMl1Component component, NewsConcept concept, SourceValue text)
    {
        SourceValue plain = BlockWhiteSpace.HasLayout(text.Text) ? text with { Text = BlockWhiteSpace.Collapse(text.Text) } : text;
        if (concept == NewsConcept.Credit)
        {
            component.Credit ??= plain;
        }

        bool isList = concept is NewsConcept.Keywords or NewsConcept.CopyrightNotice or NewsConcept.UsageTerms or NewsConcept.EdNote;
        component.Add(
            () =>
            {
                if (isList)
                {
                    draft.Add(concept, plain);
                }
                else
                {
                    draft.Set(concept, plain);
                }
            },
            () => KeepUnlessCredit(component, concept, plain));
    }

    /// <summary>The credit of a picture is there already.</summary>
    private void KeepUnlessCredit(NewsMl1Component component, NewsConcept concept, SourceValue text)
    {
        if (concept != NewsConcept.Credit || component.Images.Count == 0)
        {
            draft.Ledger.Keep(text);
        }
    }

    private void ReadAdministration(XmlSourceElement metadata, NewsMl1Component component)
    {
        while (metadata.NextChild() is { } part)
        {
            if (NewsMl1Tables.Parties.TryFindOurs(part.Name, out NewsConcept concept))
            {
                ReadParties(part, concept, component);
            }
            else if (part.Name == "Property")
            {
                KeepProperty(part);
            }
        }
    }

    private void ReadParties(XmlSourceElement group, NewsConcept concept, NewsMl1Component component)
    {
        while (group.NextChild() is { } party)
        {
            if (party.Name == "Party" && party.Attribute("FormalName") is { IsBlank: false } name)
            {
                component.Add(() => AddParty(concept, name), () => draft.Ledger.Keep(name));
            }
        }
    }

    private void AddParty(NewsConcept concept, SourceValue name)
    {
        if (concept == NewsConcept.Provider)
        {
            draft.Set(concept, name);
        }
        else
        {
            draft.Add(concept, name);
        }
    }

    private void ReadDescription(XmlSourceElement metadata, NewsMl1Component component)
    {
        while (metadata.NextChild() is { } part)
        {
            switch (part.Name)
            {
                case "Language" when part.Attribute("FormalName") is { } language:
                    component.Add(() => draft.SetLanguage(language), () => draft.Ledger.Keep(language));
                    break;
                case "Genre" when part.Attribute("FormalName") is { } genre:
                    component.Add(() => draft.Add(NewsConcept.Genre, genre), () => draft.Ledger.Keep(genre));
                    break;
                case "SubjectCode":
                    ReadSubjects(part, component);
                    break;
                case "Location":
                    ReadLocation(part, component);
                    break;
                case "Property" when part.Attributes.Peek("FormalName") == "Keyword":
                    part.Attribute("FormalName");
                    if (part.Attribute("Value") is { } keyword)
                    {
                        component.Add(() => draft.Add(NewsConcept.Keywords, keyword), () => draft.Ledger.Keep(keyword));
                    }

                    break;
                case "Property":
                    KeepProperty(part);
                    break;
            }
        }
    }

    /// <summary>A property of the vendor's own, by its name.</summary>
    private void KeepProperty(XmlSourceElement property)
    {
        if (property.Attribute("FormalName") is { IsBlank: false } name)
        {
            property.Qualify(name.Text);
            if (property.Attribute("Value") is { } value)
            {
                draft.Ledger.Keep(value with { Path = property.Path });
            }

            while (property.NextChild() is { } inner)
            {
                if (inner.Name == "Property")
                {
                    KeepProperty(inner);
                }
            }
        }
    }

    private void ReadSubjects(XmlSourceElement codes, NewsMl1Component component)
    {
        while (codes.NextChild() is { } part)
        {
            if (NewsMl1Tables.Subjects.Contains(part.Name) && part.Attribute("FormalName") is { IsBlank: false } code)
            {
                component.Add(() => AddSubject(code), () => draft.Ledger.Keep(code));
            }
        }
    }

    /// <summary>A number of eight digits is one of the IPTC's subject codes.</summary>
    private void AddSubject(SourceValue code)
    {
        string text = code.Text.Trim();
        bool isNumber = text.Length == SubjectCodeLength && text.All(Characters.IsDigit);
        draft.Add(NewsConcept.Subjects, code with { Text = isNumber ? Core.Articles.CodeView.SubjectCodes + ":" + text : text });
    }

    private void ReadLocation(XmlSourceElement location, NewsMl1Component component)
    {
        SourceValue? present = location.Attribute("HowPresent");
        var values = new Dictionary<string, SourceValue>(StringComparer.Ordinal);
        while (location.NextChild() is { } part)
        {
            if (part.Name == "Property" && part.Attribute("FormalName") is { IsBlank: false } name)
            {
                part.Qualify(name.Text);
                if (part.Attribute("Value") is { IsBlank: false } value)
                {
                    values[name.Text.Trim()] = value with { Path = part.Path };
                }
            }
        }

        bool isOrigin = present?.Text.Equals("Origin", StringComparison.OrdinalIgnoreCase) == true;
        bool isEvent = present?.Text.Equals("Event", StringComparison.OrdinalIgnoreCase) == true;
        SourcePath path = location.Path;
        SourceSpan place = location.Place;
        component.Add(
            () =>
            {
                if (AddLocation(values, isOrigin, path, place) is { } entity && isEvent)
                {
                    draft.Add(NewsConcept.EventPlace, entity, place);
                }
            },
            () =>
            {
                foreach (SourceValue value in values.Values)
                {
                    draft.Ledger.Keep(value);
                }
            });
        if (!isOrigin && !isEvent)
        {
            draft.Ledger.Keep(present);
        }
    }

    private DraftEntity? AddLocation(Dictionary<string, SourceValue> values, bool isOrigin, SourcePath path, SourceSpan place)
    {
        DraftEntity? entity = null;
        foreach ((string part, string fact) in s_parts)
        {
            if (!values.TryGetValue(part, out SourceValue value))
            {
                continue;
            }

            values.Remove(part);
            string text = value.Text.Trim();
            if (entity is null)
            {
                entity = draft.Entities.ByText("place", text, place);
                entity.Name ??= text;
                if (isOrigin)
                {
                    _origins.Add((entity, text, path));
                }
            }
            else if (fact.Length == 0 || !entity.Add(fact, text, value.Place))
            {
                draft.Ledger.Keep(value);
            }
        }

        if (entity is not null && values.TryGetValue("Latitude", out SourceValue latitude) && values.TryGetValue("Longitude", out SourceValue longitude)
            && entity.Add("geo", latitude.Text.Trim() + "," + longitude.Text.Trim(), latitude.Place))
        {
            values.Remove("Latitude");
            values.Remove("Longitude");
        }

        foreach (SourceValue value in values.Values)
        {
            draft.Ledger.Keep(value);
        }

        return entity;
    }
}
