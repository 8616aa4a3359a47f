using Microsoft.CodeAnalysis;
using NewsSchema.Generators.Tests.Infrastructure;
using NewsSchema.Generators.Tests.Pipeline;

namespace NewsSchema.Generators.Tests.Emit;

/// <summary>Generated files have annotations for their users, but save the compiler its own analysis of that code.</summary>
public class NullableTests
{
    private const string Directives = "#nullable enable annotations\n#nullable disable warnings\n";

    [Fact]
    public void The_compiler_would_warn_about_no_null_in_generated_code()
    {
        (string, string)[] sources = [.. SeedProjects.AllAndWire.Sources.Select(source => (source.Key, Strict(source.Value)))];

        // The reader sets some required properties by their fields, which the compiler does not count.
        Assert.DoesNotContain(GeneratedAssembly.Complaints(GeneratedAssembly.Compilation(sources)), complaint => complaint.Id != "CS8618");

        static string Strict(string text)
        {
            Assert.Contains(Directives, text, StringComparison.Ordinal);
            return text.Replace(Directives, "#nullable enable\n", StringComparison.Ordinal);
        }
    }

    [Theory]
    [InlineData("int n = story.Headline.Person.Id.Length;", "CS8602")]
    [InlineData("string role = story.People[0].Role;", "CS8600")]
    [InlineData("_ = story with { Slug = null };", "CS8625")]
    [InlineData("_ = story with { People = [.. story.People, null] };", "CS8625")]
    [InlineData("_ = new Person { Id = \"a\", Name = null };", "CS8625")]
    [InlineData("_ = (StoryHeadline)\"text\"; string t = ((StoryHeadline?)(string?)null).Text;", "CS8602")]
    [InlineData("string? json = story.People[0].Role; _ = Story.FromJson(json);", "CS8604")]
    [InlineData("int n = story.Slug.Length + story.Headline.Text.Length + story.People[0].Id.Length;", "")]
    public void The_compiler_warns_about_nulls_in_code_that_uses_the_types(string statement, string warnings)
    {
        TestRun run = Stories.Project().Source("User.cs", $"#nullable enable\nnamespace News;\npublic static class User {{ public static void Use(Story story) {{ {statement} }} }}").Run();
        Assert.Equal(warnings, string.Join(' ', run.Compilation.GetDiagnostics().Where(diagnostic => diagnostic.Severity > DiagnosticSeverity.Info && diagnostic.Id != "CS1591").Select(diagnostic => diagnostic.Id).Distinct().Order(StringComparer.Ordinal)));
    }
}
