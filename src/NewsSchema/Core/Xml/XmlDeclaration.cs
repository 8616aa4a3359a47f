namespace NewsSchema.Core.Xml;

/// <summary>The declaration at the start of a document.</summary>
internal static class XmlDeclaration
{
    /// <summary>The encoding that a document declares; null if it declares none.</summary>
    /// <param name="start">The start of the document, without a byte order mark.</param>
    public static string? FindEncoding(string start)
    {
        int end = start.StartsWith("<?xml", StringComparison.Ordinal) ? start.IndexOf("?>", StringComparison.Ordinal) : -1;
        int at = end < 0 ? -1 : start.IndexOf("encoding", 0, end, StringComparison.Ordinal);
        int open = at < 0 ? -1 : start.IndexOfAny(['"', '\''], at, end - at);
        int close = open < 0 ? -1 : start.IndexOf(start[open], open + 1, end - open - 1);
        return close < 0 ? null : start.Substring(open + 1, close - open - 1);
    }
}
