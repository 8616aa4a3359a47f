using System.Text;
using NewsSchema.Core.Text;

namespace NewsSchema.Core.Values;

/// <summary>URIs as the formats demand them: absolute, ASCII (RFC 3986).</summary>
internal static class UriText
{
    /// <summary>Why a link has no address where <see cref="IsLinkable"/> says no.</summary>
    public const string NotLinkable = "is no address that a reader may follow";

    private const string LegalPunctuation = "-._~:/?#@!$&'()*+,;=%";

    private static readonly string[] Linkable = ["http", "https", "mailto", "tel", "ftp"];

    private static readonly char[] Cuts = ['/', '#'];

    /// <summary>The URI of an IRI: what is not ASCII is percent-encoded. Null for a text that is neither.</summary>
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

    /// <summary>Whether a link may be followed by a browser: a relative address, or a scheme that runs nothing.</summary>
    public static bool IsLinkable(string href)
    {
        int length = SchemeLength(href);
        return length == 0
            ? href.All(static c => c > ' ')
            : Array.Exists(Linkable, name => name.Length == length && string.Compare(href, 0, name, 0, length, StringComparison.OrdinalIgnoreCase) == 0);
    }

    /// <summary>A URI as vocabulary and code: what stands behind its last <c>/</c> or <c>#</c> is the code, and both together are the URI again.</summary>
    public static (string Scheme, string Code) Split(string uri)
    {
        int cut = uri.LastIndexOfAny(Cuts) + 1;
        return cut == 0 || cut == uri.Length ? ("", uri) : (uri.Substring(0, cut), uri.Substring(cut));
    }

    private static int SchemeLength(string text)
    {
        int colon = text.IndexOf(':');
        if (colon <= 0 || !Characters.IsLetter(text[0]))
        {
            return 0;
        }

        for (int i = 1; i < colon; i++)
        {
            char c = text[i];
            if (!Characters.IsLetter(c) && !Characters.IsDigit(c) && c is not ('+' or '-' or '.'))
            {
                return 0;
            }
        }

        return colon;
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

    /// <summary>Legal characters, one fragment at most, escapes of two digits.</summary>
    private static bool IsLegal(string uri)
    {
        int fragments = 0;
        for (int i = 0; i < uri.Length; i++)
        {
            char c = uri[i];
            fragments += c == '#' ? 1 : 0;
            if (c == '%' ? !(i + 2 < uri.Length && IsHexDigit(uri[i + 1]) && IsHexDigit(uri[i + 2]))
                : !Characters.IsLetter(c) && !Characters.IsDigit(c) && LegalPunctuation.IndexOf(c) < 0)
            {
                return false;
            }
        }

        return fragments <= 1;
    }

    private static bool IsHexDigit(char c) => Characters.IsDigit(c) || (char)(c | 0x20) is >= 'a' and <= 'f';
}
