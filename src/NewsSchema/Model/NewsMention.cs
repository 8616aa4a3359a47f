namespace NewsSchema;

/// <summary>A place in an article that refers to an annotation.</summary>
/// <param name="BlockIndex">The index of the block in <see cref="INewsArticle.Blocks"/>, from 0.</param>
/// <param name="Block">The block.</param>
/// <param name="Span">The span in the block's text.</param>
public sealed record NewsMention(int BlockIndex, NewsText Block, NewsSpan Span)
{
    /// <summary>The text of the mention.</summary>
    public string Text => Block.Text[Span.Start..Span.End];

    /// <summary>Returns the text of the mention.</summary>
    public override string ToString() => Text;
}
