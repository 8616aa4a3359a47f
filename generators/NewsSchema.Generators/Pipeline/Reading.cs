using System.Linq;
using System.Threading;
using NewsSchema.Generators.Diagnostics;
using NewsSchema.Generators.Fixtures;
using NewsSchema.Syntax;

namespace NewsSchema.Generators.Pipeline
{
    /// <summary>What one fixture gives, in two parts: source is made from the one, diagnostics from the other.</summary>
    /// <param name="Model">What it contributes to the types; null where it names no schema.</param>
    /// <param name="Diagnostics">What is wrong with it.</param>
    internal sealed record Reading(FixtureModel? Model, EquatableArray<DiagnosticInfo> Diagnostics)
    {
        public static Reading Of(FixtureText file, CancellationToken cancellation)
        {
            var places = new TextPlaces(file.Fixture.Path, file.Text);
            Guarded<FixtureReading> reading = Guard.Run(
                file.Fixture.Path, places.Find(default), () => FixtureReader.Read(file.Fixture, file.Text, cancellation));
            if (reading.Value is not { } value)
            {
                return new Reading(null, new EquatableArray<DiagnosticInfo>(reading.Failure!));
            }

            // What stands in a text that was decoded wrongly says little about the article, and its errors nothing.
            return file.IsUtf8
                ? new Reading(value.Model, new EquatableArray<DiagnosticInfo>(value.Errors.Select(error => Locate(error, places))))
                : new Reading(
                    value.Model is { } model ? model with { IsBroken = true } : null,
                    new EquatableArray<DiagnosticInfo>(Locate(SyntaxCodes.NotUtf8.At(default), places)));
        }

        private static DiagnosticInfo Locate(SyntaxError error, TextPlaces places) =>
            new DiagnosticInfo(error.Code, error.Message, places.Find(error.Span));
    }
}
