using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Threading;
using NewsSchema.Core.Errors;
using NewsSchema.Generators.Checking;
using NewsSchema.Generators.Collections;
using NewsSchema.Generators.Diagnostics;
using NewsSchema.Generators.Plans;

namespace NewsSchema.Generators.Pipeline;

/// <summary>What reading one fixture by the plan shows: pins that cannot hold it, and which kinds it has where kinds are mixed.</summary>
/// <param name="Unions">Combined over all fixtures.</param>
/// <param name="Diagnostics">What is wrong with this one.</param>
internal sealed record CheckStep(EquatableArray<UnionOccurrence> Unions, EquatableArray<DiagnosticInfo> Diagnostics)
{
    public static CheckStep Of((FixtureText File, EquatableArray<SchemaCheck> Checks) input, CancellationToken cancellation)
    {
        FixtureText file = input.File;
        LocationMapper places = file.Places;
        StepResult<FixtureCheckResult> check = Step.Run(
            file.Fixture.Path, places.Find(default), () => FixtureChecker.Check(file.Fixture, file.Text, input.Checks, cancellation));
        return check.Value is { } value
            ? new CheckStep(
                value.Unions,
                places.Locate(DiagnosticLimit.Apply(value.Findings.Select(finding => new SourceError(finding.Code, finding.Message, finding.Span)))))
            : new CheckStep(default, check.Failures);
    }

    /// <summary>The findings about unions, which name places in two fixtures.</summary>
    public static EquatableArray<PlanDiagnostic> FindUnions(ImmutableArray<CheckStep> checkings, CancellationToken cancellation)
    {
        IEnumerable<UnionOccurrence> sightings = checkings.SelectMany(checking => checking.Unions);
        return FixtureChecker.Combine(sightings);
    }
}
