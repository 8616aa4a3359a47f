using System.Linq;
using System.Threading;
using Microsoft.CodeAnalysis;
using NewsSchema.Core.Errors;
using NewsSchema.Generators.Collections;
using NewsSchema.Generators.Diagnostics;
using NewsSchema.Generators.Fixtures;

namespace NewsSchema.Generators.Pipeline;

/// <summary>What one fixture gives, in two parts: source is made from the one, diagnostics from the other.</summary>
/// <param name="Model">What it contributes to the types; null if it names no schema.</param>
/// <param name="Diagnostics">What is wrong with it.</param>
internal sealed record ReadStep(FixtureModel? Model, EquatableArray<DiagnosticInfo> Diagnostics)
{
    /// <summary>Whether no error keeps a part of it from being read.</summary>
    public bool IsSound => Diagnostics.All(diagnostic => Descriptors.Get(diagnostic.Code).DefaultSeverity != DiagnosticSeverity.Error);

    public static ReadStep Of(OpenStep file, CancellationToken cancellation)
    {
        StepResult<ReadStep> step = Step.Run(file.Fixture.Path, file.Locations.Find(default), () => Read(file, cancellation));
        return step.Value ?? new ReadStep(null, step.Failures);
    }

    private static ReadStep Read(OpenStep file, CancellationToken cancellation)
    {
        OpenedFixture opened = file.Open(cancellation);
        FixtureModel? model = opened.ToModel();
        if (file.Text.IsUtf8)
        {
            return new ReadStep(model, file.Locations.Locate(DiagnosticLimit.Apply(opened.Errors)));
        }

        // A text that was decoded wrongly says little about the article, and its errors mean nothing.
        FixtureModel? broken = model is null ? null : model with { IsBroken = true };
        return new ReadStep(broken, file.Locations.Locate(new[] { NewsErrorCodes.NotUtf8.At(default) }));
    }
}
