using System.Reflection;

namespace NewsSchema.Testing;

/// <summary>The repository that the tests were built from.</summary>
internal static class RepositoryRoot
{
    public static string Folder { get; } = Assembly.GetExecutingAssembly().GetCustomAttributes<AssemblyMetadataAttribute>()
        .Single(metadata => metadata.Key == "RepositoryRoot").Value!;

    public static string PathOf(string path) => Path.Combine(Folder, path);
}
