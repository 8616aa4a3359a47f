namespace NewsSchema.Tool.Drafting;

/// <summary>
/// Finds the phrase that names a speaker next to a verb: a pronoun, a name with offices before it, or a noun with its article. A name in commas after a noun is that of the noun.
/// </summary>
/// <param name="paragraph">The paragraph.</param>
/// <param name="language">The language.</param>
/// <param name="takesNouns">Whether any noun with an article can be a speaker, and not only an office, in a language whose nouns have no capital.</param>
internal sealed class NounPhrases(DraftParagraph paragraph, DraftLanguage language, bool takesNouns = false)
{
    private const int MaxSkipped = 5;
    private const int MaxAdjectives = 4;
    private const int MaxInParentheses = 8;

    /// <summary>The phrase that begins at a word or after adverbs and times.</summary>
    /// <param name="at">The index of the first word that may be part of it.</param>
    /// <param name="end">The index that it must not reach.</param>
    public NounPhrase? After(int at, int end)
    {
        for (int skipped = 0; at < end && skipped <= MaxSkipped; skipped++)
        {
            Word word = paragraph.Words[at];
            if (!word.IsWord)
            {
                return null;
            }

            if (language.Prepositions.Contains(word.Text) && !language.Articles.Contains(word.Text))
            {
                // "sagte am Dienstag der Sprecher", "said in an interview …": the noun of the preposition is not the speaker.
                at = EndOfNoun(at + 1, end);
                continue;
            }

            if (Parse(at, end) is { } phrase)
            {
                return phrase;
            }

            if (word.IsCapitalized && !IsDay(word))
            {
                return null;
            }

            at++;
        }

        return null;
    }

    /// <summary>The phrase that begins with a word.</summary>
    public NounPhrase? At(int first, int end) => first < end ? Parse(first, end) : null;

    /// <summary>The phrase that ends directly before a word.</summary>
    /// <param name="end">The index of that word.</param>
    /// <param name="start">The index before which the phrase must not begin.</param>
    public NounPhrase? Before(int end, int start)
    {
        int last = end - 1;
        while (last >= start && paragraph.Words[last] is { IsWord: true, IsCapitalized: false } word && !language.Pronouns.Contains(word.Text) && IsAuxiliary(word.Text))
        {
            last--;
        }

        // "Jane Doe (D-Ohio) said"
        if (last >= start && paragraph.Words[last].Is(')'))
        {
            int open = last;
            while (open > start && last - open < MaxInParentheses && !paragraph.Words[open].Is('('))
            {
                open--;
            }

            last = paragraph.Words[open].Is('(') ? open - 1 : last;
        }

        if (last < start)
        {
            return null;
        }

        if (paragraph.Words[last].Is(','))
        {
            // "Putin, der … war, sagte": the phrase is before the clause. "Der Sprecher, Dmitri Peskow, sagte": the name is in it.
            int comma = last - 1;
            while (comma >= start && !paragraph.Words[comma].Is(','))
            {
                comma--;
            }

            if (comma < start)
            {
                return null;
            }

            return NameIn(comma + 1, last) is { } name ? name : Before(comma, start);
        }

        if (language.RelativePronouns.Contains(paragraph.Words[last].Text))
        {
            // "Jane Doe, a journalist who wrote": the name is before the comma.
            NounPhrase? noun = Before(last, start);
            return noun is { HasName: false } described && described.First > start && paragraph.Words[described.First - 1].Is(',') ? Before(described.First - 1, start) ?? noun : noun;
        }

        if (language.Pronouns.Contains(paragraph.Words[last].Text))
        {
            return new NounPhrase(last, last + 1, last, last, IsPronoun: true);
        }

        // The longest phrase that ends here: from the first word after the last preposition or sign.
        int first = last;
        while (first > start && IsInPhrase(paragraph.Words[first - 1], paragraph.Words[first]))
        {
            first--;
        }

        for (int at = first; at <= last; at++)
        {
            if (Parse(at, last + 1) is { } phrase && phrase.End == last + 1)
            {
                return phrase;
            }
        }

        return null;
    }

