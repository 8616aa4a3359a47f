namespace NewsSchema.Tool.Drafting;

/// <summary>
/// Proposes quotations, and for each the words that say who speaks: "…", said Jane Doe; Jane Doe said: "…"; according to Jane Doe. Names of works, terms and single words in
/// quotation marks are not proposed, or with low confidence.
/// </summary>
internal sealed class QuoteRule(DraftText text, DraftLanguage language, SpeakerWords speakers)
{
    private const int LongQuotation = 5;
    private const double Continued = 0.85;
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
        if (words == 1 && attribution is not { IsDirect: true })
        {
            return null;
        }

        bool isTitle = attribution is not { IsDirect: true } && IsTitle(paragraph, first, words);
        bool hasName = attribution?.Speaker.HasName == true;
        double confidence = isTitle ? 0.3
            : words >= LongQuotation ? (hasName ? 0.95 : attribution is null ? 0.85 : 0.92)
            : attribution is { IsDirect: true } ? 0.85
            : language.CapitalizesNouns ? 0.6 : 0.8;
        var quote = new Suggestion(quotation.Start, quotation.End, "quote", confidence, DraftRule.Quotes) { Continuations = quotation.Continuations };
        _suggestions.Add(quote);
        if (attribution is { } found)
        {
            return Attribute(quote, found, confidence) is { } mention ? new Attributed(found, mention) : null;
        }

        // "…", said Jane Doe. "…": the second quotation is hers, too, but another sentence decides nothing.
        if (last is { } previous && previous.Attribution.Paragraph == paragraph && previous.Attribution.IsDirect && first > 0 && new Sentences(paragraph, language).EndOf(previous.Attribution.Speaker.End) == first - 1)
        {
            previous.Mention.Spoken.Add(new SpokenStatement(quote, Math.Min(confidence, Continued)));
        }

        return null;
    }

    /// <summary>Proposes the cue and the speaker.</summary>
    /// <returns>The mention of a speaker with a name.</returns>
    private Suggestion? Attribute(Suggestion quote, Attribution found, double confidence)
    {
        DraftParagraph paragraph = found.Paragraph;
        Word cueFirst = paragraph.Words[found.CueFirst];
        Word cueLast = paragraph.Words[found.CueEnd - 1];
        _suggestions.Add(new Suggestion(cueFirst.Start, cueLast.End, "cue", confidence, DraftRule.Quotes) { Statement = quote });

        Suggestion words = speakers.Propose(quote, paragraph, found.Speaker, found.IsDirect, confidence);
        return words.Entity is null ? null : words;
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

    private Attribution? FindAttribution(Quotation quotation) =>
        FindAfter(quotation) ?? FindBefore(quotation) ?? FindPhrase(quotation);

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
        char last = quotation.LastEnd - 2 > 0 ? text.Text[quotation.LastEnd - 2] : ' ';
        bool isDirect = hasComma || last is ',' or '!' or '?';
        at += hasComma || (paragraph.Words[at].Text[0] is '-' or '–' or '—') ? 1 : 0;
        int end = new Sentences(paragraph, language).EndOf(at);
        var phrases = new NounPhrases(paragraph, language);
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

        if (language.CueVerbs.Contains(paragraph.Words[at].Text))
        {
            return phrases.After(at + 1, end) is { } after ? new Attribution(paragraph, at, at + 1, after, true) : null;
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

    /// <summary>Jane Doe said: "…". Am Montag sagte Jane Doe: „…“. Jane Doe said that it was "…".</summary>
    private Attribution? FindBefore(Quotation quotation)
    {
        DraftParagraph paragraph = text.Paragraphs[quotation.Paragraph];
        int first = paragraph.IndexAt(quotation.Start);
        if (first == 0)
        {
            return null;
        }

        var sentences = new Sentences(paragraph, language);
        int start = sentences.StartOf(first);
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

            int limit = paragraph.EndOfClause(verb + 1, first);
            NounPhrase? after = phrases.After(verb + 1, limit);
            NounPhrase? before = phrases.Before(verb, start);

            if (phrases.SubjectOf(before, after) is { } speaker)
            {
                // "haben erklärt": the auxiliary belongs to the cue.
                int cue = verb > start && language.Auxiliaries.Contains(paragraph.Words[verb - 1].Text) ? verb - 1 : verb;
                return new Attribution(paragraph, cue, verb + 1, speaker, isDirect);
            }
        }

        return null;
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
    /// <param name="CueEnd">The index after its last word.</param>
    /// <param name="Speaker">The words for the speaker.</param>
    /// <param name="IsDirect">Whether a comma or a colon sets the quotation apart, as of a whole sentence.</param>
    private readonly record struct Attribution(DraftParagraph Paragraph, int CueFirst, int CueEnd, NounPhrase Speaker, bool IsDirect);
}
