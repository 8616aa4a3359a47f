using NewsSchema.Core.Articles;
using NewsSchema.Formats;

namespace NewsSchema.Core.Formats;

/// <summary>
/// The policy for dates in all formats. A moment is written with its offset or not at all, because readers interpret a time without an offset
/// as UTC. Everything that is changed or assumed is reported.
/// </summary>
internal sealed class ExportDates(ArticleView article, FormatLedger ledger, ExportOptions options, Func<DateTimeOffset> now)
{
    /// <summary>The reason for leaving out a date if the format requires a date-time with an offset.</summary>
    public const string NoInstant = "states no time or no offset, which the format demands: state them, or set the option AssumedOffset";

    private const string NoDate = "is not an ISO 8601 date";

    /// <summary>The dates that can be the moment at which this version was created, the best first.</summary>
    private static readonly NewsConcept[] s_versionDates = [NewsConcept.Updated, NewsConcept.Issued, NewsConcept.Published, NewsConcept.Created];

    /// <summary>The dates that can be the moment at which this version was sent, the best first.</summary>
    private static readonly NewsConcept[] s_issueDates = [NewsConcept.Issued, NewsConcept.Updated, NewsConcept.Published, NewsConcept.Created];

    /// <summary>A date-time with an offset, for members that require it.</summary>
    /// <param name="fact">The date; null if the article states none.</param>
    /// <param name="remark">How the export is less exact than the article even if the date is written unchanged; null if it is not.</param>
    public ArticleDate? Instant(ArticleFact? fact, string? remark = null)
    {
        if (fact is null || !TryParse(fact, out ArticleDate date))
        {
            return null;
        }

        if (Resolve(date, out string? change) is { } instant)
        {
            Account(fact, remark ?? change);
            return instant;
        }

        ledger.Lose(fact, NoInstant);
        return null;
    }

    /// <summary>A date in its own precision. Only the day of a time without an offset is written.</summary>
    public ArticleDate? Truncated(ArticleFact? fact)
    {
        if (fact is null || !TryParse(fact, out ArticleDate date))
        {
            return null;
        }

        if (!date.HasTime)
        {
            ledger.Carry(fact);
            return date;
        }

        if (Resolve(date, out string? change) is { } instant)
        {
            Account(fact, change);
            return instant;
        }

        ledger.Approximate(fact, "only its day: its time states no offset. State it, or set the option AssumedOffset");
        return date.Day;
    }

    /// <summary>The end of a permission: a day or a date-time with an offset, never less than the article states.</summary>
    public ArticleDate? Limit(ArticleFact? fact)
    {
        if (fact is null || !TryParse(fact, out ArticleDate date))
        {
            return null;
        }

        if (date is { HasTime: false, IsDay: true })
        {
            ledger.Carry(fact);
            return date;
        }

        return Instant(fact);
    }

    /// <summary>
    /// The moment at which this version was created, for formats whose readers require it: the article's date of change, the best of its other dates, or the
    /// moment of the export.
    /// </summary>
    /// <param name="member">The format's name for it.</param>
    public ArticleDate Version(string member) => First(member, s_versionDates, NewsConcept.Updated);

    /// <summary>The moment at which this version was sent, found in the same way as <see cref="Version"/>.</summary>
    /// <param name="member">The format's name for it.</param>
    public ArticleDate Issue(string member) => First(member, s_issueDates, NewsConcept.Issued);

    /// <summary>The moment of a date as it is written; null if the article does not state one and none may be assumed.</summary>
    /// <param name="date">The date.</param>
    /// <param name="change">The description of what was changed or assumed; null if nothing was.</param>
    public ArticleDate? Resolve(ArticleDate date, out string? change)
    {
        if (!date.HasZone)
        {
            change = "with the assumed offset";
            return options.AssumedOffset is { } offset && date.IsDay ? Utc(date.At(offset)) : null;
        }

        ArticleDate utc = Utc(date);
        change = utc.Extended == date.Extended ? null : "in UTC, without its offset";
        return utc;
    }

    /// <summary>Reports a date that was written.</summary>
    public void Account(ArticleFact fact, string? change)
    {
        if (change is null)
        {
            ledger.Carry(fact);
        }
        else
        {
            ledger.Approximate(fact, change);
        }
    }

    private ArticleDate First(string member, NewsConcept[] concepts, NewsConcept meaning)
    {
        List<ArticleFact> facts = concepts.Select(article.First).OfType<ArticleFact>().ToList();
        foreach (ArticleFact fact in facts)
        {
            if (TryParse(fact, out ArticleDate date) && date.HasTime && Resolve(date, out string? change) is { } instant)
            {
                if (fact.Concept is NewsConcept.Updated or NewsConcept.Issued)
                {
                    Account(fact, change ?? (fact.Concept == meaning ? null : $"as {member}, which has another meaning"));
                }
                else
                {
                    Assume(member, $"{fact.Path} is used");
                }

                return instant;
            }
        }

        foreach (ArticleFact fact in facts)
        {
            if (ArticleDate.TryParse(fact.Text, out ArticleDate date) && date.IsDay)
            {
                if (date.HasTime)
                {
                    ledger.Lose(fact, NoInstant);
                }
                else if (fact.Concept is NewsConcept.Updated or NewsConcept.Issued)
                {
                    ledger.Approximate(fact, "a day, written as its midnight");
                }

                Assume(member, $"the midnight of {fact.Path} is used");
                return Utc(date.Day.At(options.AssumedOffset ?? TimeSpan.Zero));
            }
        }

        Assume(member, "the moment of the export is used");
        return ArticleDate.Of(now());
    }

    private bool TryParse(ArticleFact fact, out ArticleDate date)
    {
        bool isDate = ArticleDate.TryParse(fact.Text, out date);
        if (!isDate)
        {
            ledger.Lose(fact, NoDate);
        }

        return isDate;
    }

    private ArticleDate Utc(ArticleDate date) => options.Utc ? date.ToUtc() : date;

    private void Assume(string member, string fallback) =>
        ledger.Assume(member, NewsConcept.Updated, $"the article does not say when this version was made; {fallback}");
}
