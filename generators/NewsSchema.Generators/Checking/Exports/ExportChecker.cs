using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using NewsSchema.Core.Articles;
using NewsSchema.Core.Errors;
using NewsSchema.Core.Formats;
using NewsSchema.Core.Tree;
using NewsSchema.Formats;
using NewsSchema.Generators.Collections;
using NewsSchema.Generators.Fixtures;

namespace NewsSchema.Generators.Checking.Exports;

/// <summary>Says at the places of an annotated article what the exports that its project asks for lose.</summary>
internal static class ExportChecker
{
    /// <param name="fixture">The file.</param>
    /// <param name="text">Its text.</param>
    /// <param name="formats">The names of the formats.</param>
    /// <param name="pinned">What schemas' pins say that members mean.</param>
    /// <param name="cancellation">Asked on the way.</param>
    /// <exception cref="OperationCanceledException">The token says so.</exception>
    public static List<SourceError> Check(
        Fixture fixture, string text, EquatableArray<string> formats, EquatableArray<PinnedConcepts> pinned, CancellationToken cancellation)
    {
        var findings = new List<SourceError>();
        FixtureFormat front = FixtureFormat.Of(fixture.Path);
        var errors = new List<SourceError>();
        FixtureDocument? document = front.IsArticle ? front.Read(text, errors, cancellation) : null;
        if (document is null || errors.Exists(error => NewsErrorCodes.Get(error.Code).Severity == NewsSeverity.Error))
        {
            return findings;
        }

        string? schema = FixtureReader.SchemaOf(fixture, document, errors);
        PinnedConcepts? concepts = pinned.FirstOrDefault(candidate => candidate.Schema == schema);
        foreach (MapNode sample in document.Samples)
        {
            var source = new ArticleSource(sample, Array.Empty<string>(), concepts?.ToDictionary());
            foreach (string name in formats)
            {
                cancellation.ThrowIfCancellationRequested();
                if (NewsFormats.Find(name) is { CanWrite: true, IsLossless: false } format)
                {
                    findings.AddRange(FormatWriting.FindLosses(format, source).Select(finding => ExportCodes.Error(finding, format)));
                }
            }
        }

        findings.Sort((left, right) => left.Span.Start.CompareTo(right.Span.Start));
        return findings;
    }
}
