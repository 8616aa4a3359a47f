using System.Diagnostics.CodeAnalysis;
using System.Reflection;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Loader;

namespace NewsSchema.Tool.Annotator;

/// <summary>
/// Finds the assemblies of ASP.NET Core. If the program declared that it runs on them, as an application for the web does, the host would search their folder at the start of every command,
/// which takes as long as checking an article; and the commands that do not serve would not run without them.
/// </summary>
internal static class AspNetCore
{
    private const string Name = "Microsoft.AspNetCore.App";

    /// <summary>Makes the assemblies available. Call it before a method that uses one of them.</summary>
    /// <exception cref="ToolException">The framework is not installed.</exception>
    public static void Require()
    {
        if (!RuntimeFeature.IsDynamicCodeSupported)
        {
            return; // A native program contains what it uses.
        }

        AssemblyLoadContext.Default.Resolving += Resolve;
        try
        {
            Assembly.Load("Microsoft.AspNetCore");
        }
        catch (FileNotFoundException)
        {
            throw new ToolException($"serve needs the ASP.NET Core runtime {Environment.Version.ToString(2)}, which is not installed: https://dotnet.microsoft.com/download has it");
        }
    }

    [UnconditionalSuppressMessage("Trimming", "IL2026", Justification = "A native program does not call it, and no other program is trimmed.")]
    private static Assembly? Resolve(AssemblyLoadContext context, AssemblyName assembly) =>
        FindFolder(RuntimeEnvironment.GetRuntimeDirectory()) is { } folder && Path.Combine(folder, assembly.Name + ".dll") is var path && File.Exists(path) ? context.LoadFromAssemblyPath(path) : null;

    /// <summary>The folder of the framework's newest patch for a runtime; null if there is none.</summary>
    /// <param name="runtime">The folder of the runtime: <c>…/shared/Microsoft.NETCore.App/10.0.12</c>.</param>
    public static string? FindFolder(string runtime)
    {
        string root = Path.GetFullPath(Path.Combine(runtime, "..", "..", Name));
        if (!Version.TryParse(Path.GetFileName(Path.TrimEndingDirectorySeparator(runtime)).Split('-')[0], out Version? version) || !Directory.Exists(root))
        {
            return null;
        }

        return Directory.GetDirectories(root)
            .Select(static folder => (Folder: folder, Version: Version.TryParse(Path.GetFileName(folder), out Version? patch) ? patch : new Version()))
            .Where(candidate => candidate.Version.Major == version.Major && candidate.Version.Minor == version.Minor)
            .OrderByDescending(static candidate => candidate.Version)
            .Select(static candidate => candidate.Folder)
            .FirstOrDefault();
    }
}
