using NewsSchema.Core.Errors;
using NewsSchema.Generators.Checking;
using NewsSchema.Generators.Collections;
using NewsSchema.Generators.Diagnostics;
using NewsSchema.Generators.Plans;

namespace NewsSchema.Generators.Steps;

/// <summary>The result of checking one fixture against the plan: pins that cannot hold it, and the kinds of values that it has in unions.</summary>
/// <param name="Unions">The kinds of values in unions, to be combined over all fixtures.</param>
/// <param name="Diagnostics">The diagnostics of this fixture.</param>
internal sealed record CheckStep(EquatableArray<UnionOccurrence> Unions, EquatableArray<DiagnosticInfo> Diagnostics)
{
    public static CheckStep Of(OpenStep file, Batch<SchemaCheck> checks, CancellationToken cancellation)
    {
        if (checks.Count == 0)
        {
            return new CheckStep(default, default);
        }

        StepResult<FixtureCheckResult> check = Step.Run(
            file.Fixture.Path, file.Locations.Find(default), () => FixtureChecker.Check(file.Open(cancellation), checks.Items, cancellation));
        return check.Value is { } value
            ? new CheckStep(
                value.Unions,
                file.Locations.Locate(DiagnosticLimit.Apply(
                    value.Diagnostics.Select(diagnostic => new SourceError(diagnostic.Code, diagnostic.Message, diagnostic.Span)))))
            : new CheckStep(default, check.Failures);
    }

    /// <summary>The diagnostics about unions, which name places in two fixtures.</summary>
    public static Batch<PlanDiagnostic> FindUnions(Batch<CheckStep> checkings, CancellationToken cancellation) =>
        new(FixtureChecker.Combine(checkings.SelectMany(checking => checking.Unions)));
}
