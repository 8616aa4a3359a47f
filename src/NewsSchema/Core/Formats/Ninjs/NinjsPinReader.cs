using NewsSchema.Core.Articles;
using NewsSchema.Core.Formats.Reading.Drafts;
using NewsSchema.Core.Formats.Reading.Json;
using NewsSchema.Core.Formats.Reading.Sources;
using NewsSchema.Core.Tree;
using NewsSchema.Formats;

namespace NewsSchema.Core.Formats.Ninjs;

/// <summary>Reads what the pins of a sender's JSON name, and then members with the names of slots and concepts.</summary>
internal sealed class NinjsPinReader(ArticleDraft draft, JsonSourceObject item, JsonPins pins)
{
    private static readonly HashSet<NewsConcept> s_dates =
        [NewsConcept.Published, NewsConcept.Created, NewsConcept.Updated, NewsConcept.Issued, NewsConcept.Embargo, NewsConcept.Expires];

    private static readonly HashSet<NewsConcept> s_lists =
        [NewsConcept.Keywords, NewsConcept.Subjects, NewsConcept.Genre, NewsConcept.EdNote, NewsConcept.UsageTerms, NewsConcept.CopyrightNotice, NewsConcept.Source, NewsConcept.Contact, NewsConcept.Links, NewsConcept.Images];

    private static readonly string[] s_slots = ["headline", "kicker", "deck", "byline", "dateline"];

    /// <summary>Reads the pinned values. Bodies are left to the reader of texts.</summary>
    public void Read(NinjsTextReader texts)
    {
        var concepts = new NinjsConceptReader(draft, item);
        foreach ((string target, JsonSourceItem value) in pins.ValuesIn(item).ToList())
        {
            switch (target)
            {
                case "id":
                    draft.SetId(value.Text);
                    break;
                case "language":
                    draft.SetLanguage(value.Text);
                    break;
                case "body" when value.Text is { } body:
                    texts.AddBody(body);
                    break;
                case var slot when Array.IndexOf(s_slots, slot) >= 0:
                    if (value.Text is { } line)
                    {
                        texts.ReadLine(line, slot);
                    }

                    break;
                default:
                    ReadConcept(ConceptTable.Find(target)!.Value, value, concepts);
                    break;
            }
        }
    }

    /// <summary>Reads the members that no pin and no name of ninjs explains, but whose names are those of slots or concepts.</summary>
    public void ReadKnownNames(NinjsTextReader texts)
    {
        foreach (Member member in item.Members)
        {
            string name = NinjsNames.Instance.Of(member.Key);
            if (item.IsTaken(name) || member.Value is not ScalarNode { Kind: not ScalarKind.Null })
            {
                continue;
            }

            if (Array.IndexOf(s_slots, name) >= 0)
            {
                texts.ReadLine(item.Text(name)!.Value, name);
            }
            else if (ConceptTable.Find(member.Key) is { } concept)
            {
                Set(concept, item.Text(name));
            }
        }
    }

    private void ReadConcept(NewsConcept concept, JsonSourceItem value, NinjsConceptReader concepts)
    {
        if (value.Object is not { } map)
        {
            Set(concept, value.Text);
        }
        else if (concept is NewsConcept.Subjects or NewsConcept.Genre)
        {
            concepts.ReadCode(concept, map);
        }
        else
        {
            Set(concept, map.Text("name") ?? map.Text("value") ?? map.Text("text"));
        }
    }

    private void Set(NewsConcept concept, SourceValue? value)
    {
        if (s_dates.Contains(concept))
        {
            draft.SetDate(concept, value);
        }
        else if (s_lists.Contains(concept))
        {
            draft.Add(concept, value);
        }
        else
        {
            draft.Set(concept, value);
        }
    }
}
