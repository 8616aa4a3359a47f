using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using NewsSchema.Generators.Pipeline;
using NewsSchema.Generators.Schemas;
using NewsSchema.Syntax;

namespace NewsSchema.Generators.Fixtures
{
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
        public static FixtureCheck Check(Fixture fixture, string text, EquatableArray<SchemaCheck> checks, CancellationToken cancellation)
        {
            if (checks.Count == 0)
            {
                return new FixtureCheck(default, default);
            }

            FixtureFormat format = FixtureFormat.Of(fixture.Path);
            var errors = new List<SyntaxError>();
            FixtureDocument document = format.Read(text, errors, cancellation);
            cancellation.ThrowIfCancellationRequested();
            string? schema = FixtureReader.SchemaOf(fixture, document, errors);
            SchemaCheck? check = checks.FirstOrDefault(check => check.Schema == schema && check.IsArticle == format.IsArticle);
            if (document.IsBroken || check == null)
            {
                return new FixtureCheck(default, default);
            }

            var findings = new List<Finding>();
            var sightings = new List<UnionSighting>();
            var lines = new LineMap(text);
            var checker = new SampleChecker(
                check,
                error => findings.Add(new Finding(error.Code, error.Message, fixture.Path, error.Span)),
                See);
            foreach (MapNode sample in document.Samples)
            {
                cancellation.ThrowIfCancellationRequested();
                checker.Check(sample);
            }

            return new FixtureCheck(
                new EquatableArray<Finding>(findings),
                new EquatableArray<UnionSighting>(sightings.OrderBy(sighting => sighting.Span.Start)));

            void See(RecordPlan union, string kind, Node value, string path)
            {
                (int line, int column) = lines.GetPosition(value.Span.Start);
                sightings.Add(new UnionSighting(union.Key, kind, path, fixture.Path, value.Span, line, column));
            }
        }

        /// <summary>What is to be said about unions: at the first place of each further kind, where the first one stands.</summary>
        public static EquatableArray<Finding> Combine(IEnumerable<UnionSighting> sightings)
        {
            var findings = new List<Finding>();
            foreach (IGrouping<string, UnionSighting> union in sightings.GroupBy(sighting => sighting.Union, StringComparer.Ordinal).OrderBy(group => group.Key, StringComparer.Ordinal))
            {
                UnionSighting[] first = union
                    .OrderBy(sighting => sighting.Path, StringComparer.Ordinal)
                    .ThenBy(sighting => sighting.Span.Start)
                    .GroupBy(sighting => sighting.Kind, StringComparer.Ordinal)
                    .Select(kind => kind.First())
                    .ToArray();
                foreach (UnionSighting other in first.Skip(1))
                {
                    findings.Add(Finding.AtFixture(
                        other.Path, other.Span, SyntaxCodes.MixedKinds, Words.ToOneLine(other.Value), WithArticle(other.Kind), WithArticle(first[0].Kind), Place(first[0])));
                }
            }

            return new EquatableArray<Finding>(findings);
        }

        private static string WithArticle(string kind) => kind is "array" or "object" ? "an " + kind : "a " + kind;

        private static string Place(UnionSighting sighting) =>
            FormattableString.Invariant($"{sighting.Path.Substring(sighting.Path.LastIndexOfAny(new[] { '/', '\\' }) + 1)}({sighting.Line},{sighting.Column})");
    }
}
