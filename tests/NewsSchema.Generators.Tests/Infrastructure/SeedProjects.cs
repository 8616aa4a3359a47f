using System.Collections.Concurrent;
using System.Reflection;
using Microsoft.CodeAnalysis;

namespace NewsSchema.Generators.Tests.Infrastructure;

/// <summary>The seeds as projects: each is generated and compiled once, whichever tests ask for it.</summary>
internal static class SeedProjects
{
    private static readonly Lazy<TestRun> s_all = new(() => Run(Seeds.Articles));

    private static readonly Lazy<Assembly> s_assembly = new(() => All.Load());

    private static readonly Lazy<TestRun> s_allAndWire = new(() =>
    {
        TestProject project = Project(Seeds.Articles);
        foreach (string path in Directory.GetFiles(Path.Combine(Seeds.Folder, "wire")))
        {
            project.Fixture("wire/" + Path.GetFileName(path), File.ReadAllBytes(path));
        }

        return project.Run();
    });

    private static readonly ConcurrentDictionary<string, Lazy<TestRun>> s_alone = new(StringComparer.Ordinal);

    private static readonly ConcurrentDictionary<string, Lazy<Assembly>> s_assemblies = new(StringComparer.Ordinal);

    /// <summary>The generator's run over all seeds in one project.</summary>
    public static TestRun All => s_all.Value;

    /// <summary>The generator's run over all seeds and the files of <c>seeds/wire</c> in one project.</summary>
    public static TestRun AllAndWire => s_allAndWire.Value;

    /// <summary>The types of all seeds in one project.</summary>
    public static Assembly Assembly => s_assembly.Value;

    /// <summary>The generator's run over one seed.</summary>
    public static TestRun Alone(string fileName) => s_alone.GetOrAdd(fileName, name => new(() => Run([name]))).Value;

    /// <summary>The types of one seed.</summary>
    public static Assembly AssemblyOf(string fileName) => s_assemblies.GetOrAdd(fileName, name => new(() => Alone(name).Load())).Value;

    /// <summary>All fixtures of an assembly by the names of their files, through the generated classes.</summary>
    public static Dictionary<string, object> Fixtures(Assembly assembly) =>
        assembly.GetTypes().Where(type => type.Name == "Fixtures" && type.IsNested)
            .SelectMany(type => type.GetProperties())
            .Where(property => property.Name != "All")
            .ToDictionary(property => FileName(property.Name), property => property.GetValue(null)!, StringComparer.Ordinal);

    /// <summary>A project of seeds.</summary>
    public static TestProject Project(IEnumerable<string> files)
    {
        var project = new TestProject();
        foreach (string file in files)
        {
            project.Fixture(file, Seeds.Read(file));
        }

        return project;
    }

    private static TestRun Run(IEnumerable<string> files)
    {
        TestRun run = Project(files).Run();
        Assert.Empty(run.Diagnostics.Where(diagnostic => diagnostic.Severity >= DiagnosticSeverity.Warning));
        return run;
    }

    private static string FileName(string name) =>
        Seeds.Articles.Single(file => file.Replace("-", "", StringComparison.Ordinal).Replace(".", "", StringComparison.Ordinal).Equals(name + "newsmd", StringComparison.OrdinalIgnoreCase));
}
