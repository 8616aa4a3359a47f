using NewsSchema.Core.Formats.NewsMarkdown.Editing;

namespace NewsSchema.Tool.Annotator.Operations;

/// <summary>Ids of what spans mention.</summary>
internal static class SpanIds
{
    /// <summary>The id of what a span mentions; if it has none, it gets one.</summary>
    /// <exception cref="EditRefusedException">There is no such span, or it mentions nothing.</exception>
    public static string Require(EditBatch batch, SpanAddress address)
    {
        if (batch.Article.FindSpan(address) is null || batch.Outline.Blocks[address.Block].Spans[address.Index] is not { Annotation: { } annotation } span)
        {
            throw new EditRefusedException(new EditRefusal(EditRefusalReason.NotFound, "there is nothing that the span mentions: annotate it as a person, an organization, a group or a place"), address.Block);
        }

        if (!annotation.View.IsAnonymous)
        {
            return annotation.Id;
        }

        string id = NewIds.For(batch.Outline, span.Attributes.Classes, batch.Outline.Blocks[address.Block].Text[span.Start..span.End]);
        batch.Apply(new SetAttributes(address, span.Attributes with { Id = id }), address.Block);
        return id;
    }
}
