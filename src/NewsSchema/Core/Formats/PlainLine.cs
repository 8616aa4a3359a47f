using NewsSchema.Core.Articles;

namespace NewsSchema.Core.Formats;

/// <summary>Headlines and bylines that are plain, because readers take only the text before the first mark.</summary>
internal static class PlainLine
{
    private const string Headline = "headlines are plain; marks are in the text only";
    private const string Byline = "the byline is plain; its people are creators";

    /// <summary>Accounts for a mark that is not written: an entity is still named, but a statement or value is lost.</summary>
    public static void AccountMark(FormatLedger ledger, SpanView span, bool isByline = false)
    {
        string reason = isByline ? Byline : Headline;
        if (span is { Mention: { } mention, Annotation: { } annotation })
        {
            if (annotation.IsEntity)
            {
                ledger.Approximate(mention, reason);
            }
            else
            {
                ledger.Lose(mention, reason);
            }
        }
    }
}
