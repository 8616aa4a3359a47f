using NewsSchema.Core.Values;

namespace NewsSchema.Tests.Values;

public class AmountTextTests
{
    [Theory]
    [InlineData("120 km", true)]
    [InlineData("2.85 m", true)]
    [InlineData("-3 °C", true)]
    [InlineData("22 m/s", true)]
    [InlineData("5 nautical miles", true)]
    [InlineData("120km", false)]
    [InlineData("120", false)]
    [InlineData("120 ", false)]
    [InlineData("120  km", false)]
    [InlineData("120 km ", false)]
    [InlineData("2,85 m", false)]
    [InlineData("km 120", false)]
    [InlineData("1e3 km", true)]
    [InlineData("120 \tkm", false)]
    [InlineData("120 k\tm", false)]
    [InlineData("120 \u2003km", false)]
    [InlineData("120 km\u0085", false)]
    public void Quantity_is_a_number_a_space_and_a_unit(string text, bool isQuantity) => Assert.Equal(isQuantity, AmountText.IsQuantity(text));

    [Theory]
    [InlineData("3500000 EUR", true)]
    [InlineData("-0.85 USD", true)]
    [InlineData("3500000 eur", false)]
    [InlineData("3500000 EURO", false)]
    [InlineData("3500000 EU", false)]
    [InlineData("EUR 3500000", false)]
    [InlineData("3.500.000 EUR", false)]
    public void Money_has_a_currency_of_three_capitals(string text, bool isMoney) => Assert.Equal(isMoney, AmountText.IsMoney(text));

    /// <summary>The value types hold what the grammar accepts, except for numbers that a decimal writes differently.</summary>
    [Fact]
    public void Value_types_accept_the_amounts_of_the_grammar_that_a_decimal_holds()
    {
        string[] numbers = ["0", "7", "-7", "-0", "00", "01", "1.50", "1.", ".5", "1e3", "1E+3", "+1", "79228162514264337593543950335", "79228162514264337593543950336", "0.0000000000000000000000000001", "0.00000000000000000000000000001", "\u0663"];
        string[] separators = ["", " ", "  ", "\t", "\u00A0"];
        string[] units = ["", "km", "EUR", "eur", "EURO", "m/s", "sq km", " km", "km ", "\tkm", "k\nm", "\u20AC", "\u0085", "\u00B0C"];
        int accepted = 0;
        foreach (string text in from number in numbers from separator in separators from unit in units select number + separator + unit)
        {
            bool isQuantity = AmountText.TryParse(text, out NumberParts number, out int unit);
            bool isExact = isQuantity && decimal.TryParse(text.AsSpan(0, number.End), System.Globalization.NumberStyles.Float, System.Globalization.CultureInfo.InvariantCulture, out decimal value)
                && value.ToString(System.Globalization.CultureInfo.InvariantCulture) == text[..number.End];
            Assert.Equal((text, isExact), (text, Quantity.TryParse(text, out Quantity quantity)));
            Assert.Equal((text, isExact), (text, Money.TryParse(text, out _)));
            Assert.Equal((text, isExact ? text : default(Quantity).ToString()), (text, quantity.ToString()));
            if (isExact)
            {
                Assert.Equal(text[unit..], quantity.Unit);
                accepted++;
            }
        }

        Assert.InRange(accepted, 30, 100);
    }
}
