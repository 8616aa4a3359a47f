using NewsSchema.Core.Formats.Reading.Drafts;
using NewsSchema.Core.Formats.Reading.Sources;
using NewsSchema.Formats;

namespace NewsSchema.Core.Formats.Nitf;

/// <summary>
/// The facts that agencies state in <c>head/meta</c>, under names that NITF does not define. The elements of NITF count before them, so they are stated after all elements were read.
/// </summary>
internal sealed class NitfSenderMeta(ArticleDraft draft)
{
    /// <summary>The names whose value is the id of the item.</summary>
    private static readonly HashSet<string> s_ids = new(StringComparer.OrdinalIgnoreCase) { "NTBID" };

    /// <summary>
    /// The names whose meaning is known: those of ANPA-1312, which agencies in North America and Australia carry over (<c>anpa-</c>), and those of AAP, EFE, NTB and PA. Selectors, channels, sequence numbers and
    /// other names for the sender's own systems say nothing about the article.
    /// </summary>
    private static readonly Dictionary<string, NewsConcept> s_concepts = new(StringComparer.OrdinalIgnoreCase)
    {
        ["anpa-keyword"] = NewsConcept.Slug,
        ["anpa-category"] = NewsConcept.Section,
        ["aap-source"] = NewsConcept.Source,
        ["aap-original-source"] = NewsConcept.Source,
        ["categoria"] = NewsConcept.Section,
        ["category"] = NewsConcept.Section,
        ["NTBStikkord"] = NewsConcept.Slug,
        ["NTBPrioritet"] = NewsConcept.Urgency,
        ["NTBTjeneste"] = NewsConcept.Section,
        ["NTBKilde"] = NewsConcept.Source,
        ["NTBBeskrivelse"] = NewsConcept.Description,
        ["slug"] = NewsConcept.Slug,
        ["source"] = NewsConcept.Source,
        ["urgency"] = NewsConcept.Urgency,
        ["prioridad"] = NewsConcept.Priority,
        ["priority"] = NewsConcept.Priority,
        ["copyright"] = NewsConcept.CopyrightNotice,
    };

    private readonly List<(NewsConcept Concept, SourceValue Value)> _facts = [];
    private readonly List<SourceValue> _ids = [];

    /// <summary>Takes a value whose name is known.</summary>
    /// <returns>Whether it is.</returns>
    public bool Take(string name, SourceValue value)
    {
        if (s_ids.Contains(name))
        {
            _ids.Add(value);
            return true;
        }

        bool isKnown = s_concepts.TryGetValue(name, out NewsConcept concept);
        if (isKnown)
        {
            _facts.Add((concept, value));
        }

        return isKnown;
    }

    /// <summary>States the values. One that differs from what NITF's own elements say is kept.</summary>
    public void Apply()
    {
        _ids.ForEach(id => draft.SetId(id));
        foreach ((NewsConcept concept, SourceValue value) in _facts)
        {
            draft.Set(concept, value);
        }
    }
}
