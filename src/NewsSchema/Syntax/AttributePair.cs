namespace NewsSchema.Syntax
{
    /// <summary>An attribute with its unescaped value; <paramref name="ValueSpan"/> holds the quotes too, where there are any.</summary>
    internal sealed record AttributePair(string Name, string Value, SourceSpan NameSpan, SourceSpan ValueSpan);
}
