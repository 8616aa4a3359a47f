using System.Text.RegularExpressions;
using NewsSchema.Testing;

namespace NewsSchema.PackageTests.Sources;

/// <summary>The rules of docs/internals/architecture.md that a compiler does not check.</summary>
public partial class LayeringTests
{
    private const string Generators = "generators/NewsSchema.Generators";

    [Fact]
    public void Only_the_generator_class_Analyzers_Pipeline_and_Diagnostics_name_Roslyn() =>
        Assert.All(
            Sources(Generators).Where(file => !IsIn(file, "Analyzers", "Pipeline", "Diagnostics") && Path.GetFileName(file) != "NewsSchemaGenerator.cs"),
            file => Assert.DoesNotContain("Microsoft.CodeAnalysis", File.ReadAllText(file)));

    [Fact]
    public void Back_ends_know_no_source_format() =>
        Assert.All(Sources($"{Generators}/Emit"), file => Assert.DoesNotMatch(FrontEnd(), File.ReadAllText(file)));

    [Fact]
    public void Front_ends_and_inference_know_no_back_end() =>
        Assert.All(
            new[] { "Fixtures", "Shapes" }.SelectMany(folder => Sources($"{Generators}/{folder}")),
            file => Assert.DoesNotContain("NewsSchema.Generators.Emit", File.ReadAllText(file)));

    [Fact]
    public void The_shared_sources_have_no_input_output_culture_or_conditional_code() =>
        Assert.All(new[] { "src/NewsSchema/Syntax", "src/NewsSchema/Exports/Formats" }.SelectMany(Sources), file => Assert.DoesNotMatch(Impure(), File.ReadAllText(file)));

    [Fact]
    public void Nothing_depends_on_the_systems_newline() =>
        Assert.All(
            new[] { Generators, "src/NewsSchema/Syntax", "src/NewsSchema/Model", "src/NewsSchema/Json" }.SelectMany(Sources),
            file => Assert.DoesNotMatch(SystemNewline(), File.ReadAllText(file)));

    [GeneratedRegex(@"\b(ArticleReader|ArticleTree|JsonTree|YamlReader|FrontMatter)\b")]
    private static partial Regex FrontEnd();

    [GeneratedRegex(@"^\s*#if|\bSystem\.IO\b|\bCurrentCulture\b|\bCurrentUICulture\b|\bEnvironment\.", RegexOptions.Multiline)]
    private static partial Regex Impure();

    [GeneratedRegex(@"\bEnvironment\.NewLine\b|\.AppendLine\(")]
    private static partial Regex SystemNewline();

    private static string[] Sources(string folder)
    {
        string root = RepositoryRoot.PathOf(folder);
        string[] files = Directory.EnumerateFiles(root, "*.cs", SearchOption.AllDirectories)
            .Where(file => !IsIn(Path.GetRelativePath(root, file), "bin", "obj"))
            .ToArray();
        return files.Length > 0 ? files : throw new DirectoryNotFoundException($"No sources in {root}.");
    }

    private static bool IsIn(string file, params string[] folders) => file.Split('/', '\\').Intersect(folders, StringComparer.Ordinal).Any();
}
