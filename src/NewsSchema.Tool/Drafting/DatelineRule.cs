namespace NewsSchema.Tool.Drafting;

/// <summary>Proposes the dateline with its places and its agency.</summary>
internal sealed class DatelineRule(DraftText text, DraftLanguage language)
{
    private const double Confidence = 0.96;
    private const int HeadLength = 6;

    public IEnumerable<Suggestion> Propose()
    {
        foreach (DraftParagraph paragraph in text.Paragraphs.Take(HeadLength))
        {
            if (Dateline.Parse(paragraph, language) is not { } dateline)
            {
                continue;
            }

            yield return New(dateline.Start, dateline.End, "dateline");
            foreach ((int start, int end) in dateline.Places)
            {
                yield return New(start, end, "place");
            }

            if (dateline.Agency is { } agency)
            {
                yield return New(agency.Start, agency.End, "org");
                yield return New(agency.Start, agency.End, "agency");
            }

            yield break;
        }
    }

    private static Suggestion New(int start, int end, string name) => new(start, end, name, Confidence, DraftRule.Dateline);
}
