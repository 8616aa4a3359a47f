using NewsSchema.Core.Articles.Building;
using NewsSchema.Core.Errors;
using NewsSchema.Core.Tree;

namespace NewsSchema.Core.Formats.NewsMarkdown.Meaning;

/// <summary>
/// Converts between an article as it was written and its data (docs/internals/article-tree.md).
/// </summary>
internal static partial class ArticleTree
{
    /// <summary>Returns the data of an article, with its annotations resolved. Accepts any article and returns what can be made of it.</summary>
    /// <param name="article">The article as it was read.</param>
    /// <param name="errors">The errors of the reader; errors 3xxx are appended, unless the text itself could not be read.</param>
    /// <param name="cancellation">Cancels the work at an annotation.</param>
    /// <exception cref="System.OperationCanceledException">The work was cancelled.</exception>
    public static MapNode FromArticle(Article article, List<SourceError> errors, CancellationToken cancellation = default) =>
        ArticleBuilder.Build(article, errors, cancellation).Tree;

    /// <summary>Returns the shortest article that expresses a tree: what follows from the text is not written again.</summary>
    /// <param name="tree">An article's data: as <see cref="FromArticle"/> gives it, from JSON, or made in code; derived members may be missing.</param>
    /// <param name="schema">The front matter's <c>schema</c>; empty if there is none.</param>
    /// <param name="userKinds">The classes of the custom kinds whose lists the root has.</param>
    /// <exception cref="System.ArgumentException">The tree holds what the format cannot write; the message names the member or the id.</exception>
    /// <remarks>
    /// Unknown members are kept: those of the root as metadata, those of entities, statements and values as attributes (nested ones of those
    /// with an id in the front matter's <c>entities</c>), and those of texts and spans as attributes if they are scalars.
    /// Reading what was written gives an equal tree.
    /// </remarks>
    public static Article ToArticle(MapNode tree, string schema, IReadOnlyCollection<string> userKinds) =>
        ArticleComposer.Compose(tree, schema, userKinds);
}
