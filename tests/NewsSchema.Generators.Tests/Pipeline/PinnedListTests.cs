using System.Reflection;
using NewsSchema.Generators.Tests.Infrastructure;

namespace NewsSchema.Generators.Tests.Pipeline;

/// <summary>References to entities in lists that the user's part of a record declares.</summary>
public class PinnedListTests
{
    private const string Code = """
        #nullable enable
        using System;
        using NewsSchema;
        namespace News;
        [NewsSchema]
        public partial record Story
        {
            public NewsList<Person> People { get; init; }
            public NewsList<Claim> Claims { get; init; }
        }
        public static class Use
        {
            private static Story Bees => Story.Fixtures.Bees;
            private static Person Renamed => Bees.People[0] with { Name = "Ina Winter" };

            public static string After_with() => (Bees with { People = [Renamed] }).Quotes[0].Speaker!.Name;
            public static string Original() { _ = (Bees with { People = [Renamed] }).Quotes; return Bees.Quotes[0].Speaker!.Name; }
            public static string Twice() { var copy = Bees with { People = [Renamed] }; _ = copy.Quotes; return (copy with { People = Bees.People }).Quotes[0].Speaker!.Name; }
            public static string In_place() { var copy = Bees with { People = [Renamed] }; return ReferenceEquals(copy.Quotes[0], copy.Quotes[0]) ? "once" : "again"; }
            public static string Removed() { try { return (Bees with { People = default }).ToJson(); } catch (ArgumentException e) { return e.Message; } }
            public static string Json() => Story.FromJson((Bees with { People = [Renamed] }).ToJson()).Quotes[0].Speaker!.Name;
        }
        """;

    private static readonly Lazy<Assembly> s_assembly = new(() =>
    {
        TestRun run = new TestProject().Source("Use.cs", Code).Fixture("bees.news.md", """
            ---
            schema: Story
            ---

            # Bees

            [Ina Sommer]{.person #sommer} said: [“Ten thousand.”]{.quote #q1 speaker="#sommer"} She [had seen them]{.claim #c speaker="#sommer"}.
            """).Run();
        Assert.Empty(run.Messages);
        return run.Load();
    });

    [Theory]
    [InlineData("After_with", "Ina Winter")]
    [InlineData("Original", "Ina Sommer")]
    [InlineData("Twice", "Ina Sommer")]
    [InlineData("In_place", "once")]
    [InlineData("Removed", "The member 'speaker' of Quote 'q1' refers to Person 'sommer' (Ina Sommer), but no list of the article contains it. Add it to the list of its kind.")]
    [InlineData("Json", "Ina Winter")]
    public void A_reference_gives_the_entity_in_the_list_of_the_user(string method, string expected) =>
        Assert.Equal(expected, s_assembly.Value.GetType("News.Use", throwOnError: true)!.GetMethod(method)!.Invoke(null, BindingFlags.DoNotWrapExceptions, null, null, null));
}
