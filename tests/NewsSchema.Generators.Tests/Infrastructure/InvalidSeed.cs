using System.Collections.Concurrent;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace NewsSchema.Generators.Tests.Infrastructure;

/// <summary>
/// A project that causes one diagnostic: a fixture, or a folder with several files. In a folder, C# files are pins,
/// <c>Name.reference.cs</c> is an assembly that the project references, <c>options.txt</c> holds MSBuild properties, the metadata <c>Format</c> and <c>Schema</c> of its fixtures, and <c>Library=none</c>, other <c>*.txt</c> are
/// additional files.
/// </summary>
internal sealed record InvalidSeed(string Name)
{
    private const string OptionsFile = "options.txt";
    private const string ReferenceEnding = ".reference.cs";

    private static readonly ConcurrentDictionary<string, Lazy<InvalidSeedOutcome>> s_outcomes = new(StringComparer.Ordinal);

    public static IEnumerable<InvalidSeed> All { get; } =
        [.. Directory.GetFileSystemEntries(Seeds.InvalidFolder).Select(path => new InvalidSeed(Path.GetFileName(path))).OrderBy(seed => seed.Name, StringComparer.Ordinal)];

    /// <summary>The code of its diagnostic.</summary>
    public string Id => Name[.."NEWS0000".Length];

    /// <summary>The diagnostics of the generator; each seed runs once.</summary>
    public InvalidSeedOutcome Outcome => s_outcomes.GetOrAdd(Name, _ => new(() =>
    {
        TestRun run = ToProject().Run();
        Diagnostic[] diagnostics = [.. run.AllDiagnostics];
        return new([.. diagnostics.Select(diagnostic => diagnostic.Id)], [.. diagnostics.Select(Describe).Order(StringComparer.Ordinal)], run.Result.Exception);
    })).Value;

    /// <summary>The project of the seed.</summary>
    public TestProject ToProject()
    {
        string path = Path.Combine(Seeds.InvalidFolder, Name);
        string[] files = Directory.Exists(path) ? [.. Directory.GetFiles(path, "*", SearchOption.AllDirectories).Order(StringComparer.Ordinal)] : [path];
        Dictionary<string, string> options = files.Where(file => Path.GetFileName(file) == OptionsFile).SelectMany(File.ReadAllLines)
            .Select(line => line.Split('=')).ToDictionary(parts => parts[0], parts => parts[1]);
        LanguageVersion version = LanguageVersion.CSharp12;
        if (options.Remove("LangVersion", out string? language))
        {
            Assert.True(LanguageVersionFacts.TryParse(language, out version));
        }

        bool hasLibrary = !options.Remove("Library", out _);
        options.Remove("Format", out string? format);
        options.Remove("Schema", out string? schema);
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
                _ when format is not null => project.Fixture(name, File.ReadAllBytes(file), schema).Format(name, format),
                _ => project.Fixture(name, File.ReadAllBytes(file), schema),
            };
        }

        return hasLibrary ? project : project.Library(alias: null);
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
