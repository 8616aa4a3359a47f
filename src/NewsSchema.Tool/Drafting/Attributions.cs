namespace NewsSchema.Tool.Drafting;

/// <summary>Finds who is said to have made a statement, if the sentence says so after the statement: "…, so der Kreml", "…, sagte Putin", "…, hieß es weiter", "…, officials said".</summary>
internal sealed class Attributions(DraftParagraph paragraph, DraftLanguage language, QuotedText quoted)
{
    private const int MaxSpeakerWords = 8;
    private readonly NounPhrases _phrases = new(paragraph, language);

    /// <summary>The attribution at the end of a sentence; null if there is none.</summary>
    /// <param name="start">The index of the sentence's first word.</param>
    /// <param name="end">The index after its last word.</param>
    public Attribution? Find(int start, int end)
    {
        for (int comma = end - 2; comma > start + ClaimRule.ShortestClaim; comma--)
        {
            if (!paragraph.Words[comma].Is(',') || quoted.Contains(paragraph.Words[comma]))
            {
                continue;
            }

            int at = comma + 1;
            if (language.CuePhraseAt(paragraph, at, end) is > 0 and int length && _phrases.After(at + length, end) is { IsPronoun: false } named)
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

                if (_phrases.After(at + 1, end) is { } speaker)
                {
                    int? particle = language.VerbParticles.Contains(paragraph.Words[end - 1].Text) && end - 1 >= speaker.End ? end - 1 : null;
                    return new Attribution(comma, at, at + 1, speaker, particle);
                }
            }

            // "…, the mayor of Ashby said"
            for (int verb = at + 1; verb < end && verb <= at + MaxSpeakerWords && !paragraph.Words[verb].Is(','); verb++)
            {
                if (language.CueVerbs.Contains(paragraph.Words[verb].Text) && !language.CapitalizesNouns && _phrases.Before(verb, at) is { } before && before.First == at)
                {
                    return new Attribution(comma, verb, verb + 1, before, null);
                }
            }
        }

        return null;
    }
}
