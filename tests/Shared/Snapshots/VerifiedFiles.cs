using System.Reflection;

namespace NewsSchema.Snapshots;

/// <summary>The snapshots in the project's folder.</summary>
internal static class VerifiedFiles
{
    private const string Mark = ".verified.";

    private static readonly Lazy<string[]> s_names = new(Find);

    /// <summary>Their full paths, as they were when the run began.</summary>
    public static IReadOnlyList<string> Names => s_names.Value;

    /// <summary>The name of the test that a file belongs to: everything before the target and <c>.verified.</c>.</summary>
    public static string TestOf(string file)
    {
        string name = Path.GetFileName(file);
        name = name[..name.LastIndexOf(Mark, StringComparison.Ordinal)];
        int target = name.IndexOf('#', StringComparison.Ordinal);
        return target < 0 ? name : name[..target];
    }

    private static string[] Find()
    {
        string directory = Assembly.GetExecutingAssembly().GetCustomAttributes<AssemblyMetadataAttribute>()
            .Single(metadata => metadata.Key == "SnapshotDirectory").Value!;
        string[] output = [Path.Combine(directory, "bin"), Path.Combine(directory, "obj")];
        return Directory.EnumerateFiles(directory, $"*{Mark}*", SearchOption.AllDirectories)
            .Where(file => !output.Any(folder => file.StartsWith(folder + Path.DirectorySeparatorChar, StringComparison.Ordinal)))
            .Order(StringComparer.Ordinal)
            .ToArray();
    }
}
