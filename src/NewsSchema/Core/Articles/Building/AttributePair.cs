using NewsSchema.Core.Text;

namespace NewsSchema.Core.Articles.Building;

/// <summary>An attribute with its unescaped value; <paramref name="ValueSpan"/> includes the quotes, if there are any.</summary>
internal readonly record struct AttributePair(string Name, string Value, SourceSpan NameSpan, SourceSpan ValueSpan);
