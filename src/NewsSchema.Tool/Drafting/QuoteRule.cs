namespace NewsSchema.Tool.Drafting;

/// <summary>
/// Proposes quotations, and for each the words that say who speaks: "…", said Jane Doe; Jane Doe said: "…"; according to Jane Doe. Names of works, terms and single words in
/// quotation marks are not proposed, or with low confidence.
/// </summary>
internal sealed class QuoteRule(DraftText text, DraftLanguage language, SpeakerWords speakers)
{
    private const int LongQuotation = 5;
    private const double Continued = 0.9;
    private readonly List<Suggestion> _suggestions = [];

    public List<Suggestion> Propose()
    {
        Attributed? last = null;
        foreach (Quotation quotation in Quotations.Find(text))
        {
            last = Propose(quotation, last) ?? last;
        }

        return _suggestions;
    }

    /// <summary>Proposes a quotation and its attribution, if it has one.</summary>
    private Attributed? Propose(Quotation quotation, Attributed? last)
    {
        DraftParagraph paragraph = text.Paragraphs[quotation.Paragraph];
        int first = paragraph.IndexAt(quotation.Start);
        int words = CountWords(quotation);
        if (words == 0 || IsTerm(paragraph, first, words))
        {
            return null;
        }

        Attribution? attribution = FindAttribution(quotation);
        // A single word is speech if it is alone: "No", he said. After another word it is a name or a term: the club "Home", he said, is old.
        if (words == 1 && (attribution is not { IsDirect: true } || (first > 0 && paragraph.Words[first - 1].IsWord)))
        {
            return null;
        }

        bool isTitle = attribution is not { IsDirect: true } && IsTitle(paragraph, first, words);
        bool hasName = attribution?.Speaker is { HasName: true };
        bool isContinued = attribution is null && last is { } previous && Follows(previous.Attribution, paragraph, first);
        double confidence = isTitle ? 0.3
            : words >= LongQuotation ? (hasName ? 0.95 : attribution is null && !isContinued ? 0.85 : 0.92)
            : attribution is { IsDirect: true } ? 0.85
            : language.CapitalizesNouns ? 0.6 : 0.8;
        var quote = new Suggestion(quotation.Start, quotation.End, "quote", confidence, DraftRule.Quotes) { Continuations = quotation.Continuations };
        _suggestions.Add(quote);
        if (attribution is { } found)
        {
            return Attribute(quote, found, confidence) is { } mention ? new Attributed(found, mention) : null;
        }

        if (isContinued)
        {
            Continue(last!.Value.Mention, quote, Math.Min(confidence, Continued));
        }

        return null;
    }

    /// <summary>Whether a quotation follows the sentence with an attribution: "…", said Jane Doe. "…". The second quotation is hers, too, but another sentence decides nothing.</summary>
    private bool Follows(Attribution attribution, DraftParagraph paragraph, int first) =>
        attribution is { IsDirect: true, Speaker: { } speaker } && attribution.Paragraph == paragraph && first > 0 && new Sentences(paragraph, language).EndOf(speaker.End) == first - 1;

    /// <summary>Lets the words for the speaker of a quotation name that of the next one, too.</summary>
    private void Continue(Suggestion mention, Suggestion quote, double confidence)
    {
        if (mention.Entity is not null)
        {
            mention.Spoken.Add(new SpokenStatement(quote, confidence));
        }
        else
        {
            _suggestions.Add(mention with { Statement = quote, Confidence = Math.Min(mention.Confidence, confidence) });
        }
    }

    /// <summary>Proposes the cue and the speaker.</summary>
    /// <returns>The words for the speaker; null if there are none.</returns>
    private Suggestion? Attribute(Suggestion quote, Attribution found, double confidence)
    {
        DraftParagraph paragraph = found.Paragraph;
        if (found.CueEnd > found.CueFirst)
        {
            Word cueFirst = paragraph.Words[found.CueFirst];
            Word cueLast = paragraph.Words[found.CueEnd - 1];
            _suggestions.Add(new Suggestion(cueFirst.Start, cueLast.End, "cue", confidence, DraftRule.Quotes) { Statement = quote });
        }

        return found.Speaker is { } speaker ? speakers.Propose(quote, paragraph, speaker, found.IsDirect, confidence) : null;
    }

