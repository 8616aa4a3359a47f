using System.Linq;
using System.Threading;
using Microsoft.CodeAnalysis;
using NewsSchema.Core.Errors;
using NewsSchema.Generators.Collections;
using NewsSchema.Generators.Diagnostics;
using NewsSchema.Generators.Fixtures;

namespace NewsSchema.Generators.Pipeline;

/// <summary>What one fixture gives, in two parts: source is made from the one, diagnostics from the other.</summary>
/// <param name="Model">What it contributes to the types; null where it names no schema.</param>
/// <param name="Diagnostics">What is wrong with it.</param>
internal sealed record ReadStep(FixtureModel? Model, EquatableArray<DiagnosticInfo> Diagnostics)
{
    /// <summary>Whether nothing of it is missing for an error.</summary>
    public bool IsSound => Diagnostics.All(diagnostic => Descriptors.Get(diagnostic.Code).DefaultSeverity != DiagnosticSeverity.Error);

    public static ReadStep Of(FixtureText file, CancellationToken cancellation)
    {
        StepResult<FixtureReading> reading = Step.Run(
            file.Fixture.Path, file.Places.Find(default), () => FixtureReader.Read(file.Fixture, file.Text, cancellation));
        if (reading.Value is not { } value)
        {
            return new ReadStep(null, reading.Failures);
        }

        if (file.IsUtf8)
        {
            return new ReadStep(value.Model, file.Places.Locate(DiagnosticLimit.Apply(value.Errors)));
        }

        // What stands in a text that was decoded wrongly says little about the article, and its errors nothing.
        FixtureModel? broken = value.Model is { } model ? model with { IsBroken = true } : null;
        return new ReadStep(broken, file.Places.Locate(new[] { NewsErrorCodes.NotUtf8.At(default) }));
    }
}
