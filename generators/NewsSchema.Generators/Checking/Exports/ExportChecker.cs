using NewsSchema.Core.Articles;
using NewsSchema.Core.Errors;
using NewsSchema.Core.Formats;
using NewsSchema.Core.Tree;
using NewsSchema.Formats;
using NewsSchema.Generators.Collections;
using NewsSchema.Generators.Fixtures;

namespace NewsSchema.Generators.Checking.Exports;

/// <summary>Reports, at the places of an annotated article, what the exports that the project requests lose.</summary>
internal static class ExportChecker
{
    /// <param name="fixture">The fixture.</param>
    /// <param name="formats">The names of the formats.</param>
    /// <param name="pinned">The concepts that the schemas' pins give to members.</param>
    /// <param name="cancellation">Cancels the check.</param>
    /// <exception cref="OperationCanceledException">The check was cancelled.</exception>
    public static List<SourceError> Check(
        OpenedFixture fixture, EquatableArray<string> formats, EquatableArray<PinnedConcepts> pinned, CancellationToken cancellation)
    {
        var diagnostics = new List<SourceError>();
        if (!fixture.IsArticle || fixture.HasErrors)
        {
            return diagnostics;
        }

        PinnedConcepts? concepts = pinned.FirstOrDefault(candidate => candidate.Schema == fixture.Schema);
        foreach (MapNode sample in fixture.Samples)
        {
            var source = new ArticleSource(sample, [], concepts?.ToDictionary());
            foreach (string name in formats)
            {
                cancellation.ThrowIfCancellationRequested();
                if (NewsFormats.Find(name) is { CanWrite: true, IsLossless: false } format)
                {
                    diagnostics.AddRange(FormatWriting.FindLosses(format, source).Select(diagnostic => ExportCodes.Error(diagnostic, format)));
                }
            }
        }

        diagnostics.Sort((left, right) => left.Span.Start.CompareTo(right.Span.Start));
        return diagnostics;
    }
}
