using NewsSchema.Core.Text;
using NewsSchema.Core.Values;

namespace NewsSchema.Core.Formats.NewsMlG2;

/// <summary>The spellings of XML Schema's simple types that NewsML-G2 requires for values of articles.</summary>
internal static class XsdText
{
    private const int LongestSubtag = 8;

    /// <summary><c>xs:language</c>: <c>de</c>, <c>de-AT</c>.</summary>
    public static bool IsLanguage(string text)
    {
        bool isFirst = true;
        foreach (string subtag in text.Split('-'))
        {
            if (subtag.Length is 0 or > LongestSubtag || !subtag.All(c => Characters.IsLetter(c) || (!isFirst && Characters.IsDigit(c))))
            {
                return false;
            }

            isFirst = false;
        }

        return true;
    }

    /// <summary><c>xs:positiveInteger</c>.</summary>
    public static bool IsPositiveInteger(string text)
    {
        int start = text.Length > 0 && text[0] == '+' ? 1 : 0;
        bool isPositive = false;
        for (int i = start; i < text.Length; i++)
        {
            if (!Characters.IsDigit(text[i]))
            {
                return false;
            }

            isPositive |= text[i] != '0';
        }

        return isPositive;
    }

    /// <summary><c>xs:duration</c>, which has no weeks, and a fraction only of seconds.</summary>
    public static bool IsDuration(string text) =>
        Iso8601.TryParseDuration(text, out Iso8601Duration duration) && !duration.Weeks.IsGiven && (text.IndexOf('.') < 0 || duration.Seconds.FractionDigits > 0);
}
