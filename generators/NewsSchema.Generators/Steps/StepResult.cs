using NewsSchema.Generators.Collections;
using NewsSchema.Generators.Diagnostics;

namespace NewsSchema.Generators.Steps;

/// <summary>The result of a step, or its failure.</summary>
/// <param name="Value">The result; null if the step failed.</param>
/// <param name="Failure">The failure; null if the step succeeded.</param>
internal sealed record StepResult<T>(T? Value, DiagnosticInfo? Failure)
    where T : class
{
    /// <summary>The failure, if there is one.</summary>
    public EquatableArray<DiagnosticInfo> Failures => Failure is null ? default : new EquatableArray<DiagnosticInfo>(Failure);
}
