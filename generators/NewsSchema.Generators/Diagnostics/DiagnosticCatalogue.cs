using NewsSchema.Core.Errors;
using NewsSchema.Generators.Checking;
using NewsSchema.Generators.Checking.Exports;
using NewsSchema.Generators.Contract;
using NewsSchema.Generators.Fixtures;
using NewsSchema.Generators.Inference;
using NewsSchema.Generators.Naming;
using NewsSchema.Generators.Pins;

namespace NewsSchema.Generators.Diagnostics;

/// <summary>Every code that a build can report.</summary>
internal static class DiagnosticCatalogue
{
    private const string HelpPage = "https://github.com/newsschema/newsschema/blob/main/docs/diagnostics.md";

    /// <summary>All codes, ordered by id.</summary>
    public static readonly NewsErrorCode[] All = new[]
    {
        NewsErrorCodes.All, FixtureCodes.All, SchemaCodes.All, CheckCodes.All, PinCodes.All, NameCodes.All, ExportCodes.All, ContractCodes.All, GeneratorCodes.All,
    }.SelectMany(codes => codes).OrderBy(code => code.Id, StringComparer.Ordinal).ToArray();

    private static readonly Dictionary<string, NewsErrorCode> s_byId = All.ToDictionary(code => code.Id, StringComparer.Ordinal);

    public static NewsErrorCode Get(string id) => s_byId[id];

    /// <summary>The section of the documentation that explains a code.</summary>
    public static string HelpLink(string id) => $"{HelpPage}#{id.ToLowerInvariant()}";
}
