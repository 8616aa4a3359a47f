namespace NewsSchema.Tool.Drafting;

/// <summary>
/// Proposes claims: what someone is reported to have said, without quotation marks. "Jane Doe said that …"; "…, so der Kreml"; "…, hieß es weiter"; "demands assurances"; "the threat to …";
/// "warned of …"; "hat … bestritten".
/// </summary>
internal sealed class ClaimRule(DraftText text, DraftLanguage language, SpeakerWords speakers)
{
    /// <summary>The fewest words of a claim.</summary>
    public const int ShortestClaim = 3;

    private const double AfterThat = 0.88;
    private const double BeforeSpeaker = 0.86;
    private const double Indirect = 0.75;
    private const double Demanded = 0.72;
    private const double AfterNoun = 0.7;
    private const double Topic = 0.65;
    private readonly List<Suggestion> _suggestions = [];
    private readonly QuotedText _quoted = new(text);

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
        Attribution? after = new Attributions(paragraph, language, _quoted).Find(start, end);
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

    /// <summary>Clauses after verbs: "Jane Doe said that …", "Putin sagte, er wolle …", "Putin fordert Zusicherungen".</summary>
    private List<Suggestion> FindReported(DraftParagraph paragraph, int start, int limit, out NounPhrase? last)
    {
        var clauses = new Clauses(paragraph, language, _quoted);
        List<Suggestion> claims = [];
        last = null;
        for (int verb = start; verb + ShortestClaim < limit; verb++)
        {
            Word word = paragraph.Words[verb];
            if (!language.CueVerbs.Contains(word.Text) || word.IsCapitalized || _quoted.Contains(word))
            {
                continue;
            }

            int clause = clauses.ClauseAfter(verb, limit, out bool isIndirect);
            double confidence = isIndirect ? Indirect : AfterThat;
            bool isDemand = language.DemandVerbs.Contains(word.Text);
            int? relative = clauses.RelativeClauseOf(verb, start);
            NounPhrase? subject = clauses.SubjectOf(verb, clause, relative, start) ?? last;
            last = subject;
            NounPhrase? addressee = null;
            if (isDemand)
            {
                clause = clauses.ObjectAfter(verb, limit, out addressee);
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

    /// <summary>Clauses after nouns: "Bidens Drohung, … zu verhängen", "the claim that …".</summary>
    private void ProposeAfterNouns(DraftParagraph paragraph, int start, int limit)
    {
        var clauses = new Clauses(paragraph, language, _quoted);
        for (int noun = start; noun + 2 + ShortestClaim <= limit; noun++)
        {
            Word word = paragraph.Words[noun];
            bool isClause = language.CapitalizesNouns ? paragraph.Words[noun + 1].Is(',') && !clauses.IsRelative(noun + 2) : language.ThatWords.Contains(paragraph.Words[noun + 1].Text);
            if (!language.CueNouns.Contains(word.Text) || !isClause || _quoted.Contains(word))
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
        var clauses = new Clauses(paragraph, language, _quoted);
        for (int at = start; at < limit; at++)
        {
            Word word = paragraph.Words[at];
            if (_quoted.Contains(word))
            {
                continue;
            }

            if (language.CueNouns.Contains(word.Text) && at + 1 < limit && language.TopicPrepositions.Contains(paragraph.Words[at + 1].Text))
            {
                subject = ProposeConcern(paragraph, phrases, clauses, at, start, limit) ?? subject;
            }
            else if (language.TopicVerbs.Contains(word.Text) && at + 1 < limit && language.TopicPrepositions.Contains(paragraph.Words[at + 1].Text))
            {
                Say(paragraph, Claim(paragraph, at + 1, limit, Topic, word.Text, mayBeQuoted: true), phrases.Before(at, start) ?? subject, (at, at + 1));
            }
            else if (language.TopicVerbs.Contains(word.Text) && language.CapitalizesNouns && clauses.TopicBefore(at, start) is { } topic)
            {
                bool isContinued = topic > start && language.Conjunctions.Contains(paragraph.Words[topic - 1].Text);
                bool hasCondition = at + 2 + ShortestClaim < limit && paragraph.Words[at + 1].Is(',') && language.ConditionWords.Contains(paragraph.Words[at + 2].Text);
                (int, int)? condition = hasCondition ? (at + 2, limit) : null;
                Say(paragraph, Claim(paragraph, topic, at, Topic, word.Text, mayBeQuoted: true, condition), isContinued ? subject : clauses.SubjectBefore(topic, start) ?? subject, (at, at + 1));
            }
            else if (language.ObjectParticiples.Contains(word.Text) && clauses.ObjectBefore(at, start) is { } first)
            {
                int end = paragraph.Words[at - 1].Is(',') ? at - 1 : at;
                Say(paragraph, Claim(paragraph, first, end, Topic, word.Text), phrases.Before(first - 1, start) ?? subject, (at, at + 1));
            }
        }
    }

    /// <summary>"voiced concern about …", "seine Sorge über … zum Ausdruck brachte": the noun, with its possessive pronoun, and the verb are cues. Returns whose concern it is.</summary>
    private NounPhrase? ProposeConcern(DraftParagraph paragraph, NounPhrases phrases, Clauses clauses, int noun, int start, int limit)
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
                subject = clauses.SubjectBefore(first, start);
                Say(paragraph, Claim(paragraph, noun + 2, verb, Topic, words[noun].Text), subject, (cue, noun + 1), (verb, isPhrase ? verb + language.ExpressionPhrase.Count + 1 : verb + 1));
                return subject;
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
        if (_quoted.CountIn(from, to) is not { } quoted || (!mayBeQuoted && quoted * 10 >= (to - from) * 9))
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
}
