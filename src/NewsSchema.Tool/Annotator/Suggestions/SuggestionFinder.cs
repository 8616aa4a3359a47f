using System.Globalization;
using NewsSchema.Core.Articles;
using NewsSchema.Core.Formats.NewsMarkdown.Editing;
using NewsSchema.Core.Tree;
using NewsSchema.Formats;
using NewsSchema.Tool.Drafting;

namespace NewsSchema.Tool.Annotator.Suggestions;

/// <summary>Turns what the rules for drafts propose into suggestions for an article: without what it has already, and with what belongs together at one key.</summary>
internal sealed class SuggestionFinder
{
    private readonly ArticleOutline _article;
    private readonly ArticleText _text;
    private readonly ArticleNames _names;
    private readonly IReadOnlySet<string> _rejected;
    private readonly HashSet<string> _keys = new(StringComparer.Ordinal);

    private SuggestionFinder(ArticleOutline article, ArticleNames names, IReadOnlySet<string> rejected)
    {
        _article = article;
        _text = new ArticleText(article);
        _names = names;
        _rejected = rejected;
    }

    /// <param name="article">The article.</param>
    /// <param name="names">The entities that the article and its folder know.</param>
    /// <param name="rejected">The keys of suggestions that the user does not want.</param>
    /// <returns>The suggestions in the order of the text.</returns>
    public static IReadOnlyList<ArticleSuggestion> Find(ArticleOutline article, ArticleNames names, IReadOnlySet<string> rejected) =>
        new SuggestionFinder(article, names, rejected).Find();

    /// <summary>The language of an article: the one that it states, or that of its words.</summary>
    public static DraftLanguage LanguageOf(ArticleOutline article, string text) =>
        (article.View.Language is { } language ? DraftLanguage.Find(language.Text) : null) ?? DraftLanguage.Guess(text);

    private List<ArticleSuggestion> Find()
    {
        var options = new DraftOptions { Language = LanguageOf(_article, _text.Text), Published = PublishedOf(), Known = _names.Gazetteer };
        IReadOnlyList<Suggestion> drafts = Draft.SuggestAsync(_text.Text, options, CancellationToken.None).GetAwaiter().GetResult();
        Dictionary<Suggestion, List<Suggestion>> anchors = new(ReferenceEqualityComparer.Instance);
        foreach (Suggestion draft in drafts)
        {
            foreach (Suggestion statement in draft.Spoken.Select(static spoken => spoken.Statement).Append(draft.Statement).OfType<Suggestion>())
            {
                if (!anchors.TryGetValue(statement, out List<Suggestion>? list))
                {
                    anchors.Add(statement, list = []);
                }

                list.Add(draft);
            }
        }

        HashSet<Suggestion> spoken = new(anchors.SelectMany(static pair => pair.Value), ReferenceEqualityComparer.Instance);
        List<ArticleSuggestion> found = [];
        foreach (Suggestion draft in drafts.Where(static draft => draft.Statement is null))
        {
            if (_text.PlaceOf(draft.Start, draft.End) is { } place)
            {
                found.AddRange(Vocabulary.FindKind(draft.Class) is { Role: NodeClass.Statement }
                    ? OfStatement(draft, place, anchors.GetValueOrDefault(draft) ?? [])
                    : spoken.Contains(draft) && draft.Spoken.Exists(statement => IsOffered(statement.Statement)) ? []
                    : OfWords(draft, place));
            }
        }

        found.AddRange(_names.FindRepeated(_article).Where(repeated => !found.Exists(other => other.Block == repeated.Block && other.Existing is null && other.Start < repeated.End && repeated.Start < other.End && !IsStatement(other)))
            .Select(repeated => Keyed(repeated)).OfType<ArticleSuggestion>());
        return [.. found.OrderBy(static suggestion => suggestion.Block).ThenBy(static suggestion => suggestion.Start).ThenByDescending(static suggestion => suggestion.End)];
    }

