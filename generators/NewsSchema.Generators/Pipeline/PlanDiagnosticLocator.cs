using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Threading;
using NewsSchema.Generators.Collections;
using NewsSchema.Generators.Diagnostics;
using NewsSchema.Generators.Plans;

namespace NewsSchema.Generators.Pipeline;

/// <summary>Finds where in fixtures and C# the findings about all of them stand.</summary>
internal static class PlanDiagnosticLocator
{
    public static IEnumerable<DiagnosticInfo> Locate(
        ((EquatableArray<PlanDiagnostic> Findings, ImmutableArray<FixtureText> Files) About, ImmutableArray<PinDeclaration> Pins) input,
        CancellationToken cancellation)
    {
        if (input.About.Findings.Count == 0)
        {
            yield break;
        }

        ILookup<string, FixtureText> files = input.About.Files.ToLookup(file => file.Fixture.Path, StringComparer.Ordinal);
        foreach (PlanDiagnostic finding in input.About.Findings)
        {
            cancellation.ThrowIfCancellationRequested();
            SourceLocation? place = finding.Path is { } path ? files[path].FirstOrDefault()?.Places.Find(finding.Span) : OfPin(finding, input.Pins);
            yield return new DiagnosticInfo(finding.Code, finding.Message, place, finding.Suggestion);
        }
    }

    private static SourceLocation? OfPin(PlanDiagnostic finding, ImmutableArray<PinDeclaration> pins) =>
        pins.SelectMany(pin => pin.Places).FirstOrDefault(pin => pin.Type == finding.PinType && pin.Member == finding.PinMember)?.Place;
}
