using System.Text.Json;

namespace NewsSchema.Generators.Tests.Corpus;

/// <summary>The IPTC's own ninjs files.</summary>
internal static class NinjsCorpus
{
    private static readonly string s_root = CorpusFolder.PathOf("newsinjson");

    /// <summary>The versions whose test suite has files that must be valid.</summary>
    public static IEnumerable<string> Versions =>
        CorpusFolder.Missing is not null ? [] : Directory.EnumerateDirectories(Path.Combine(s_root, "validation", "test_suite"))
            .Where(folder => Directory.Exists(Path.Combine(folder, "should_pass")))
            .Select(folder => Path.GetFileName(folder))
            .Order(StringComparer.Ordinal);

    /// <summary>The agencies' and the documentation's examples, by version.</summary>
    public static IReadOnlyList<CorpusFile> Examples(string version) =>
        [.. Read(Path.Combine("examples", version)), .. Read(Path.Combine("documentation", "includes", "examples", version))];

    /// <summary>The versions that have examples.</summary>
    public static IEnumerable<string> ExampleVersions =>
        CorpusFolder.Missing is not null ? [] : new[] { Path.Combine("examples"), Path.Combine("documentation", "includes", "examples") }
            .SelectMany(folder => Directory.EnumerateDirectories(Path.Combine(s_root, folder)))
            .Select(folder => Path.GetFileName(folder))
            .Where(name => char.IsAsciiDigit(name[0]))
            .Distinct()
            .Order(StringComparer.Ordinal);

    /// <summary>The files of a version's test suite that must be valid.</summary>
    public static IReadOnlyList<CorpusFile> ShouldPass(string version) => Read(Path.Combine("validation", "test_suite", version, "should_pass"));

    /// <summary>The samples in a folder and those below it.</summary>
    public static List<CorpusFile> Read(string folder)
    {
        string path = Path.Combine(s_root, folder);
        return !Directory.Exists(path) ? [] :
        [
            .. Directory.EnumerateFiles(path, "*.json", SearchOption.AllDirectories)
                .Where(file => !file.EndsWith("schema.json", StringComparison.Ordinal))
                .Order(StringComparer.Ordinal)
                .SelectMany(file => Samples(Path.GetRelativePath(s_root, file).Replace('\\', '/'), File.ReadAllText(file))),
        ];
    }

    /// <summary>The file if it is an object, its items if it is an array; nothing if the file is not JSON, as some of the suite are on purpose.</summary>
    private static IEnumerable<CorpusFile> Samples(string path, string text)
    {
        JsonDocument document;
        try
        {
            document = JsonDocument.Parse(text);
        }
        catch (JsonException)
        {
            return [];
        }

        using (document)
        {
            return document.RootElement.ValueKind == JsonValueKind.Array
                ? [.. document.RootElement.EnumerateArray().Select((item, index) => new CorpusFile($"{path}[{index}]", item.GetRawText()))]
                : [new CorpusFile(path, text)];
        }
    }
}
