using NewsSchema.Core.Errors;
using NewsSchema.Core.Formats;
using NewsSchema.Formats;

namespace NewsSchema.Generators.Checking.Exports;

/// <summary>The diagnostics of the exports that a project requests.</summary>
internal static class ExportCodes
{
    /// <summary>{0} member, {1} format, {2} why.</summary>
    public static readonly NewsErrorCode Lost = new(
        "NEWS6001",
        NewsSeverity.Warning,
        "An export loses it",
        "{0} is lost in {1}: {2}. Choose another format, or accept it by the severity of NEWS6001");

    /// <summary>{0} member, {1} format, {2} why.</summary>
    public static readonly NewsErrorCode Approximated = new(
        "NEWS6002",
        NewsSeverity.Note,
        "An export approximates it",
        "{0} is less exact in {1}: {2}");

    /// <summary>{0} what is missing, {1} format, {2} why.</summary>
    public static readonly NewsErrorCode Missing = new(
        "NEWS6003",
        NewsSeverity.Note,
        "An export requires a value that the article does not state",
        "{0} is required by {1}: {2}");

    /// <summary>{0} what was given, {1} the names.</summary>
    public static readonly NewsErrorCode UnknownFormat = new(
        "NEWS6004",
        NewsSeverity.Warning,
        "No such export format",
        "'{0}' is not an export format: write one or more of {1}, with | between them");

    /// <summary>The names of the formats that lose something, for messages.</summary>
    public static string FormatNames => string.Join(", ", NewsFormats.All.Where(format => format is { CanWrite: true, IsLossless: false }).Select(format => format.Name));

    /// <summary>Every entry, ordered by id.</summary>
    public static readonly NewsErrorCode[] All = [Lost, Approximated, Missing, UnknownFormat];

    public static SourceError Error(LossOccurrence diagnostic, NewsFormat format)
    {
        NewsErrorCode code = diagnostic.Kind switch
        {
            ExportLossKind.Lost => Lost,
            ExportLossKind.Approximated => Approximated,
            _ => Missing,
        };
        string member = diagnostic.Concept is { } concept ? $"'{diagnostic.Member}' ({concept})" : $"'{diagnostic.Member}'";
        return code.At(diagnostic.Place, member, format.Title, diagnostic.Reason);
    }
}
