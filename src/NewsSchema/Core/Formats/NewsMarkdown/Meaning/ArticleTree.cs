using System.Collections.Generic;
using System.Threading;
using NewsSchema.Core.Articles;
using NewsSchema.Core.Articles.Building;
using NewsSchema.Core.Errors;
using NewsSchema.Core.Formats.NewsMarkdown.Syntax;
using NewsSchema.Core.Tree;

namespace NewsSchema.Core.Formats.NewsMarkdown.Meaning;

/// <summary>
/// Between an article as it was written and the data that it says (docs/internals/article-tree.md).
/// </summary>
internal static partial class ArticleTree
{
    /// <summary>The data of an article, its annotations resolved. Takes any article and returns what can be made of it.</summary>
    /// <param name="article">The article as it was read.</param>
    /// <param name="errors">What the reader found; findings 3xxx are appended, unless the text itself could not be read.</param>
    /// <param name="cancellation">Asked at each annotation.</param>
    /// <exception cref="System.OperationCanceledException">The token says so.</exception>
    public static MapNode FromArticle(Article article, List<SourceError> errors, CancellationToken cancellation = default) =>
        ArticleBuilder.Build(article, errors, cancellation).Tree;

    /// <summary>The article that says what a tree says, in the fewest words: what follows from the text is not written again.</summary>
    /// <param name="tree">An article's data: as <see cref="FromArticle"/> gives it, from JSON, or made in code; derived members may be missing.</param>
    /// <param name="schema">The front matter's <c>schema</c>; empty for none.</param>
    /// <param name="userKinds">The classes of the user's kinds, whose lists the root has.</param>
    /// <exception cref="System.ArgumentException">The tree holds what the format cannot write; the message names the member or the id.</exception>
    /// <remarks>
    /// Members that nobody knows are kept: of the root as metadata, of entities, statements and values as attributes (nested ones of those
    /// with an id in the front matter's <c>entities</c>), of texts and spans as attributes where they are scalars.
    /// Reading what was written gives an equal tree.
    /// </remarks>
    public static Article ToArticle(MapNode tree, string schema, IReadOnlyCollection<string> userKinds) =>
        ArticleComposer.Compose(tree, schema, userKinds);
}
