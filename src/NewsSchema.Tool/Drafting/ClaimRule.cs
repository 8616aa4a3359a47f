namespace NewsSchema.Tool.Drafting;

/// <summary>
/// Proposes claims: what someone is reported to have said, without quotation marks. "Jane Doe said that …"; "…, so der Kreml"; "…, hieß es weiter"; "demands assurances"; "the threat to …";
/// "warned of …"; "hat … bestritten".
/// </summary>
internal sealed class ClaimRule(DraftText text, DraftLanguage language, SpeakerWords speakers)
{
    private const double AfterThat = 0.88;
    private const double BeforeSpeaker = 0.86;
    private const double Indirect = 0.75;
    private const double Demanded = 0.72;
    private const double AfterNoun = 0.7;
    private const double Topic = 0.65;
    private const int ShortestClaim = 3;
    private const int LongestGap = 8;
    private readonly List<Suggestion> _suggestions = [];
    private readonly List<Quotation> _quotations = Quotations.Find(text);

    public List<Suggestion> Propose()
    {
        for (int i = 0; i < text.Paragraphs.Count; i++)
        {
            DraftParagraph paragraph = text.Paragraphs[i];
            var sentences = new Sentences(paragraph, language);
            for (int start = FirstWord(paragraph); start < paragraph.Words.Count;)
            {
                int end = Math.Min(Math.Max(sentences.EndOf(start), start + 1), paragraph.Words.Count);
                Propose(paragraph, start, end);
                start = end + 1;
            }
        }

        return _suggestions;
    }

    /// <summary>The word after the dateline and its dash.</summary>
    private int FirstWord(DraftParagraph paragraph) =>
        Dateline.Parse(paragraph, language) is { } dateline ? paragraph.IndexAt(dateline.End) + 1 : 0;

    private void Propose(DraftParagraph paragraph, int start, int end)
    {
        Attribution? after = FindAfter(paragraph, start, end);
        int limit = after?.Comma ?? end;
        List<Suggestion> reported = FindReported(paragraph, start, limit, out NounPhrase? subject);
        if (after is { } found)
        {
            if (reported.Count == 0)
            {
                if (Claim(paragraph, start, limit, BeforeSpeaker) is { } claim)
                {
                    Attribute(claim, paragraph, found, "speaker");
                }
            }
            else
            {
                // "Putin sagte, er wolle …, so der Kreml": who passes it on. That holds for the quotations in it, too.
                Attribute(reported[^1], paragraph, found, "source");
            }
        }

        ProposeAfterNouns(paragraph, start, limit);
        ProposeTopics(paragraph, start, limit, subject);
    }

    private void Attribute(Suggestion claim, DraftParagraph paragraph, Attribution found, string role)
    {
        Cue(claim, paragraph, found.CueFirst, found.CueEnd);
        if (found.Particle is { } particle)
        {
            Cue(claim, paragraph, particle, particle + 1);
        }

        if (found.Speaker is not { } speaker)
        {
            return;
        }

        Suggestion mention = speakers.Propose(claim, paragraph, speaker, isDirect: true, claim.Confidence, role);
        if (role == "source")
        {
            for (int i = 0; i < mention.Spoken.Count; i++)
            {
                SpokenStatement spoken = mention.Spoken[i];
                if (spoken.Statement.Class == "quote" && claim.Start <= spoken.Statement.Start && spoken.Statement.End <= claim.End && FindSpeaker(claim) is { } subject)
                {
                    mention.Spoken[i] = spoken with { Role = role };
                    subject.Spoken.Add(spoken);
                }
            }
        }
    }

    private Suggestion? FindSpeaker(Suggestion claim) => speakers.Suggestions.Find(mention => mention.Spoken.Exists(spoken => spoken.Statement == claim && spoken.Role == "speaker"));

