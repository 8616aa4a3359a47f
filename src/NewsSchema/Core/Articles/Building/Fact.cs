using NewsSchema.Core.Text;
using NewsSchema.Core.Tree;

namespace NewsSchema.Core.Articles.Building;

/// <summary>What an annotation's member is, and where that is said.</summary>
/// <param name="Value">The member's value in data.</param>
/// <param name="Source">The characters that say it.</param>
internal readonly record struct Fact(Node Value, SourceSpan Source);
