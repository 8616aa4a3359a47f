namespace NewsSchema.Tool.Drafting;

/// <summary>
/// Proposes mentions of entities that other articles know, and further mentions of the names that this text introduces. The longest name counts; a German genitive and the first part of a
/// compound belong to a name: Putins, NATO-Erweiterung.
/// </summary>
internal sealed class EntityRule(DraftText text, DraftLanguage language, Gazetteer known, SpeakerNames names)
{
    private const double Known = 0.95;
    private const double Introduced = 0.93;

    /// <summary>The length up to which the end of a word of the text is not taken for a genitive: "was", "als".</summary>
    private const int LongestWhole = 3;

    public IEnumerable<Suggestion> Propose()
    {
        Dictionary<string, List<(string[] Words, KnownEntity Entity, double Confidence)>> byFirst = new(StringComparer.Ordinal);
        foreach ((string name, KnownEntity entity, double confidence) in known.Names.Select(static pair => (pair.Name, pair.Entity, Known)).Concat(names.Introduced.Select(static pair => (pair.Name, pair.Entity, Introduced))))
        {
            string[] words = name.Split(' ');
            if (!byFirst.TryGetValue(words[0], out List<(string[] Words, KnownEntity Entity, double Confidence)>? list))
            {
                byFirst.Add(words[0], list = []);
            }

            list.Add((words, entity, confidence));
        }

        foreach (List<(string[] Words, KnownEntity Entity, double Confidence)> list in byFirst.Values)
        {
            list.Sort(static (a, b) => b.Words.Length.CompareTo(a.Words.Length));
        }

        foreach (DraftParagraph paragraph in text.Paragraphs)
        {
            for (int at = 0; at < paragraph.Words.Count; at++)
            {
                if (Match(paragraph, at, byFirst) is { } mention)
                {
                    yield return mention.Suggestion;
                    at = mention.End - 1;
                }
            }
        }
    }

    /// <summary>Whether a last name belongs to the full name of someone else, as in "Erica Garner, the daughter of Eric Garner". Where every noun has a capital, no one can tell.</summary>
    private bool IsOfOther(DraftParagraph paragraph, int at, KnownEntity entity) =>
        !language.CapitalizesNouns && at > 0 && paragraph.Words[at - 1] is { IsWord: true, IsCapitalized: true, IsAcronym: false } first
        && !language.IsRole(first.Text) && !language.NoNames.Contains(first.Text) && entity.Kind == "person" && entity.Name.Contains(' ', StringComparison.Ordinal)
        && entity.Name != first.Text + " " + paragraph.Words[at].Text && names.IsFullName(first.Text, paragraph.Words[at].Text);

    private (Suggestion Suggestion, int End)? Match(DraftParagraph paragraph, int at, Dictionary<string, List<(string[] Words, KnownEntity Entity, double Confidence)>> byFirst)
    {
        Word word = paragraph.Words[at];
        string compound = word.Text.Split('-')[0];
        foreach (string first in new HashSet<string> { word.Text, Genitive.Remove(word.Text, LongestWhole), compound })
        {
            foreach ((string[] words, KnownEntity entity, double confidence) in byFirst.GetValueOrDefault(first) ?? [])
            {
                bool isHere = at + words.Length <= paragraph.Words.Count && (words.Length == 1 || words[0] == word.Text);
                for (int i = 1; isHere && i < words.Length; i++)
                {
                    string next = paragraph.Words[at + i].Text;
                    isHere = next == words[i] || (i == words.Length - 1 && Genitive.Remove(next, LongestWhole) == words[i]);
                }

                if (isHere && !(words.Length == 1 && IsOfOther(paragraph, at, entity)))
                {
                    int end = words.Length == 1 && first == compound && first.Length < word.Text.Length ? word.Start + first.Length : paragraph.Words[at + words.Length - 1].End;
                    return (new Suggestion(word.Start, end, entity.Kind, confidence, DraftRule.Entities) { Entity = entity.Id }, at + words.Length);
                }
            }
        }

        return null;
    }
}