    private static bool IsStatement(ArticleSuggestion suggestion) => suggestion.Attributes.Classes.Any(static name => Vocabulary.FindKind(name) is { Role: NodeClass.Statement });

    private DateOnly? PublishedOf() =>
        _article.View.First(NewsConcept.Published)?.Text is { } text && DateOnly.TryParseExact(text.Split('T')[0], "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out DateOnly date) ? date : null;

    /// <summary>Whether a statement is suggested, so that the mention of its speaker comes with it.</summary>
    private bool IsOffered(Suggestion statement) =>
        _text.PlaceOf(statement.Start, statement.End) is { } place && (StatementAt(place, statement.Class) is not null || !CutsOrRepeats(place, statement.Class));

    /// <summary>The suggestion of an entity, a value or a slot.</summary>
    private IEnumerable<ArticleSuggestion> OfWords(Suggestion draft, (int Block, int Start, int End) place)
    {
        OutlineBlock block = _article.Blocks[place.Block];
        bool isWhole = place.Start == 0 && place.End == block.Text.Length;
        if (draft.Class == "headline" || (isWhole && block.Slot?.Class == draft.Class) || CutsOrRepeats(place, draft.Class))
        {
            yield break;
        }

        if (Keyed(ToSuggestion(draft, place)) is { } suggestion)
        {
            yield return suggestion;
        }
    }

    /// <summary>The suggestion of a quote or a claim with its anchors, or of the anchors that one of the article does not have yet.</summary>
    private IEnumerable<ArticleSuggestion> OfStatement(Suggestion draft, (int Block, int Start, int End) place, List<Suggestion> anchors)
    {
        OutlineSpan? existing = StatementAt(place, draft.Class);
        if (existing is null && CutsOrRepeats(place, draft.Class))
        {
            yield break;
        }

        SuggestedAnchor[] with =
        [
            .. draft.Continuations.Select(part => _text.PlaceOf(part.Start, part.End)).OfType<(int Block, int Start, int End)>()
                .Where(_ => existing is null).Select(static part => new SuggestedAnchor("part", part.Block, part.Start, part.End, new SpanAttributes())),
            .. anchors.Select(anchor => ToAnchor(anchor, draft, existing)).OfType<SuggestedAnchor>(),
        ];
        if (existing is not null && with.Length == 0)
        {
            yield break;
        }

        ArticleSuggestion suggestion = ToSuggestion(draft, place) with { With = with };
        if (existing is not null)
        {
            // Only the anchors are new: the user sees them, and the key is made of them.
            SuggestedAnchor first = with[0];
            suggestion = suggestion with
            {
                Existing = existing.Address, Block = first.Block, Start = first.Start, End = first.End, Attributes = new SpanAttributes { Classes = [first.Role] }, Reason = "belongs to a " + draft.Class,
            };
        }

        if (Keyed(suggestion) is { } keyed)
        {
            yield return keyed;
        }
    }

    private SuggestedAnchor? ToAnchor(Suggestion anchor, Suggestion statement, OutlineSpan? existing)
    {
        if (_text.PlaceOf(anchor.Start, anchor.End) is not { } place)
        {
            return null;
        }

        string role = anchor.Statement is not null ? anchor.Class : anchor.Spoken.Find(spoken => spoken.Statement == statement)!.Role;
        OutlineSpan? same = _article.Blocks[place.Block].Spans.Find(span => span.Start == place.Start && span.End == place.End);
        bool isTold = existing?.Annotation is { } told && (role == "cue" ? HasAnchor(told, role, place) : told.View[role] is not null);
        bool isCut = same is null && IsCut(place);
        return !Vocabulary.IsAnchor(role) || isTold || isCut ? null : new SuggestedAnchor(role, place.Block, place.Start, place.End, anchor.Statement is null ? AttributesOf(anchor) : new SpanAttributes());
    }

    private bool HasAnchor(OutlineAnnotation statement, string role, (int Block, int Start, int End) place) =>
        _article.Blocks[place.Block].Spans.Exists(span => span.Start < place.End && place.Start < span.End && span.Anchors.Contains(role)
            && span.Attributes.Pairs.Any(pair => pair.Key == "for" && pair.Value.Split(' ').Any(id => ReferenceText.Id(id) == statement.Id)));

    private ArticleSuggestion ToSuggestion(Suggestion draft, (int Block, int Start, int End) place)
    {
        KnownEntity? entity = draft.Entity is { } id ? _names.Gazetteer.FindId(id) : null;
        return new ArticleSuggestion("", place.Block, place.Start, place.End, AttributesOf(draft), draft.Rule.ToString().ToLowerInvariant(), draft.Confidence, ReasonOf(draft, entity))
        {
            Name = entity?.Name,
        };
    }

    /// <summary>What the span of a draft states; of an entity that the article does not have yet, also what the folder's other articles know.</summary>
    private SpanAttributes AttributesOf(Suggestion draft)
    {
        var attributes = new SpanAttributes { Classes = [draft.Class], Id = draft.Entity, Pairs = [.. draft.Attributes] };
        if (draft.Entity is null || _names.Gazetteer.FindId(draft.Entity) is not { } entity || _article.Find(draft.Entity) is not null)
        {
            return attributes;
        }

        attributes = entity.Name != _text.Text[draft.Start..draft.End] ? attributes.With("name", entity.Name) : attributes;
        return entity.SameAs is { } address ? attributes.With("same-as", address) : attributes;
    }

    private string ReasonOf(Suggestion draft, KnownEntity? entity) => draft.Rule switch
    {
        DraftRule.Entities => entity is null ? "named in full before" : _article.Find(entity.Id) is not null ? "annotated before" : "known from other articles",
        DraftRule.Claims when Vocabulary.FindKind(draft.Class) is { Role: NodeClass.Statement } => "reported speech",
        DraftRule.Quotes or DraftRule.Claims => Vocabulary.FindKind(draft.Class) is { Role: NodeClass.Statement } ? "in quotation marks" : "says something",
        DraftRule.Dateline => "begins the text of an agency",
        DraftRule.Byline => "names the authors",
        DraftRule.Dates => "a date",
        DraftRule.Amounts => "a number",
        _ => draft.Rule.ToString().ToLowerInvariant(),
    };

    /// <summary>The suggestion with its key; null if the user rejected it.</summary>
    private ArticleSuggestion? Keyed(ArticleSuggestion suggestion)
    {
        string key = SuggestionKey.Of(_article.Blocks[suggestion.Block].Text, suggestion);
        for (int number = 2; !_keys.Add(key); number++)
        {
            key = SuggestionKey.Numbered(key, number);
        }

        return _rejected.Contains(key) ? null : suggestion with { Key = key };
    }

    private OutlineSpan? StatementAt((int Block, int Start, int End) place, string name) =>
        _article.Blocks[place.Block].Spans.Find(span => span.Start <= place.Start + 1 && place.End - 1 <= span.End && span.End - span.Start <= place.End - place.Start + 2 && span.Kind?.Class == name);

    /// <summary>Whether the words are annotated already, or a span begins or ends in them. A statement within a longer one is another statement.</summary>
    private bool CutsOrRepeats((int Block, int Start, int End) place, string name)
    {
        bool isStatement = Vocabulary.FindKind(name) is { Role: NodeClass.Statement };
        bool isSlot = Vocabulary.FindSlot(name) is not null;
        return IsCut(place) || _article.Blocks[place.Block].Spans.Exists(span => span.Start < place.End && place.Start < span.End && (
            isStatement ? span.Kind?.Class == name && span.Start <= place.Start && place.End <= span.End && 4 * (place.End - place.Start) > 3 * (span.End - span.Start)
            : isSlot ? span.Slots.Any(slot => slot.Class == name)
            : span.Kind is { Role: not NodeClass.Statement }));
    }

    private bool IsCut((int Block, int Start, int End) place) => SpanCuts.IsCut(_article.Blocks[place.Block], place.Start, place.End);
}
