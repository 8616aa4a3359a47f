using System.Globalization;

namespace NewsSchema.Tool.Annotations;

/// <summary>Why the offsets of a file cannot be converted.</summary>
/// <param name="Mark">The first mark that fails.</param>
/// <param name="IsAmbiguous">Whether several units fit, with different results; otherwise, none fits.</param>
/// <param name="Message">What is wrong and what to do.</param>
internal sealed record OffsetFault(TextMark Mark, bool IsAmbiguous, string Message)
{
    public static OffsetFault NoUnit(TextMark mark, OffsetUnit unit, string text)
    {
        string offsets = string.Join(';', mark.Fragments.Select(static fragment => string.Create(CultureInfo.InvariantCulture, $"{fragment.Start} {fragment.End}")));
        var table = new OffsetTable(text, unit, false);
        string found = string.Join(' ', mark.Fragments
            .Select(fragment => (Start: table.ToUtf16(fragment.Start), End: table.ToUtf16(fragment.End)))
            .Select(range => range.Start < 0 || range.End < range.Start ? "nothing" : $"'{text[range.Start..range.End]}'"));
        string expected = mark.CoveredText is { } covered ? $", not '{covered}'" : "";
        return new OffsetFault(mark, false, $"at {offsets} the text has {found}{expected}, in any unit: correct the offsets, or convert with the text that they were made for");
    }

    public static OffsetFault Ambiguous(TextMark mark, OffsetUnit[] units) => new(
        mark,
        true,
        $"the file does not state what its offsets count, and from this mark on it makes a difference: write --offsets {string.Join(" or ", units.Select(OffsetResolver.NameOf))}");
}
