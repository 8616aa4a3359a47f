extern alias workspaces;

using System.Text;
using Microsoft.CodeAnalysis;
using NewsSchema.Generators.Tests.Infrastructure;
using workspaces::NewsSchema.Workspaces;
using ProjectDiagnostic = workspaces::NewsSchema.Workspaces.ProjectDiagnostic;

namespace NewsSchema.Generators.Tests.Workspaces;

/// <summary>Without a compiler, a project reports and generates what its build does.</summary>
public class SchemaWorkspaceTests
{
    public static TheoryData<string> InvalidSeeds => [.. SlowTests.Some(InvalidSeed.All.Select(seed => seed.Name))];

    [Theory]
    [MemberData(nameof(InvalidSeeds))]
    public void An_invalid_seed_without_code_is_reported_as_in_a_build(string name)
    {
        var seed = new InvalidSeed(name);
        TestProject project = seed.ToProject();
        if (!project.HasCode)
        {
            Assert.Equal(seed.Outcome.Diagnostics, Describe(Run(project)));
        }
    }

    [Fact]
    public void All_invalid_seeds_together_are_reported_as_in_a_build()
    {
        var project = new TestProject();
        foreach (string path in Directory.GetFiles(Seeds.InvalidFolder, "*.news.*", SearchOption.AllDirectories).Order(StringComparer.Ordinal))
        {
            project.Fixture(Path.GetRelativePath(Seeds.Folder, path).Replace('\\', '/'), File.ReadAllBytes(path));
        }

        AssertLikeBuild(project);
    }