    /// <summary>The subject of a verb: "Putin sagte der Zeitung": who comes first. "Der Zeitung sagte Putin": a name without an article. "Nach dem Treffen mit Biden sagte Putin": not who follows a preposition.</summary>
    /// <param name="before">The phrase before the verb.</param>
    /// <param name="after">The phrase after the verb.</param>
    public NounPhrase? SubjectOf(NounPhrase? before, NounPhrase? after) =>
        before is { } first && (after is not { } second || (!((second.HasName || second.IsPronoun) && IsAfterPreposition(first)) && (language.Tag != "de" || !IsObject(first)))) ? before : after ?? before;

    private bool IsAfterPreposition(NounPhrase phrase) => phrase.First > 0 && language.Prepositions.Contains(paragraph.Words[phrase.First - 1].Text);

    /// <summary>Whether an article before a noun is one of a dative: whom someone tells something.</summary>
    private bool IsObject(NounPhrase phrase) =>
        phrase.First < phrase.NameFirst && paragraph.Words[phrase.First].Text is "Dem" or "Den" or "dem" or "den"
        || (!phrase.HasName && paragraph.Words[phrase.First].Text is "Der" or "Einer" && paragraph.Words[phrase.End - 1].Text is { } noun && (noun.EndsWith("ung", StringComparison.Ordinal) || noun.EndsWith("ur", StringComparison.Ordinal) || noun.EndsWith("presse", StringComparison.OrdinalIgnoreCase)));

    /// <summary>A name of several words, which begins at a word.</summary>
    public NounPhrase? NameIn(int at, int end) => Parse(at, end) is { HasName: true, NameLength: > 1 } phrase && phrase.End == end ? phrase : null;

    private NounPhrase? Parse(int at, int end)
    {
        int first = at;
        Word word = paragraph.Words[at];
        if (language.Pronouns.Contains(word.Text) && !IsArticleBeforeNoun(at, end))
        {
            return new NounPhrase(at, at + 1, at, at, IsPronoun: true);
        }

        bool hasArticle = language.Articles.Contains(word.Text);
        at += hasArticle ? 1 : 0;
        int adjectives = 0;
        while (at < end && adjectives < MaxAdjectives && paragraph.Words[at] is { IsWord: true, IsCapitalized: false } lower && (hasArticle || language.IsRole(lower.Text)) && char.IsLetter(lower.Text[0]))
        {
            if (language.CueVerbs.Contains(lower.Text) || language.Prepositions.Contains(lower.Text) || language.Conjunctions.Contains(lower.Text) || language.RelativePronouns.Contains(lower.Text))
            {
                break;
            }

            at++;
            adjectives++;
        }

        int run = at;
        while (at < end && IsNamePart(at, run, end))
        {
            at++;
        }

        if (at == run)
        {
            // "a company spokesman": an office in small letters, in a language with small nouns.
            bool isNamed = at > first && (language.IsRole(paragraph.Words[at - 1].Text) || (takesNouns && hasArticle && at > first + 1));
            return !language.CapitalizesNouns && isNamed ? WithApposition(new NounPhrase(first, at, at, at, false), end) : null;
        }

        if (takesNouns && hasArticle && !language.CapitalizesNouns && at < end && IsNoun(paragraph.Words[at]))
        {
            // "the Republican lawmaker"
            while (at < end && IsNoun(paragraph.Words[at]))
            {
                at++;
            }

            return WithApposition(new NounPhrase(first, at, at, at, false), end);
        }

        int name = NameAfterRoles(run, at);
        bool isNoun = hasArticle && name == run && (language.CapitalizesNouns || at - name == 1);
        bool isGenitive = name < at && paragraph.Words[at - 1].Text is [.., '\'' or '’', 's'];
        bool isName = name < at && !isNoun && !isGenitive && !(at - name == 1 && language.NoNames.Contains(paragraph.Words[name].Text));
        if (!hasArticle && !isName && at - run == 1 && language.NoNames.Contains(paragraph.Words[run].Text))
        {
            return null;
        }

        if (IsDay(paragraph.Words[run]))
        {
            return null;
        }

        return WithApposition(new NounPhrase(first, at, isName ? name : at, at, false), end);
    }

