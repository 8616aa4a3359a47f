using System.Globalization;
using NewsSchema.Core.Articles;

namespace NewsSchema.Core.Formats;

/// <summary>Values that several formats restrict in the same way. A value outside its range is reported as lost.</summary>
internal static class LegalValues
{
    /// <summary>Whether the fact is an urgency, 1 to 9.</summary>
    public static bool IsUrgency(this FormatLedger ledger, ArticleFact fact) =>
        ledger.Expect(fact, fact.Text.Length == 1 && fact.Text[0] is >= '1' and <= '9', "is not an urgency from 1 to 9");

    /// <summary>Whether the fact is a whole number of percent.</summary>
    public static bool IsPercentage(this FormatLedger ledger, ArticleFact fact) =>
        ledger.Expect(fact, Number(fact) is <= 100, "is not a whole number from 0 to 100");

    /// <summary>The fact as a whole number without a sign; null if it is not one.</summary>
    public static int? Number(ArticleFact fact) =>
        int.TryParse(fact.Text, NumberStyles.None, CultureInfo.InvariantCulture, out int number) ? number : null;

    private static bool Expect(this FormatLedger ledger, ArticleFact fact, bool isLegal, string reason)
    {
        if (!isLegal)
        {
            ledger.Lose(fact, reason);
        }

        return isLegal;
    }
}
