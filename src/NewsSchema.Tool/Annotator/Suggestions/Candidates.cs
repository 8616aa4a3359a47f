using NewsSchema.Core.Formats.NewsMarkdown.Editing;
using NewsSchema.Core.Tree;
using NewsSchema.Tool.Drafting;

namespace NewsSchema.Tool.Annotator.Suggestions;

/// <summary>Words that are worth a look although nothing is suggested for them: names, offices, numbers, quotations, and pronouns in what someone says, without a span.</summary>
internal static class Candidates
{
    public static IEnumerable<(int Block, int Start, int End, string Reason)> Find(ArticleOutline article, IReadOnlyList<ArticleSuggestion> suggestions)
    {
        var text = new ArticleText(article);
        DraftLanguage language = SuggestionFinder.LanguageOf(article, text.Text);
        var words = DraftText.Of(text.Text);
        IEnumerable<(int Start, int End, string Reason)> found = words.Paragraphs.SelectMany(paragraph => InParagraph(paragraph, language))
            .Concat(words.Paragraphs.SelectMany(paragraph => FindPronouns(paragraph, language)))
            .Concat(Quotations.Find(words).Select(static quotation => (quotation.Start, quotation.End, "quotation")));
        return found.Select(range => (Place: text.PlaceOf(range.Start, range.End), range.Reason))
            .Where(candidate => candidate.Place is { } place && IsFree(article.Blocks[place.Block], place, candidate.Reason, suggestions))
            .Select(static candidate => (candidate.Place!.Value.Block, candidate.Place.Value.Start, candidate.Place.Value.End, candidate.Reason))
            .OrderBy(static candidate => candidate.Block).ThenBy(static candidate => candidate.Start);
    }

    private static IEnumerable<(int Start, int End, string Reason)> InParagraph(DraftParagraph paragraph, DraftLanguage language)
    {
        var sentences = new Sentences(paragraph, language);
        IReadOnlyList<Word> words = paragraph.Words;
        OfficePhrase[] offices = [.. OfficePhrase.Find(paragraph, language)];
        foreach (OfficePhrase office in offices)
        {
            yield return (words[office.First].Start, words[office.End - 1].End, "office");
        }

        for (int i = 0; i < words.Count; i++)
        {
            if (Array.Find(offices, office => office.First <= i && i < office.End) is { } within)
            {
                i = within.End - 1;
                continue;
            }

            if (char.IsDigit(words[i].Text[0]))
            {
                yield return (words[i].Start, words[i].End, "number");
                continue;
            }

            int end = i;
            while (end < words.Count && !Array.Exists(offices, office => office.First == end) && words[end] is { IsWord: true, IsCapitalized: true } word && !(end == i && IsNoName(word, language)))
            {
                end++;
            }

            if (end > i && IsName(words, i, end, sentences, language))
            {
                yield return (words[i].Start, words[end - 1].End, "name");
            }

            i = Math.Max(i, end - 1);
        }
    }

    private static IEnumerable<(int Start, int End, string Reason)> FindPronouns(DraftParagraph paragraph, DraftLanguage language) =>
        paragraph.Words.Where(word => language.ReferringPronouns.Contains(word.Text)).Select(static word => (word.Start, word.End, "pronoun"));

    private static bool IsNoName(Word word, DraftLanguage language) =>
        language.NoNames.Contains(word.Text) || language.Articles.Contains(word.Text.ToLowerInvariant()) || language.Prepositions.Contains(word.Text.ToLowerInvariant())
        || language.Conjunctions.Contains(word.Text.ToLowerInvariant()) || language.Pronouns.Contains(word.Text.ToLowerInvariant());

    /// <summary>Whether capitals make a name: of one word at the beginning of a sentence they do not, and a German noun follows an article or an adjective.</summary>
    private static bool IsName(IReadOnlyList<Word> words, int first, int end, Sentences sentences, DraftLanguage language)
    {
        if (end - first > 1 || words[first].IsAcronym)
        {
            return true;
        }

        bool isStart = sentences.StartOf(first) == first;
        return !isStart && (!language.CapitalizesNouns || !(first > 0 && words[first - 1] is { IsWord: true, IsCapitalized: false } before && IsBeforeNoun(before.Text, language)));
    }

    private static bool IsBeforeNoun(string word, DraftLanguage language) =>
        language.Articles.Contains(word) || word is "zum" or "zur" or "im" or "am" or "vom" or "beim" or "ins" or "keine" or "ihre" or "seine" or "jegliche"
        || word.EndsWith("en", StringComparison.Ordinal) || word.EndsWith("er", StringComparison.Ordinal) || word.EndsWith("es", StringComparison.Ordinal) || word.EndsWith('e');

    private static bool IsFree(OutlineBlock block, (int Block, int Start, int End) place, string reason, IReadOnlyList<ArticleSuggestion> suggestions)
    {
        bool isStatement = reason == "quotation";
        return !SpanCuts.IsCut(block, place.Start, place.End)
            && !block.Spans.Exists(span => span.Start == place.Start && span.End == place.End)
            && (reason != "pronoun" || block.Spans.Exists(span => span.Kind is { Role: NodeClass.Statement } && span.Start <= place.Start && place.End <= span.End))
            && !block.Spans.Exists(span => span.Start < place.End && place.Start < span.End && (isStatement ? span.Kind is { Role: NodeClass.Statement } && span.Start >= place.Start - 1 : span.Kind is { Role: not NodeClass.Statement }))
            && !suggestions.Any(suggestion => Meets(suggestion.Block, suggestion.Start, suggestion.End) || suggestion.With.Any(anchor => Meets(anchor.Block, anchor.Start, anchor.End)));

        // A quotation that is suggested says nothing about the names in it.
        bool Meets(int number, int start, int end) => number == place.Block && start < place.End && place.Start < end && (isStatement || end - start < 2 * (place.End - place.Start));
    }
}
