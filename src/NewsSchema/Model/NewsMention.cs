namespace NewsSchema;

/// <summary>One place in an article that refers to an annotation.</summary>
/// <param name="BlockIndex">The block's number in <see cref="INewsArticle.Blocks"/>, from 0.</param>
/// <param name="Block">The block.</param>
/// <param name="Span">The span in the block's text.</param>
public sealed record NewsMention(int BlockIndex, NewsText Block, NewsSpan Span)
{
    /// <summary>The words of the mention.</summary>
    public string Text => Block.Text[Span.Start..Span.End];

    /// <summary>The words of the mention.</summary>
    public override string ToString() => Text;
}
