namespace NewsSchema.Tool.Drafting;

/// <summary>Proposes the headline and the byline.</summary>
internal sealed class HeadRule(DraftText text, DraftLanguage language, SpeakerNames names)
{
    private const int LongestHeadline = 160;
    private const int LongestByline = 100;
    private const int HeadLength = 5;

    public IEnumerable<Suggestion> ProposeHeadline()
    {
        if (text.Paragraphs.Count < 2 || text.Paragraphs[0] is not { } first)
        {
            yield break;
        }

        string line = first.Text;
        bool isShort = line.Length <= LongestHeadline && text.Paragraphs.Skip(1).Take(HeadLength).Any(paragraph => paragraph.End - paragraph.Start > line.Length) && !line.Contains('\n', StringComparison.Ordinal);
        if (isShort && line[^1] is not ('.' or ':' or ',') && Dateline.Parse(first, language) is null && !IsByline(first))
        {
            yield return new Suggestion(first.Start, first.End, "headline", 0.92, DraftRule.Headline) { Attributes = [new("level", "1")] };
        }
    }

    public IEnumerable<Suggestion> ProposeByline()
    {
        foreach (DraftParagraph paragraph in text.Paragraphs.Take(HeadLength))
        {
            if (!IsByline(paragraph))
            {
                continue;
            }

            yield return new Suggestion(paragraph.Start, paragraph.End, "byline", 0.93, DraftRule.Byline);
            var phrases = new NounPhrases(paragraph, language);
            int start = 1;
            for (int at = 1; at <= paragraph.Words.Count; at++)
            {
                bool isEnd = at == paragraph.Words.Count || paragraph.Words[at].Is(',') || paragraph.Words[at].Text is "und" or "and" or "&" || paragraph.Words[at].Is('(');
                if (isEnd && at > start && phrases.NameIn(start, at) is { } name)
                {
                    string words = text.Text[paragraph.Words[name.NameFirst].Start..paragraph.Words[name.NameEnd - 1].End];
                    KnownEntity entity = names.Find(words, isFull: true)!;
                    int from = paragraph.Words[name.NameFirst].Start;
                    int to = paragraph.Words[name.NameEnd - 1].End;
                    yield return new Suggestion(from, to, "author", 0.93, DraftRule.Byline);
                    yield return new Suggestion(from, to, entity.Kind, 0.93, DraftRule.Byline) { Entity = entity.Id };
                }

                start = isEnd ? at + 1 : start;
            }

            yield break;
        }
    }

    /// <summary>Whether a paragraph is "By Jane Doe and John Roe": a short line of names after the word.</summary>
    private bool IsByline(DraftParagraph paragraph)
    {
        if (paragraph.End - paragraph.Start > LongestByline || paragraph.Words.Count < 3 || !language.BylineStarts.Contains(paragraph.Words[0].Text))
        {
            return false;
        }

        int start = paragraph.Words[1].Is(':') ? 2 : 1;
        return paragraph.Words.Skip(start).All(word => word.IsCapitalized || !word.IsWord || word.Text is "und" or "and" or "in" || language.NameParticles.Contains(word.Text))
            && paragraph.Words.Skip(start).Count(static word => word.IsCapitalized) >= 2
            && !paragraph.Words[^1].Is('.');
    }
}
