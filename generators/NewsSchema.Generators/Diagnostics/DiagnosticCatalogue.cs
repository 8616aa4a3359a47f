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
    /// <summary>The address of the documentation: DocumentationUrl in Directory.Build.props, with which a test compares it.</summary>
    public const string DocumentationUrl = "https://newsschema.github.io/newsschema/";

    /// <summary>All codes, ordered by id.</summary>
    public static readonly NewsErrorCode[] All = new[]
    {
        NewsErrorCodes.All, FixtureCodes.All, SchemaCodes.All, CheckCodes.All, PinCodes.All, NameCodes.All, ExportCodes.All, ContractCodes.All, GeneratorCodes.All,
    }.SelectMany(codes => codes).OrderBy(code => code.Id, StringComparer.Ordinal).ToArray();

    private static readonly Dictionary<string, NewsErrorCode> s_byId = All.ToDictionary(code => code.Id, StringComparer.Ordinal);

    public static NewsErrorCode Get(string id) => s_byId[id];

    /// <summary>The page of the documentation that explains a code.</summary>
    public static string HelpLink(string id) => $"{DocumentationUrl}docs/diagnostics/{id}.html";
}
