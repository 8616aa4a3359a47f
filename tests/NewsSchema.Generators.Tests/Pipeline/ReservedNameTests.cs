using System.Reflection;
using Microsoft.CodeAnalysis;
using NewsSchema.Generators.Inference;
using NewsSchema.Generators.Plans;
using NewsSchema.Generators.Tests.Infrastructure;

namespace NewsSchema.Generators.Tests.Pipeline;

/// <summary>Whatever a key, a kind or a file is called like, generated code compiles.</summary>
public class ReservedNameTests
{
    private const BindingFlags All = BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Static | BindingFlags.Instance | BindingFlags.DeclaredOnly;

    /// <summary>Every member of object, of records, and of the library's types that generated records derive from, implement or are.</summary>
    private static readonly string[] s_names =
    [
        .. new[]
            {
                typeof(object), typeof(INewsArticle), typeof(INewsArticle<>), typeof(INewsRecord<>), typeof(NewsText), typeof(NewsEntity), typeof(NewsStatement),
                typeof(NewsValue), typeof(NewsAnnotation), typeof(NewsSerializer), typeof(NewsMarkdown),
            }
            .SelectMany(type => type.GetMembers(All)).Select(member => member.Name)
            .Concat(Enum.GetValues<RecordRole>().SelectMany(ReservedNames.OfRole))
            .Append("NewsJson")
            .Select(name => name[(name.LastIndexOf('.') + 1)..])
            .Where(name => name.All(char.IsLetterOrDigit))
            .Distinct(StringComparer.OrdinalIgnoreCase)
            .Order(StringComparer.Ordinal),
    ];

    [Fact]
    public void Every_name_is_a_key_of_data()
    {
        string members = string.Join(',', s_names.Select(name => $"\"{name}\":1,\"{Camel(name)}\":\"x\""));
        AssertCompiles(new TestProject().Fixture("a.json", $$"""{{{members}},"below":{{{members}}} }""", "Item"));
    }

    [Fact]
    public void Every_name_is_a_key_of_an_article() =>
        AssertCompiles(new TestProject().Fixture("a.news.md", $"---\nschema: Story\n{string.Concat(s_names.Select(Camel).Where(name => name != "schema").Select(name => $"{name}: 1\n"))}---\n\nText.\n"));

    [Fact]
    public void Every_name_is_an_attribute_of_every_role()
    {
        string attributes = string.Join(' ', s_names.Where(name => name is not ("Id" or "Text" or "Name" or "Class")).Select(name => $"x-{name.ToLowerInvariant()}=1"));
        AssertCompiles(new TestProject().Fixture("a.news.md", $"---\nschema: Story\n---\n\n[Kim]{{.person #kim {attributes}}} [said]{{.claim #c speaker=\"#kim\" {attributes}}} [1]{{.number value=1 {attributes}}}\n"));
    }

    [Fact]
    public void Every_name_is_a_kind()
    {
        string spans = string.Concat(s_names.Where(name => name is not ("Speaker" or "Source" or "Addressee")).Select(name => $"[{name}]{{.{Kebab(name)}}} "));
        AssertCompiles(new TestProject().Fixture("a.news.md", $"---\nschema: Story\n---\n\n{spans}\n"));
    }

    [Fact]
    public void Every_name_is_a_file()
    {
        var project = new TestProject();
        foreach (string name in s_names)
        {
            project.Fixture($"all/{name}.json", """{"a":1}""", "All");
        }

        AssertCompiles(project);
    }

    [Fact]
    public void Every_name_that_a_root_has_is_a_schema()
    {
        var project = new TestProject();
        foreach (string name in ReservedNames.OfRole(RecordRole.Article).Where(name => char.IsUpper(name[0])).Append("NewsJson").Append("Fixtures").Distinct())
        {
            project.Fixture($"{name}/a.json", """{"a":1}""");
        }

        AssertCompiles(project);
    }

    [Theory]
    [InlineData("article.news.md", "Text.\n", RecordRole.Article)]
    [InlineData("data.json", "{\"a\":1}", RecordRole.DataRoot)]
    public void The_reserved_names_are_those_that_a_root_declares(string file, string text, object role)
    {
        TestRun run = new TestProject().Fixture(file, text, "Root").Run();
        INamedTypeSymbol root = run.Compilation.GetTypeByMetadataName("News.Root")!;
        IEnumerable<string> declared = root.GetMembers()
            .Where(member => !member.IsImplicitlyDeclared && member.CanBeReferencedByName)
            .Select(member => member.Name)
            .Except(["A", "Body", "Sections", "TextFormat", "_a", "_body", "_sections", "_textFormat"])

            // A user can declare it instead.
            .Except(["ToString"]);
        Assert.Empty(declared.Except(ReservedNames.Generated((RecordRole)role)));
    }

    [Theory]
    [InlineData("blocks", "Blocks")]
    [InlineData("annotations", "Annotations")]
    [InlineData("schema", "Schema")]
    [InlineData("parse", "Parse")]
    [InlineData("toPlainText", "ToPlainText")]
    public void What_only_articles_have_is_not_reserved_in_data(string key, string name) =>
        Assert.NotNull(new TestProject().Fixture("a.json", $$"""{"{{key}}":1}""", "Item").Run().Load().GetType("News.Item")!.GetProperty(name));

    private static void AssertCompiles(TestProject project)
    {
        TestRun run = project.Run();
        Assert.Empty(run.Diagnostics.Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error));
        run.Load();
    }

    private static string Camel(string name) => char.ToLowerInvariant(name[0]) + name[1..];

    private static string Kebab(string name) =>
        string.Concat(name.Select((c, i) => char.IsUpper(c) ? (i > 0 && !char.IsUpper(name[i - 1]) ? "-" : "") + char.ToLowerInvariant(c) : c.ToString()));
}
