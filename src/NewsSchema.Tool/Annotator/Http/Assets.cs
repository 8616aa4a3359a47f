using System.Collections.Frozen;
using System.Reflection;

namespace NewsSchema.Tool.Annotator.Http;

/// <summary>The files of the page, which are resources of the program.</summary>
internal static class Assets
{
    private const string Folder = "annotator/";
    private const string Start = "index.html";

    private static readonly FrozenDictionary<string, string> s_types = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        [".html"] = "text/html; charset=utf-8",
        [".js"] = "text/javascript; charset=utf-8",
        [".css"] = "text/css; charset=utf-8",
        [".svg"] = "image/svg+xml",
        [".png"] = "image/png",
        [".json"] = "application/json; charset=utf-8",
        [".woff2"] = "font/woff2",
    }.ToFrozenDictionary(StringComparer.Ordinal);

    private static readonly FrozenSet<string> s_names = Assembly.GetExecutingAssembly().GetManifestResourceNames().Where(static name => name.StartsWith(Folder, StringComparison.Ordinal)).ToFrozenSet(StringComparer.Ordinal);

    /// <summary>The file of a path; null if there is none.</summary>
    public static (byte[] Content, string ContentType)? Find(string path)
    {
        string name = Folder + (path == "/" ? Start : path[1..]);
        if (!s_names.Contains(name) || !s_types.TryGetValue(Path.GetExtension(name), out string? type))
        {
            return null;
        }

        using Stream stream = Assembly.GetExecutingAssembly().GetManifestResourceStream(name)!;
        byte[] content = new byte[stream.Length];
        stream.ReadExactly(content);
        return (content, type);
    }
}