    private int CountWords(Quotation quotation)
    {
        int count = 0;
        (int Paragraph, int Start, int End)[] parts = [(quotation.Paragraph, quotation.Start, quotation.End), .. quotation.Continuations.Select((part, i) => (quotation.Paragraph + 1 + i, part.Start, part.End))];
        foreach ((int index, int start, int end) in parts)
        {
            DraftParagraph paragraph = text.Paragraphs[index];
            for (int i = paragraph.IndexAt(start); i < paragraph.Words.Count && paragraph.Words[i].Start < end; i++)
            {
                count += paragraph.Words[i].IsWord ? 1 : 0;
            }
        }

        return count;
    }

    /// <summary>Whether the words before a quotation say that it is a name or a term: "the so-called …", "der Zeitung „…“".</summary>
    private bool IsTerm(DraftParagraph paragraph, int first, int words)
    {
        for (int i = first - 1; i >= 0 && i >= first - 2; i--)
        {
            Word word = paragraph.Words[i];
            if (!word.IsWord)
            {
                return false;
            }

            if (language.TermWords.Contains(word.Text))
            {
                return true;
            }

            if (i == first - 1 && words <= LongQuotation && (language.TitleNouns.Contains(word.Text) || (language.CapitalizesNouns && language.TitleNouns.Any(noun => word.Text.EndsWith(noun, StringComparison.OrdinalIgnoreCase)))))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether the words in quotation marks look like a title: each with a capital, where verbs and adverbs would have none.</summary>
    private bool IsTitle(DraftParagraph paragraph, int first, int words)
    {
        int small = 0;
        for (int i = first; i < paragraph.Words.Count && paragraph.Words[i].Start < paragraph.Words[first].End + 200; i++)
        {
            Word word = paragraph.Words[i];
            if (i > first + 1 && Quotations.IsCloser(word.Text[0]))
            {
                break;
            }

            small += word.IsWord && !word.IsCapitalized && !language.Articles.Contains(word.Text) && !language.Prepositions.Contains(word.Text) && !language.Conjunctions.Contains(word.Text) ? 1 : 0;
        }

        return small == 0 && words is > 1 and <= 8;
    }

    private Attribution? FindAttribution(Quotation quotation)
    {
        DraftParagraph paragraph = text.Paragraphs[quotation.Paragraph];
        int first = paragraph.IndexAt(quotation.Start);
        return FindAfter(quotation) ?? FindBefore(paragraph, first) ?? FindInParagraphBefore(quotation.Paragraph, first) ?? FindPhrase(quotation);
    }

    /// <summary>The police wrote: (end of the paragraph) "…"</summary>
    private Attribution? FindInParagraphBefore(int index, int first) =>
        first == 0 && index > 0 && text.Paragraphs[index - 1] is { Words: [.., { } last] words } before && last.Is(':') ? FindBefore(before, words.Count) : null;

    /// <summary>"…", said Jane Doe. "…", Jane Doe said. „…“, so der Kreml.</summary>
    private Attribution? FindAfter(Quotation quotation)
    {
        DraftParagraph paragraph = text.Paragraphs[quotation.LastParagraph];
        int at = paragraph.IndexAt(quotation.LastEnd);
        if (at >= paragraph.Words.Count)
        {
            return null;
        }

        bool hasComma = paragraph.Words[at].Is(',');
        bool isDirect = hasComma || LastSign(quotation) is ',' or '!' or '?';
        at += hasComma || (paragraph.Words[at].Text[0] is '-' or '–' or '—') ? 1 : 0;
        int end = new Sentences(paragraph, language).EndOf(at);
        var phrases = new NounPhrases(paragraph, language, takesNouns: isDirect);
        if (at >= end)
        {
            return null;
        }

        if (language.CuePhraseAt(paragraph, at, end) is > 0 and int length && phrases.After(at + length, end) is { IsPronoun: false } named)
        {
            return new Attribution(paragraph, at, at + length, named, isDirect || hasComma);
        }

        if (!isDirect)
        {
            // A quotation within a sentence: the verb is at its end, or before the quotation.
            return null;
        }

        if (language.CueVerbs.Contains(paragraph.Words[at].Text) || (hasComma && IsVerbBeforeSpeaker(paragraph.Words[at])))
        {
            // "heißt es": the pronoun means no one.
            return phrases.After(at + 1, end) is not { } after ? null
                : after.IsPronoun && language.ImpersonalPronouns.Contains(paragraph.Words[after.First].Text) ? new Attribution(paragraph, at, after.End, null, true)
                : new Attribution(paragraph, at, at + 1, after, true);
        }

        // "Jane Doe, the mayor, said": the verb is among the next words, without another quotation between.
        for (int verb = at + 1; verb < end && verb <= at + 14; verb++)
        {
            Word word = paragraph.Words[verb];
            if (Quotations.IsOpener(word.Text[0]))
            {
                break;
            }

            if (language.CueVerbs.Contains(word.Text) && phrases.Before(verb, at) is { } before)
            {
                return new Attribution(paragraph, verb, verb + 1, before, true);
            }
        }

        return null;
    }

    /// <summary>The sign before the one that ends a quotation, and before those of quotations within it.</summary>
    private char LastSign(Quotation quotation)
    {
        int at = quotation.LastEnd - 2;
        while (at > quotation.Start && text.Text[at] is '\'' or '’' or '‘')
        {
            at--;
        }

        return text.Text[at];
    }

    /// <summary>Whether a word after a quotation and its comma is a verb. In German, what follows such a verb is who speaks, whatever the verb means: „…“, leitete sie ein.</summary>
    private bool IsVerbBeforeSpeaker(Word word) =>
        language.PutsVerbsLast && word is { IsWord: true, IsCapitalized: false } && (word.Text.EndsWith("te", StringComparison.Ordinal) || word.Text.EndsWith("ten", StringComparison.Ordinal))
        && !language.Conjunctions.Contains(word.Text) && !language.Prepositions.Contains(word.Text) && !language.RelativeDays.ContainsKey(word.Text);

    /// <summary>Jane Doe said: "…". Am Montag sagte Jane Doe: „…“. Jane Doe said that it was "…". Jane Doe (Ashby): "…".</summary>
    /// <param name="paragraph">The paragraph.</param>
    /// <param name="first">The index of the quotation's first word; the number of words if it begins the next paragraph.</param>
    private Attribution? FindBefore(DraftParagraph paragraph, int first)
    {
        if (first == 0)
        {
            return null;
        }

        var sentences = new Sentences(paragraph, language);
        int start = sentences.StartOf(Math.Min(first, paragraph.Words.Count - 1));
        bool isDirect = paragraph.Words[first - 1].Is(':') || (!language.CapitalizesNouns && paragraph.Words[first - 1].Is(','));
        var phrases = new NounPhrases(paragraph, language);
        for (int verb = first - 1; verb >= start; verb--)
        {
            Word word = paragraph.Words[verb];
            if (Quotations.IsOpener(word.Text[0]) || Quotations.IsCloser(word.Text[0]))
            {
                break;
            }

            if (!language.CueVerbs.Contains(word.Text) || word.IsCapitalized)
            {
                continue;
            }

            if (FindSubject(paragraph, phrases, verb, start, first, isDirect) is { } speaker)
            {
                // "haben erklärt": the auxiliary belongs to the cue.
                int cue = verb > start && language.Auxiliaries.Contains(paragraph.Words[verb - 1].Text) ? verb - 1 : verb;
                return new Attribution(paragraph, cue, verb + 1, speaker, isDirect);
            }
        }

        return paragraph.Words[first - 1].Is(':') ? FindLabel(paragraph, phrases, start, first - 1) : null;
    }

    /// <summary>Who a verb before a quotation says that speaks.</summary>
    private NounPhrase? FindSubject(DraftParagraph paragraph, NounPhrases phrases, int verb, int start, int first, bool isDirect)
    {
        // "…, saying that": the subject of the verb is that of the sentence.
        int main = StartAfterQuotations(paragraph, start, verb);
        bool isParticiple = language.CueParticiples.Contains(paragraph.Words[verb].Text);
        if (isParticiple && phrases.At(main, verb) is { } subject)
        {
            return subject;
        }

        // "said it was": in English, what follows the verb is said, unless the verb is next to the quotation.
        NounPhrase? after = isDirect || language.CapitalizesNouns ? phrases.After(verb + 1, paragraph.EndOfClause(verb + 1, first)) : null;
        NounPhrase? before = phrases.Before(verb, start);
        bool isJoined = before is null && verb > start + 1 && (language.CoordinatingWords.Contains(paragraph.Words[verb - 1].Text) || language.CoordinatingWords.Contains(paragraph.Words[verb - 2].Text));
        return phrases.SubjectOf(before, after) ?? (isJoined ? phrases.At(main, verb) : null);
    }

    /// <summary>The index where a sentence begins, or goes on after the last quotation before a word: "…," Jane Doe wrote, adding.</summary>
    private static int StartAfterQuotations(DraftParagraph paragraph, int start, int end)
    {
        for (int i = end - 1; i > start; i--)
        {
            if (Quotations.IsCloser(paragraph.Words[i].Text[0]) && paragraph.Words[i + 1].IsWord)
            {
                return i + 1;
            }
        }

        return start;
    }

    /// <summary>A name before a colon, without a verb: "Jane Doe (Ashby): …", "Doe weiter: …".</summary>
    private Attribution? FindLabel(DraftParagraph paragraph, NounPhrases phrases, int start, int colon)
    {
        if (phrases.At(start, colon) is not { HasName: true } speaker)
        {
            return null;
        }

        int at = speaker.End;
        if (at < colon && paragraph.Words[at].Is('(') && paragraph.Words[colon - 1].Is(')'))
        {
            at = colon;
        }

        bool isContinued = at == colon - 1 && language.ContinuationWords.Contains(paragraph.Words[at].Text);
        bool isName = speaker.NameLength > 1 || speaker.NameFirst > speaker.First;
        return isContinued || (at == colon && isName) ? new Attribution(paragraph, at, isContinued ? colon : at, speaker, true) : null;
    }

    /// <summary>Laut Kreml sind „…“. According to the ministry, the plan is "…".</summary>
    private Attribution? FindPhrase(Quotation quotation)
    {
        DraftParagraph paragraph = text.Paragraphs[quotation.Paragraph];
        int first = paragraph.IndexAt(quotation.Start);
        var sentences = new Sentences(paragraph, language);
        int start = sentences.StartOf(Math.Min(first, paragraph.Words.Count - 1));
        int end = sentences.EndOf(paragraph.IndexAt(quotation.End - 1));
        var phrases = new NounPhrases(paragraph, language);
        for (int i = start; i < end; i++)
        {
            if (i >= first && paragraph.Words[i].Start < quotation.End)
            {
                continue;
            }

            int length = language.CuePhraseAt(paragraph, i, end);
            bool isAllowed = length > 0 && (i > first || !language.CuesAfterQuotes.Contains(paragraph.Words[i].Text));
            if (isAllowed && phrases.After(i + length, i < first ? first : end) is { IsPronoun: false } named)
            {
                return new Attribution(paragraph, i, i + length, named, false);
            }
        }

        return null;
    }

    /// <summary>An attribution, and the mention of the speaker that was proposed for it.</summary>
    private readonly record struct Attributed(Attribution Attribution, Suggestion Mention);

    /// <summary>Who says a quotation, and by which words.</summary>
    /// <param name="Paragraph">The paragraph of these words.</param>
    /// <param name="CueFirst">The index of the first word of the cue.</param>
    /// <param name="CueEnd">The index after its last word; the same if there is no cue.</param>
    /// <param name="Speaker">The words for the speaker; null if no one is named.</param>
    /// <param name="IsDirect">Whether a comma or a colon sets the quotation apart, as of a whole sentence.</param>
    private readonly record struct Attribution(DraftParagraph Paragraph, int CueFirst, int CueEnd, NounPhrase? Speaker, bool IsDirect);
}
