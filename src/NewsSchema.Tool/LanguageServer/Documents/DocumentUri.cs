namespace NewsSchema.Tool.LanguageServer.Documents;

/// <summary>Converts addresses of documents to paths and back. Clients escape them differently, so that documents are compared by their paths.</summary>
internal static class DocumentUri
{
    /// <summary>How paths are compared on this system.</summary>
    public static StringComparer Comparer { get; } = OperatingSystem.IsWindows() || OperatingSystem.IsMacOS() ? StringComparer.OrdinalIgnoreCase : StringComparer.Ordinal;

    /// <summary>The key of a document: the full path of a file, or the address of a document that is not in a file.</summary>
    /// <exception cref="Rpc.RpcException">It is not an address.</exception>
    public static string ToKey(string uri) => ToPath(uri) ?? uri;

    /// <summary>The full path; null if the document is not in a file.</summary>
    /// <exception cref="Rpc.RpcException">It is not an address.</exception>
    public static string? ToPath(string uri)
    {
        if (!Uri.TryCreate(uri, UriKind.Absolute, out _) || !uri.Contains(':', StringComparison.Ordinal) || uri[0] == '/')
        {
            throw Rpc.RpcException.Invalid($"'{uri}' is not an address of a document: an absolute URI such as file:///folder/story.news.md is needed");
        }

        if (!uri.StartsWith("file:", StringComparison.OrdinalIgnoreCase))
        {
            return null;
        }

        // Uri leaves some characters escaped and takes '#' and '?' for its own; of a file, all after the host is the path.
        string rest = uri["file:".Length..];
        string host = "";
        if (rest.StartsWith("//", StringComparison.Ordinal))
        {
            int path = rest.IndexOf('/', 2);
            host = path < 0 ? rest[2..] : rest[2..path];
            rest = path < 0 ? "/" : rest[path..];
        }

        string local = Uri.UnescapeDataString(rest);
        if (local.Contains('\0', StringComparison.Ordinal))
        {
            throw Rpc.RpcException.Invalid($"'{uri}' is not the address of a file: it contains the character 0");
        }

        bool isDrive = local.Length > 2 && local[0] == '/' && char.IsAsciiLetter(local[1]) && local[2] == ':';
        if (OperatingSystem.IsWindows())
        {
            local = (host.Length > 0 && host != "localhost" ? @"\\" + host + local : isDrive ? char.ToUpperInvariant(local[1]) + local[2..] : local).Replace('/', '\\');
        }

        return Path.GetFullPath(local);
    }

    /// <summary>The address of a file.</summary>
    public static string Of(string path)
    {
        string[] parts = path.Replace('\\', OperatingSystem.IsWindows() ? '/' : '\\').Split('/');
        string escaped = string.Join('/', parts.Select(Uri.EscapeDataString));
        return escaped.StartsWith("//", StringComparison.Ordinal) ? "file:" + escaped : escaped.StartsWith('/') ? "file://" + escaped : "file:///" + escaped;
    }
}
