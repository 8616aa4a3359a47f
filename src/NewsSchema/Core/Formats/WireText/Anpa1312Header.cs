using NewsSchema.Core.Text;

namespace NewsSchema.Core.Formats.WireText;

/// <summary>
/// The header of ANPA-1312 without the signs that separate its fields, as it is in files that went through a mail: <c>a0105asian</c>, and on the next line <c>u s BC-Cup 09-12 0344</c>.
/// </summary>
internal static class Anpa1312Header
{
    /// <summary>The length of the service and the number of the message.</summary>
    public const int IdLength = 5;

    /// <summary>Whether the first two lines of a text are such a header.</summary>
    public static bool Begins(string text)
    {
        string first = WireStart.FirstLine(text);
        int next = IsFirstLine(first) ? text.IndexOf(first, StringComparison.Ordinal) + first.Length : text.Length;
        return next < text.Length && IsSecondLine(WireStart.FirstLine(text.Substring(next)));
    }

    /// <summary>Whether a line has the service, the number and the selector: a letter, four digits, and a word.</summary>
    public static bool IsFirstLine(string line)
    {
        string id = line.TrimEnd();
        return id.Length > IdLength && Characters.IsLetter(id[0]) && id.Skip(1).Take(IdLength - 1).All(Characters.IsDigit)
            && id.Skip(IdLength).All(static c => c == '-' || Characters.IsLetter(c) || Characters.IsDigit(c));
    }

    /// <summary>Whether a line has priority, category and keyword, and ends with the day and, in most messages, the number of words.</summary>
    public static bool IsSecondLine(string line)
    {
        string[] words = line.Split([' ', '\t'], StringSplitOptions.RemoveEmptyEntries);
        int day = words.Length - (words.Length > 0 && IsNumber(words[words.Length - 1], 4) ? 2 : 1);
        return day >= 3 && words[0].Length == 1 && words[1].Length == 1 && Characters.IsLetter(words[0][0]) && Characters.IsLetter(words[1][0])
            && words[day].Length == 5 && words[day][2] == '-' && IsNumber(words[day].Remove(2, 1), 4);
    }

    private static bool IsNumber(string word, int length) => word.Length == length && word.All(Characters.IsDigit);
}
