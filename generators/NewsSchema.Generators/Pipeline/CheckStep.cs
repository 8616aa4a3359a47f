using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Threading;
using NewsSchema.Generators.Diagnostics;
using NewsSchema.Generators.Fixtures;
using NewsSchema.Generators.Schemas;
using NewsSchema.Syntax;

namespace NewsSchema.Generators.Pipeline
{
    /// <summary>What reading one fixture by the plan shows: pins that cannot hold it, and which kinds it has where kinds are mixed.</summary>
    /// <param name="Unions">Combined over all fixtures.</param>
    /// <param name="Diagnostics">What is wrong with this one.</param>
    internal sealed record Checking(EquatableArray<UnionSighting> Unions, EquatableArray<DiagnosticInfo> Diagnostics)
    {
        public static Checking Of((FixtureText File, EquatableArray<SchemaCheck> Checks) input, CancellationToken cancellation)
        {
            FixtureText file = input.File;
            TextPlaces places = file.Places;
            Guarded<FixtureCheck> check = Guard.Run(
                file.Fixture.Path, places.Find(default), () => FixtureChecker.Check(file.Fixture, file.Text, input.Checks, cancellation));
            return check.Value is { } value
                ? new Checking(
                    value.Unions,
                    places.Locate(FindingLimit.Apply(value.Findings.Select(finding => new SyntaxError(finding.Code, finding.Message, finding.Span)))))
                : new Checking(default, check.Failures);
        }

        /// <summary>The findings about unions, which name places in two fixtures.</summary>
        public static EquatableArray<Finding> FindUnions(ImmutableArray<Checking> checkings, CancellationToken cancellation)
        {
            IEnumerable<UnionSighting> sightings = checkings.SelectMany(checking => checking.Unions);
            return FixtureChecker.Combine(sightings);
        }
    }
}
