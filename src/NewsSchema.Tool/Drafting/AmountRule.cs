using System.Globalization;

namespace NewsSchema.Tool.Drafting;

/// <summary>Proposes sums of money, percentages, quantities and durations with their values: "3,5 Millionen Euro", "$12", "12.4 percent", "120 km", "two-hour".</summary>
internal sealed class AmountRule(DraftText text, DraftLanguage language)
{
    private const double Certain = 0.95;
    private const double Plain = 0.6;

    public IEnumerable<Suggestion> Propose()
    {
        foreach (DraftParagraph paragraph in text.Paragraphs)
        {
            for (int at = 0; at < paragraph.Words.Count; at++)
            {
                if (Match(paragraph, at) is { } amount)
                {
                    yield return amount.Suggestion;
                    at = amount.End - 1;
                }
            }
        }
    }

    private (Suggestion Suggestion, int End)? Match(DraftParagraph paragraph, int at)
    {
        IReadOnlyList<Word> words = paragraph.Words;
        if (DurationOf(words[at].Text) is { } duration)
        {
            return (new Suggestion(words[at].Start, words[at].End, "duration", Certain, DraftRule.Amounts) { Attributes = [new("value", duration)] }, at + 1);
        }

        string? currency = SymbolOf(words[at].Text) ?? (words[at].Text is "EUR" or "USD" or "GBP" or "CHF" or "JPY" or "CNY" or "SEK" ? words[at].Text : null);
        int number = currency is null ? at : at + 1;
        bool isTight = currency is null || (number < words.Count && words[number].Start - words[at].End <= 1);
        if (number >= words.Count || !isTight || !char.IsAsciiDigit(words[number].Text[0]) || (number > 0 && words[number - 1].Text is "/" or "#"))
        {
            return null;
        }

        string digits = words[number].Text;
        int suffix = digits.Length;
        while (suffix > 0 && char.IsLetter(digits[suffix - 1]))
        {
            suffix--;
        }

        // "$3.5bn", "120km"
        string letters = digits[suffix..];
        digits = digits[..suffix];
        int end = number + 1;

        // "931 000": groups of three digits with spaces between.
        while (letters.Length == 0 && (digits.Length <= 3 || end > number + 1) && end < words.Count && words[end].Text is { Length: 3 } group && group.All(char.IsAsciiDigit) && words[end].Start - words[end - 1].End == 1)
        {
            digits += group;
            end++;
        }

        bool isKnown = letters.Length == 0 || language.Multipliers.ContainsKey(letters) || language.Units.ContainsKey(letters);
        if (!isKnown || ParseNumber(digits) is not { } value)
        {
            return null;
        }

        bool hasMultiplier = false;
        if (letters.Length > 0)
        {
            hasMultiplier = language.Multipliers.TryGetValue(letters, out int zeros);
            value = hasMultiplier ? Scale(value, zeros) : value;
        }
        else if (end < words.Count && language.Multipliers.TryGetValue(words[end].Text, out int zeros) && words[end].Text.Length > 1)
        {
            value = Scale(value, zeros);
            hasMultiplier = true;
            end += end + 1 < words.Count && words[end + 1].Is('.') && words[end + 1].Start == words[end].End && language.Abbreviations.Contains(words[end].Text) ? 2 : 1;
        }

        string next = end < words.Count ? words[end].Text : "";
        if (currency is not null)
        {
            return New("money", Format(value) + " " + currency, end, Certain);
        }

        if ((SymbolOf(next) ?? language.Currencies.GetValueOrDefault(next)) is { } code)
        {
            return New("money", Format(value) + " " + code, end + 1, Certain);
        }

        if (!hasMultiplier && (next == "%" || language.PercentWords.Contains(next) || (next == "per" && end + 1 < words.Count && words[end + 1].Text == "cent")))
        {
            return New("percent", Format(value), next == "per" ? end + 2 : end + 1, Certain);
        }

        if (language.Units.TryGetValue(letters.Length > 0 && !hasMultiplier ? letters : next, out string? unit))
        {
            return New("quantity", Format(value) + " " + unit, letters.Length > 0 && !hasMultiplier ? end : end + 1, Certain);
        }

        // A number alone may be anything: a year, an age, a result. Those with a word or separators are amounts.
        return letters.Length == 0 && (hasMultiplier || value >= 10_000) ? New("number", Format(value), end, hasMultiplier ? Certain : Plain) : null;

        (Suggestion, int)? New(string name, string attribute, int last, double confidence) =>
            (new Suggestion(words[at].Start, words[last - 1].End, name, confidence, DraftRule.Amounts) { Attributes = [new("value", attribute)] }, last);
    }

    /// <summary>The duration that an adjective states: "zweistündigen", "90-minute"; null if it is another word.</summary>
    private string? DurationOf(string word)
    {
        foreach ((string ending, string unit) in language.DurationAdjectives)
        {
            int at = word.IndexOf(ending, StringComparison.OrdinalIgnoreCase);
            bool isWhole = at > 0 && (language.CapitalizesNouns ? word.Length - at - ending.Length is 0 or 1 or 2 : at + ending.Length == word.Length);
            if (!isWhole)
            {
                continue;
            }

            string count = word[..at].TrimEnd('-');
            int number = language.SmallNumbers.GetValueOrDefault(count);
            bool isNumber = number > 0 || (count.Length <= 4 && int.TryParse(count, NumberStyles.None, CultureInfo.InvariantCulture, out number));
            return !isNumber ? null : string.Create(CultureInfo.InvariantCulture, $"P{(unit is "H" or "M" or "S" ? "T" : "")}{number}{unit[0]}");
        }

        return null;
    }

    private static string? SymbolOf(string sign) => sign switch { "€" => "EUR", "$" => "USD", "£" => "GBP", "¥" => "JPY", "₽" => "RUB", "₹" => "INR", _ => null };

    /// <summary>A number as the language writes it: 1.234,5 or 1,234.5. A sign before three digits that could be either is one of thousands.</summary>
    private decimal? ParseNumber(string digits)
    {
        char thousands = language.DecimalSign == ',' ? '.' : ',';
        string[] parts = digits.Split(language.DecimalSign);
        string[] groups = parts[0].Split(thousands);
        bool isGrouped = groups.Length == 1 || (groups[0].Length is > 0 and <= 3 && groups.Skip(1).All(static group => group.Length == 3));
        if (parts.Length > 2 || !isGrouped || (parts.Length == 2 && parts[1].Length == 0))
        {
            return null;
        }

        string plain = string.Concat(groups) + (parts.Length == 2 ? "." + parts[1] : "");
        return plain.Length <= 20 && decimal.TryParse(plain, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out decimal value) ? value : null;
    }

    private static decimal Scale(decimal value, int zeros)
    {
        for (int i = 0; i < zeros; i++)
        {
            value = value > decimal.MaxValue / 10 ? value : value * 10;
        }

        return value;
    }

    private static string Format(decimal value)
    {
        string text = value.ToString(CultureInfo.InvariantCulture);
        return text.Contains('.', StringComparison.Ordinal) ? text.TrimEnd('0').TrimEnd('.') : text;
    }
}
