using System.Globalization;
using NewsSchema.Core.Formats.Reading.Drafts;
using NewsSchema.Core.Formats.Reading.Json;
using NewsSchema.Core.Formats.Reading.Sources;
using NewsSchema.Core.Tree;
using NewsSchema.Formats;

namespace NewsSchema.Core.Formats.Ninjs;

/// <summary>Reads one ninjs object of any generation.</summary>
internal sealed class NinjsItemReader(ArticleDraft draft, JsonSourceObject item, JsonPins? pins = null)
{
    private const string SchemaOfStandard = "http://www.iptc.org/std/ninjs/";

    /// <summary>Dates, each by its concept.</summary>
    private static readonly NewsConcept[] s_dates = [NewsConcept.Created, NewsConcept.Updated, NewsConcept.Embargo, NewsConcept.Expires];

    private static readonly NewsConcept[] s_texts = [NewsConcept.Profile, NewsConcept.Version, NewsConcept.Status, NewsConcept.Urgency, NewsConcept.CopyrightHolder, NewsConcept.Title, NewsConcept.Slug];

    /// <summary>Concepts whose values are lines of one member.</summary>
    private static readonly NewsConcept[] s_lines = [NewsConcept.CopyrightNotice, NewsConcept.UsageTerms, NewsConcept.EdNote];

    public void Read()
    {
        draft.IsOwn = NinjsTextReader.IsOwn(item.Map);
        ReadStandard();
        var texts = new NinjsTextReader(draft, item);
        NinjsPinReader? pinned = pins is null ? null : new NinjsPinReader(draft, item, pins);
        pinned?.Read(texts);

        // Before the bodies, because a body in NITF states such facts too, and the item's count.
        ReadIdentity();
        draft.SetLanguage(item.Text("language"));
        ReadFacts();
        ReadRights();
        texts.ReadBodies();
        texts.ReadHeadlines();
        texts.ReadDescriptions(NewsConcept.Description);
        ReadByline();
        var concepts = new NinjsConceptReader(draft, item);
        concepts.ReadEntities();
        concepts.ReadSubjects();
        concepts.SetAbout();
        concepts.ReadCodes(NewsConcept.Genre);
        concepts.ReadCodes(NewsConcept.DigitalSourceType);
        new NinjsSourceReader(draft, item).Read();
        new NinjsResourceReader(draft, item).Read();
        pinned?.ReadKnownNames(texts);
        ReadDerived();
    }

    /// <summary>The version, by the keys, because files rarely state it and sometimes state a wrong one.</summary>
    private void ReadStandard()
    {
        int generation = NinjsFormat.GenerationOf(name => item.Members.Any(member => member.Key == name));
        JsonSourceObject? standard = item.Object("standard");
        string? stated = standard?.Peek("version");
        if (generation == 2 && stated?.StartsWith("3.", StringComparison.Ordinal) == true && item.Members.All(static member => NinjsNames.Instance.Of(member.Key) == member.Key))
        {
            // Without a date or a status, the names of the second generation are those of the third.
            generation = 3;
        }

        bool isRight = stated?.StartsWith(generation.ToString(CultureInfo.InvariantCulture) + ".", StringComparison.Ordinal) == true;
        draft.Version = isRight ? stated! : generation == 0 ? "" : generation.ToString(CultureInfo.InvariantCulture);
        if (standard?.Peek("name") == "ninjs")
        {
            standard.Skip("name");
            if (isRight)
            {
                standard.Skip("version");
            }

            if (standard.Peek("schema")?.StartsWith(SchemaOfStandard, StringComparison.Ordinal) == true)
            {
                standard.Skip("schema");
            }
        }
    }

    /// <summary>The id of the article itself, which is an alternative one if it is not a URI.</summary>
    private void ReadIdentity()
    {
        foreach ((string role, SourceValue value) in AlternativeIds())
        {
            if (role == NinjsTables.OwnId)
            {
                draft.SetId(value);
            }
            else if (NinjsTables.AlternativeIds.TryFindOurs(role, out NewsConcept concept))
            {
                draft.Set(concept, value);
            }
            else
            {
                bool isNamed = !(draft.IsOwn && role.StartsWith(NinjsTables.NamelessId, StringComparison.Ordinal));
                draft.AddIdentifier(value, isNamed ? value with { Text = role } : null);
            }
        }

        foreach (string name in new[] { "uri", "guid", "_id" })
        {
            SourceValue? uri = item.Text(name);
            bool isMade = draft.IsOwn && (draft.Id is not null || uri?.Text.StartsWith("ni:///", StringComparison.Ordinal) == true);
            if (!isMade)
            {
                draft.SetId(uri);
            }
        }
    }

