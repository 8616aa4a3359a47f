using NewsSchema.Generators.Checking;
using NewsSchema.Generators.Collections;
using NewsSchema.Generators.Diagnostics;
using NewsSchema.Generators.Fixtures;
using NewsSchema.Generators.Plans;

namespace NewsSchema.Generators.Steps;

/// <summary>The result of reading one fixture, in two parts: source is made from the model, and diagnostics are reported.</summary>
/// <param name="Model">What it contributes to the types; null if it names no schema.</param>
/// <param name="Diagnostics">The diagnostics of the fixture.</param>
/// <param name="Names">Names that may be slips, which only all fixtures together can tell.</param>
internal sealed record ReadStep(FixtureModel? Model, EquatableArray<DiagnosticInfo> Diagnostics, EquatableArray<NameOccurrence> Names = default)
{
    /// <summary>The elements whose order is not in the data.</summary>
    public EquatableArray<Interleaving> Interleavings { get; init; }

    /// <summary>Whether all parts of it could be read despite its errors.</summary>
    public bool IsSound => Diagnostics.All(diagnostic => DiagnosticCatalogue.Get(diagnostic.Code).Severity != NewsSeverity.Error);

    /// <summary>The result without what the types are made from.</summary>
    public ReadStep WithoutShape() => Model is null ? this : this with { Model = Model with { Shape = null } };

    public static ReadStep Of(OpenStep file, CancellationToken cancellation)
    {
        StepResult<ReadStep> step = Step.Run(file.Fixture.Path, file.Locations.Find(default), () => Read(file, cancellation));
        return step.Value ?? new ReadStep(null, step.Failures);
    }

    /// <summary>The names of all fixtures that are likely to be slips.</summary>
    public static Batch<PlanDiagnostic> FindSlips(Batch<ReadStep> readings, CancellationToken cancellation) =>
        new(NameChecker.Combine(readings.SelectMany(reading => reading.Names)));

    /// <summary>The elements of all fixtures whose order is not in the data.</summary>
    public static Batch<PlanDiagnostic> FindInterleavings(Batch<ReadStep> readings, ProjectPlan? plan, CancellationToken cancellation) =>
        new(InterleavingChecker.Combine(readings.SelectMany(reading => reading.Interleavings), plan));

    private static ReadStep Read(OpenStep file, CancellationToken cancellation)
    {
        OpenedFixture opened = file.Open(cancellation);
        FixtureModel? model = opened.ToModel();
        if (file.Text.EncodingError is not { } error)
        {
            return new ReadStep(model, file.Locations.Locate(DiagnosticLimit.Apply(opened.Errors)), NameChecker.Find(opened))
            {
                Interleavings = model is null ? default : InterleavingChecker.Find(opened),
            };
        }

        // A text that was decoded wrongly says little about the article, and its errors mean nothing.
        FixtureModel? broken = model is null ? null : model with { IsBroken = true };
        return new ReadStep(broken, file.Locations.Locate([error]));
    }
}
