namespace NewsSchema.Generators.Tests.Layering;

/// <summary>A source file with its folder, which is relative to the sources' root: where the repository is cloned to does not matter.</summary>
/// <param name="Path">The path below the root, with slashes.</param>
/// <param name="Text">The file's text.</param>
internal sealed record SourceFile(string Path, string Text)
{
    /// <summary>The project folders of the sources, with the name that their folders have in the rules.</summary>
    private static readonly (string Root, string Name)[] s_projects =
    [
        ("src/NewsSchema", ""),
        ("generators/NewsSchema.Generators", "Generators"),
        ("generators/NewsSchema.CodeFixes", "CodeFixes"),
        ("generators/NewsSchema.Workspaces", "Workspaces"),
    ];

    /// <summary>The file's folder as the rules name it: <c>Core/Text</c>, <c>Generators/Emit</c>; <c>.</c> for the library's own.</summary>
    public string Folder
    {
        get
        {
            (string root, string name) = s_projects.First(project => Path.StartsWith(project.Root + "/", StringComparison.Ordinal));
            string below = Path[(root.Length + 1)..];
            int end = below.LastIndexOf('/');
            string folder = end < 0 ? "" : below[..end];
            return string.Join('/', new[] { name, folder }.Where(part => part.Length > 0)) is { Length: > 0 } path ? path : ".";
        }
    }

    /// <summary>The sources of the library and the generators.</summary>
    /// <param name="repository">The repository's root.</param>
    public static SourceFile[] ReadAll(string repository)
    {
        SourceFile[] files = [.. s_projects.SelectMany(project => ReadProject(repository, project.Root)).OrderBy(file => file.Path, StringComparer.Ordinal)];
        return files.Length > 0 ? files : throw new DirectoryNotFoundException($"There are no sources in {repository}.");
    }

    /// <summary>The sources of all projects that are published, those included whose folders have no rules.</summary>
    /// <param name="repository">The repository's root.</param>
    public static SourceFile[] ReadPublished(string repository) =>
        [.. new[] { "src", "generators" }.SelectMany(folder => ReadProject(repository, folder)).OrderBy(file => file.Path, StringComparer.Ordinal)];

    private static IEnumerable<SourceFile> ReadProject(string repository, string project)
    {
        string root = System.IO.Path.Combine(repository, project);
        return Directory.Exists(root)
            ? Directory.EnumerateFiles(root, "*.cs", SearchOption.AllDirectories)
                .Select(path => System.IO.Path.GetRelativePath(repository, path).Replace('\\', '/'))
                .Where(path => !path[project.Length..].Split('/').Any(part => part is "bin" or "obj"))
                .Select(path => new SourceFile(path, File.ReadAllText(System.IO.Path.Combine(repository, path))))
            : [];
    }
}
