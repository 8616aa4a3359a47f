using NewsSchema.Core.Articles;
using NewsSchema.Formats;

namespace NewsSchema.Core.Formats;

/// <summary>
/// The permitted use of the item and the time from which it is permitted. An export never weakens an embargo: if the format cannot hold it, the item is withheld or refused.
/// </summary>
internal sealed class ExportUsage
{
    public const string Usable = "usable";
    public const string Embargoed = "embargoed";
    public const string Withheld = "withheld";

    private const string NoEmbargo = "the format has no place for an embargo";
    private const string NoInstant = "the embargo is not a date-time with an offset: state one, or set the option AssumedOffset";

    private static readonly string[] s_corrections = ["corrected", "correction"];

    private readonly FormatLedger _ledger;
    private readonly ExportDates _dates;
    private readonly UsageForm _form;

    /// <param name="article">The article.</param>
    /// <param name="ledger">The ledger.</param>
    /// <param name="options">The options.</param>
    /// <param name="dates">The policy for dates.</param>
    /// <param name="form">What the format can express.</param>
    /// <param name="format">The name of the format.</param>
    /// <exception cref="NewsExportException">The format cannot hold the embargo, and the options refuse to write the article without it.</exception>
    public ExportUsage(ArticleView article, FormatLedger ledger, ExportOptions options, ExportDates dates, UsageForm form, string format)
    {
        _ledger = ledger;
        _dates = dates;
        _form = form;
        List<ArticleFact> embargoes = EmbargoesOf(article);
        Embargo = form.HasEmbargo ? LatestOf(embargoes) : null;
        if (Embargo is null && embargoes.Count > 0 && options.EmbargoFallback == EmbargoFallback.Refuse)
        {
            throw new NewsExportException(format, embargoes[0].Path, form.HasEmbargo ? NoInstant : NoEmbargo);
        }

        ArticleFact? stated = article.First(NewsConcept.Status);
        string text = stated?.Text.Trim().ToLowerInvariant() ?? "";
        HasEmbargo = embargoes.Count > 0;
        Status = PublishingStatus.Normalize(text) ?? PublishingStatus.Nearest(text);
        bool isHeld = Status is not (null or Usable);
        bool isLost = Embargo is null && (HasEmbargo || (text == Embargoed && !form.HasEmbargoedStatus));
        IsWithheldForEmbargo = isLost && !isHeld;
        AccountEmbargoes(embargoes);
        if (IsWithheldForEmbargo)
        {
            Status = Withheld;
        }
        else if (form.HasEmbargoedStatus && !isHeld && (text == Embargoed || Embargo is not null))
        {
            Status = Embargoed;
        }

        IsCorrection = Array.IndexOf(s_corrections, text) >= 0;
        if (stated is not null)
        {
            AccountStatus(stated, text);
        }
    }

    /// <summary>The end of the embargo; null if there is none, or if the format cannot hold it.</summary>
    public ArticleDate? Embargo { get; }

    /// <summary>Whether the article states the end of an embargo, even one that the format cannot hold.</summary>
    public bool HasEmbargo { get; }

    /// <summary>Usable, withheld or canceled, or embargoed if the format has that status; null if the article states none of them and does not have to be withheld.</summary>
    public string? Status { get; }

    /// <summary>Whether the status is not the article's, because the format cannot hold the embargo.</summary>
    public bool IsWithheldForEmbargo { get; }

    /// <summary>Whether the article's status is that of a correction.</summary>
    public bool IsCorrection { get; }

    /// <summary>All values that state the embargo. A text without content does not.</summary>
    private List<ArticleFact> EmbargoesOf(ArticleView article)
    {
        List<ArticleFact> embargoes = article.Facts.Where(static fact => fact.Concept == NewsConcept.Embargo).ToList();
        foreach (ArticleFact empty in embargoes.Where(static fact => string.IsNullOrWhiteSpace(fact.Text)))
        {
            _ledger.Lose(empty, "is empty");
        }

        embargoes.RemoveAll(static fact => string.IsNullOrWhiteSpace(fact.Text));
        return embargoes;
    }

    /// <summary>The last of the moments; null if there is none, or if any value is not a moment that can be written.</summary>
    private ArticleDate? LatestOf(List<ArticleFact> embargoes)
    {
        ArticleFact? latest = null;
        ArticleDate? end = null;
        string? change = null;
        foreach (ArticleFact fact in embargoes)
        {
            if (!ArticleDate.TryParse(fact.Text, out ArticleDate date) || _dates.Resolve(date, out string? itsChange) is not { } instant)
            {
                return null;
            }

            if (end is null || string.CompareOrdinal(instant.SortKey, end.Value.SortKey) > 0)
            {
                (latest, end, change) = (fact, instant, itsChange);
            }
        }

        if (latest is not null)
        {
            _dates.Account(latest, change);
        }

        return end;
    }

    private void AccountEmbargoes(List<ArticleFact> embargoes)
    {
        foreach (ArticleFact embargo in embargoes)
        {
            if (Embargo is not null)
            {
                _ledger.Lose(embargo, "the latest embargo counts");
            }
            else if (IsWithheldForEmbargo)
            {
                _ledger.Approximate(embargo, $"the item is withheld, because {(_form.HasEmbargo ? NoInstant : NoEmbargo)}");
            }
            else
            {
                _ledger.Lose(embargo, _form.HasEmbargo ? NoInstant : NoEmbargo);
            }
        }
    }

    private void AccountStatus(ArticleFact stated, string text)
    {
        string? known = PublishingStatus.Normalize(text);
        if (IsWithheldForEmbargo)
        {
            _ledger.Approximate(stated, "withheld, because the embargo cannot be written");
        }
        else if (text == Embargoed ? Embargo is not null || Status == Embargoed
            : known is null ? _form.HasAnyStatus
            : known == Status)
        {
            _ledger.Carry(stated);
        }
        else if (known is null && Status is not null && PublishingStatus.Nearest(text) == Status)
        {
            _ledger.Approximate(stated, Status);
        }
        else if (Status == Embargoed)
        {
            _ledger.Approximate(stated, "embargoed, until the embargo ends");
        }
        else if (IsCorrection && _form.HasCorrections)
        {
            _ledger.Approximate(stated, "a signal that it is a correction");
        }
        else
        {
            _ledger.Lose(stated, PublishingStatus.Unknown);
        }
    }
}
