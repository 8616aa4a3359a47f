namespace NewsSchema.Core.Formats.Reading.Sources;

/// <summary>What a browser would run if an attribute of an article's source came to it. NewsSchema.Html compiles this file, too.</summary>
internal static class BrowserCode
{
    private const int MaxScheme = 256;

    private static readonly string[] s_schemes = ["javascript:", "vbscript:", "data:text/html"];

    /// <summary>Whether an attribute is an event handler.</summary>
    public static bool IsHandler(string name) => name.Length > 2 && name.StartsWith("on", StringComparison.OrdinalIgnoreCase);

    /// <summary>Whether an address runs a script. Browsers ignore blanks and control characters in its scheme.</summary>
    public static bool IsScript(string address)
    {
        if (address.IndexOf(':') < 0)
        {
            return false;
        }

        string start = string.Concat(address.Take(MaxScheme).Where(static c => c > ' '));
        return s_schemes.Any(scheme => start.StartsWith(scheme, StringComparison.OrdinalIgnoreCase));
    }
}
