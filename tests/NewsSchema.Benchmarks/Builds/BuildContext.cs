using System.Reflection;
using System.Runtime.Loader;

namespace NewsSchema.Benchmarks.Builds;

/// <summary>A copy of a build in this process: everything in its folder is loaded from there, apart from all other copies.</summary>
internal sealed class BuildContext : AssemblyLoadContext
{
    private readonly string _folder;

    /// <param name="program">The path of the assembly that contains the records.</param>
    public BuildContext(string program)
    {
        _folder = Path.GetDirectoryName(program)!;
        Program = LoadFromAssemblyPath(program);
    }

    /// <summary>The assembly that contains the records.</summary>
    public Assembly Program { get; }

    protected override Assembly? Load(AssemblyName assemblyName) =>
        Path.Combine(_folder, assemblyName.Name + ".dll") is var path && File.Exists(path) ? LoadFromAssemblyPath(path) : null;
}
