using System;
using NewsSchema.Syntax;

namespace NewsSchema.Generators.Shapes
{
    /// <summary>
    /// The members that an article's parts have by definition, whatever the samples show (docs/internals/article-tree.md). Nothing is inferred
    /// from them, so that a shape holds no prose and an edit of prose leaves it equal.
    /// </summary>
    internal static class FixedMembers
    {
        private static readonly string[] Article = { "textFormat", "body", "sections" };
        private static readonly string[] Text = { "text", "slot", "level", "separator", "spans" };
        private static readonly string[] Entity = { "id", "name", "sameAs" };
        private static readonly string[] Value = { "id", "text" };
        private static readonly string[] Statement =
        {
            "id", "text", "fragments", "speaker", "source", "addressee", "cues", "medium", "mode", "act",
        };

        public static bool Contains(NodeClass nodeClass, string key) => nodeClass switch
        {
            NodeClass.Article => Array.IndexOf(Article, key) >= 0,
            NodeClass.Text => Array.IndexOf(Text, key) >= 0,
            NodeClass.Entity => Array.IndexOf(Entity, key) >= 0,
            NodeClass.Statement => Array.IndexOf(Statement, key) >= 0,
            NodeClass.Value => Array.IndexOf(Value, key) >= 0,
            NodeClass.Span or NodeClass.TextFormat => true,
            _ => false,
        };
    }
}
