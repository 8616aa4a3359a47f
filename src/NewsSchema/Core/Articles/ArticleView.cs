using System.Text;
using NewsSchema.Formats;

namespace NewsSchema.Core.Articles;

/// <summary>
/// A view of an article for writers: the data tree with its concepts found, its references resolved and its spans nested.
/// Every value is an <see cref="ArticleFact"/>, so that an export can account for all of them.
/// </summary>
internal sealed class ArticleView(ArticleSource source)
{
    /// <summary>The values of each concept; lists are split into their items.</summary>
    private readonly Dictionary<NewsConcept, List<ValueView>> _metadata = [];
    private readonly Dictionary<string, AnnotationView> _byId = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<BlockView>> _slots = new(StringComparer.Ordinal);
    private string? _storyText;

    public List<ArticleFact> Facts { get; } = new(256);

    /// <summary>Those of <see cref="Facts"/> that state which texts are slots, and what a dateline names.</summary>
    public List<ArticleFact> SlotFacts { get; } = [];

    /// <summary>The errors in the data itself, independent of the format: spans that do not nest, a separator without a block before it.</summary>
    public List<ArticleProblem> Problems { get; } = [];

    /// <summary>The article from which the view was made.</summary>
    public ArticleSource Source { get; } = source;

    /// <summary>Whether XML can express all characters of the article.</summary>
    public bool IsXmlText { get; set; } = true;

    public ArticleFact? Id { get; set; }

    public ArticleFact? Language { get; set; }

    /// <summary>All blocks in the order of the document, the head's first.</summary>
    public List<BlockView> Blocks { get; } = [];

    /// <summary>The containers by their first block, outer before inner.</summary>
    public List<SectionView> Sections { get; } = [];

    /// <summary>All annotations, by kind in the order of the data.</summary>
    public List<AnnotationView> Annotations { get; } = [];

    /// <summary>The blocks of the running text, in the order of the document.</summary>
    public IEnumerable<BlockView> Story => Blocks.Where(IsStory);

    public BlockView? Headline => Slot("headline");

    public BlockView? Kicker => Slot("kicker");

    public BlockView? Deck => Slot("deck");

    public BlockView? Byline => Slot("byline");

    public BlockView? Dateline => Slot("dateline");

    public BlockView? Agency => Slot("agency") ?? Dateline?.Slots.FirstOrDefault(static slot => slot.Key == "agency").Value;

    /// <summary>The authors in the text: the slots of that name anywhere in it or, if there are none, the people that the byline names.</summary>
    public IEnumerable<BlockView> Authors => SlotList("authors") is { Count: > 0 } authors
        ? authors
        : Byline?.Slots.Where(static slot => slot.Key is "author" or "authors").Select(static slot => slot.Value) ?? [];

    public void Add(NewsConcept concept, ValueView value)
    {
        if (!_metadata.TryGetValue(concept, out List<ValueView>? values))
        {
            _metadata.Add(concept, values = []);
        }

        values.AddRange(value.Each);
    }

    public void Add(AnnotationView annotation)
    {
        _byId.TryAdd(annotation.Id, annotation);
        Annotations.Add(annotation);
    }

    public void AddSlot(string member, BlockView block)
    {
        if (!_slots.TryGetValue(member, out List<BlockView>? blocks))
        {
            _slots.Add(member, blocks = []);
        }

        blocks.Add(block);
    }

    /// <summary>Replaces the first block of a slot.</summary>
    public void ReplaceSlot(string member, BlockView block) => _slots[member][0] = block;

    public AnnotationView? Find(string id) => _byId.GetValueOrDefault(id);

    /// <summary>The slot's text, by the name of its member; null if the article has none.</summary>
    public BlockView? Slot(string member) => _slots.TryGetValue(member, out List<BlockView>? blocks) ? blocks[0] : null;

