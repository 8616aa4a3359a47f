namespace NewsSchema;

/// <summary>A value that the text expresses: a date, an amount of money, a link. Generated records add its typed <c>Value</c>.</summary>
public abstract record NewsValue : NewsAnnotation
{
    /// <summary>The text of the article that expresses the value.</summary>
    public required string Text { get; init; }

    private protected sealed override string Label => Text;
}
