using NewsSchema.Core.Tree;
using NewsSchema.Formats;

namespace NewsSchema.Core.Articles;

/// <summary>The input of a writer: the data of an article from any source, and the information that its schema gives.</summary>
/// <param name="Tree">The data tree (docs/internals/article-tree.md).</param>
/// <param name="UserKinds">The classes of the custom kinds; a tree that was resolved from an article contains them.</param>
/// <param name="Concepts">The concepts of metadata by JSON name, from the schema's pins.</param>
/// <param name="Schema">The name of the schema; null if it has none.</param>
internal readonly record struct ArticleSource(
    MapNode Tree, IReadOnlyCollection<string> UserKinds, IReadOnlyDictionary<string, NewsConcept>? Concepts, string? Schema = null);