    /// <summary>The alternative ids: a list of objects, or a map by role.</summary>
    private IEnumerable<(string Role, SourceValue Value)> AlternativeIds()
    {
        if (item.Find("altIds") is MapNode)
        {
            foreach (JsonSourceItem entry in item.Entries("altIds"))
            {
                if (entry.Text is { } value)
                {
                    yield return (entry.Name, value);
                }
                else
                {
                    JsonSourceObject.Keep(entry.Node, entry.Path, draft.Ledger);
                }
            }

            yield break;
        }

        foreach (JsonSourceItem entry in item.Items("altIds"))
        {
            if (entry.Object is { } id && id.Text("value") is { } value)
            {
                yield return (id.Text("role")?.Text ?? "", value);
            }
            else
            {
                draft.Ledger.Keep(entry.Text);
            }
        }
    }

    private void ReadFacts()
    {
        foreach (NewsConcept concept in s_texts)
        {
            draft.Set(concept, item.Text(NinjsTables.Members[concept]));
        }

        foreach (NewsConcept concept in s_dates)
        {
            draft.SetDate(concept, item.Text(NinjsTables.Members[concept]));
        }

        draft.SetDate(NewsConcept.Created, item.Text("contentCreated"));
        draft.SetDate(NewsConcept.Published, item.Text("firstpublished"));
        foreach (NewsConcept concept in s_lines)
        {
            foreach (JsonSourceItem value in item.Items(NinjsTables.Members[concept]))
            {
                if (value.Text is { } text)
                {
                    AddLines(concept, text);
                }
            }
        }

        draft.Set(NewsConcept.Priority, item.Text("priority"));
        foreach (JsonSourceItem keyword in item.Items("keywords"))
        {
            draft.Add(NewsConcept.Keywords, keyword.Text ?? keyword.Object?.Text("name"));
        }
    }

    /// <summary>An own file has each value in a line; a value of another file may have several lines, as has one in which a line is blank.</summary>
    private void AddLines(NewsConcept concept, SourceValue value)
    {
        string[] lines = value.Text.Split('\n');
        if (!draft.IsOwn || Array.Exists(lines, string.IsNullOrWhiteSpace))
        {
            draft.Add(concept, value);
            return;
        }

        foreach (string line in lines)
        {
            draft.Add(concept, value with { Text = line });
        }
    }

    private void ReadRights()
    {
        if (item.Object("rightsInfo") is { } rights)
        {
            draft.Set(NewsConcept.RightsLink, rights.Text("linkedRights"));
        }
    }

    /// <summary>The line of the authors, unless a description has it with its marks, and the place that the story is from.</summary>
    private void ReadByline()
    {
        if (item.Text(NinjsTables.Members[NewsConcept.Byline]) is { IsBlank: false } byline)
        {
            if (!draft.Head.TryGetValue("byline", out DraftBlock? marked))
            {
                AddHead("byline", byline);
            }
            else if (BlockWhiteSpace.Collapse(marked.Text.ToString()) != BlockWhiteSpace.Collapse(byline.Text))
            {
                draft.Ledger.Keep(byline);
            }
        }

        if (item.Text("located") is { IsBlank: false } located)
        {
            bool isDateline = draft.IsOwn && (draft.Head.ContainsKey("dateline") || NinjsTextReader.HasDateline(draft));
            if (!isDateline)
            {
                draft.AddOwn("located", located);
            }
        }
    }

    private void AddHead(string slot, SourceValue value)
    {
        var block = new DraftBlock { Path = value.Path, Place = value.Place };
        block.Text.Append(draft.IsOwn ? value.Text : value.Text.Trim());
        draft.AddHead(slot, block);
    }

    /// <summary>What every article with a text says, and what the text itself says.</summary>
    private void ReadDerived()
    {
        if (item.Peek("type") == "text")
        {
            item.Skip("type");
        }

        if (item.Peek("representationType") is "full" or "complete")
        {
            item.Skip("representationType");
        }

        if (draft.IsOwn)
        {
            item.Skip("charCount");
            item.Skip("wordCount");
        }
    }
}
