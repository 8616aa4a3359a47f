using System.Globalization;
using NewsSchema.Core.Formats;
using NewsSchema.Formats;
using NewsSchema.Tool.Findings;

namespace NewsSchema.Tool.Conversion;

/// <summary>The differences between an article and its export, as findings at the article.</summary>
internal static class LossFindings
{
    /// <summary>The code of what is in the export, but less exactly.</summary>
    public const string Approximated = "NEWS6002";

    private const string Lost = "NEWS6001";
    private const string Missing = "NEWS6003";
    private const string Unwritable = "NEWS5003";

    /// <summary>One finding for each member and reason, at its first place.</summary>
    public static IEnumerable<Finding> Of(SourceArticle article, string format, IEnumerable<LossOccurrence> losses) => losses
        .GroupBy(static loss => (loss.Kind, loss.Member, loss.Reason))
        .Select(group => Of(article, format, group.First(), group.Count()));

    /// <summary>The finding about a part that the format cannot hold.</summary>
    public static Finding OfPart(SourceArticle article, string format, string part, string reason) =>
        new(article.File, TextRange.At(1, 1), NewsSeverity.Warning, Lost, $"{part} is lost in {format}: {reason}");

    public static Finding OfCharacter(SourceArticle article, string format, IllegalCharacter illegal) =>
        new(article.File, RangeOf(article, illegal.Place.Start), NewsSeverity.Error, Unwritable, string.Create(CultureInfo.InvariantCulture, $"{format} cannot hold the character U+{(int)illegal.Character:X4} in {illegal.Path}: remove it from the article"));

    public static Finding OfRefusal(SourceArticle article, string message) =>
        new(article.File, TextRange.At(1, 1), NewsSeverity.Error, Unwritable, message);

    /// <summary>A number of occurrences in parentheses; nothing for one.</summary>
    public static string Times(int count) => count == 1 ? "" : string.Create(CultureInfo.InvariantCulture, $" ({count} times)");

    private static Finding Of(SourceArticle article, string format, LossOccurrence loss, int count)
    {
        string member = $"'{loss.Member}'{Times(count)}";
        (string code, NewsSeverity severity, string message) = loss.Kind switch
        {
            ExportLossKind.Lost => (Lost, NewsSeverity.Warning, $"{member} is lost in {format}"),
            ExportLossKind.Approximated => (Approximated, NewsSeverity.Note, $"{member} is less exact in {format}"),
            ExportLossKind.Assumed => (Missing, NewsSeverity.Note, $"{member} is assumed, because {format} requires it"),
            _ => (Missing, NewsSeverity.Note, $"{member} is missing, though readers of {format} expect it"),
        };
        return new Finding(article.File, RangeOf(article, loss.Place.Start), severity, code, $"{message}: {OptionNames.Translate(loss.Reason)}");
    }

    private static TextRange RangeOf(SourceArticle article, int offset)
    {
        (int line, int column) = article.Document.Lines.GetPosition(offset);
        return TextRange.At(line, column);
    }
}
