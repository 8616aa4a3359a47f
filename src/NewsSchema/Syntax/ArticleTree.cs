using System.Collections.Generic;

namespace NewsSchema.Syntax
{
    /// <summary>
    /// Between an article as it was written and the data that it says (docs/architecture.md, "The data tree of an article").
    /// </summary>
    internal static partial class ArticleTree
    {
        /// <summary>The data of an article, its annotations resolved. Takes any article and returns what can be made of it.</summary>
        /// <param name="article">The article as it was read.</param>
        /// <param name="errors">What the reader found; findings 3xxx are appended, unless the text itself could not be read.</param>
        public static MapNode FromArticle(Article article, List<SyntaxError> errors)
        {
            var findings = new Findings(article.Lines);
            MapNode tree = new ArticleDataBuilder(ArticleResolver.Resolve(article, findings)).Build();
            findings.AppendTo(errors);
            return tree;
        }

        /// <summary>What stands between two blocks of the plain text, unless a block says otherwise.</summary>
        /// <param name="textFormat">The front matter's <c>text</c>.</param>
        internal static string DefaultSeparator(Node? textFormat) =>
            textFormat is MapNode format && format["paragraphs"] is ScalarNode { Text: "line" } ? "\n" : "\n\n";
    }
}
