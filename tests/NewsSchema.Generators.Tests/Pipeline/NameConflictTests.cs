using Microsoft.CodeAnalysis;
using NewsSchema.Generators.Tests.Infrastructure;

namespace NewsSchema.Generators.Tests.Pipeline;

/// <summary>Types of the user's, or of a referenced assembly, whose names generated types would have.</summary>
public class NameConflictTests
{
    [Theory]
    [InlineData("public class Person;", "Person")]
    [InlineData("public enum Quote { A }", "Quote")]
    [InlineData("public record Story(int X);", "Story")]
    [InlineData("public static class NewsJson;", "NewsJson")]
    [InlineData("public partial record Organization { public string Name => \"\"; }", "Organization")]
    [InlineData("internal partial record Story;", "Story")]
    [InlineData("public interface Person; public class Person2;", "Person")]
    public void A_type_of_the_users_is_reported_at_its_name_and_the_rest_compiles(string declaration, string name)
    {
        TestRun run = Stories.Project().Source("Own.cs", $"namespace News; {declaration}").Run();
        Diagnostic diagnostic = Assert.Single(run.Diagnostics);
        Assert.Equal("NEWS4107", diagnostic.Id);
        Assert.Equal(name, diagnostic.Location.SourceTree!.GetText().ToString(diagnostic.Location.SourceSpan));
        Assert.Contains($"type {name} in namespace News", diagnostic.GetMessage(null), StringComparison.Ordinal);
        string generated = name == "Person" && declaration.Contains("Person2", StringComparison.Ordinal) ? "Person3" : name + "2";
        Assert.NotNull(run.Load().GetType("News." + generated));
    }

    [Fact]
    public void A_namespace_of_the_users_that_is_called_like_a_record_is_reported_too()
    {
        TestRun run = Stories.Project().Source("Own.cs", "namespace News.Story { public class Helper; }").Run();
        Assert.Equal("Own.cs(1,16): warning NEWS4107", Assert.Single(run.Messages)[.."Own.cs(1,16): warning NEWS4107".Length]);
        Assert.NotNull(run.Load().GetType("News.Story2"));
    }

    [Theory]
    [InlineData("public class Person;", "Other")]
    [InlineData("public class Person<T>;", "News")]
    [InlineData("public partial record Person { public string Shout => Name.ToUpperInvariant(); }", "News")]
    [InlineData("partial record Story { public int Length => Slug.Length; }", "News")]
    public void A_type_that_no_generated_one_meets_is_not_reported(string declaration, string @namespace)
    {
        TestRun run = Stories.Project().Source("Own.cs", $"namespace {@namespace}; {declaration}").Run();
        Assert.Empty(run.Messages);
        Assert.NotNull(run.Load().GetType("News.Person"));
    }

    [Fact]
    public void Types_of_a_referenced_assembly_are_reported_once_at_a_fixture_and_no_generated_code_is_wrong()
    {
        TestRun library = Stories.Project().Run();
        TestRun run = Stories.Project().Reference(library, "Library").Run();
        string message = Assert.Single(run.Messages);
        Assert.StartsWith("first.news.md(1,1): error NEWS4108: ", message, StringComparison.Ordinal);
        Assert.Matches("Event, Flash, Organization and [0-9] more would be generated in namespace News but Library", message);
        Assert.Empty(GeneratedAssembly.Complaints(run.Compilation));

        run = Stories.Project().Reference(library, "Library").Option("NewsSchemaNamespace", "Desk").Run();
        Assert.Empty(run.Messages);
        Assert.Empty(GeneratedAssembly.Complaints(run.Compilation));
    }

    [Fact]
    public void Internal_types_of_a_referenced_assembly_meet_nothing()
    {
        TestRun library = new TestProject().Source("Own.cs", "namespace News; class Story; class NewsJson;").Run();
        Assert.Empty(Stories.Project().Reference(library, "Library").Run().Messages);
    }
}
