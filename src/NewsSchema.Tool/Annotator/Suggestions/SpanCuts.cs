using NewsSchema.Core.Formats.NewsMarkdown.Editing;

namespace NewsSchema.Tool.Annotator.Suggestions;

/// <summary>Whether words can be annotated without cutting a span in two.</summary>
internal static class SpanCuts
{
    public static bool IsCut(OutlineBlock block, int start, int end) =>
        block.Spans.Exists(span => (span.Start < start && start < span.End && span.End < end) || (start < span.Start && span.Start < end && end < span.End));
}
