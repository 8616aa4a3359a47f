using System.Globalization;
using NewsSchema.Core.Articles;
using NewsSchema.Core.Tree;
using NewsSchema.Tool.Annotations;

namespace NewsSchema.Tool.Drafting;

/// <summary>Collects what the rules propose, decides between proposals for the same words, and makes marks of the rest.</summary>
internal sealed class Draft
{
    private readonly DraftOptions _options;
    private readonly DraftText _text;
    private readonly SpeakerNames _names;
    private readonly List<Suggestion> _suggestions = [];

    private Draft(string text, DraftOptions options)
    {
        _options = options;
        _text = DraftText.Of(text);
        _names = new SpeakerNames(_text, options.Language, options.Known);
    }

    /// <summary>Annotates a text.</summary>
    /// <param name="text">The text.</param>
    /// <param name="options">The options.</param>
    /// <param name="cancellation">Ends the work.</param>
    /// <returns>The marks and relations whose confidence is high enough.</returns>
    public static async Task<AnnotatedText> MakeAsync(string text, DraftOptions options, CancellationToken cancellation)
    {
        var draft = new Draft(text, options);
        await draft.ProposeAsync(cancellation).ConfigureAwait(false);
        return draft.ToMarks();
    }

    /// <summary>The proposals for a text, also those below the confidence that is asked for.</summary>
    public static async Task<IReadOnlyList<Suggestion>> SuggestAsync(string text, DraftOptions options, CancellationToken cancellation)
    {
        var draft = new Draft(text, options with { MinConfidence = 0 });
        await draft.ProposeAsync(cancellation).ConfigureAwait(false);
        return [.. draft.Select().OrderBy(static suggestion => suggestion.Start).ThenByDescending(static suggestion => suggestion.End)];
    }

    private async Task ProposeAsync(CancellationToken cancellation)
    {
        DraftLanguage language = _options.Language;
        var head = new HeadRule(_text, language, _names);
        Add(DraftRule.Headline, head.ProposeHeadline);
        Add(DraftRule.Byline, head.ProposeByline);
        Add(DraftRule.Dateline, new DatelineRule(_text, language).Propose);
        var speakers = new SpeakerWords(_names);
        Add(DraftRule.Quotes, new QuoteRule(_text, language, speakers).Propose);
        Add(DraftRule.Claims, new ClaimRule(_text, language, speakers).Propose);
        _suggestions.AddRange(speakers.Suggestions);
        Add(DraftRule.Dates, new DateRule(_text, language, _options.Published).Propose);
        Add(DraftRule.Amounts, new AmountRule(_text, language).Propose);
        if (_options.Model is { } command && _options.Rules.Contains(DraftRule.Model))
        {
            _suggestions.AddRange(await DraftModel.ProposeAsync(command, _text, language, cancellation).ConfigureAwait(false));
        }

        // Last, because the others introduce names.
        Add(DraftRule.Entities, new EntityRule(_text, language, _options.Known, _names).Propose);
    }

    private void Add(DraftRule rule, Func<IEnumerable<Suggestion>> propose)
    {
        if (_options.Rules.Contains(rule))
        {
            _suggestions.AddRange(propose());
        }
    }

    /// <summary>The proposals that stay: of those that annotate the same words with entities or values, the surest, and of these the longest.</summary>
    private List<Suggestion> Select()
    {
        List<Suggestion> selected = [];
        var taken = new SortedList<int, int>();
        foreach (Suggestion suggestion in _suggestions.Where(suggestion => suggestion.Confidence >= _options.MinConfidence)
            .OrderByDescending(static suggestion => suggestion.Spoken.Count).ThenByDescending(static suggestion => suggestion.Confidence).ThenByDescending(static suggestion => suggestion.End - suggestion.Start).ThenBy(static suggestion => suggestion.Start))
        {
            if (Vocabulary.FindKind(suggestion.Class) is { Role: not NodeClass.Statement } || (!LabelMap.IsVocabulary(suggestion.Class)))
            {
                if (!TryTake(taken, suggestion.Start, suggestion.End))
                {
                    continue;
                }
            }

            selected.Add(suggestion);
        }

        // Anchors of statements that are not annotated have nothing to refer to.
        HashSet<Suggestion> kept = new(selected, ReferenceEqualityComparer.Instance);
        selected.RemoveAll(suggestion => suggestion.Statement is { } statement && !kept.Contains(statement));
        return selected;
    }

