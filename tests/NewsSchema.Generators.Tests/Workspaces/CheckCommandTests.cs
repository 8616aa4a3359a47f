using System.Reflection;
using System.Text;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using CliWrap;
using NewsSchema.Generators.Tests.Infrastructure;

namespace NewsSchema.Generators.Tests.Workspaces;

/// <summary><c>newsschema check</c> prints what builds report.</summary>
public sealed partial class CheckCommandTests : IDisposable
{
    private static readonly string s_program = RepositoryRoot.PathOf(
        Assembly.GetExecutingAssembly().GetCustomAttributes<AssemblyMetadataAttribute>().Single(metadata => metadata.Key == "ToolProgram").Value!);

    private readonly string _folder = Directory.CreateTempSubdirectory("newsschema-check-").FullName;

    [Fact]
    public async Task Seeds_are_reported_as_in_a_build()
    {
        string[] expected = [.. SeedProjects.AllAndWire.AllDiagnostics.Select(InvalidSeed.Describe).Order(StringComparer.Ordinal)];
        Assert.NotEmpty(expected);
        Assert.Equal(expected, await CheckAsync(Seeds.Folder, "*.news.md", "wire"));
    }

    [Fact]
    public async Task Each_invalid_seed_is_reported_as_in_its_build()
    {
        // Each is a separate project, and all are checked at once.
        InvalidSeed[] seeds = [.. InvalidSeed.All.Where(seed => IsData(seed.ToProject()))];
        Assert.True(seeds.Length > 70, $"{seeds.Length} seeds");
        foreach (InvalidSeed seed in seeds)
        {
            Write(seed);
        }

        string[] expected = [.. seeds.SelectMany(seed => seed.Outcome.Diagnostics.Select(diagnostic => diagnostic.StartsWith("no place", StringComparison.Ordinal) ? diagnostic : $"{seed.Name}/{diagnostic}")).Order(StringComparer.Ordinal)];
        Assert.Equal(expected, await CheckAsync(_folder));
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    /// <summary>Whether no compiler is needed: neither C# files nor an older version of the language.</summary>
    private static bool IsData(TestProject project) => !project.HasCode && project.Version == Microsoft.CodeAnalysis.CSharp.LanguageVersion.CSharp12;

    private void Write(InvalidSeed seed)
    {
        TestProject project = seed.ToProject();
        string folder = Path.Combine(_folder, seed.Name);
        var items = new XElement("ItemGroup");
        foreach (TestFile file in project.Files.Concat(project.Others))
        {
            string path = Path.Combine(folder, file.Path);
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            File.WriteAllBytes(path, file.Bytes);
            if (file.Schema is not null || file.Format is not null)
            {
                items.Add(new XElement("NewsFixture", new XAttribute("Include", file.Path), Metadata("Schema", file.Schema), Metadata("Format", file.Format)));
            }
        }

        var properties = new XElement("PropertyGroup", project.Properties.Select(property => new XElement(property.Key, property.Value)));
        new XDocument(new XElement("Project", properties, items)).Save(Path.Combine(folder, "App.csproj"));

        static XAttribute? Metadata(string name, string? value) => value is null ? null : new XAttribute(name, value);
    }

    /// <summary>What the command prints, as <see cref="InvalidSeed.Describe"/> writes the diagnostics of a build.</summary>
    private static async Task<string[]> CheckAsync(string folder, params string[] paths)
    {
        var output = new StringBuilder();
        var error = new StringBuilder();
        CommandResult result = await Cli.Wrap("dotnet")
            .WithArguments([s_program, "check", "--format", "msbuild", "--no-color", .. paths])
            .WithWorkingDirectory(folder)
            .WithStandardOutputPipe(PipeTarget.ToStringBuilder(output, Encoding.UTF8))
            .WithStandardErrorPipe(PipeTarget.ToStringBuilder(error, Encoding.UTF8))
            .WithValidation(CommandResultValidation.None)
            .ExecuteAsync();
        Assert.True(result.ExitCode is 0 or 1, error.ToString());
        return [.. output.ToString().Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(Describe).Order(StringComparer.Ordinal)];
    }

    private static string Describe(string line)
    {
        Match match = Line().Match(line);
        Assert.True(match.Success, line);
        string severity = match.Groups["severity"].Value switch { "note" => "info", var other => other };
        string place = match.Groups["path"].Value == "newsschema" ? "no place" : $"{match.Groups["path"].Value}({match.Groups["start"].Value}-{match.Groups["end"].Value})";
        return $"{place}: {severity} {match.Groups["rest"].Value}";
    }

    [GeneratedRegex(@"^(?<path>.+)\((?<start>\d+,\d+),(?<end>\d+,\d+)\): (?<severity>error|warning|note) (?<rest>NEWS.*)$")]
    private static partial Regex Line();
}
