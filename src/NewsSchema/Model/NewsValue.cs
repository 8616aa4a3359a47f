namespace NewsSchema;

/// <summary>A value that the text expresses, for example a date, an amount of money or a link. Generated records add a typed <c>Value</c>.</summary>
public abstract record NewsValue : NewsAnnotation
{
    /// <summary>The text of the article that expresses the value.</summary>
    public required string Text { get; init; }

    private protected sealed override string Label => Text;
}
