namespace NewsSchema.Syntax
{
    internal readonly record struct Member(string Key, SourceSpan KeySpan, Node Value);
}
