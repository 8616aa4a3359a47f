using NewsSchema.Core.Text;

namespace NewsSchema.Core.Tree;

internal readonly record struct Member(string Key, SourceSpan KeySpan, Node Value);
