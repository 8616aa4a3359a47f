using NewsSchema.Core.Formats.NewsMarkdown.Editing;
using NewsSchema.Tool.Preview;

namespace NewsSchema.Tool.Annotator.Overview;

/// <summary>A quote or a claim of one article.</summary>
/// <param name="Place">Its first span.</param>
/// <param name="Kind">The class of its kind.</param>
/// <param name="Text">Its words.</param>
/// <param name="Speaker">Who says it; null if that is not stated.</param>
/// <param name="Source">Who passes it on.</param>
/// <param name="Voice">Both, for readers.</param>
internal sealed record FolderQuote(SpanAddress Place, string Kind, string Text, string? Speaker, string? Source, string Voice)
{
    public static FolderQuote Of(OutlineAnnotation statement) => new(
        statement.Mentions[0].Address, statement.Kind.Class, statement.View.Name, statement.View.Speaker?.Name, statement.View.Source?.Name, PreviewStatement.VoiceOf(statement.View));
}
