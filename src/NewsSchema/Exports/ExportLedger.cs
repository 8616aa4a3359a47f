namespace NewsSchema.Exports;

/// <summary>
/// Keeps account of every fact of an article during one export. A writer says what it wrote or why it did not;
/// what nobody mentioned is lost and reported as such, so that nothing can be dropped silently.
/// </summary>
internal sealed class ExportLedger(ExportArticle article, string format)
{
    private readonly bool[] _carried = new bool[article.Facts.Count];
    private readonly string?[] _remarks = new string?[article.Facts.Count];
    private readonly List<ExportLoss> _additions = [];
    private readonly HashSet<string> _carriedSlots = new(StringComparer.Ordinal);
    private readonly HashSet<string> _approximatedSlots = new(StringComparer.Ordinal);
    private ILookup<string, ExportFact>? _slots;

    /// <summary>The fact's text, which is now written as it is.</summary>
    public string Carry(ExportFact fact)
    {
        if (fact.Index >= 0)
        {
            _carried[fact.Index] = true;
            _remarks[fact.Index] = null;
        }

        return fact.Text;
    }

    /// <summary>A slot's texts, or what one of its parts names, are written as they are.</summary>
    /// <param name="path">The path of a slot, such as <c>crossheads</c> or <c>dateline.agency</c>.</param>
    public void CarryAll(string path)
    {
        if (_carriedSlots.Add(path))
        {
            foreach (ExportFact fact in Slots(path))
            {
                Carry(fact);
            }
        }
    }

    /// <summary>A slot's texts, or what one of its parts names, are written, but say less than they did.</summary>
    public void ApproximateAll(string path, string reason)
    {
        if (_approximatedSlots.Add(path))
        {
            foreach (ExportFact fact in Slots(path))
            {
                Approximate(fact, reason);
            }
        }
    }

    /// <summary>The fact's text, which is now written, but says less than it did. A fact that is carried elsewhere stays carried.</summary>
    public string Approximate(ExportFact fact, string reason)
    {
        if (fact.Index >= 0 && !_carried[fact.Index])
        {
            _carried[fact.Index] = true;
            _remarks[fact.Index] = reason;
        }

        return fact.Text;
    }

    /// <summary>The fact is not written, for a better reason than that the format has no place for it.</summary>
    public void Lose(ExportFact fact, string reason)
    {
        if (fact.Index >= 0 && !_carried[fact.Index])
        {
            _remarks[fact.Index] ??= reason;
        }
    }

    /// <summary>Something that is no single fact is not written.</summary>
    public void Lose(string member, string reason) =>
        _additions.Add(new ExportLoss(ExportLossKind.Lost, member, null, format, reason, 1));

    /// <summary>A fallback was written for what the format demands.</summary>
    public void Assume(string member, NewsConcept? concept, string reason) =>
        _additions.Add(new ExportLoss(ExportLossKind.Assumed, member, concept, format, reason, 1));

    /// <summary>What the format's readers want is not known.</summary>
    public void Miss(string member, NewsConcept? concept, string reason) =>
        _additions.Add(new ExportLoss(ExportLossKind.Missing, member, concept, format, reason, 1));

    private IEnumerable<ExportFact> Slots(string path) => (_slots ??= article.SlotFacts.ToLookup(static fact => fact.Path))[path];

    public ExportReport Close()
    {
        var losses = new List<ExportLoss>();
        var places = new Dictionary<(string Path, bool Carried, string Reason), int>();
        foreach (ExportFact fact in article.Facts)
        {
            bool carried = _carried[fact.Index];
            string? remark = _remarks[fact.Index];
            if (carried ? remark is null : fact.Owner is { } owner && !_carried[owner.Index])
            {
                continue;
            }

            string reason = remark ?? fact.Lost ?? $"{format} has no place for it";
            if (places.TryGetValue((fact.Path, carried, reason), out int place))
            {
                losses[place] = losses[place] with { Count = losses[place].Count + 1 };
                continue;
            }

            places.Add((fact.Path, carried, reason), losses.Count);
            losses.Add(new ExportLoss(
                carried ? ExportLossKind.Approximated : ExportLossKind.Lost, fact.Path, fact.Concept, format, reason, 1));
        }

        foreach (ExportLoss problem in article.Problems)
        {
            losses.Add(problem with { Format = format });
        }

        losses.AddRange(_additions);
        return new ExportReport(format, losses);
    }
}
