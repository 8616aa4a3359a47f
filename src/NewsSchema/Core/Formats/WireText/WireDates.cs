using System.Globalization;
using NewsSchema.Core.Text;

namespace NewsSchema.Core.Formats.WireText;

/// <summary>The date-times of messages.</summary>
internal static class WireDates
{
    private const int Months = 12;

    /// <summary>The months in English, and in German, in which dpa dates its service in English, too, as agencies in Germany, Austria and Switzerland abbreviate them.</summary>
    private static readonly string[] s_months =
    [
        "jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec",
        "jan", "feb", "mrz", "apr", "mai", "jun", "jul", "aug", "sep", "okt", "nov", "dez",
        "jän", "feber", "mär", "april", "june", "juni", "juli", "august", "sept", "oct", "nov", "dec",
    ];

    /// <summary>Parses <c>131137 GMT Nov 13</c>: day, hour and minute, zone, month and year. Without the zone, the time is local.</summary>
    /// <returns>The date in the form of ISO 8601; null if the text is not one, or if it lacks the month and the year.</returns>
    public static string? ParseDayTime(string text)
    {
        const int dayTimeLength = 6;
        string[] words = text.Split([' ', '\t'], StringSplitOptions.RemoveEmptyEntries);
        if (words.Length is not (3 or 4) || words[0].Length != dayTimeLength || !words[0].All(Characters.IsDigit))
        {
            return null;
        }

        string zone = words.Length == 4 ? words[1].ToUpperInvariant() : "";
        int index = Array.IndexOf(s_months, words[words.Length - 2].ToLowerInvariant());
        int month = index < 0 ? 0 : index % Months + 1;
        return zone is "" or "GMT" or "UTC" or "Z" && month > 0
            ? Of(words[words.Length - 1], month, words[0].Substring(0, 2), words[0].Substring(2, 2), words[0].Substring(4, 2), zone.Length > 0)
            : null;
    }

    /// <summary>Parses the end of a line of AP: <c>11-13-13 1509GMT</c>, month, day, year and time.</summary>
    /// <returns>The date in the form of ISO 8601; null if the text is not one.</returns>
    public static string? ParseAmerican(string text)
    {
        string[] words = text.Trim().Split(' ');
        string[] parts = words[0].Split('-');
        return words.Length == 2 && parts.Length == 3 && words[1].Length == 7 && words[1].EndsWith("GMT", StringComparison.Ordinal)
            && int.TryParse(parts[0], NumberStyles.None, CultureInfo.InvariantCulture, out int month)
            ? Of(parts[2], month, parts[1], words[1].Substring(0, 2), words[1].Substring(2, 2), isUtc: true)
            : null;
    }

    private static string? Of(string year, int month, string day, string hour, string minute, bool isUtc)
    {
        if (!int.TryParse(year, NumberStyles.None, CultureInfo.InvariantCulture, out int number) || year.Length is not (2 or 4)
            || !int.TryParse(day, NumberStyles.None, CultureInfo.InvariantCulture, out int date)
            || !int.TryParse(hour, NumberStyles.None, CultureInfo.InvariantCulture, out int hours)
            || !int.TryParse(minute, NumberStyles.None, CultureInfo.InvariantCulture, out int minutes))
        {
            return null;
        }

        number += year.Length == 4 ? 0 : number < 50 ? 2000 : 1900;
        bool isDate = number > 0 && month is >= 1 and <= 12 && date >= 1 && date <= DateTime.DaysInMonth(number, month) && hours < 24 && minutes < 60;
        return isDate ? new DateTime(number, month, date, hours, minutes, 0).ToString("yyyy-MM-dd'T'HH:mm:ss", CultureInfo.InvariantCulture) + (isUtc ? "Z" : "") : null;
    }
}
