using Microsoft.CodeAnalysis;
using NewsSchema.Generators.Diagnostics;

namespace NewsSchema.Generators.Pipeline
{
    internal static class ProviderExtensions
    {
        public static IncrementalValuesProvider<T> WhereNotNull<T>(this IncrementalValuesProvider<T?> provider)
            where T : class =>
            provider.Where(static value => value is not null)!;

        /// <summary>Reports diagnostics, which no source depends on.</summary>
        public static void Report(this IncrementalGeneratorInitializationContext context, IncrementalValuesProvider<DiagnosticInfo> diagnostics) =>
            context.RegisterSourceOutput(
                diagnostics.WithTrackingName(Steps.Diagnostics),
                static (output, diagnostic) => output.ReportDiagnostic(diagnostic.ToDiagnostic()));
    }
}
