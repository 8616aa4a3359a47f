using System.Text;

namespace NewsSchema.Syntax
{
    /// <summary>Gives the plain text of an article (FORMAT.md, section 2).</summary>
    internal static class ArticleStripper
    {
        /// <summary>The plain text as it is published, with <c>text.start</c>, <c>end</c>, <c>eol</c> and <c>bom</c> of the front matter.</summary>
        public static string Strip(Article article)
        {
            TextSettings settings = TextSettings.Of(article.Front);
            int length = settings.Start.Length + settings.End.Length;
            foreach (Block block in article.Blocks)
            {
                length += block.Separator.Length + block.Text.Length;
            }

            var result = new StringBuilder(length);
            result.Append(settings.Start);
            foreach (Block block in article.Blocks)
            {
                result.Append(block.Separator).Append(block.Text);
            }

            result.Append(settings.End);
            if (settings.IsCrlf)
            {
                result.Replace("\n", "\r\n");
            }

            if (settings.HasBom)
            {
                result.Insert(0, '\uFEFF');
            }

            return result.ToString();
        }
    }
}
