namespace NewsSchema.Tool.Annotations;

/// <summary>
/// Finds out what the offsets of a file count, and converts them to UTF-16 code units. The texts that marks state are the proof; without them, the unit must not make a difference, or be stated.
/// </summary>
/// <param name="text">The text.</param>
/// <param name="candidates">The units that the format may use, the likely one first.</param>
internal sealed class OffsetResolver(string text, IReadOnlyList<OffsetUnit> candidates)
{
    private static readonly OffsetUnit[] s_all = [OffsetUnit.Utf16, OffsetUnit.CodePoints, OffsetUnit.Bytes, OffsetUnit.Graphemes];

    /// <summary>Converts the offsets of marks.</summary>
    /// <param name="marks">The marks, whose fragments are replaced.</param>
    /// <param name="stated">The unit that the user states; null to find it out.</param>
    /// <returns>What is wrong; null if the offsets are converted.</returns>
    public OffsetFault? Resolve(List<TextMark> marks, OffsetUnit? stated)
    {
        List<(OffsetUnit Unit, List<MarkFragment[]> Ranges, bool IsExact, TextMark? Failed)> results = [];
        foreach (OffsetUnit unit in stated is { } one ? [one] : candidates)
        {
            foreach (bool isCrlfOne in text.Contains('\r', StringComparison.Ordinal) ? [false, true] : new[] { false })
            {
                (List<MarkFragment[]> ranges, bool isExact, TextMark? failed) = Convert(marks, new OffsetTable(text, unit, isCrlfOne));
                results.Add((unit, ranges, isExact, failed));
            }
        }

        var fits = results.Where(static result => result.Failed is null).ToList();
        if (fits.Count == 0)
        {
            (OffsetUnit unit, _, _, TextMark? failed) = results.MaxBy(static result => result.Ranges.Count);
            return OffsetFault.NoUnit(failed!, unit, text);
        }

        // With a space more or less, a text proves a unit only if no other one fits.
        if (fits.Exists(static fit => fit.IsExact))
        {
            fits.RemoveAll(static fit => !fit.IsExact);
        }

        bool isProved = marks.Count > 0 && fits[0].IsExact && marks.TrueForAll(static mark => mark.CoveredText is not null);
        if (!isProved && stated is null && fits.Exists(fit => !AreEqual(fit.Ranges, fits[0].Ranges)))
        {
            int first = Enumerable.Range(0, marks.Count).First(i => fits.Exists(fit => !fit.Ranges[i].AsSpan().SequenceEqual(fits[0].Ranges[i])));
            return OffsetFault.Ambiguous(marks[first], [.. fits.Select(static fit => fit.Unit).Distinct()]);
        }

        for (int i = 0; i < marks.Count; i++)
        {
            marks[i].Fragments.Clear();
            marks[i].Fragments.AddRange(fits[0].Ranges[i]);
        }

        return null;
    }

    /// <summary>The names that <c>--offsets</c> takes.</summary>
    public static string NameOf(OffsetUnit unit) => unit.ToString().ToLowerInvariant();

    /// <summary>All units by the names that <c>--offsets</c> takes.</summary>
    public static IReadOnlyDictionary<string, OffsetUnit> ByName { get; } = s_all.ToDictionary(NameOf, StringComparer.Ordinal);

    /// <summary>The ranges up to the first mark that is not in the text, or does not cover the text that it states.</summary>
    private (List<MarkFragment[]> Ranges, bool IsExact, TextMark? Failed) Convert(List<TextMark> marks, OffsetTable table)
    {
        List<MarkFragment[]> ranges = new(marks.Count);
        bool isExact = true;
        foreach (TextMark mark in marks)
        {
            MarkFragment[] converted = [.. mark.Fragments.Select(fragment => new MarkFragment(table.ToUtf16(fragment.Start), table.ToUtf16(fragment.End)))];
            if (converted.Any(static fragment => fragment.Start < 0 || fragment.End < fragment.Start) || (mark.CoveredText is { } covered && !Covers(converted, covered, ref isExact)))
            {
                return (ranges, false, mark);
            }

            ranges.Add(converted);
        }

        return (ranges, isExact, null);
    }

    /// <summary>Whether fragments cover a text. Runs of white space are equal, because files write line ends as spaces; at the ends, some programs leave them out, which is not exact.</summary>
    private bool Covers(MarkFragment[] fragments, string covered, ref bool isExact)
    {
        string actual = string.Join(' ', fragments.Select(fragment => text[fragment.Start..fragment.End]));
        isExact &= WhiteSpace.IsAround(actual) == WhiteSpace.IsAround(covered);
        return WhiteSpace.Join(actual) == WhiteSpace.Join(covered);
    }

    private static bool AreEqual(List<MarkFragment[]> left, List<MarkFragment[]> right)
    {
        for (int i = 0; i < left.Count; i++)
        {
            if (!left[i].AsSpan().SequenceEqual(right[i]))
            {
                return false;
            }
        }

        return true;
    }
}