    [Fact]
    public void The_seeds_are_reported_and_generated_as_in_a_build()
    {
        TestProject project = Articles();
        foreach (string path in Directory.GetFiles(Path.Combine(Seeds.Folder, "wire"), "*.json").Order(StringComparer.Ordinal))
        {
            project.Fixture("wire/" + Path.GetFileName(path), File.ReadAllBytes(path), "NinjsItem");
        }

        AssertLikeBuild(project.Option("NewsSchemaExports", "ninjs-3.1|nitf-3.6").Option("NewsSchemaNamespace", "Desk"));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Many_files_are_merged_in_parts_as_in_a_build(bool keepsFiles)
    {
        TestProject project = Articles();
        for (int i = 0; i < 150; i++)
        {
            project.Fixture(FormattableString.Invariant($"items/{i}.news.json"), FormattableString.Invariant($$"""{"id": {{i}}, "type": "{{"abc"[i % 3]}}", "m{{i % 7}}": {"value": {{(i % 11 == 0 ? "null" : i % 50 == 0 ? "\"x\"" : "1.5")}}} }"""));
        }

        AssertLikeBuild(project, new SchemaWorkspace(keepsFiles));
    }

    [Fact]
    public void A_changed_file_is_read_again_and_the_others_keep_their_diagnostics()
    {
        TestProject project = Articles();
        var workspace = new SchemaWorkspace();
        IReadOnlyList<ProjectDiagnostic> before = workspace.Run(Files(project), Properties(project)).Diagnostics;
        project.Edit("putin-nato.news.md", "{#beamte}", "{#beamter}");
        ProjectDiagnostic[] added = [.. workspace.Run(Files(project), Properties(project)).Diagnostics.Except(before)];
        Assert.Contains(added, diagnostic => diagnostic.Code == "NEWS3001" && diagnostic.Path == "putin-nato.news.md");
        Assert.All(added, diagnostic => Assert.Equal("putin-nato.news.md", diagnostic.Path));
        AssertLikeBuild(project, workspace);
    }

    [Theory]
    [InlineData("utf-16")]
    [InlineData("utf-16BE")]
    [InlineData("utf-32")]
    [InlineData("iso-8859-1")]
    public void A_file_in_another_encoding_is_reported_as_in_a_build(string name)
    {
        var encoding = Encoding.GetEncoding(name);
        AssertLikeBuild(new TestProject().Fixture("a.news.md", [.. encoding.GetPreamble(), .. encoding.GetBytes("# Ein Gruß aus Köln\n")]));
    }

    [Fact]
    public void A_schema_is_generated_as_JSON_Schema()
    {
        GeneratedFile[] schemas = [.. Run(Articles()).GenerateJsonSchemas()];
        Assert.Equal(schemas.Length, schemas.Select(schema => schema.Name).Distinct().Count());
        Assert.All(schemas, schema => Assert.StartsWith("{\n", schema.Text, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("NEWS3001-unknown-id.news.md", "NEWS3001")]
    [InlineData("NEWS4012-letters-swapped.news.md", "NEWS4012")]
    public void A_preferred_fix_removes_its_diagnostic(string name, string code)
    {
        string text = File.ReadAllText(Path.Combine(Seeds.InvalidFolder, name));
        var workspace = new SchemaWorkspace();
        ProjectResult result = workspace.Run([new ProjectFile(name, text)]);
        ProjectDiagnostic diagnostic = Assert.Single(result.Diagnostics, diagnostic => diagnostic.Code == code);
        ProjectFix fix = result.FindFixes(diagnostic)[0];
        Assert.True(fix.IsPreferred);
        foreach (ProjectEdit edit in fix.Edits.Reverse())
        {
            text = text.Remove(edit.Start, edit.Length).Insert(edit.Start, edit.Replacement);
        }

        Assert.DoesNotContain(workspace.Run([new ProjectFile(name, text)]).Diagnostics, diagnostic => diagnostic.Code == code);
    }

    [Fact]
    public void A_cancelled_run_ends()
    {
        using var source = new CancellationTokenSource();
        source.Cancel();
        Assert.ThrowsAny<OperationCanceledException>(() => new SchemaWorkspace().Run(Files(Articles()), null, source.Token));
    }

    private static TestProject Articles() => SeedProjects.Project(Seeds.Articles);

    private static void AssertLikeBuild(TestProject project, SchemaWorkspace? workspace = null)
    {
        TestRun build = project.Run();
        ProjectResult result = (workspace ?? new SchemaWorkspace()).Run(Files(project), Properties(project));
        Assert.Equal(build.Diagnostics.Select(InvalidSeed.Describe).Order(StringComparer.Ordinal), Describe(result));
        Assert.Equal(
            build.Sources.OrderBy(source => source.Key, StringComparer.Ordinal),
            result.GenerateCSharp(out _).Select(file => KeyValuePair.Create(file.Name, file.Text)).OrderBy(source => source.Key, StringComparer.Ordinal));
    }

    private static ProjectResult Run(TestProject project) => new SchemaWorkspace().Run(Files(project), Properties(project));

    private static IEnumerable<ProjectFile> Files(TestProject project) =>
        project.Files.Concat(project.Others).Select(file => ProjectFile.Decode(file.Path, file.Bytes) with
        {
            Schema = file.Schema,
            Exports = file.Exports,
            Element = file.Element,
            Format = file.Format,
        });

    private static ProjectProperties Properties(TestProject project) => new() { Values = project.Properties, CSharpVersion = (int)project.Version };

    /// <summary>The diagnostics as <see cref="InvalidSeed.Describe"/> writes those of a build.</summary>
    private static string[] Describe(ProjectResult result)
    {
        result.GenerateCSharp(out IReadOnlyList<ProjectDiagnostic> emission);
        return [.. result.Diagnostics.Concat(emission).Select(Describe).Order(StringComparer.Ordinal)];
    }

    private static string Describe(ProjectDiagnostic diagnostic)
    {
        string place = diagnostic.Path is null
            ? "no place"
            : $"{diagnostic.Path}({diagnostic.Line},{diagnostic.Column}-{diagnostic.EndLine},{diagnostic.EndColumn})";
        string severity = diagnostic.Severity.ToString() switch { "Note" => "info", var other => other.ToLowerInvariant() };
        return $"{place}: {severity} {diagnostic.Code}: {diagnostic.Message}";
    }
}
