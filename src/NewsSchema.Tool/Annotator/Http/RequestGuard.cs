using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Http;
using Microsoft.Net.Http.Headers;

namespace NewsSchema.Tool.Annotator.Http;

/// <summary>
/// Lets through what comes from the page that this program opened. Every web site can send requests to this computer's own address: the name of the host, the origin and the token keep them out.
/// </summary>
/// <param name="token">The token that the printed address has.</param>
internal sealed class RequestGuard(string token)
{
    public const string TokenHeader = "X-NewsSchema-Token";

    private const string Policy = "default-src 'self'; img-src 'self' data:; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

    private readonly byte[] _token = Encoding.UTF8.GetBytes(token);

    /// <summary>A random token.</summary>
    public static string NewToken() => Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(24));

    /// <exception cref="RequestException">The request is not one of the page.</exception>
    public void Check(HttpContext context)
    {
        SetHeaders(context.Response.Headers);
        string own = $"127.0.0.1:{context.Connection.LocalPort}";
        string local = $"localhost:{context.Connection.LocalPort}";
        string host = context.Request.Host.Value ?? "";
        if (host != own && host != local)
        {
            throw new RequestException(421, "wrongHost", $"this server is http://{own} only");
        }

        if (!context.Request.Path.StartsWithSegments("/api", StringComparison.Ordinal))
        {
            return;
        }

        string origin = context.Request.Headers.Origin.ToString();
        string site = context.Request.Headers["Sec-Fetch-Site"].ToString();
        if ((origin.Length > 0 && origin != $"http://{host}") || (site.Length > 0 && site is not ("same-origin" or "none")))
        {
            throw new RequestException(403, "foreignOrigin", "another site must not use this server");
        }

        if (!CryptographicOperations.FixedTimeEquals(_token, Encoding.UTF8.GetBytes(context.Request.Headers[TokenHeader].ToString())))
        {
            throw new RequestException(401, "unauthorized", "the token is missing or that of another run: open the address that newsschema serve printed");
        }
    }

    private static void SetHeaders(IHeaderDictionary headers)
    {
        headers.ContentSecurityPolicy = Policy;
        headers.XContentTypeOptions = "nosniff";
        headers[HeaderNames.CacheControl] = "no-store";
        headers["Referrer-Policy"] = "no-referrer";
        headers["Cross-Origin-Resource-Policy"] = "same-origin";
        headers["Cross-Origin-Opener-Policy"] = "same-origin";
    }
}
