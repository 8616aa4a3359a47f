using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace NewsSchema.Generators.Tests.Infrastructure;

/// <summary>
/// What a user would have to do to be told one code: a fixture, or a folder with all that it takes. In a folder, C# files are pins,
/// <c>Name.reference.cs</c> is an assembly that the project references, <c>options.txt</c> holds MSBuild properties, other <c>*.txt</c> are
/// additional files.
/// </summary>
internal sealed record InvalidSeed(string Name)
{
    private const string OptionsFile = "options.txt";
    private const string ReferenceEnding = ".reference.cs";

    private static readonly string s_folder = Path.Combine(Seeds.Folder, "invalid");

    public static IEnumerable<InvalidSeed> All { get; } =
        [.. Directory.GetFileSystemEntries(s_folder).Select(path => new InvalidSeed(Path.GetFileName(path))).OrderBy(seed => seed.Name, StringComparer.Ordinal)];

    /// <summary>The code that it is about.</summary>
    public string Id => Name[.."NEWS0000".Length];

    public TestRun Run()
    {
        string path = Path.Combine(s_folder, Name);
        string[] files = Directory.Exists(path) ? [.. Directory.GetFiles(path, "*", SearchOption.AllDirectories).Order(StringComparer.Ordinal)] : [path];
        Dictionary<string, string> options = files.Where(file => Path.GetFileName(file) == OptionsFile).SelectMany(File.ReadAllLines)
            .Select(line => line.Split('=')).ToDictionary(parts => parts[0], parts => parts[1]);
        LanguageVersion version = LanguageVersion.CSharp12;
        if (options.Remove("LangVersion", out string? language))
        {
            Assert.True(LanguageVersionFacts.TryParse(language, out version));
        }

        var project = new TestProject(version);
        foreach ((string option, string value) in options)
        {
            project.Option(option, value);
        }

        foreach (string file in files.Where(file => Path.GetFileName(file) != OptionsFile))
        {
            string name = Path.GetRelativePath(Seeds.Folder, file).Replace('\\', '/');
            _ = Path.GetExtension(file) switch
            {
                ".cs" when name.EndsWith(ReferenceEnding, StringComparison.Ordinal) =>
                    project.Reference(Path.GetFileName(name)[..^ReferenceEnding.Length], File.ReadAllText(file)),
                ".cs" => project.Source(name, File.ReadAllText(file)),
                ".txt" => project.OtherFile(name, File.ReadAllText(file)),
                _ => project.Fixture(name, File.ReadAllBytes(file)),
            };
        }

        return project.Run();
    }

    /// <summary>A diagnostic with its whole range.</summary>
    public static string Describe(Diagnostic diagnostic)
    {
        FileLinePositionSpan lines = diagnostic.Location.GetLineSpan();
        string range = $"{Position(lines.StartLinePosition)}-{Position(lines.EndLinePosition)}";
        string place = string.IsNullOrEmpty(lines.Path) ? "no place" : $"{lines.Path}({range})";
        return $"{place}: {diagnostic.Severity.ToString().ToLowerInvariant()} {diagnostic.Id}: {diagnostic.GetMessage(null)}";

        static string Position(Microsoft.CodeAnalysis.Text.LinePosition position) => $"{position.Line + 1},{position.Character + 1}";
    }
}