    /// <summary>An attribution at the end of a sentence: ", so der Kreml", ", sagte Putin", ", hieß es weiter", ", officials said".</summary>
    private Attribution? FindAfter(DraftParagraph paragraph, int start, int end)
    {
        var phrases = new NounPhrases(paragraph, language);
        for (int comma = end - 2; comma > start + ShortestClaim; comma--)
        {
            if (!paragraph.Words[comma].Is(',') || IsQuoted(paragraph.Words[comma]))
            {
                continue;
            }

            int at = comma + 1;
            if (language.CuePhraseAt(paragraph, at, end) is > 0 and int length && phrases.After(at + length, end) is { IsPronoun: false } named)
            {
                return new Attribution(comma, at, at + length, named, null);
            }

            if (language.CueVerbs.Contains(paragraph.Words[at].Text) && at + 1 < end)
            {
                if (language.ImpersonalPronouns.Contains(paragraph.Words[at + 1].Text))
                {
                    // "hieß es weiter": the adverb belongs to it if it ends the sentence.
                    int last = at + 3 == end && paragraph.Words[at + 2] is { IsWord: true, IsCapitalized: false } ? at + 3 : at + 2;
                    return new Attribution(comma, at, last, null, null);
                }

                if (phrases.After(at + 1, end) is { } speaker)
                {
                    int? particle = language.VerbParticles.Contains(paragraph.Words[end - 1].Text) && end - 1 >= speaker.End ? end - 1 : null;
                    return new Attribution(comma, at, at + 1, speaker, particle);
                }
            }

            // "…, the mayor of Ashby said"
            for (int verb = at + 1; verb < end && verb <= at + LongestGap && !paragraph.Words[verb].Is(','); verb++)
            {
                if (language.CueVerbs.Contains(paragraph.Words[verb].Text) && !language.CapitalizesNouns && phrases.Before(verb, at) is { } before && before.First == at)
                {
                    return new Attribution(comma, verb, verb + 1, before, null);
                }
            }
        }

        return null;
    }

    /// <summary>Clauses after verbs: "Jane Doe said that …", "Putin sagte, er wolle …", "Putin fordert Zusicherungen".</summary>
    private List<Suggestion> FindReported(DraftParagraph paragraph, int start, int limit, out NounPhrase? last)
    {
        var phrases = new NounPhrases(paragraph, language);
        List<Suggestion> claims = [];
        last = null;
        for (int verb = start; verb + ShortestClaim < limit; verb++)
        {
            Word word = paragraph.Words[verb];
            if (!language.CueVerbs.Contains(word.Text) || word.IsCapitalized || IsQuoted(word))
            {
                continue;
            }

            int clause = ClauseAfter(paragraph, verb, limit, out double confidence);
            bool isDemand = language.DemandVerbs.Contains(word.Text);
            int? relative = RelativeClauseOf(paragraph, verb, start);
            NounPhrase? subject = SubjectOf(paragraph, phrases, verb, clause, relative, start) ?? last;
            last = subject;
            NounPhrase? addressee = null;
            if (isDemand)
            {
                clause = ObjectAfter(paragraph, phrases, verb, limit, out addressee);
                confidence = Demanded;
            }

            if (clause < 0)
            {
                continue;
            }

            int end = relative is null ? limit : paragraph.EndOfClause(clause, limit);
            if (Claim(paragraph, clause, end, confidence, word.Text) is not { } claim)
            {
                continue;
            }

            claims.Add(claim);
            bool hasAuxiliary = verb > start && language.Auxiliaries.Contains(paragraph.Words[verb - 1].Text);
            Cue(claim, paragraph, hasAuxiliary ? verb - 1 : verb, verb + 1);
            if (clause - 2 > verb && language.VerbParticles.Contains(paragraph.Words[clause - 2].Text))
            {
                // "kündigte an, dass …"
                Cue(claim, paragraph, clause - 2, clause - 1);
            }

            if (subject is { } speaker)
            {
                speakers.Propose(claim, paragraph, speaker, isDirect: true, confidence);
            }

            if (addressee is { } asked)
            {
                speakers.Propose(claim, paragraph, asked, isDirect: true, confidence, "addressee");
            }

            verb = end;
        }

        return claims;
    }

    /// <summary>The first word of what someone says after a verb; -1 if it is not a clause.</summary>
    private int ClauseAfter(DraftParagraph paragraph, int verb, int limit, out double confidence)
    {
        confidence = AfterThat;
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
            confidence = Indirect;
            return verb + 1 < comma && comma - verb > ShortestClaim + 1 && (language.Articles.Contains(paragraph.Words[verb + 1].Text) || language.Pronouns.Contains(paragraph.Words[verb + 1].Text)) ? verb + 1 : -1;
        }

        if (comma >= limit || comma - verb > LongestGap || !paragraph.Words[comma].Is(',') || comma + 2 >= limit)
        {
            return -1;
        }

