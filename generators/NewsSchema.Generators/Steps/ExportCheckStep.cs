using NewsSchema.Core.Errors;
using NewsSchema.Formats;
using NewsSchema.Generators.Checking.Exports;
using NewsSchema.Generators.Collections;
using NewsSchema.Generators.Diagnostics;

namespace NewsSchema.Generators.Steps;

/// <summary>Reports what the exports that a project requests lose of one fixture. It only reports diagnostics; no source depends on it.</summary>
internal sealed record ExportCheckStep(EquatableArray<DiagnosticInfo> Diagnostics)
{
    public static ExportCheckStep Of(ExportRequest request, Batch<PinnedConcepts> pinned, CancellationToken cancellation)
    {
        OpenStep file = request.File;
        LocationMapper locations = file.Locations;
        StepResult<List<SourceError>> diagnostics = Step.Run(
            file.Fixture.Path,
            locations.Find(default),
            () => ExportChecker.Check(file.Open(cancellation), request.Formats, pinned.Items, cancellation));
        return new ExportCheckStep(diagnostics.Value is { } value ? locations.Locate(value) : diagnostics.Failures);
    }

    /// <summary>Reports the names that are not formats, each once.</summary>
    public static IEnumerable<DiagnosticInfo> FindUnknown(IEnumerable<Batch<string>> formats) =>
        formats.SelectMany(static names => names)
            .Distinct()
            .Where(static name => NewsFormats.Find(name) is not { CanWrite: true })
            .Select(static name => ExportCodes.UnknownFormat.At(default, name, ExportCodes.FormatNames))
            .Select(static error => new DiagnosticInfo(error.Code, error.Message, Location: null));
}
