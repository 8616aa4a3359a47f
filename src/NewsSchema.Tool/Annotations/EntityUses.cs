using NewsSchema.Core.Articles.Building;
using NewsSchema.Core.Tree;

namespace NewsSchema.Tool.Annotations;

/// <summary>The entities of an article and their mentions.</summary>
internal static class EntityUses
{
    /// <summary>The ids in the front matter's <c>entities</c> that no span mentions.</summary>
    public static IEnumerable<string> FindUnmentioned(Article article)
    {
        HashSet<string> mentioned =
        [
            .. article.Blocks.SelectMany(static block => block.Spans).Select(static span => span.Attributes.Id?.Text).OfType<string>(),
            .. article.Blocks.Select(static block => block.Attributes?.Id?.Text).OfType<string>(),
        ];
        return ((article.Front["entities"] as MapNode)?.Members ?? []).Select(static entry => entry.Key).Where(id => !mentioned.Contains(id));
    }
}
