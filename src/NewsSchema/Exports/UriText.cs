using System.Buffers;
using System.Text;

namespace NewsSchema.Exports;

/// <summary>URIs as the formats demand them: absolute, ASCII (RFC 3986).</summary>
internal static class UriText
{
    /// <summary>Why a link has no address where <see cref="IsLinkable"/> says no.</summary>
    public const string NotLinkable = "is no address that a reader may follow";

    private static readonly SearchValues<char> Legal =
        SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~:/?#@!$&'()*+,;=%");

    private static readonly string[] Linkable = ["http", "https", "mailto", "tel", "ftp"];

    /// <summary>The URI of an IRI: what is not ASCII is percent-encoded. Null for a text that is neither.</summary>
    public static string? Make(string? text)
    {
        int scheme = SchemeLength(text ?? "");
        if (scheme == 0 || text!.Length == scheme + 1)
        {
            return null;
        }

        string uri = Ascii(text);
        return uri.AsSpan().IndexOfAnyExcept(Legal) < 0 && uri.AsSpan().Count('#') <= 1 && HasValidEscapes(uri) && Uri.TryCreate(uri, UriKind.Absolute, out _)
            ? uri
            : null;
    }

    /// <summary>Whether a link may be followed by a browser: a relative address, or a scheme that runs nothing.</summary>
    public static bool IsLinkable(string href) =>
        SchemeLength(href) is 0
            ? href.AsSpan().IndexOfAnyInRange('\0', ' ') < 0
            : Array.Exists(Linkable, name => href.AsSpan(0, SchemeLength(href)).Equals(name, StringComparison.OrdinalIgnoreCase));

    /// <summary>A URI as vocabulary and code: what stands behind its last <c>/</c> or <c>#</c> is the code, and both together are the URI again.</summary>
    public static (string Scheme, string Code) Split(string uri)
    {
        int cut = uri.AsSpan().LastIndexOfAny('/', '#') + 1;
        return cut == 0 || cut == uri.Length ? ("", uri) : (uri[..cut], uri[cut..]);
    }

    private static int SchemeLength(string text)
    {
        int colon = text.IndexOf(':');
        if (colon <= 0 || !char.IsAsciiLetter(text[0]))
        {
            return 0;
        }

        foreach (char c in text.AsSpan(0, colon))
        {
            if (!char.IsAsciiLetterOrDigit(c) && c is not ('+' or '-' or '.'))
            {
                return 0;
            }
        }

        return colon;
    }

    private static string Ascii(string text)
    {
        if (System.Text.Ascii.IsValid(text))
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
                uri.Append('%').Append(Convert.ToHexString([b]));
            }
        }

        return uri.ToString();
    }

    private static bool HasValidEscapes(string uri)
    {
        for (int i = uri.IndexOf('%'); i >= 0; i = uri.IndexOf('%', i + 1))
        {
            if (i + 2 >= uri.Length || !char.IsAsciiHexDigit(uri[i + 1]) || !char.IsAsciiHexDigit(uri[i + 2]))
            {
                return false;
            }
        }

        return true;
    }
}
