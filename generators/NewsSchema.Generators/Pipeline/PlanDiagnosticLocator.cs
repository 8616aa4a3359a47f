using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Threading;
using NewsSchema.Generators.Collections;
using NewsSchema.Generators.Diagnostics;
using NewsSchema.Generators.Plans;

namespace NewsSchema.Generators.Pipeline;

/// <summary>Finds the locations in fixtures and C# at which the plan's diagnostics are reported.</summary>
internal static class PlanDiagnosticLocator
{
    public static IEnumerable<DiagnosticInfo> Locate(
        ((EquatableArray<PlanDiagnostic> Diagnostics, ImmutableArray<OpenStep> Files) About, ImmutableArray<PinDeclaration> Pins) input,
        CancellationToken cancellation)
    {
        if (input.About.Diagnostics.Count == 0)
        {
            yield break;
        }

        ILookup<string, OpenStep> files = input.About.Files.ToLookup(file => file.Fixture.Path, StringComparer.Ordinal);
        foreach (PlanDiagnostic diagnostic in input.About.Diagnostics)
        {
            cancellation.ThrowIfCancellationRequested();
            SourceLocation? location = diagnostic.Path is { } path ? files[path].FirstOrDefault()?.Locations.Find(diagnostic.Span) : OfPin(diagnostic, input.Pins);
            yield return new DiagnosticInfo(diagnostic.Code, diagnostic.Message, location, diagnostic.Suggestion);
        }
    }

    private static SourceLocation? OfPin(PlanDiagnostic diagnostic, ImmutableArray<PinDeclaration> pins) =>
        pins.SelectMany(pin => pin.Locations).FirstOrDefault(pin => pin.Type == diagnostic.PinType && pin.Member == diagnostic.PinMember)?.Location;
}
