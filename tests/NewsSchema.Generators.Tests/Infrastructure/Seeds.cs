using System.Runtime.CompilerServices;

namespace NewsSchema.Generators.Tests.Infrastructure;

/// <summary>The seeds of the repository.</summary>
internal static class Seeds
{
    public static string Folder { get; } = FindFolder();

    /// <summary>The annotated articles, by file name.</summary>
    public static IEnumerable<string> Articles => Directory.GetFiles(Folder, "*.news.md").Select(path => Path.GetFileName(path)).Order(StringComparer.Ordinal);

    public static string Read(string fileName) => File.ReadAllText(Path.Combine(Folder, fileName));

    private static string FindFolder([CallerFilePath] string path = "") =>
        Path.GetFullPath(Path.Combine(Path.GetDirectoryName(path)!, "..", "..", "..", "seeds"));
}
