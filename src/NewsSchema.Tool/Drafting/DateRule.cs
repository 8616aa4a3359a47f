using System.Globalization;

namespace NewsSchema.Tool.Drafting;

/// <summary>
/// Proposes dates with their values: "7. Dezember 2021", "Dec. 7", "am Dienstag", "March 2024", "2021-12-07". A date without a year, a weekday or "yesterday" is relative to the
/// day of publication, and has no value without it; then nothing is proposed.
/// </summary>
internal sealed class DateRule(DraftText text, DraftLanguage language, DateOnly? published)
{
    private const double Certain = 0.96;
    private const double Relative = 0.91;
    private const double Ahead = 0.86;

    public IEnumerable<Suggestion> Propose()
    {
        foreach (DraftParagraph paragraph in text.Paragraphs)
        {
            int at = 0;
            while (at < paragraph.Words.Count)
            {
                if (Match(paragraph, at) is { } date)
                {
                    yield return new Suggestion(paragraph.Words[at].Start, paragraph.Words[date.End - 1].End, "date", date.Confidence, DraftRule.Dates) { Attributes = [new("value", date.Value)] };
                    at = date.End;
                }
                else
                {
                    at++;
                }
            }
        }
    }

    private (int End, string Value, double Confidence)? Match(DraftParagraph paragraph, int at)
    {
        Word word = paragraph.Words[at];
        if (char.IsAsciiDigit(word.Text[0]))
        {
            return MatchDigits(paragraph, at) ?? MatchDayMonth(paragraph, at);
        }

        if (!word.IsCapitalized || !language.Months.TryGetValue(word.Text, out int month))
        {
            return published is { } today ? MatchRelative(paragraph, at, today) : null;
        }

        // "May" and "März" are months only next to a number.
        int next = SkipPoint(paragraph, at + 1, word);
        if (next >= paragraph.Words.Count || Number(paragraph.Words[next].Text, out bool isOrdinal) is not { } number)
        {
            return null;
        }

        if (number is >= 1000 and <= 2999 && !isOrdinal)
        {
            return (next + 1, Invariant($"{number:0000}-{month:00}"), Certain);
        }

        if (number is < 1 or > 31 || language.CapitalizesNouns)
        {
            return null;
        }

        int year = next + 1 < paragraph.Words.Count && paragraph.Words[next + 1].Is(',') ? next + 2 : next + 1;
        return YearAt(paragraph, year) is { } stated ? Dated(stated, month, number, year + 1) : Undated(month, number, next + 1);
    }

    /// <summary>2021-12-07, 7.12.2021</summary>
    private static (int End, string Value, double Confidence)? MatchDigits(DraftParagraph paragraph, int at)
    {
        string digits = paragraph.Words[at].Text;
        bool isDate = DateOnly.TryParseExact(digits, ["yyyy-MM-dd", "d.M.yyyy", "dd.MM.yyyy"], CultureInfo.InvariantCulture, DateTimeStyles.None, out DateOnly date);
        return isDate ? (at + 1, Iso(date), Certain) : null;
    }

    /// <summary>7. Dezember 2021, 7 December, 7. Dez.</summary>
    private (int End, string Value, double Confidence)? MatchDayMonth(DraftParagraph paragraph, int at)
    {
        if (Number(paragraph.Words[at].Text, out bool isOrdinal) is not { } day || day is < 1 or > 31)
        {
            return null;
        }

        int next = at + 1;
        if (language.CapitalizesNouns)
        {
            if (next >= paragraph.Words.Count || !paragraph.Words[next].Is('.'))
            {
                return null;
            }

            next++;
        }
        else if (isOrdinal && next < paragraph.Words.Count && paragraph.Words[next].Text == "of")
        {
            next++;
        }

        if (next >= paragraph.Words.Count || !paragraph.Words[next].IsCapitalized || !language.Months.TryGetValue(paragraph.Words[next].Text, out int month))
        {
            return null;
        }

        Word name = paragraph.Words[next];
        int after = SkipPoint(paragraph, next + 1, name);
        return YearAt(paragraph, after) is { } year ? Dated(year, month, day, after + 1) : Undated(month, day, after);
    }

