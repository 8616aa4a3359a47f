using System.Text;
using NewsSchema.Core.Errors;
using NewsSchema.Generators.Collections;
using NewsSchema.Generators.Contract;
using NewsSchema.Generators.Diagnostics;
using NewsSchema.Generators.Inference;
using NewsSchema.Generators.Naming;

namespace NewsSchema.Generators.Steps;

/// <summary>The options that a project sets as MSBuild properties.</summary>
internal sealed class ProjectOptions
{
    private const string EmbedFixtures = "NewsSchemaEmbedFixtures";
    private const string ImplicitUsings = "NewsSchemaImplicitUsings";
    private const string JsonLd = "NewsSchemaJsonLd";
    private const string Mismatch = "NewsSchemaMismatch";
    private const string Verify = "NewsSchemaVerify";

    private static readonly string[] s_switch = ["true", "false"];

    /// <summary>The options that have one of a few values, which are written in any case.</summary>
    private static readonly (string Name, string[] Values)[] s_choices =
    [
        (EmbedFixtures, s_switch), (ImplicitUsings, s_switch), (JsonLd, s_switch), (Mismatch, ["Keep", "Refuse"]), (Verify, s_switch),
    ];

    private readonly Func<string, string?> _properties;

    /// <param name="properties">Gets a property by its name; null or empty if it is not set.</param>
    public ProjectOptions(Func<string, string?> properties) => _properties = properties;

    public SchemaOptions Schemas
    {
        get
        {
            string name = Get("NewsSchemaNamespace") is { Length: > 0 } set ? set : Get("RootNamespace");
            return new SchemaOptions(Legal(name), !Has(EmbedFixtures, "false"))
            {
                IsJsonLd = bool.TryParse(Get(JsonLd), out bool isJsonLd) ? isJsonLd : null,
                KeepsMismatches = Has(Mismatch, "Keep"),
                ImplicitUsings = Has(ImplicitUsings, "true"),
            };
        }
    }

    /// <summary>The formats whose losses the project requests to see; none by default.</summary>
    public EquatableArray<string> Exports => ExportRequest.Parse(Get("NewsSchemaExports"));

    /// <summary>Whether records are registered with Verify: they are unless <c>NewsSchemaVerify</c> is false.</summary>
    public bool RegistersSnapshots => !Has(Verify, "false");

    /// <summary>What to do with the contract.</summary>
    public ContractTask ContractTask => Enum.TryParse(Get("_NewsSchemaContractTask"), out ContractTask known) ? known : ContractTask.Check;

    /// <summary>Reports each option whose value is none of those that it can have, because the generator would ignore it.</summary>
    public IEnumerable<DiagnosticInfo> FindUnknownValues()
    {
        foreach ((string name, string[] values) in s_choices)
        {
            string value = Get(name);
            if (value.Length > 0 && !values.Contains(value, StringComparer.OrdinalIgnoreCase))
            {
                SourceError error = GeneratorCodes.UnknownOption.At(default, name, IdentifierNaming.ToOneLine(value), string.Join(" or ", values));
                yield return new DiagnosticInfo(error.Code, error.Message, Location: null);
            }
        }
    }

    private bool Has(string name, string value) => string.Equals(Get(name), value, StringComparison.OrdinalIgnoreCase);

    private string Get(string name) => _properties(name)?.Trim() ?? "";

    /// <summary>A valid namespace from any value of the option, made as the SDK makes one from a project's name.</summary>
    private static string Legal(string name) =>
        string.Join(".", name.Split('.').Where(part => part.Length > 0).Select(LegalPart));

    private static string LegalPart(string part)
    {
        var result = new StringBuilder(part.Length + 1);
        if (char.IsDigit(part[0]))
        {
            result.Append('_');
        }

        foreach (char c in part)
        {
            result.Append(char.IsLetterOrDigit(c) ? c : '_');
        }

        return result.ToString();
    }
}
