using NewsSchema.Core.Text;
using NewsSchema.Core.Tree;

namespace NewsSchema.Core.Articles.Building;

/// <summary>The value of an annotation's member, with its place in the source.</summary>
/// <param name="Value">The member's value in data.</param>
/// <param name="Source">The characters that give the value.</param>
internal readonly record struct Fact(Node Value, SourceSpan Source);
