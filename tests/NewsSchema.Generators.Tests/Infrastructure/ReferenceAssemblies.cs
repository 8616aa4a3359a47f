using System.Reflection;
using Microsoft.CodeAnalysis;

namespace NewsSchema.Generators.Tests.Infrastructure;

/// <summary>The references of generated code: the SDK's reference assemblies, as in a real build, and the library.</summary>
/// <remarks>
/// Not Basic.Reference.Assemblies: its 1.8.14 requires Roslyn 4.11, and these tests run in 4.8, the oldest compiler that the generator supports.
/// It also has no files for the SDK's own compiler to read.
/// </remarks>
internal static class ReferenceAssemblies
{
    private static readonly Lazy<IReadOnlyList<string>> s_paths = new(Find);

    private static readonly Lazy<IReadOnlyList<MetadataReference>> s_references =
        new(() => [.. s_paths.Value.Select(path => MetadataReference.CreateFromFile(path))]);

    public static IReadOnlyList<string> Paths => s_paths.Value;

    public static IReadOnlyList<MetadataReference> All => s_references.Value;

    /// <summary>The folder of the <c>dotnet</c> command that runs this test.</summary>
    public static string DotNetRoot { get; } =
        Path.GetFullPath(Path.Combine(Path.GetDirectoryName(typeof(object).Assembly.Location)!, "..", "..", ".."));

    private static List<string> Find()
    {
        string packs = Path.Combine(DotNetRoot, "packs", "Microsoft.NETCore.App.Ref");
        string pack = Directory.GetDirectories(packs).OrderBy(path => path, StringComparer.Ordinal).Last();
        string folder = Directory.GetDirectories(Path.Combine(pack, "ref")).Single();
        return [.. Directory.GetFiles(folder, "*.dll"), RuntimeAssembly().Location];
    }

    private static Assembly RuntimeAssembly() => Assembly.Load("NewsSchema");
}
