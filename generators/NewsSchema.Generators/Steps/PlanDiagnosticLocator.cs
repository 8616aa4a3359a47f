using NewsSchema.Generators.Collections;
using NewsSchema.Generators.Diagnostics;
using NewsSchema.Generators.Plans;

namespace NewsSchema.Generators.Steps;

/// <summary>Finds the locations in fixtures and C# at which the plan's diagnostics are reported.</summary>
internal static class PlanDiagnosticLocator
{
    public static IEnumerable<DiagnosticInfo> Locate(
        Batch<PlanDiagnostic> diagnostics, Batch<OpenStep> files, Batch<PinDeclaration> pins, CancellationToken cancellation)
    {
        if (diagnostics.Count == 0)
        {
            yield break;
        }

        ILookup<string, OpenStep> byPath = files.ToLookup(file => file.Fixture.Path, StringComparer.Ordinal);
        foreach (PlanDiagnostic diagnostic in diagnostics)
        {
            cancellation.ThrowIfCancellationRequested();
            SourceLocation? location = diagnostic.Path is { } path ? byPath[path].FirstOrDefault()?.Locations.Find(diagnostic.Span) : OfPin(diagnostic, pins);
            yield return new DiagnosticInfo(diagnostic.Code, diagnostic.Message, location, diagnostic.Suggestion) { Correction = diagnostic.Correction };
        }
    }

    private static SourceLocation? OfPin(PlanDiagnostic diagnostic, Batch<PinDeclaration> pins) =>
        pins.SelectMany(pin => pin.Locations).FirstOrDefault(pin => pin.Type == diagnostic.PinType && pin.Member == diagnostic.PinMember)?.Location;
}
