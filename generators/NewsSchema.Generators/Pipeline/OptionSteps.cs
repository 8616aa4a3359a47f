using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using NewsSchema.Generators.Collections;
using NewsSchema.Generators.Contract;
using NewsSchema.Generators.Diagnostics;
using NewsSchema.Generators.Inference;
using NewsSchema.Generators.Steps;

namespace NewsSchema.Generators.Pipeline;

/// <summary>The steps that read the options of the project file.</summary>
internal static class OptionSteps
{
    private const string Property = "build_property.";

    public static SchemaOptions Schemas(AnalyzerConfigOptionsProvider provider, CancellationToken cancellation) => Of(provider).Schemas;

    public static Batch<string> Exports(AnalyzerConfigOptionsProvider provider, CancellationToken cancellation) => new(Of(provider).Exports);

    public static Boxed<bool> RegistersSnapshots(AnalyzerConfigOptionsProvider provider, CancellationToken cancellation) => new(Of(provider).RegistersSnapshots);

    public static Boxed<ContractTask> Contract(AnalyzerConfigOptionsProvider provider, CancellationToken cancellation) => new(Of(provider).ContractTask);

    public static IEnumerable<DiagnosticInfo> FindUnknownValues(AnalyzerConfigOptionsProvider provider, CancellationToken cancellation) =>
        Of(provider).FindUnknownValues();

    public static CSharpVersion Language(ParseOptions options, CancellationToken cancellation)
    {
        LanguageVersion version = ((CSharpParseOptions)options).LanguageVersion;
        return new CSharpVersion((int)version, version.ToDisplayString());
    }

    private static ProjectOptions Of(AnalyzerConfigOptionsProvider provider) =>
        new(name => provider.GlobalOptions.TryGetValue(Property + name, out string? value) ? value : null);
}
