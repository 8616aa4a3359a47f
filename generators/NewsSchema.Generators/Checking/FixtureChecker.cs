using NewsSchema.Core.Errors;
using NewsSchema.Core.Tree;
using NewsSchema.Generators.Collections;
using NewsSchema.Generators.Fixtures;
using NewsSchema.Generators.Naming;
using NewsSchema.Generators.Plans;

namespace NewsSchema.Generators.Checking;

/// <summary>
/// Checks the samples of an opened fixture against the plan, to find the places that diagnostics are about. Models have no positions, so
/// this is a separate branch of the pipeline, which only schemas with pins or unions need.
/// </summary>
internal static class FixtureChecker
{
    /// <param name="fixture">The fixture.</param>
    /// <param name="checks">What to check each schema's samples against.</param>
    /// <param name="cancellation">Cancels the check between samples.</param>
    /// <exception cref="OperationCanceledException">The check was cancelled.</exception>
    public static FixtureCheckResult Check(OpenedFixture fixture, EquatableArray<SchemaCheck> checks, CancellationToken cancellation)
    {
        SchemaCheck? check = checks.FirstOrDefault(check => check.Schema == fixture.Schema && check.IsArticle == fixture.IsArticle);
        if (fixture.IsBroken || check is null)
        {
            return new FixtureCheckResult(default, default);
        }

        var diagnostics = new List<PlanDiagnostic>();
        var occurrences = new List<UnionOccurrence>();
        var checker = new SampleChecker(
            check,
            Add,
            See,
            Add);
        var errors = new List<SourceError>();
        foreach (MapNode sample in SampleTrees.Of(fixture, check.Xml, errors))
        {
            cancellation.ThrowIfCancellationRequested();
            checker.Check(sample);
        }

        errors.ForEach(Add);

        return new FixtureCheckResult(
            new EquatableArray<PlanDiagnostic>(diagnostics),
            new EquatableArray<UnionOccurrence>(occurrences.OrderBy(occurrence => occurrence.Span.Start)));

        void Add(SourceError error) => diagnostics.Add(new PlanDiagnostic(error.Code, error.Message, fixture.Fixture.Path, error.Span));

        void See(RecordPlan union, string kind, Node value, string path)
        {
            (int line, int column) = fixture.Lines.GetPosition(value.Span.Start);
            occurrences.Add(new UnionOccurrence(union.Key, kind, path, fixture.Fixture.Path, value.Span, line, column));
        }
    }

    /// <summary>The diagnostics of unions: each is at the first place of a further kind and names the first place of the first kind.</summary>
    public static EquatableArray<PlanDiagnostic> Combine(IEnumerable<UnionOccurrence> occurrences)
    {
        var diagnostics = new List<PlanDiagnostic>();
        foreach (IGrouping<string, UnionOccurrence> union in occurrences.GroupBy(occurrence => occurrence.Union, StringComparer.Ordinal).OrderBy(group => group.Key, StringComparer.Ordinal))
        {
            UnionOccurrence[] first = union
                .OrderBy(occurrence => occurrence.Path, StringComparer.Ordinal)
                .ThenBy(occurrence => occurrence.Span.Start)
                .GroupBy(occurrence => occurrence.Kind, StringComparer.Ordinal)
                .Select(kind => kind.First())
                .ToArray();
            foreach (UnionOccurrence other in first.Skip(1))
            {
                diagnostics.Add(PlanDiagnostic.AtFixture(
                    other.Path, other.Span, CheckCodes.MixedKinds, IdentifierNaming.ToOneLine(other.Value), WithArticle(other.Kind), WithArticle(first[0].Kind), LocationOf(first[0])));
            }
        }

        return new EquatableArray<PlanDiagnostic>(diagnostics);
    }

    private static string WithArticle(string kind) => kind is "array" or "object" ? "an " + kind : "a " + kind;

    private static string LocationOf(UnionOccurrence occurrence) =>
        FormattableString.Invariant($"{occurrence.Path.Substring(occurrence.Path.LastIndexOfAny(['/', '\\']) + 1)}({occurrence.Line},{occurrence.Column})");
}