    public IReadOnlyList<BlockView> SlotList(string member) => _slots.TryGetValue(member, out List<BlockView>? blocks) ? blocks : [];

    /// <summary>The values of a concept; lists are split into their items.</summary>
    public IReadOnlyList<ValueView> Values(NewsConcept concept) =>
        _metadata.TryGetValue(concept, out List<ValueView>? values) ? values : [];

    /// <summary>The first plain value of a concept.</summary>
    public ArticleFact? First(NewsConcept concept)
    {
        IReadOnlyList<ValueView> values = Values(concept);
        for (int i = 0; i < values.Count; i++)
        {
            if (values[i].Fact is { } fact)
            {
                return fact;
            }
        }

        return null;
    }

    public IEnumerable<ArticleFact> Plain(NewsConcept concept) => Values(concept).Select(static value => value.Fact).OfType<ArticleFact>();

    /// <summary>The values of a concept that are codes of a vocabulary, or names if there is no code.</summary>
    /// <param name="concept">The concept.</param>
    /// <param name="vocabulary">The vocabulary whose bare codes are recognised.</param>
    public IEnumerable<CodeView> Codes(NewsConcept concept, string vocabulary) =>
        Values(concept).Select(value => CodeView.From(value, vocabulary)).OfType<CodeView>();

    public IEnumerable<ResourceView> Resources(NewsConcept concept) => Values(concept).Select(ResourceView.From).OfType<ResourceView>();

    /// <summary>The further identifiers of the article.</summary>
    public IEnumerable<IdentifierView> Identifiers => Values(NewsConcept.AltIds).Select(IdentifierView.From).OfType<IdentifierView>();

    /// <summary>The places of the event.</summary>
    public IEnumerable<EventPlaceView> EventPlaces => Values(NewsConcept.EventPlace).Select(EventPlaceView.From).OfType<EventPlaceView>();

    public IEnumerable<ContactView> Contacts => Values(NewsConcept.Contact).SelectMany(ContactView.From);

    /// <summary>People, organizations and other parties that metadata name, as a reference, a text or a map.</summary>
    public IEnumerable<PartyView> Parties(NewsConcept concept) => Values(concept).Select(PartyView.From).OfType<PartyView>();

    public IEnumerable<AnnotationView> OfKind(params string[] classes) =>
        Annotations.Where(annotation => Array.IndexOf(classes, annotation.Kind.Class) >= 0);

    public IEnumerable<AnnotationView> Entities => Annotations.Where(static annotation => annotation.IsEntity);

    /// <summary>
    /// The entities that the article is about: those that metadata name or, if there are none, those that headline, kicker or deck mention.
    /// All others are only mentioned.
    /// </summary>
    public HashSet<AnnotationView> About()
    {
        HashSet<AnnotationView> about = Plain(NewsConcept.About).Select(static fact => fact.Target).OfType<AnnotationView>().ToHashSet();
        if (about.Count == 0)
        {
            foreach (SpanView span in new[] { Kicker, Headline, Deck }.OfType<BlockView>().SelectMany(static block => block.AllSpans))
            {
                if (span.Annotation is { IsEntity: true } entity)
                {
                    about.Add(entity);
                }
            }
        }

        return about;
    }

    /// <summary>Whether a block is part of the running text. All are, except for those that every format has a separate place for: kicker, headline, deck and byline.</summary>
    public static bool IsStory(BlockView block) => !block.IsHead || block.Slot?.Class is not ("kicker" or "headline" or "deck" or "byline");

    /// <summary>The paragraphs of the running text, whatever the layout between them is.</summary>
    public string StoryParagraphs => string.Join("\n\n", Story.Select(static block => block.Text));

    /// <summary>The running text, as in the plain text of the article, with <c>\n</c> as line end.</summary>
    public string StoryText => _storyText ??= JoinStory();

    private string JoinStory()
    {
        var text = new StringBuilder();
        foreach (BlockView block in Story)
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
