using System.Text;
using NewsSchema.Core.Text;

namespace NewsSchema.Core.Values;

/// <summary>The one grammar of URIs (RFC 3986): where a scheme ends, and from that what a text is.</summary>
internal static class UriText
{
    /// <summary>The reason why a link has no address if <see cref="IsLinkable"/> refuses it.</summary>
    public const string NotLinkable = "is not an address that a reader may follow";

    private const string LegalPunctuation = "-._~:/?#@!$&'()*+,;=%";

    private static readonly string[] s_linkable = ["http", "https", "mailto", "tel", "ftp"];

    private static readonly char[] s_cuts = ['/', '#'];

    /// <summary>Converts an absolute IRI to a URI, whose other characters than ASCII are percent-encoded; null for any other text.</summary>
    public static string? Make(string? text)
    {
        int scheme = SchemeLength(text ?? "");
        if (scheme == 0 || text!.Length == scheme + 1)
        {
            return null;
        }

        string uri = Ascii(text);
        return IsLegal(uri) && Uri.TryCreate(uri, UriKind.Absolute, out _) ? uri : null;
    }

    /// <summary>
    /// Whether the text starts as a URI reference does: with a scheme, <c>#</c>, <c>/</c>, <c>./</c> or <c>../</c>. The target of
    /// <c>[text](target)</c> is a link only then, because parentheses after brackets are usually prose.
    /// </summary>
    public static bool IsReference(string text)
    {
        if (text.Length == 0)
        {
            return false;
        }

        switch (text[0])
        {
            case '#' or '/':
                return true;
            case '.':
                int slash = text.Length > 1 && text[1] == '.' ? 2 : 1;
                return text.Length > slash && text[slash] == '/';
            default:
                int scheme = SchemeLength(text);
                return scheme > 0 && text.Length > scheme + 1;
        }
    }

    /// <summary>Whether the text is a URI with an authority or a URN, and not prose that contains a colon.</summary>
    public static bool IsAuthorityOrUrn(string text)
    {
        int scheme = SchemeLength(text);
        return scheme >= 2 && text.Length > scheme + 1
            && (string.CompareOrdinal(text, scheme, "://", 0, 3) == 0 || string.CompareOrdinal(text, 0, "urn:", 0, 4) == 0)
            && text.IndexOf(' ') < 0;
    }

    /// <summary>Whether a browser may open the address: a relative one, or one whose scheme runs no code.</summary>
    public static bool IsLinkable(string href)
    {
        int length = SchemeLength(href);
        return length == 0
            ? href.All(static c => c > ' ')
            : Array.Exists(s_linkable, name => name.Length == length && string.Compare(href, 0, name, 0, length, StringComparison.OrdinalIgnoreCase) == 0);
    }

    /// <summary>Splits a URI after its last <c>/</c> or <c>#</c> into a vocabulary and a code, which together are the URI again.</summary>
    public static (string Scheme, string Code) Split(string uri)
    {
        int cut = uri.LastIndexOfAny(s_cuts) + 1;
        return cut == 0 || cut == uri.Length ? ("", uri) : (uri.Substring(0, cut), uri.Substring(cut));
    }

    /// <summary>The length of the scheme before the first colon; 0 if the text has no scheme.</summary>
    private static int SchemeLength(string text)
    {
        if (text.Length == 0 || !Characters.IsLetter(text[0]))
        {
            return 0;
        }

        int end = 1;
        while (end < text.Length && (Characters.IsLetterOrDigit(text[end]) || text[end] is '+' or '-' or '.'))
        {
            end++;
        }

        return end < text.Length && text[end] == ':' ? end : 0;
    }

    private static string Ascii(string text)
    {
        int ascii = 0;
        while (ascii < text.Length && text[ascii] < 0x80)
        {
            ascii++;
        }

        if (ascii == text.Length)
        {
            return text;
        }

        var uri = new StringBuilder(text.Length + 16);
        foreach (byte b in Encoding.UTF8.GetBytes(text))
        {
            if (b < 0x80)
            {
                uri.Append((char)b);
            }
            else
            {
                uri.Append('%').Append("0123456789ABCDEF"[b >> 4]).Append("0123456789ABCDEF"[b & 15]);
            }
        }

        return uri.ToString();
    }

    /// <summary>Whether every character is allowed, there is at most one fragment, and every escape has two digits.</summary>
    private static bool IsLegal(string uri)
    {
        int fragments = 0;
        for (int i = 0; i < uri.Length; i++)
        {
            char c = uri[i];
            fragments += c == '#' ? 1 : 0;
            if (c == '%' ? !(i + 2 < uri.Length && Characters.HexValue(uri[i + 1]) >= 0 && Characters.HexValue(uri[i + 2]) >= 0)
                : !Characters.IsLetterOrDigit(c) && LegalPunctuation.IndexOf(c) < 0)
            {
                return false;
            }
        }

        return fragments <= 1;
    }
}
