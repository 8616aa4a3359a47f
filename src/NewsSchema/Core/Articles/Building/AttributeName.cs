using NewsSchema.Core.Text;

namespace NewsSchema.Core.Articles.Building;

/// <summary>A class or an id, without its <c>.</c> or <c>#</c>; the span includes the sign.</summary>
internal readonly record struct AttributeName(string Text, SourceSpan Span);
