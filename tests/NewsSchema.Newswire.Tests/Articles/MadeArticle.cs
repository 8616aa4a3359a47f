using System.Security.Cryptography;
using System.Text;

namespace NewsSchema.Newswire.Tests.Articles;

/// <summary>An article that a test made up, and what must become of it.</summary>
/// <param name="Id">The id.</param>
/// <param name="Version">The version.</param>
/// <param name="Headline">The headline.</param>
/// <param name="Paragraphs">The paragraphs.</param>
/// <param name="Embargo">The end of its embargo; null without one.</param>
internal sealed record MadeArticle(string Id, int Version, string Headline, IReadOnlyList<string> Paragraphs, DateTimeOffset? Embargo)
{
    /// <summary>The hash of the words, which no format changes.</summary>
    public string Hash => HashOf(Headline, Paragraphs);

    public static string HashOf(string headline, IEnumerable<string> paragraphs) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\n', [headline, .. paragraphs]))));
}
