namespace NewsSchema.Tool.Drafting;

/// <summary>The beginning of an agency's text: places, a date and an agency before a dash, such as "BERLIN/PARIS, Dec 7 (Reuters) - ".</summary>
/// <param name="Start">Its first position.</param>
/// <param name="End">The end of its last word or bracket.</param>
/// <param name="Places">The places.</param>
/// <param name="Date">The words between the places and the agency; null if there are none.</param>
/// <param name="Agency">The agency, without brackets; null if there is none.</param>
internal sealed record Dateline(int Start, int End, IReadOnlyList<(int Start, int End)> Places, (int Start, int End)? Date, (int Start, int End)? Agency)
{
    private const int LongestHead = 90;
    private const int LongestPlace = 6;

    private static readonly HashSet<string> s_agencies = new(StringComparer.OrdinalIgnoreCase)
    {
        "Reuters", "dpa", "AP", "AFP", "APA", "sda", "Keystone-SDA", "epd", "KNA", "dts", "Bloomberg", "ANSA", "PTI", "dapd", "ddp", "SID", "UPI", "PA", "TASS", "Interfax", "Xinhua", "EFE", "Lusa", "ANP", "NTB",
        "TT", "Ritzau", "STT", "PAP", "CTK", "MTI", "Kyodo", "Yonhap", "IRNA", "ANI", "IANS", "AAP", "CP", "Belga", "ATS", "Business Wire", "PR Newswire", "GlobeNewswire", "ots", "news aktuell",
    };

    /// <summary>The dateline of a paragraph; null if it has none.</summary>
    public static Dateline? Parse(DraftParagraph paragraph, DraftLanguage language)
    {
        IReadOnlyList<Word> words = paragraph.Words;
        int dash = 0;
        while (dash < words.Count && !IsDash(paragraph, dash) && words[dash].End - paragraph.Start <= LongestHead)
        {
            dash++;
        }

        if (dash == 0 || dash >= words.Count || !IsDash(paragraph, dash))
        {
            return null;
        }

        int end = dash;
        (int First, int End)? agency = null;
        if (words[end - 1].Is(')'))
        {
            int open = end - 1;
            while (open > 0 && !words[open].Is('('))
            {
                open--;
            }

            if (open == 0 || end - 2 <= open)
            {
                return null;
            }

            agency = (open + 1, end - 1);
            end = open;
        }

        // "ASHBY, England, Dec 7": the date is what follows the first comma before it; other words before it are a part of the place.
        int comma = 0;
        while (comma < end && !(words[comma].Is(',') && IsDate(words, (comma + 1, end), language)))
        {
            comma++;
        }

        (int First, int End)? date = comma < end ? (comma + 1, end) : null;
        if (comma == 0 || !IsPlace(words, comma, language))
        {
            return null;
        }

        bool isUpper = words.Take(comma).TakeWhile(static word => word.IsWord).All(static word => !word.Text.Any(char.IsLower));
        bool isKnown = agency is { } source && IsAgency(words, source);

        // "Angela Merkel (CDU) -" is none: an agency that is not known needs a place in capitals.
        bool isOther = isUpper && agency is { } other && other.End - other.First == 1 && words[other.First].Text.All(char.IsLetter);
        if (!(isUpper || date is not null || isKnown) || (agency is not null && !isKnown && !isOther))
        {
            return null;
        }

        List<(int, int)> places = [];
        int first = 0;
        for (int i = 0; i <= comma; i++)
        {
            if (i == comma || words[i].Text is "/" or ",")
            {
                places.Add((words[first].Start, words[i - 1].End));
                first = i + 1;
            }
        }

        return new Dateline(paragraph.Start, words[dash - 1].End, places, Range(date), Range(agency));

        (int, int)? Range((int First, int End)? range) => range is { } found ? (words[found.First].Start, words[found.End - 1].End) : null;
    }

    private static bool IsDash(DraftParagraph paragraph, int index)
    {
        Word word = paragraph.Words[index];
        return word.Text is "-" or "–" or "—" && index > 0 && word.Start > paragraph.Words[index - 1].End && index + 1 < paragraph.Words.Count && paragraph.Words[index + 1].Start > word.End;
    }

    private static bool IsPlace(IReadOnlyList<Word> words, int end, DraftLanguage language)
    {
        bool isStart = true;
        for (int i = 0; i < end; i++)
        {
            Word word = words[i];
            if (word.Text is "/" or "." or ",")
            {
                isStart = !word.Is('.');
                continue;
            }

            bool isParticle = !isStart && (language.NameParticles.Contains(word.Text) || language.Prepositions.Contains(word.Text) || language.Articles.Contains(word.Text));
            if (!word.IsWord || (!word.IsCapitalized && !isParticle) || (isStart && language.Articles.Contains(word.Text) && !word.IsAcronym))
            {
                return false;
            }

            isStart = false;
        }

        return end <= LongestPlace;
    }

    private static bool IsDate(IReadOnlyList<Word> words, (int First, int End) range, DraftLanguage language)
    {
        bool hasMonth = false;
        for (int i = range.First; i < range.End; i++)
        {
            Word word = words[i];
            bool isMonth = language.Months.ContainsKey(word.Text) || language.Weekdays.ContainsKey(word.Text);
            hasMonth |= isMonth;
            if (!isMonth && !char.IsAsciiDigit(word.Text[0]) && !word.Is('.') && !word.Is(','))
            {
                return false;
            }
        }

        return hasMonth;
    }

    /// <summary>Whether the words in brackets are an agency, or one with a service or a region: dpa-AFX, dpa/lby.</summary>
    private static bool IsAgency(IReadOnlyList<Word> words, (int First, int End) range)
    {
        string first = words[range.First].Text;
        string all = string.Join(' ', Enumerable.Range(range.First, range.End - range.First).Select(i => words[i].Text));
        return s_agencies.Contains(first) || s_agencies.Contains(first.Split('-')[0]) || s_agencies.Contains(all);
    }
}
