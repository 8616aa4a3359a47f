using System.Security.Cryptography;
using System.Text;
using NewsSchema.Core.Articles;
using NewsSchema.Formats;

namespace NewsSchema.Core.Formats;

/// <summary>Who and what an article is, in the terms that several formats share.</summary>
internal static class ArticleIdentity
{
    /// <summary>
    /// The article's id as a URI: as it is, after <see cref="ExportOptions.UriBase"/>, or for an article without an id the
    /// name of its very text (RFC 6920). The last two are reported.
    /// </summary>
    public static string Uri(ArticleView article, FormatLedger ledger, ExportOptions options)
    {
        if (article.Id is not { } id)
        {
            ledger.Assume("id", null, "the article has no id; the hash of its text is used");
            using SHA256 sha256 = SHA256.Create();
            byte[] hash = sha256.ComputeHash(Encoding.UTF8.GetBytes(article.StoryParagraphs));
            return "ni:///sha-256;" + Convert.ToBase64String(hash).TrimEnd('=').Replace('+', '-').Replace('/', '_');
        }

        if (id.Uri is { } uri)
        {
            ledger.Carry(id);
            return uri;
        }

        ledger.Approximate(id, $"is not a URI; {options.UriBase} is put before it: set the option UriBase");
        return options.UriBase + System.Uri.EscapeDataString(id.Text);
    }
}
