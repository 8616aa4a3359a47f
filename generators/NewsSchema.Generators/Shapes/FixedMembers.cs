using NewsSchema.Core.Tree;

namespace NewsSchema.Generators.Shapes;

/// <summary>
/// The members that parts of an article have by definition, whatever the samples contain (docs/internals/article-tree.md). Nothing is inferred
/// from them, so that shapes contain no prose and an edit of prose leaves them equal.
/// </summary>
internal static class FixedMembers
{
    private static readonly string[] s_article = ["textFormat", "body", "sections"];
    private static readonly string[] s_text = ["text", "slot", "level", "separator", "spans"];
    private static readonly string[] s_entity = ["id", "name", "sameAs"];
    private static readonly string[] s_value = ["id", "text"];
    private static readonly string[] s_statement =
    [
        "id", "text", "fragments", "speaker", "source", "addressee", "cues", "medium", "mode", "act",
    ];

    public static bool Contains(NodeClass nodeClass, string key) => nodeClass switch
    {
        NodeClass.Article => Array.IndexOf(s_article, key) >= 0,
        NodeClass.Text => Array.IndexOf(s_text, key) >= 0,
        NodeClass.Entity => Array.IndexOf(s_entity, key) >= 0,
        NodeClass.Statement => Array.IndexOf(s_statement, key) >= 0,
        NodeClass.Value => Array.IndexOf(s_value, key) >= 0,
        NodeClass.Span or NodeClass.TextFormat => true,
        _ => false,
    };
}
