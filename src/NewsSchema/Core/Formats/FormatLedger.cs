using NewsSchema.Core.Articles;
using NewsSchema.Formats;

namespace NewsSchema.Core.Formats;

/// <summary>
/// Accounts for every fact of an article during one export. A writer records what it wrote, or why it did not;
/// a fact that no writer mentions is reported as lost, so that nothing can be dropped silently.
/// </summary>
internal sealed class FormatLedger(ArticleView article, string format)
{
    private readonly string _noPlace = $"{format} has no place for it";
    private readonly bool[] _carried = new bool[article.Facts.Count];
    private readonly string?[] _remarks = new string?[article.Facts.Count];
    private readonly List<LossOccurrence> _additions = [];
    private readonly HashSet<string> _carriedSlots = new(StringComparer.Ordinal);
    private readonly HashSet<string> _approximatedSlots = new(StringComparer.Ordinal);

    /// <summary>All differences between the export and the article, in the order of the article's data; what is assumed and missing comes last.</summary>
    public IEnumerable<LossOccurrence> Losses
    {
        get
        {
            foreach (ArticleFact fact in article.Facts)
            {
                bool carried = _carried[fact.Index];
                string? remark = _remarks[fact.Index];
                if (carried ? remark is not null : fact.Owner is not { } owner || _carried[owner.Index])
                {
                    yield return new LossOccurrence(
                        carried ? ExportLossKind.Approximated : ExportLossKind.Lost, fact.Path, fact.Concept, remark ?? fact.Lost ?? _noPlace, fact.Place);
                }
            }

            foreach (ArticleProblem problem in article.Problems)
            {
                yield return new LossOccurrence(ExportLossKind.Lost, problem.Path, null, problem.Reason, problem.Place);
            }

            foreach (LossOccurrence addition in _additions)
            {
                yield return addition;
            }
        }
    }

    /// <summary>Returns the fact's text and records that it is written unchanged.</summary>
    public string Carry(ArticleFact fact)
    {
        if (fact.Index >= 0)
        {
            _carried[fact.Index] = true;
            _remarks[fact.Index] = null;
        }

        return fact.Text;
    }

    /// <summary>Returns the text of the fact if there is one; see <see cref="Carry"/>.</summary>
    public string? CarryAny(ArticleFact? fact) => fact is null ? null : Carry(fact);

    /// <summary>Records that a slot's texts, or the annotations that one of its parts names, are written unchanged.</summary>
    /// <param name="path">The path of a slot, such as <c>crossheads</c> or <c>dateline.agency</c>.</param>
    public void CarryAll(string path)
    {
        if (_carriedSlots.Add(path))
        {
            foreach (ArticleFact fact in article.SlotFacts)
            {
                if (fact.Path == path)
                {
                    Carry(fact);
                }
            }
        }
    }

    /// <summary>Records that a slot's texts, or the annotations that one of its parts names, are written less exactly.</summary>
    public void ApproximateAll(string path, string reason)
    {
        if (_approximatedSlots.Add(path))
        {
            foreach (ArticleFact fact in article.SlotFacts)
            {
                if (fact.Path == path)
                {
                    Approximate(fact, reason);
                }
            }
        }
    }

    /// <summary>Returns the fact's text and records that it is written less exactly. A fact that is carried elsewhere stays carried.</summary>
    public string Approximate(ArticleFact fact, string reason)
    {
        if (fact.Index >= 0 && !_carried[fact.Index])
        {
            _carried[fact.Index] = true;
            _remarks[fact.Index] = reason;
        }

        return fact.Text;
    }

    /// <summary>Records that the fact is not written, for a more specific reason than that the format has no place for it.</summary>
    public void Lose(ArticleFact fact, string reason)
    {
        if (fact.Index >= 0 && !_carried[fact.Index])
        {
            _remarks[fact.Index] ??= reason;
        }
    }

    /// <summary>Records that something that is not a single fact is not written.</summary>
    public void Lose(string member, string reason) => Add(ExportLossKind.Lost, member, null, reason);

    /// <summary>Records that something that is not a single fact is written less exactly.</summary>
    public void Approximate(string member, string reason) => Add(ExportLossKind.Approximated, member, null, reason);

    /// <summary>Records that a fallback was written for a value that the format requires.</summary>
    public void Assume(string member, NewsConcept? concept, string reason) => Add(ExportLossKind.Assumed, member, concept, reason);

    /// <summary>Records that a value that readers of the format expect is not known.</summary>
    public void Miss(string member, NewsConcept? concept, string reason) => Add(ExportLossKind.Missing, member, concept, reason);

    /// <summary>The report, with one entry for all losses with the same member and reason.</summary>
    public ExportReport Close()
    {
        var firsts = new List<LossOccurrence>();
        var counts = new List<int>();
        var places = new Dictionary<(ExportLossKind Kind, string Member, string Reason), int>();
        foreach (LossOccurrence loss in Losses)
        {
            if (places.TryGetValue((loss.Kind, loss.Member, loss.Reason), out int place))
            {
                counts[place]++;
            }
            else
            {
                places.Add((loss.Kind, loss.Member, loss.Reason), firsts.Count);
                firsts.Add(loss);
                counts.Add(1);
            }
        }

        var losses = new ExportLoss[firsts.Count];
        for (int i = 0; i < losses.Length; i++)
        {
            LossOccurrence first = firsts[i];
            losses[i] = new ExportLoss(first.Kind, first.Member, first.Concept, format, first.Reason, counts[i]);
        }

        return new ExportReport(format, losses);
    }

    private void Add(ExportLossKind kind, string member, NewsConcept? concept, string reason) =>
        _additions.Add(new LossOccurrence(kind, member, concept, reason, default));
}