        Word first = paragraph.Words[comma + 1];
        if (language.ThatWords.Contains(first.Text))
        {
            return comma + 1;
        }

        confidence = Indirect;
        bool isRelative = IsRelative(paragraph, comma + 1);
        bool isOther = !first.IsWord || language.Conjunctions.Contains(first.Text) || (language.Prepositions.Contains(first.Text) && !first.IsCapitalized) || language.CueVerbs.Contains(first.Text);
        return isRelative || isOther ? -1 : comma + 1;
    }

    /// <summary>Whether a word after a comma is a relative pronoun: in German, an article without a noun after it.</summary>
    private bool IsRelative(DraftParagraph paragraph, int at) =>
        language.RelativePronouns.Contains(paragraph.Words[at].Text)
        || (language.CapitalizesNouns && paragraph.Words[at].Text is "der" or "die" or "das" or "dem" or "den" or "deren" or "dessen" or "denen" && at + 1 < paragraph.Words.Count && IsWithoutNoun(paragraph, at + 1));

    /// <summary>Whether no noun follows an article within a few adjectives, as in "der vor dem Treffen" or "die gestern sagte".</summary>
    private bool IsWithoutNoun(DraftParagraph paragraph, int at)
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

    /// <summary>The comma before the relative clause that a verb is in; null if it is in a main clause.</summary>
    private int? RelativeClauseOf(DraftParagraph paragraph, int verb, int start)
    {
        int comma = verb - 1;
        while (comma > start && !paragraph.Words[comma].Is(','))
        {
            comma--;
        }

        return comma > start && IsRelative(paragraph, comma + 1) ? comma : null;
    }

    private NounPhrase? SubjectOf(DraftParagraph paragraph, NounPhrases phrases, int verb, int clause, int? relative, int start)
    {
        if (relative is { } comma)
        {
            return phrases.Before(comma, start);
        }

        if (verb > start && language.Conjunctions.Contains(paragraph.Words[verb - 1].Text))
        {
            // "hat bestritten und erklärt": the subject is that of the verb before.
            return null;
        }

        NounPhrase? after = language.CapitalizesNouns && clause > 0 ? phrases.After(verb + 1, clause - 1) : null;
        return phrases.SubjectOf(phrases.Before(verb, start), after);
    }

    /// <summary>The first word of what is demanded, and of whom.</summary>
    private int ObjectAfter(DraftParagraph paragraph, NounPhrases phrases, int verb, int limit, out NounPhrase? addressee)
    {
        addressee = null;
        int at = verb + 1;
        if (at + 1 < limit && language.DemandPrepositions.Contains(paragraph.Words[at].Text) && phrases.After(at + 1, limit) is { } asked && asked.First == at + 1)
        {
            // In German, nouns that follow each other are not one name: "von Claudia Berger Geld", but "von Claudia Berger einen Plan".
            bool isWhole = asked.NameLength < 2 || (asked.End < limit && language.Articles.Contains(paragraph.Words[asked.End].Text));
            int end = language.CapitalizesNouns && !isWhole ? asked.End - 1 : asked.End;
            addressee = asked with { End = end, NameEnd = Math.Min(asked.NameEnd, end) };
            at = end;
        }

        return limit - at >= 1 && paragraph.Words[at].IsWord && (paragraph.Words[at].IsCapitalized || language.Articles.Contains(paragraph.Words[at].Text)) ? at : -1;
    }

    /// <summary>Clauses after nouns: "Bidens Drohung, … zu verhängen", "the claim that …".</summary>
    private void ProposeAfterNouns(DraftParagraph paragraph, int start, int limit)
    {
        for (int noun = start; noun + 2 + ShortestClaim <= limit; noun++)
        {
            Word word = paragraph.Words[noun];
            bool isClause = language.CapitalizesNouns ? paragraph.Words[noun + 1].Is(',') && !IsRelative(paragraph, noun + 2) : language.ThatWords.Contains(paragraph.Words[noun + 1].Text);
            if (!language.CueNouns.Contains(word.Text) || !isClause || IsQuoted(word))
            {
                continue;
            }

            int first = language.CapitalizesNouns ? noun + 2 : noun + 1;
            if (Claim(paragraph, first, paragraph.EndOfClause(first, limit), AfterNoun, word.Text) is { } claim)
            {
                Cue(claim, paragraph, noun, noun + 1);
                if (noun > start)
                {
                    speakers.ProposeGenitive(claim, paragraph, noun - 1, AfterNoun);
                }
            }
        }
    }

    /// <summary>What someone warns of, worries about or denies: "voiced concern about …", "vor … warnte", "hat … bestritten".</summary>
    private void ProposeTopics(DraftParagraph paragraph, int start, int limit, NounPhrase? subject)
    {
        var phrases = new NounPhrases(paragraph, language);
        for (int at = start; at < limit; at++)
        {
            Word word = paragraph.Words[at];
            if (IsQuoted(word))
            {
                continue;
            }

            if (language.CueNouns.Contains(word.Text) && at + 1 < limit && language.TopicPrepositions.Contains(paragraph.Words[at + 1].Text))
            {
                subject = ProposeConcern(paragraph, phrases, at, start, limit) ?? subject;
            }
            else if (language.TopicVerbs.Contains(word.Text) && at + 1 < limit && language.TopicPrepositions.Contains(paragraph.Words[at + 1].Text))
            {
                Say(paragraph, Claim(paragraph, at + 1, limit, Topic, word.Text, mayBeQuoted: true), phrases.Before(at, start) ?? subject, (at, at + 1));
            }
            else if (language.TopicVerbs.Contains(word.Text) && language.CapitalizesNouns && TopicBefore(paragraph, at, start) is { } topic)
            {
                bool isContinued = topic > start && language.Conjunctions.Contains(paragraph.Words[topic - 1].Text);
                bool hasCondition = at + 2 + ShortestClaim < limit && paragraph.Words[at + 1].Is(',') && language.ConditionWords.Contains(paragraph.Words[at + 2].Text);
                (int, int)? condition = hasCondition ? (at + 2, limit) : null;
                Say(paragraph, Claim(paragraph, topic, at, Topic, word.Text, mayBeQuoted: true, condition), isContinued ? subject : SubjectBefore(paragraph, phrases, topic, start) ?? subject, (at, at + 1));
            }
            else if (language.ObjectParticiples.Contains(word.Text) && ObjectBefore(paragraph, at, start) is { } first)
            {
                int end = paragraph.Words[at - 1].Is(',') ? at - 1 : at;
                Say(paragraph, Claim(paragraph, first, end, Topic, word.Text), phrases.Before(first - 1, start) ?? subject, (at, at + 1));
            }
        }
    }

    /// <summary>"voiced concern about …", "seine Sorge über … zum Ausdruck brachte": the noun, with its possessive pronoun, and the verb are cues. Returns whose concern it is.</summary>
    private NounPhrase? ProposeConcern(DraftParagraph paragraph, NounPhrases phrases, int noun, int start, int limit)
    {
        IReadOnlyList<Word> words = paragraph.Words;
        int first = noun > start && (language.Articles.Contains(words[noun - 1].Text) || language.ReferringPronouns.Contains(words[noun - 1].Text)) ? noun - 1 : noun;
        int cue = first < noun && language.ReferringPronouns.Contains(words[first].Text) ? first : noun;
        int end = paragraph.EndOfClause(noun + 2, limit);
        NounPhrase? subject;
        if (first > start && language.ExpressionVerbs.Contains(words[first - 1].Text))
        {
            subject = phrases.Before(first - 1, start);
            Say(paragraph, Claim(paragraph, noun + 2, end, Topic, words[noun].Text), subject, (first - 1, first), (cue, noun + 1));
            return subject;
        }

        for (int verb = noun + 2; verb < end; verb++)
        {
            bool isPhrase = language.ExpressionPhrase.Count > 0 && verb + language.ExpressionPhrase.Count < end && language.ExpressionPhrase.Select((word, i) => words[verb + i].Text == word).All(static isSame => isSame);
            if (isPhrase || language.ExpressionVerbs.Contains(words[verb].Text))
            {
                subject = SubjectBefore(paragraph, phrases, first, start);
                Say(paragraph, Claim(paragraph, noun + 2, verb, Topic, words[noun].Text), subject, (cue, noun + 1), (verb, isPhrase ? verb + language.ExpressionPhrase.Count + 1 : verb + 1));
                return subject;
            }
        }

        return null;
    }

    /// <summary>The preposition before what a verb at the end of its clause is about; null if there is none.</summary>
    private int? TopicBefore(DraftParagraph paragraph, int verb, int start)
    {
        for (int at = verb - 2; at >= start && !(paragraph.Words[at].Is(',') && !IsQuoted(paragraph.Words[at])); at--)
        {
            if (language.TopicPrepositions.Contains(paragraph.Words[at].Text) && !IsQuoted(paragraph.Words[at]))
            {
                return at;
            }
        }

        return null;
    }

    /// <summary>Who is named directly before the rest of a clause. "…, in der der Westen": a pronoun that a preposition and a comma precede is not a part of it.</summary>
    private NounPhrase? SubjectBefore(DraftParagraph paragraph, NounPhrases phrases, int end, int start)
    {
        NounPhrase? found = phrases.Before(end, start);
        return found is { } phrase && phrase.First >= start + 2 && phrase.First + 1 < end && language.Prepositions.Contains(paragraph.Words[phrase.First - 1].Text) && paragraph.Words[phrase.First - 2].Is(',')
            ? phrases.Before(end, phrase.First + 1)
            : found;
    }

    /// <summary>The first word after the auxiliary of a participle; null if nothing is between them.</summary>
    private int? ObjectBefore(DraftParagraph paragraph, int participle, int start)
    {
        for (int at = participle - 2; at >= start; at--)
        {
            if (language.Auxiliaries.Contains(paragraph.Words[at].Text) && !IsQuoted(paragraph.Words[at]))
            {
                return paragraph.Words[at + 1].IsWord && !language.Prepositions.Contains(paragraph.Words[at + 1].Text) ? at + 1 : null;
            }
        }

        return null;
    }

    private void Say(DraftParagraph paragraph, Suggestion? claim, NounPhrase? speaker, params ReadOnlySpan<(int First, int End)> cues)
    {
        if (claim is null)
        {
            return;
        }

        foreach ((int first, int end) in cues)
        {
            Cue(claim, paragraph, first, end);
        }

        if (speaker is { } named)
        {
            speakers.Propose(claim, paragraph, named, isDirect: true, claim.Confidence);
        }
    }

    private void Cue(Suggestion claim, DraftParagraph paragraph, int first, int end) =>
        _suggestions.Add(new Suggestion(paragraph.Words[first].Start, paragraph.Words[end - 1].End, "cue", claim.Confidence, DraftRule.Claims) { Statement = claim });

    /// <summary>A claim, unless it is too short, cuts a quotation or is little more than one.</summary>
    private Suggestion? Claim(DraftParagraph paragraph, int first, int end, double confidence, string cue = "", bool mayBeQuoted = false, (int First, int End)? continuation = null)
    {
        if (end - first < (language.DemandVerbs.Contains(cue) ? 1 : ShortestClaim))
        {
            return null;
        }

        int from = paragraph.Words[first].Start;
        int to = paragraph.Words[end - 1].End;
        int quoted = 0;
        foreach (Quotation quotation in _quotations)
        {
            bool isInside = from <= quotation.Start && quotation.End <= to;
            if (!isInside && quotation.Start < to && from < quotation.End)
            {
                return null;
            }

            quoted += isInside ? quotation.End - quotation.Start : 0;
        }

        if (!mayBeQuoted && quoted * 10 >= (to - from) * 9)
        {
            return null;
        }

        var claim = new Suggestion(from, to, "claim", confidence, DraftRule.Claims)
        {
            Attributes = language.Acts.TryGetValue(cue, out string? act) ? [new("act", act)] : [],
            Continuations = continuation is { } part ? [(paragraph.Words[part.First].Start, paragraph.Words[part.End - 1].End)] : [],
        };
        _suggestions.Add(claim);
        return claim;
    }

    private bool IsQuoted(Word word) => _quotations.Exists(quotation => quotation.Start <= word.Start && word.End <= quotation.End);

    /// <summary>Who says a claim, and by which words.</summary>
    /// <param name="Comma">The comma between the claim and the attribution.</param>
    /// <param name="CueFirst">The index of the first word of the cue.</param>
    /// <param name="CueEnd">The index after its last word.</param>
    /// <param name="Speaker">The words for the speaker; null if no one is named.</param>
    /// <param name="Particle">The second part of a divided verb; null if it is not divided.</param>
    private readonly record struct Attribution(int Comma, int CueFirst, int CueEnd, NounPhrase? Speaker, int? Particle);
}
