namespace NewsSchema.Tool.Drafting;

/// <summary>Proposes the words that name who makes a statement. Words that name the speaker of several statements are proposed once.</summary>
internal sealed class SpeakerWords(SpeakerNames names)
{
    private const double Guessed = 0.85;
    private readonly Dictionary<(int Start, int End), Suggestion> _mentions = [];

    /// <summary>What was proposed.</summary>
    public List<Suggestion> Suggestions { get; } = [];

    /// <param name="statement">The quote or the claim.</param>
    /// <param name="paragraph">The paragraph of the words.</param>
    /// <param name="speaker">The words.</param>
    /// <param name="isDirect">Whether they are next to the statement, set apart by a sign.</param>
    /// <param name="confidence">That of the statement.</param>
    /// <param name="role"><c>speaker</c>, <c>source</c> or <c>addressee</c>.</param>
    /// <returns>A mention of an entity; or, if only an editor knows whom the words mean, an anchor.</returns>
    public Suggestion Propose(Suggestion statement, DraftParagraph paragraph, NounPhrase speaker, bool isDirect, double confidence, string role = "speaker")
    {
        if (speaker.HasName)
        {
            string name = Join(paragraph, speaker.NameFirst, speaker.NameEnd);
            bool isAcronym = speaker.NameLength == 1 && paragraph.Words[speaker.NameFirst].IsAcronym;
            KnownEntity? entity = names.Find(name, isFull: speaker.NameLength > 1);
            double certainty = entity is null ? Guessed : isDirect ? 0.95 : 0.9;
            return Mention(paragraph, speaker.NameFirst, speaker.NameEnd, entity ?? names.Guess(name, isAcronym ? "org" : "person"), new SpokenStatement(statement, Math.Min(certainty, confidence), role));
        }

        // "der Kreml": a noun with an article is a name if other articles know it as one.
        for (int first = speaker.First; first < speaker.End && !speaker.IsPronoun; first++)
        {
            if (paragraph.Words[first].IsCapitalized && names.FindKnown(Join(paragraph, first, speaker.End)) is { } entity)
            {
                return Mention(paragraph, first, speaker.End, entity, new SpokenStatement(statement, Math.Min(isDirect ? 0.95 : 0.92, confidence), role));
            }
        }

        // Only an editor knows whom a pronoun or an office means, so the words alone are marked.
        double certain = speaker.IsPronoun ? 0.9 : isDirect ? 0.92 : 0.8;
        var anchor = new Suggestion(paragraph.Words[speaker.First].Start, paragraph.Words[speaker.End - 1].End, role, Math.Min(certain, confidence), statement.Rule) { Statement = statement };
        Suggestions.Add(anchor);
        return anchor;
    }

    /// <summary>The name in the genitive before a noun, such as "Bidens Drohung"; null if it is not known.</summary>
    public Suggestion? ProposeGenitive(Suggestion statement, DraftParagraph paragraph, int word, double confidence) =>
        paragraph.Words[word] is { IsCapitalized: true } owner && owner.Text[^1] is 's' or '\'' or '’' && names.FindKnown(owner.Text) is { } entity
            ? Mention(paragraph, word, word + 1, entity, new SpokenStatement(statement, confidence))
            : null;

    private Suggestion Mention(DraftParagraph paragraph, int first, int end, KnownEntity entity, SpokenStatement spoken)
    {
        (int, int) range = (paragraph.Words[first].Start, paragraph.Words[end - 1].End);
        if (!_mentions.TryGetValue(range, out Suggestion? mention))
        {
            _mentions.Add(range, mention = new Suggestion(range.Item1, range.Item2, entity.Kind, spoken.Confidence, spoken.Statement.Rule) { Entity = entity.Id });
            Suggestions.Add(mention);
        }

        mention.Spoken.Add(spoken);
        return mention;
    }

    private static string Join(DraftParagraph paragraph, int first, int end) =>
        string.Join(' ', Enumerable.Range(first, end - first).Select(i => paragraph.Words[i].Text)).Replace(" .", ".", StringComparison.Ordinal);
}
