using System.Security.Cryptography;
using System.Text;
using NewsSchema.Core.Articles.Building;
using NewsSchema.Core.Formats.NewsMarkdown.Syntax;
using NewsSchema.Core.Text;

namespace NewsSchema.Tests.Text;

/// <summary>The hash that is computed in pieces is the hash of the whole text.</summary>
public class TextChecksumTests
{
    [Theory]
    [InlineData("")]
    [InlineData("text:\n  eol: crlf\n  bom: true\n  start: \"\\n\"\n  end: \"\\r\\n\"\n")]
    [InlineData("text: { paragraphs: line, start: \"\\uD83D\" }\n")]
    public void The_checksum_of_a_long_text_is_the_hash_of_its_bytes(string settings)
    {
        for (int length = 500; length < 530; length++)
        {
            foreach (string character in (string[])["a", "ß", "€", "💡"])
            {
                string text = new string('x', length) + string.Concat(Enumerable.Repeat(character, 600));
                Article article = ArticleReader.Read($"---\n{settings}---\n# {character}\n\n{text}\n\n{character} [b]{{.place}}\n", []);
                byte[] whole = Encoding.UTF8.GetBytes(ArticleStripper.Strip(article));
                Assert.Equal(Convert.ToHexString(SHA256.HashData(whole)), TextChecksum.Sha256Of(ArticleStripper.Pieces(article)), ignoreCase: true);
            }
        }
    }
}
