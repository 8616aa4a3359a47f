using System.Runtime.CompilerServices;
using System.Runtime.ExceptionServices;
using Microsoft.CodeAnalysis;
using NewsSchema.Snapshots;

namespace VerifyXunit;

/// <summary>Stands in for Verify.SourceGenerators: a driver's result is one file per source, and one for its diagnostics.</summary>
public static partial class Verifier
{
    /// <summary>Compares each generated source with <c>#{Hint}.verified.cs</c>, the diagnostics with the <c>.txt</c>.</summary>
    public static SettingsTask Verify(GeneratorDriver? target, VerifySettings? settings = null, [CallerFilePath] string sourceFile = "") =>
        Verify(target?.GetRunResult(), settings, sourceFile);

    /// <inheritdoc cref="Verify(GeneratorDriver?, VerifySettings?, string)"/>
    public static SettingsTask Verify(GeneratorDriverRunResult? target, VerifySettings? settings = null, [CallerFilePath] string sourceFile = "")
    {
        ArgumentNullException.ThrowIfNull(target);
        Exception[] exceptions = target.Results.Select(result => result.Exception).OfType<Exception>().ToArray();
        if (exceptions.Length > 0)
        {
            ExceptionDispatchInfo.Throw(exceptions.Length == 1 ? exceptions[0] : new AggregateException(exceptions));
        }

        List<SnapshotTarget> targets = [];
        if (!target.Diagnostics.IsEmpty)
        {
            targets.Add(new(null, "txt", DiagnosticsText.Of(target.Diagnostics)));
        }

        foreach (GeneratedSourceResult source in target.Results.SelectMany(result => result.GeneratedSources).OrderBy(source => source.HintName, StringComparer.Ordinal))
        {
            targets.Add(new(Path.GetFileNameWithoutExtension(source.HintName), "cs", $"//HintName: {source.HintName}\n{source.SourceText}"));
        }

        return Start(targets, settings, sourceFile);
    }
}
