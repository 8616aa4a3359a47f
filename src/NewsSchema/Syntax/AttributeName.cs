namespace NewsSchema.Syntax
{
    /// <summary>A class or an id, without its <c>.</c> or <c>#</c>; the span holds the sign too.</summary>
    internal sealed record AttributeName(string Text, SourceSpan Span);
}
