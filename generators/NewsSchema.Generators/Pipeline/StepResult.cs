using NewsSchema.Generators.Collections;
using NewsSchema.Generators.Diagnostics;

namespace NewsSchema.Generators.Pipeline;

/// <summary>What a step gave, or how it failed.</summary>
/// <param name="Value">Null where it failed.</param>
/// <param name="Failure">Null where it did not.</param>
internal sealed record StepResult<T>(T? Value, DiagnosticInfo? Failure)
    where T : class
{
    /// <summary>The failure, if there is one.</summary>
    public EquatableArray<DiagnosticInfo> Failures => Failure is null ? default : new EquatableArray<DiagnosticInfo>(Failure);
}
