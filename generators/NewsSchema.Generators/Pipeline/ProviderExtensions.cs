using Microsoft.CodeAnalysis;
using NewsSchema.Generators.Collections;
using NewsSchema.Generators.Compiler;
using NewsSchema.Generators.Diagnostics;

namespace NewsSchema.Generators.Pipeline;

/// <summary>Roslyn's operators with plain parameters instead of nested tuples, and with classes as results; see <see cref="Batch{T}"/>.</summary>
internal static class ProviderExtensions
{
    public static IncrementalValuesProvider<T> WhereNotNull<T>(this IncrementalValuesProvider<T?> provider)
        where T : class =>
        provider.Where(static value => value is not null)!;

    /// <summary>All values of a provider as one.</summary>
    public static IncrementalValueProvider<Batch<T>> Gather<T>(this IncrementalValuesProvider<T> provider)
        where T : class, IEquatable<T> =>
        provider.Collect().Select(static (items, _) => new Batch<T>(new EquatableArray<T>(items)));

    /// <summary>A step with two inputs, run for each value of the first.</summary>
    public static IncrementalValuesProvider<TResult> Combine<T1, T2, TResult>(
        this IncrementalValuesProvider<T1> first, IncrementalValueProvider<T2> second, Func<T1, T2, CancellationToken, TResult> step)
        where T1 : class?
        where T2 : class?
        where TResult : class? =>
        first.Combine(second).Select((input, cancellation) => step(input.Left, input.Right, cancellation));

    /// <summary>A step with two inputs.</summary>
    public static IncrementalValueProvider<TResult> Combine<T1, T2, TResult>(
        this IncrementalValueProvider<T1> first, IncrementalValueProvider<T2> second, Func<T1, T2, CancellationToken, TResult> step)
        where T1 : class?
        where T2 : class?
        where TResult : class? =>
        first.Combine(second).Select((input, cancellation) => step(input.Left, input.Right, cancellation));

    /// <summary>A step with three inputs.</summary>
    public static IncrementalValueProvider<TResult> Combine<T1, T2, T3, TResult>(
        this IncrementalValueProvider<T1> first, IncrementalValueProvider<T2> second, IncrementalValueProvider<T3> third, Func<T1, T2, T3, CancellationToken, TResult> step)
        where T1 : class?
        where T2 : class?
        where T3 : class?
        where TResult : class? =>
        first.Pair(second).Combine(third, (pair, value, cancellation) => step(pair.First, pair.Second, value, cancellation));

    /// <summary>A step with three inputs, run for each value of the first.</summary>
    public static IncrementalValuesProvider<TResult> Combine<T1, T2, T3, TResult>(
        this IncrementalValuesProvider<T1> first, IncrementalValueProvider<T2> second, IncrementalValueProvider<T3> third, Func<T1, T2, T3, CancellationToken, TResult> step)
        where T1 : class?
        where T2 : class?
        where T3 : class?
        where TResult : class? =>
        first.Pair(second).Combine(third, (pair, value, cancellation) => step(pair.First, pair.Second, value, cancellation));

    /// <summary>A step with two inputs and any number of results, run for each value of the first.</summary>
    public static IncrementalValuesProvider<TResult> CombineMany<T1, T2, TResult>(
        this IncrementalValuesProvider<T1> first, IncrementalValueProvider<T2> second, Func<T1, T2, CancellationToken, IEnumerable<TResult>> step)
        where T1 : class?
        where T2 : class?
        where TResult : class? =>
        first.Combine(second).SelectMany((input, cancellation) => step(input.Left, input.Right, cancellation));

    /// <summary>A step with two inputs and any number of results.</summary>
    public static IncrementalValuesProvider<TResult> CombineMany<T1, T2, TResult>(
        this IncrementalValueProvider<T1> first, IncrementalValueProvider<T2> second, Func<T1, T2, CancellationToken, IEnumerable<TResult>> step)
        where T1 : class?
        where T2 : class?
        where TResult : class? =>
        first.Combine(second).SelectMany((input, cancellation) => step(input.Left, input.Right, cancellation));

    /// <summary>A step with three inputs and any number of results, run for each value of the first.</summary>
    public static IncrementalValuesProvider<TResult> CombineMany<T1, T2, T3, TResult>(
        this IncrementalValuesProvider<T1> first, IncrementalValueProvider<T2> second, IncrementalValueProvider<T3> third, Func<T1, T2, T3, CancellationToken, IEnumerable<TResult>> step)
        where T1 : class?
        where T2 : class?
        where T3 : class?
        where TResult : class? =>
        first.Pair(second).CombineMany(third, (pair, value, cancellation) => step(pair.First, pair.Second, value, cancellation));

    /// <summary>A step with three inputs and any number of results.</summary>
    public static IncrementalValuesProvider<TResult> CombineMany<T1, T2, T3, TResult>(
        this IncrementalValueProvider<T1> first, IncrementalValueProvider<T2> second, IncrementalValueProvider<T3> third, Func<T1, T2, T3, CancellationToken, IEnumerable<TResult>> step)
        where T1 : class?
        where T2 : class?
        where T3 : class?
        where TResult : class? =>
        first.Pair(second).CombineMany(third, (pair, value, cancellation) => step(pair.First, pair.Second, value, cancellation));

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

    private static IncrementalValuesProvider<Pair<T1, T2>> Pair<T1, T2>(this IncrementalValuesProvider<T1> first, IncrementalValueProvider<T2> second)
        where T1 : class?
        where T2 : class? =>
        first.Combine(second, static (one, two, _) => new Pair<T1, T2>(one, two));

    private static IncrementalValueProvider<Pair<T1, T2>> Pair<T1, T2>(this IncrementalValueProvider<T1> first, IncrementalValueProvider<T2> second)
        where T1 : class?
        where T2 : class? =>
        first.Combine(second, static (one, two, _) => new Pair<T1, T2>(one, two));
}