    private static bool TryTake(SortedList<int, int> taken, int start, int end)
    {
        int low = 0;
        int high = taken.Count;
        while (low < high)
        {
            int middle = (low + high) / 2;
            (low, high) = taken.Keys[middle] < end ? (middle + 1, high) : (low, middle);
        }

        if (low > 0 && taken.Values[low - 1] > start)
        {
            return false;
        }

        taken.Add(start, end);
        return true;
    }

    private AnnotatedText ToMarks()
    {
        var result = new AnnotatedText(_text.Text);
        Dictionary<Suggestion, TextMark> marks = new(ReferenceEqualityComparer.Instance);
        Dictionary<(int, int, string), TextMark> byRange = [];
        HashSet<string> named = new(StringComparer.Ordinal);
        Dictionary<string, int> statements = [];
        List<Suggestion> selected = [.. Select().OrderBy(static suggestion => suggestion.Start).ThenByDescending(static suggestion => suggestion.End).ThenBy(static suggestion => suggestion.Statement?.Start)];
        foreach (Suggestion suggestion in selected)
        {
            // One anchor may belong to several statements.
            (int, int, string) range = (suggestion.Start, suggestion.End, suggestion.Class);
            if (!byRange.TryGetValue(range, out TextMark? mark))
            {
                mark = new TextMark("m" + result.Marks.Count.ToString(CultureInfo.InvariantCulture), suggestion.Class)
                {
                    Entity = suggestion.Class is "quote" or "claim" ? NumberedId(suggestion.Class, statements) : suggestion.Entity,
                    Fragments = [new MarkFragment(suggestion.Start, suggestion.End), .. suggestion.Continuations.Select(static part => new MarkFragment(part.Start, part.End))],
                    Attributes = [.. suggestion.Attributes],
                };
                Describe(suggestion, mark, named);
                byRange.Add(range, mark);
                result.Marks.Add(mark);
            }

            marks.Add(suggestion, mark);
        }

        foreach (Suggestion suggestion in selected)
        {
            if (suggestion.Statement is { } statement)
            {
                result.Relations.Add(new MarkRelation("for", marks[suggestion].Id, marks[statement].Id));
            }

            foreach (SpokenStatement spoken in suggestion.Spoken)
            {
                if (spoken.Confidence >= _options.MinConfidence && marks.TryGetValue(spoken.Statement, out TextMark? quote))
                {
                    result.Relations.Add(new MarkRelation(spoken.Role, quote.Id, marks[suggestion].Id));
                }
            }
        }

        return result;
    }

    /// <summary>The next id of a quote or a claim: q1, c2.</summary>
    private static string NumberedId(string kind, Dictionary<string, int> counts)
    {
        counts[kind] = counts.GetValueOrDefault(kind) + 1;
        return kind[..1] + counts[kind].ToString(CultureInfo.InvariantCulture);
    }

    /// <summary>Adds what is known about an entity to its first mention, and on request why the annotation is there.</summary>
    private void Describe(Suggestion suggestion, TextMark mark, HashSet<string> named)
    {
        if (suggestion.Entity is { } id && named.Add(id) && (_options.Known.FindId(id) ?? _names.FindId(id)) is { } entity)
        {
            if (entity.Name != _text.Text[suggestion.Start..suggestion.End])
            {
                mark.Attributes.Add(new("name", entity.Name));
            }

            if (entity.SameAs is { } address)
            {
                mark.Attributes.Add(new("same-as", address));
            }
        }

        bool isBlock = suggestion.Rule is DraftRule.Headline || suggestion.Class is "byline";
        if (_options.Explains && !isBlock)
        {
            mark.Attributes.Add(new("note", string.Create(CultureInfo.InvariantCulture, $"draft: {suggestion.Rule.ToString().ToLowerInvariant()}, {suggestion.Confidence * 100:0} %")));
        }
    }
}