    private (int End, string Value, double Confidence)? MatchRelative(DraftParagraph paragraph, int at, DateOnly today)
    {
        string word = paragraph.Words[at].Text;
        if (language.RelativeDays.TryGetValue(word, out int days))
        {
            return (at + 1, Iso(today.AddDays(days)), Relative);
        }

        if (!paragraph.Words[at].IsCapitalized || !language.Weekdays.TryGetValue(word, out DayOfWeek weekday))
        {
            return null;
        }

        bool isNext = at > 0 && language.NextWords.Contains(paragraph.Words[at - 1].Text);
        int back = ((int)today.DayOfWeek - (int)weekday + 7) % 7;
        bool isAhead = isNext || (back > 0 && IsInFuture(paragraph, at));
        return (at + 1, Iso(isAhead ? today.AddDays(7 - back) : today.AddDays(-back)), isAhead ? Ahead : Relative);
    }

    /// <summary>Whether the clause is about the future: "will reopen on Friday", "am Freitag wird der Hafen wieder öffnen". In English, a later verb can belong to what is said.</summary>
    private bool IsInFuture(DraftParagraph paragraph, int at)
    {
        for (int i = at - 1; i >= 0 && paragraph.Words[i].IsWord; i--)
        {
            if (language.FutureVerbs.Contains(paragraph.Words[i].Text))
            {
                return true;
            }
        }

        if (!language.PutsVerbsLast)
        {
            return false;
        }

        int end = at + 1;
        for (; end < paragraph.Words.Count && paragraph.Words[end].IsWord; end++)
        {
            if (language.FutureVerbs.Contains(paragraph.Words[end].Text))
            {
                return true;
            }
        }

        // "der Sturm lasse am Mittwoch nach", "dass der Sturm am Mittwoch nachlasse": the verb is directly before the day or at the end of the clause.
        return (at > 1 && IsPresentSubjunctive(paragraph.Words[at - 2])) || (end > at + 1 && IsPresentSubjunctive(paragraph.Words[end - 1]));
    }

    /// <summary>Whether a word is a verb in the form by which German reports what someone says about the present or the future: "lasse", where a verb in "-te" says what was.</summary>
    private bool IsPresentSubjunctive(Word word) =>
        word is { IsWord: true, IsCapitalized: false } && word.Text is { Length: > 3 } text && text[^1] == 'e' && !text.EndsWith("te", StringComparison.Ordinal)
        && !language.NoSubjunctives.Contains(text) && !language.Articles.Contains(text) && !language.Prepositions.Contains(text) && !language.Conjunctions.Contains(text);

    private static (int End, string Value, double Confidence)? Dated(int year, int month, int day, int end) =>
        day <= DateTime.DaysInMonth(year, month) ? (end, Iso(new DateOnly(year, month, day)), Certain) : null;

    /// <summary>The year that brings the day nearest to that of publication: news look back further than ahead.</summary>
    private (int End, string Value, double Confidence)? Undated(int month, int day, int end)
    {
        const int DaysAhead = 90;
        if (published is not { } today)
        {
            return null;
        }

        for (int year = today.Year + 1; year >= today.Year - 4; year--)
        {
            if (day <= DateTime.DaysInMonth(year, month) && new DateOnly(year, month, day) is { } date && date <= today.AddDays(DaysAhead))
            {
                return (end, Iso(date), Relative);
            }
        }

        return null;
    }

    private int? YearAt(DraftParagraph paragraph, int at) =>
        at < paragraph.Words.Count && paragraph.Words[at].Text is { Length: 4 } digits && Number(digits, out bool isOrdinal) is { } year && !isOrdinal && year is >= 1000 and <= 2999 ? year : null;

    /// <summary>The point of an abbreviated month.</summary>
    private int SkipPoint(DraftParagraph paragraph, int at, Word month) =>
        at < paragraph.Words.Count && paragraph.Words[at].Is('.') && paragraph.Words[at].Start == month.End && language.Abbreviations.Contains(month.Text) ? at + 1 : at;

    private static int? Number(string text, out bool isOrdinal)
    {
        string digits = text.TrimEnd('s', 't', 'n', 'd', 'r', 'h');
        isOrdinal = digits.Length < text.Length;
        return int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out int number) ? number : null;
    }

    private static string Iso(DateOnly date) => date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static string Invariant(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