    /// <summary>The index of the first word of a name, after the offices and what is before them: "Bergers Kollege Ali". A last name may be the word for an office: "Anna Richter".</summary>
    private int NameAfterRoles(int run, int end)
    {
        for (int i = end - 1; i >= run; i--)
        {
            bool isSurname = i == end - 1 && i > run && !IsRole(i - 1);
            if (IsRole(i) && !isSurname)
            {
                int name = i + 1;
                return name < end && paragraph.Words[name].Is('.') ? name + 1 : name;
            }
        }

        return run;
    }

    private bool IsRole(int at) => language.IsRole(paragraph.Words[at].Text);

    /// <summary>A phrase without a name takes the name in commas after it; "der Sprecher des Kremls, Dmitri Peskow" has a genitive between.</summary>
    private NounPhrase WithApposition(NounPhrase phrase, int end)
    {
        if (phrase.HasName)
        {
            return phrase;
        }

        int comma = phrase.End;
        for (int steps = 0; comma < end && steps < 6 && !paragraph.Words[comma].Is(','); steps++, comma++)
        {
            if (!paragraph.Words[comma].IsWord || language.CueVerbs.Contains(paragraph.Words[comma].Text))
            {
                return phrase;
            }
        }

        if (comma >= end || !paragraph.Words[comma].Is(','))
        {
            return phrase;
        }

        int last = comma + 1;
        while (last < end && IsNamePart(last, comma + 1, end))
        {
            last++;
        }

        bool isClosed = last >= end || !paragraph.Words[last].IsWord;
        return isClosed && last - comma > 2 && NameIn(comma + 1, last) is { } name ? new NounPhrase(phrase.First, last, name.NameFirst, name.NameEnd, false) : phrase;
    }

    private bool IsNamePart(int at, int run, int end)
    {
        Word word = paragraph.Words[at];
        if (word.IsWord)
        {
            // "von der Leyen", but not "Vorsitzende der Gruppe": an article is a part of a name only after another small word.
            bool isParticle = at > run && at + 1 < end && language.NameParticles.Contains(word.Text)
                && (!language.Articles.Contains(word.Text) || language.NameParticles.Contains(paragraph.Words[at - 1].Text));
            return word.IsCapitalized || (isParticle && IsNamePart(at + 1, run, end));
        }

        // "Dr. Meier", "J. Edgar Hoover"
        return word.Is('.') && at > run && at + 1 < end && paragraph.Words[at + 1].IsCapitalized && (paragraph.Words[at - 1].Text.Length == 1 || language.Abbreviations.Contains(paragraph.Words[at - 1].Text));
    }

    private bool IsInPhrase(Word word, Word next) =>
        word.IsWord
            ? !language.Prepositions.Contains(word.Text) && !language.Conjunctions.Contains(word.Text) && !language.CueVerbs.Contains(word.Text)
            : word.Is('.') && next.IsCapitalized;

    /// <summary>Whether a word can be a noun, in a language whose nouns have no capital.</summary>
    private bool IsNoun(Word word) =>
        word is { IsWord: true, IsCapitalized: false } && !language.CueVerbs.Contains(word.Text) && !language.Prepositions.Contains(word.Text) && !language.Conjunctions.Contains(word.Text)
        && !language.RelativePronouns.Contains(word.Text) && !language.Auxiliaries.Contains(word.Text);

    private bool IsArticleBeforeNoun(int at, int end) => language.Articles.Contains(paragraph.Words[at].Text) && at + 1 < end && paragraph.Words[at + 1].IsWord;

    private int EndOfNoun(int at, int end)
    {
        while (at < end && paragraph.Words[at] is { IsWord: true, IsCapitalized: false })
        {
            at++;
        }

        while (at < end && paragraph.Words[at] is { IsWord: true, IsCapitalized: true })
        {
            at++;
        }

        return at;
    }

    private bool IsDay(Word word) => language.Weekdays.ContainsKey(word.Text) || language.Months.ContainsKey(word.Text);

    private static bool IsAuxiliary(string word) => word is "hat" or "habe" or "haben" or "hatte" or "has" or "have" or "had" or "also" or "later" or "auch" or "selbst" or "then" or "once";
}
