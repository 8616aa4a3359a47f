using System.Text;
using NewsSchema.Syntax;

namespace NewsSchema.Exports;

/// <summary>
/// An article as the writers see it: the data tree with its concepts found, its references resolved and its spans nested.
/// Every value is a <see cref="ExportFact"/>, so that an export can account for all of them.
/// </summary>
internal sealed class ExportArticle
{
    /// <summary>The values of each concept, lists taken apart.</summary>
    private readonly Dictionary<NewsConcept, List<ExportValue>> _metadata = [];
    private readonly Dictionary<string, ExportAnnotation> _byId = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<ExportBlock>> _slots = new(StringComparer.Ordinal);
    private string? _storyText;

    public List<ExportFact> Facts { get; } = new(256);

    /// <summary>Those of <see cref="Facts"/> that say which texts are slots, and what a dateline names.</summary>
    public List<ExportFact> SlotFacts { get; } = [];

    /// <summary>What is wrong with the data itself, whatever the format: spans that do not nest.</summary>
    public List<ExportFinding> Problems { get; } = [];

    public ExportFact? Id { get; set; }

    public ExportFact? Language { get; set; }

    /// <summary>All blocks in the order of the document, the head's first.</summary>
    public List<ExportBlock> Blocks { get; } = [];

    /// <summary>The containers by their first block, an outer one before those that it holds.</summary>
    public List<ExportSection> Sections { get; } = [];

    /// <summary>All annotations, by kind in the order of the data.</summary>
    public List<ExportAnnotation> Annotations { get; } = [];

    /// <summary>The blocks that run as text, in the order of the document.</summary>
    public IEnumerable<ExportBlock> Story => Blocks.Where(IsStory);

    public ExportBlock? Headline => Slot("headline");

    public ExportBlock? Kicker => Slot("kicker");

    public ExportBlock? Deck => Slot("deck");

    public ExportBlock? Byline => Slot("byline");

    public ExportBlock? Dateline => Slot("dateline");

    public ExportBlock? Agency => Slot("agency") ?? Dateline?.Slots.FirstOrDefault(static slot => slot.Key == "agency").Value;

    /// <summary>The authors by the text: the slots of that name, wherever they stand, else the people that the byline names.</summary>
    public IEnumerable<ExportBlock> Authors => SlotList("authors") is { Count: > 0 } authors
        ? authors
        : Byline?.Slots.Where(static slot => slot.Key is "author" or "authors").Select(static slot => slot.Value) ?? [];

    public void Add(NewsConcept concept, ExportValue value)
    {
        if (!_metadata.TryGetValue(concept, out List<ExportValue>? values))
        {
            _metadata.Add(concept, values = []);
        }

        values.AddRange(value.Each);
    }

    public void Add(ExportAnnotation annotation)
    {
        _byId.TryAdd(annotation.Id, annotation);
        Annotations.Add(annotation);
    }

    public void AddSlot(string member, ExportBlock block)
    {
        if (!_slots.TryGetValue(member, out List<ExportBlock>? blocks))
        {
            _slots.Add(member, blocks = []);
        }

        blocks.Add(block);
    }

    /// <summary>Puts another block in the place of the slot's first one.</summary>
    public void ReplaceSlot(string member, ExportBlock block) => _slots[member][0] = block;

    public ExportAnnotation? Find(string id) => _byId.GetValueOrDefault(id);

    /// <summary>The slot's text, by the name of its member; null where the article has none.</summary>
    public ExportBlock? Slot(string member) => _slots.TryGetValue(member, out List<ExportBlock>? blocks) ? blocks[0] : null;

    public IReadOnlyList<ExportBlock> SlotList(string member) => _slots.TryGetValue(member, out List<ExportBlock>? blocks) ? blocks : [];

    /// <summary>The values of a concept, lists taken apart.</summary>
    public IReadOnlyList<ExportValue> Values(NewsConcept concept) =>
        _metadata.TryGetValue(concept, out List<ExportValue>? values) ? values : [];

    /// <summary>The first plain value of a concept.</summary>
    public ExportFact? First(NewsConcept concept)
    {
        IReadOnlyList<ExportValue> values = Values(concept);
        for (int i = 0; i < values.Count; i++)
        {
            if (values[i].Fact is { } fact)
            {
                return fact;
            }
        }

        return null;
    }

    public IEnumerable<ExportFact> Plain(NewsConcept concept) => Values(concept).Select(static value => value.Fact).OfType<ExportFact>();

    /// <summary>The values of a concept that are codes of a vocabulary, or names for want of one.</summary>
    /// <param name="concept">The concept.</param>
    /// <param name="vocabulary">The vocabulary whose bare codes are recognised.</param>
    public IEnumerable<ExportCode> Codes(NewsConcept concept, string vocabulary) =>
        Values(concept).Select(value => ExportCode.From(value, vocabulary)).OfType<ExportCode>();

    public IEnumerable<ExportResource> Resources(NewsConcept concept) => Values(concept).Select(ExportResource.From).OfType<ExportResource>();

    public IEnumerable<ExportContact> Contacts => Values(NewsConcept.Contact).SelectMany(ExportContact.From);

    /// <summary>People, organizations and other parties that metadata name, as a reference, a text or a map.</summary>
    public IEnumerable<ExportParty> Parties(NewsConcept concept) => Values(concept).Select(ExportParty.From).OfType<ExportParty>();

    public IEnumerable<ExportAnnotation> OfKind(params string[] classes) =>
        Annotations.Where(annotation => Array.IndexOf(classes, annotation.Kind.Class) >= 0);

    public IEnumerable<ExportAnnotation> Entities => Annotations.Where(static annotation => annotation.IsEntity);

    /// <summary>
    /// The entities that the article is about: those that metadata name, else those that headline, kicker or deck mention.
    /// All others are merely mentioned.
    /// </summary>
    public HashSet<ExportAnnotation> About()
    {
        HashSet<ExportAnnotation> about = Plain(NewsConcept.About).Select(static fact => fact.Target).OfType<ExportAnnotation>().ToHashSet();
        if (about.Count == 0)
        {
            foreach (ExportSpan span in new[] { Kicker, Headline, Deck }.OfType<ExportBlock>().SelectMany(static block => block.AllSpans))
            {
                if (span.Annotation is { IsEntity: true } entity)
                {
                    about.Add(entity);
                }
            }
        }

        return about;
    }

    /// <summary>Whether a block runs as text: all do but those that every format has a place of its own for, which are kicker, headline, deck and byline.</summary>
    public static bool IsStory(ExportBlock block) => !block.IsHead || block.Slot?.Class is not ("kicker" or "headline" or "deck" or "byline");

    /// <summary>The running text as it stands in the stripped article, with <c>\n</c> as line end.</summary>
    public string StoryText => _storyText ??= JoinStory();

    private string JoinStory()
    {
        var text = new StringBuilder();
        foreach (ExportBlock block in Story)
        {
            if (text.Length > 0)
            {
                text.Append(block.Separator);
            }

            text.Append(block.Text);
        }

        return text.ToString();
    }
}
