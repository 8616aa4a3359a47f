using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using NewsSchema.Core.Errors;
using NewsSchema.Core.Text;
using NewsSchema.Core.Tree;
using NewsSchema.Generators.Collections;
using NewsSchema.Generators.Fixtures;
using NewsSchema.Generators.Naming;
using NewsSchema.Generators.Plans;

namespace NewsSchema.Generators.Checking;

/// <summary>
/// Reads a fixture once more to find the places that the plan's findings are about. Models hold no positions, so this is the
/// diagnostics' own branch, and only schemas with pins or unions have it.
/// </summary>
internal static class FixtureChecker
{
    /// <param name="fixture">The file.</param>
    /// <param name="text">Its text.</param>
    /// <param name="checks">What schemas are to be checked against.</param>
    /// <param name="cancellation">Asked on the way.</param>
    /// <exception cref="OperationCanceledException">The token says so.</exception>
    public static FixtureCheckResult Check(Fixture fixture, string text, EquatableArray<SchemaCheck> checks, CancellationToken cancellation)
    {
        if (checks.Count == 0)
        {
            return new FixtureCheckResult(default, default);
        }

        FixtureFormat format = FixtureFormat.Of(fixture.Path);
        var errors = new List<SourceError>();
        FixtureDocument document = format.Read(text, errors, cancellation);
        cancellation.ThrowIfCancellationRequested();
        string? schema = FixtureReader.SchemaOf(fixture, document, errors);
        SchemaCheck? check = checks.FirstOrDefault(check => check.Schema == schema && check.IsArticle == format.IsArticle);
        if (document.IsBroken || check == null)
        {
            return new FixtureCheckResult(default, default);
        }

        var findings = new List<PlanDiagnostic>();
        var sightings = new List<UnionOccurrence>();
        var lines = new LineMap(text);
        var checker = new SampleChecker(
            check,
            error => findings.Add(new PlanDiagnostic(error.Code, error.Message, fixture.Path, error.Span)),
            See);
        foreach (MapNode sample in document.Samples)
        {
            cancellation.ThrowIfCancellationRequested();
            checker.Check(sample);
        }

        return new FixtureCheckResult(
            new EquatableArray<PlanDiagnostic>(findings),
            new EquatableArray<UnionOccurrence>(sightings.OrderBy(sighting => sighting.Span.Start)));

        void See(RecordPlan union, string kind, Node value, string path)
        {
            (int line, int column) = lines.GetPosition(value.Span.Start);
            sightings.Add(new UnionOccurrence(union.Key, kind, path, fixture.Path, value.Span, line, column));
        }
    }

    /// <summary>What is to be said about unions: at the first place of each further kind, where the first one stands.</summary>
    public static EquatableArray<PlanDiagnostic> Combine(IEnumerable<UnionOccurrence> sightings)
    {
        var findings = new List<PlanDiagnostic>();
        foreach (IGrouping<string, UnionOccurrence> union in sightings.GroupBy(sighting => sighting.Union, StringComparer.Ordinal).OrderBy(group => group.Key, StringComparer.Ordinal))
        {
            UnionOccurrence[] first = union
                .OrderBy(sighting => sighting.Path, StringComparer.Ordinal)
                .ThenBy(sighting => sighting.Span.Start)
                .GroupBy(sighting => sighting.Kind, StringComparer.Ordinal)
                .Select(kind => kind.First())
                .ToArray();
            foreach (UnionOccurrence other in first.Skip(1))
            {
                findings.Add(PlanDiagnostic.AtFixture(
                    other.Path, other.Span, NewsErrorCodes.MixedKinds, IdentifierNaming.ToOneLine(other.Value), WithArticle(other.Kind), WithArticle(first[0].Kind), Place(first[0])));
            }
        }

        return new EquatableArray<PlanDiagnostic>(findings);
    }

    private static string WithArticle(string kind) => kind is "array" or "object" ? "an " + kind : "a " + kind;

    private static string Place(UnionOccurrence sighting) =>
        FormattableString.Invariant($"{sighting.Path.Substring(sighting.Path.LastIndexOfAny(new[] { '/', '\\' }) + 1)}({sighting.Line},{sighting.Column})");
}
