using Microsoft.CodeAnalysis;
using NewsSchema.Generators.Diagnostics;

namespace NewsSchema.Generators.Pipeline;

internal static class ProviderExtensions
{
    public static IncrementalValuesProvider<T> WhereNotNull<T>(this IncrementalValuesProvider<T?> provider)
        where T : class =>
        provider.Where(static value => value is not null)!;

    /// <summary>Reports diagnostics. No source depends on them.</summary>
    public static void Report(this IncrementalGeneratorInitializationContext context, IncrementalValuesProvider<DiagnosticInfo> diagnostics) =>
        context.RegisterSourceOutput(
            diagnostics.WithTrackingName(StepNames.Diagnostics),
            static (output, diagnostic) => output.ReportDiagnostic(diagnostic.ToDiagnostic()));

    /// <summary>Reports diagnostics of which some are located in C#. Only those depend on the compilation; without them, nothing does.</summary>
    public static void ReportInCode(this IncrementalGeneratorInitializationContext context, IncrementalValuesProvider<DiagnosticInfo> diagnostics)
    {
        context.Report(diagnostics.Where(static diagnostic => diagnostic.Location is not { IsInCode: true }));
        context.RegisterSourceOutput(
            diagnostics.Where(static diagnostic => diagnostic.Location is { IsInCode: true }).WithTrackingName(StepNames.Diagnostics).Combine(context.CompilationProvider),
            static (output, diagnostic) => output.ReportDiagnostic(diagnostic.Left.ToDiagnostic(diagnostic.Right)));
    }
}
