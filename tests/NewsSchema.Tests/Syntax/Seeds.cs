using System.Runtime.CompilerServices;

namespace NewsSchema.Tests.Syntax;

/// <summary>The repository's fixtures, as files.</summary>
internal static class Seeds
{
    public static string Folder { get; } = Path.GetFullPath(Path.Combine(Path.GetDirectoryName(ThisFile())!, "..", "..", "..", "seeds"));

    public static IEnumerable<string> Articles => Directory.GetFiles(Folder, "*.news.md").Select(path => Path.GetFileName(path)).Order(StringComparer.Ordinal);

    public static string Read(string name) => File.ReadAllText(Path.Combine(Folder, name));

    private static string ThisFile([CallerFilePath] string path = "") => path;
}
