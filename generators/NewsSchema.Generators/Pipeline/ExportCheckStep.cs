using System.Collections.Generic;
using System.Linq;
using System.Threading;
using NewsSchema.Generators.Diagnostics;
using NewsSchema.Generators.Exports;
using NewsSchema.Syntax;

namespace NewsSchema.Generators.Pipeline
{
    /// <summary>What the exports that a project asks for lose of one fixture: diagnostics alone, no source depends on it.</summary>
    internal sealed record ExportChecking(EquatableArray<DiagnosticInfo> Diagnostics)
    {
        public static ExportChecking Of((ExportRequest Request, EquatableArray<PinnedConcepts> Pinned) input, CancellationToken cancellation)
        {
            FixtureText file = input.Request.File;
            TextPlaces places = file.Places;
            Guarded<List<SyntaxError>> findings = Guard.Run(
                file.Fixture.Path,
                places.Find(default),
                () => ExportChecker.Check(file.Fixture, file.Text, input.Request.Formats, input.Pinned, cancellation));
            return new ExportChecking(findings.Value is { } value ? places.Locate(value) : findings.Failures);
        }

        /// <summary>The names that are no format's, each once.</summary>
        public static IEnumerable<DiagnosticInfo> FindUnknown(IEnumerable<EquatableArray<string>> formats) =>
            formats.SelectMany(static names => names)
                .Distinct()
                .Where(static name => ExportFormat.Find(name) is null)
                .Select(static name => ExportCodes.UnknownFormat.At(default, name, ExportFormat.Names))
                .Select(static error => new DiagnosticInfo(error.Code, error.Message, Place: null));
    }
}
