using System.Text.Json;
using NewsSchema.Core.Values;

namespace NewsSchema.Tests.Values;

public class NumberTextTests
{
    private static readonly string[] s_integers = ["", "0", "1", "10", "01", "00", "123456789012345678901234567890", "١", "1_0", "0x1"];
    private static readonly string[] s_fractions = ["", ".", ".0", ".5", ".25", ".123456789012345678901234567890", ",5", "..5"];
    private static readonly string[] s_exponents = ["", "e", "E", "e1", "E+1", "e-1", "e01", "e400", "e+", "e1.5", "f"];

    private static IEnumerable<string> Spellings =>
        from sign in new[] { "", "-", "+", "--", " " }
        from integer in s_integers
        from fraction in s_fractions
        from exponent in s_exponents
        from end in new[] { "", " " }
        select sign + integer + fraction + exponent + end;

    /// <summary>System.Text.Json is the oracle, for a token without white space around it.</summary>
    [Fact]
    public void Grammar_accepts_the_numbers_of_JSON()
    {
        int accepted = 0;
        foreach (string text in Spellings)
        {
            bool isNumber = text == text.Trim() && IsJson(text);
            Assert.Equal((text, isNumber), (text, NumberText.IsNumber(text)));
            Assert.Equal((text, isNumber), (text, NewsNumber.TryParse(text, out _)));
            accepted += isNumber ? 1 : 0;
        }

        Assert.InRange(accepted, 100, 1_000);
    }

    [Fact]
    public void Parts_are_ranges_of_the_text()
    {
        foreach (string text in Spellings.Where(NumberText.IsNumber))
        {
            Assert.True(NumberText.TryParse("[" + text + "]", 1, out NumberParts parts));
            Assert.Equal(text.Length + 1, parts.End);
            Assert.Equal(text.StartsWith('-'), parts.IsNegative);
            string mantissa = text.Split('e', 'E')[0].TrimStart('-');
            Assert.Equal(mantissa, ("[" + text)[parts.IntegerStart..parts.MantissaEnd]);
            Assert.Equal(mantissa.Split('.')[0].Length, parts.IntegerDigits);
            Assert.Equal(mantissa.Length - mantissa.IndexOf('.', StringComparison.Ordinal) - 1, mantissa.Contains('.', StringComparison.Ordinal) ? parts.FractionDigits : mantissa.Length);
            Assert.Equal(text.Contains('e', StringComparison.OrdinalIgnoreCase), parts.ExponentDigits > 0);
        }
    }

    private static bool IsJson(string text)
    {
        try
        {
            using JsonDocument document = JsonDocument.Parse(text);
            return document.RootElement.ValueKind == JsonValueKind.Number;
        }
        catch (JsonException)
        {
            return false;
        }
    }
}
