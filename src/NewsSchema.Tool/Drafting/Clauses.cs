namespace NewsSchema.Tool.Drafting;

/// <summary>Answers what the words next to a verb are: the clause that it reports, its subject, its object, the relative clause that it is in.</summary>
internal sealed class Clauses(DraftParagraph paragraph, DraftLanguage language, QuotedText quoted)
{
    private const int MaxGap = 8;
    private readonly NounPhrases _phrases = new(paragraph, language);

    /// <summary>The first word of what someone says after a verb; -1 if it is not a clause.</summary>
    /// <param name="verb">The index of the verb.</param>
    /// <param name="limit">The index after the last word that may be part of it.</param>
    /// <param name="isIndirect">Whether the clause does not begin with a word such as "that".</param>
    public int ClauseAfter(int verb, int limit, out bool isIndirect)
    {
        isIndirect = false;
        int comma = paragraph.EndOfClause(verb + 1, limit);
        if (!language.CapitalizesNouns)
        {
            for (int i = verb + 1; i < comma && i <= verb + 4; i++)
            {
                if (language.ThatWords.Contains(paragraph.Words[i].Text))
                {
                    return i;
                }
            }

            // "said the plan would …": a clause without "that" begins directly after the verb.
            isIndirect = true;
            return verb + 1 < comma && comma - verb > ClaimRule.ShortestClaim + 1 && (language.Articles.Contains(paragraph.Words[verb + 1].Text) || language.Pronouns.Contains(paragraph.Words[verb + 1].Text)) ? verb + 1 : -1;
        }

        if (comma >= limit || comma - verb > MaxGap || !paragraph.Words[comma].Is(',') || comma + 2 >= limit)
        {
            return -1;
        }

        Word first = paragraph.Words[comma + 1];
        if (language.ThatWords.Contains(first.Text))
        {
            return comma + 1;
        }

        isIndirect = true;
        bool isRelative = IsRelative(comma + 1);
        bool isOther = !first.IsWord || language.Conjunctions.Contains(first.Text) || (language.Prepositions.Contains(first.Text) && !first.IsCapitalized) || language.CueVerbs.Contains(first.Text);
        return isRelative || isOther ? -1 : comma + 1;
    }

    /// <summary>Whether a word after a comma is a relative pronoun: in German, an article without a noun after it.</summary>
    public bool IsRelative(int at) =>
        language.RelativePronouns.Contains(paragraph.Words[at].Text)
        || (language.CapitalizesNouns && paragraph.Words[at].Text is "der" or "die" or "das" or "dem" or "den" or "deren" or "dessen" or "denen" && at + 1 < paragraph.Words.Count && IsWithoutNoun(at + 1));

    /// <summary>The comma before the relative clause that a verb is in; null if it is in a main clause.</summary>
    public int? RelativeClauseOf(int verb, int start)
    {
        int comma = verb - 1;
        while (comma > start && !paragraph.Words[comma].Is(','))
        {
            comma--;
        }

        return comma > start && IsRelative(comma + 1) ? comma : null;
    }

    /// <summary>Whose verb it is; null if the subject is that of a verb before.</summary>
    public NounPhrase? SubjectOf(int verb, int clause, int? relative, int start)
    {
        if (relative is { } comma)
        {
            return _phrases.Before(comma, start);
        }

        if (verb > start && language.Conjunctions.Contains(paragraph.Words[verb - 1].Text))
        {
            // "hat bestritten und erklärt": the subject is that of the verb before.
            return null;
        }

        NounPhrase? after = language.CapitalizesNouns && clause > 0 ? _phrases.After(verb + 1, clause - 1) : null;
        return _phrases.SubjectOf(_phrases.Before(verb, start), after);
    }

    /// <summary>The first word of what is demanded, and of whom.</summary>
    public int ObjectAfter(int verb, int limit, out NounPhrase? addressee)
    {
        addressee = null;
        int at = verb + 1;
        if (at + 1 < limit && language.DemandPrepositions.Contains(paragraph.Words[at].Text) && _phrases.After(at + 1, limit) is { } asked && asked.First == at + 1)
        {
            // In German, nouns that follow each other are not one name: "von Claudia Berger Geld", but "von Claudia Berger einen Plan".
            bool isWhole = asked.NameLength < 2 || (asked.End < limit && language.Articles.Contains(paragraph.Words[asked.End].Text));
            int end = language.CapitalizesNouns && !isWhole ? asked.End - 1 : asked.End;
            addressee = asked with { End = end, NameEnd = Math.Min(asked.NameEnd, end) };
            at = end;
        }

        return limit - at >= 1 && paragraph.Words[at].IsWord && (paragraph.Words[at].IsCapitalized || language.Articles.Contains(paragraph.Words[at].Text)) ? at : -1;
    }

    /// <summary>The preposition before what a verb at the end of its clause is about; null if there is none.</summary>
    public int? TopicBefore(int verb, int start)
    {
        for (int at = verb - 2; at >= start && !(paragraph.Words[at].Is(',') && !quoted.Contains(paragraph.Words[at])); at--)
        {
            if (language.TopicPrepositions.Contains(paragraph.Words[at].Text) && !quoted.Contains(paragraph.Words[at]))
            {
                return at;
            }
        }

        return null;
    }

    /// <summary>Who is named directly before the rest of a clause. "…, in der der Westen": a pronoun that a preposition and a comma precede is not a part of it.</summary>
    public NounPhrase? SubjectBefore(int end, int start)
    {
        NounPhrase? found = _phrases.Before(end, start);
        return found is { } phrase && phrase.First >= start + 2 && phrase.First + 1 < end && language.Prepositions.Contains(paragraph.Words[phrase.First - 1].Text) && paragraph.Words[phrase.First - 2].Is(',')
            ? _phrases.Before(end, phrase.First + 1)
            : found;
    }

    /// <summary>The first word after the auxiliary of a participle; null if nothing is between them.</summary>
    public int? ObjectBefore(int participle, int start)
    {
        for (int at = participle - 2; at >= start; at--)
        {
            if (language.Auxiliaries.Contains(paragraph.Words[at].Text) && !quoted.Contains(paragraph.Words[at]))
            {
                return paragraph.Words[at + 1].IsWord && !language.Prepositions.Contains(paragraph.Words[at + 1].Text) ? at + 1 : null;
            }
        }

        return null;
    }

    /// <summary>Whether no noun follows an article within a few adjectives, as in "der vor dem Treffen" or "die gestern sagte".</summary>
    private bool IsWithoutNoun(int at)
    {
        Word next = paragraph.Words[at];
        if (!next.IsWord || language.Prepositions.Contains(next.Text) || language.Articles.Contains(next.Text) || language.Pronouns.Contains(next.Text))
        {
            return true;
        }

        for (int i = at; i < paragraph.Words.Count && i < at + 3 && paragraph.Words[i].IsWord; i++)
        {
            if (paragraph.Words[i].IsCapitalized)
            {
                return false;
            }
        }

        return true;
    }
}
