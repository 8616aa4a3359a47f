namespace NewsSchema.Tool.Drafting;

/// <summary>
/// Finds text in quotation marks: „…“, “…”, »…«, «…» and "…". Marks within others are left alone. A paragraph whose quotation does not end may be continued by
/// one that begins with the same mark.
/// </summary>
internal static class Quotations
{
    private const string Openers = "„“«»\"";
    private const string Closers = "“”«»\"";

    /// <summary>Whether a sign can begin a quotation.</summary>
    public static bool IsOpener(char sign) => Openers.Contains(sign, StringComparison.Ordinal);

    /// <summary>Whether a sign can end a quotation.</summary>
    public static bool IsCloser(char sign) => Closers.Contains(sign, StringComparison.Ordinal);

    public static List<Quotation> Find(DraftText text)
    {
        List<Quotation> found = [];
        for (int i = 0; i < text.Paragraphs.Count; i++)
        {
            DraftParagraph paragraph = text.Paragraphs[i];
            int at = paragraph.Start;

            // A sign that is not closed from one place on is not closed from a later one either.
            HashSet<char> unclosed = [];
            while (FindOpener(text.Text, paragraph, at) is >= 0 and int start)
            {
                char opener = text.Text[start];
                int end = unclosed.Contains(opener) ? -1 : FindCloser(text.Text, opener, start + 1, paragraph.End);
                if (end >= 0)
                {
                    found.Add(new Quotation(i, start, end + 1));
                    at = end + 1;
                    continue;
                }

                if (!unclosed.Contains(opener) && Continue(text, i, start) is { } continued)
                {
                    found.Add(continued);

                    // The rest of the last paragraph may have further quotations.
                    i = continued.LastParagraph;
                    paragraph = text.Paragraphs[i];
                    at = continued.LastEnd;
                    unclosed.Clear();
                    continue;
                }

                if (opener is '"' or '“')
                {
                    unclosed.Add(opener);
                }

                at = start + 1;
            }
        }

        return found;
    }

    private static int FindOpener(string text, DraftParagraph paragraph, int at)
    {
        for (int i = at; i + 1 < paragraph.End; i++)
        {
            bool isAtStart = i == paragraph.Start || !char.IsLetterOrDigit(text[i - 1]);
            if (IsOpener(text[i]) && isAtStart && !char.IsWhiteSpace(text[i + 1]))
            {
                return i;
            }
        }

        return -1;
    }

    private static int FindCloser(string text, char opener, int from, int to)
    {
        string closers = ClosersOf(opener);
        for (int i = from; i < to; i++)
        {
            if (closers.Contains(text[i], StringComparison.Ordinal))
            {
                return i;
            }

            // Another quotation begins: this one was never closed.
            if (text[i] == opener && opener is not ('"' or '“'))
            {
                return -1;
            }
        }

        return -1;
    }

    private static string ClosersOf(char opener) => opener switch
    {
        '„' => "“”\"",
        '“' => "”",
        '«' => "»",
        '»' => "«",
        _ => "\"",
    };

    private static Quotation? Continue(DraftText text, int paragraph, int start)
    {
        char opener = text.Text[start];
        List<(int Start, int End)> continuations = [];
        for (int i = paragraph + 1; i < text.Paragraphs.Count; i++)
        {
            DraftParagraph next = text.Paragraphs[i];
            if (text.Text[next.Start] != opener)
            {
                return null;
            }

            int end = FindCloser(text.Text, opener, next.Start + 1, next.End);
            continuations.Add((next.Start, end < 0 ? next.End : end + 1));
            if (end >= 0)
            {
                return new Quotation(paragraph, start, text.Paragraphs[paragraph].End) { Continuations = continuations };
            }
        }

        return null;
    }
}
