using NewsSchema.Core.Tree;
using NewsSchema.Formats;

namespace NewsSchema.Core.Articles;

/// <summary>What a writer is given: the data of an article, wherever it comes from, and what its schema says of it.</summary>
/// <param name="Tree">The data tree (docs/internals/article-tree.md).</param>
/// <param name="UserKinds">The classes of the user's own kinds; a tree that was resolved from an article knows them itself.</param>
/// <param name="Concepts">The meaning of metadata by JSON name, as the schema's pins give it.</param>
/// <param name="Schema">The name of the schema; null if it has none.</param>
internal readonly record struct ArticleSource(
    MapNode Tree, IReadOnlyCollection<string> UserKinds, IReadOnlyDictionary<string, NewsConcept>? Concepts, string? Schema = null);
