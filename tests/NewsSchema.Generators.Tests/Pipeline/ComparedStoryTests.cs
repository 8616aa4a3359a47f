using System.Reflection;
using NewsSchema.Generators.Tests.Infrastructure;
using Xunit.Sdk;

namespace NewsSchema.Generators.Tests.Pipeline;

/// <summary>What a test shows of a story: its name, and in which member it differs from another.</summary>
public class ComparedStoryTests
{
    private const string Code = """
        #nullable enable
        using System.Linq;
        using NewsSchema;
        namespace News;
        public static class Use
        {
            private static Story Putin => Story.Fixtures.First;
            private static NewsText Long => new NewsText { Text = string.Concat(Enumerable.Repeat("word 😀 ", 40)) };

            public static INewsRecord First => Putin;
            public static INewsRecord Same => Story.FromJson(Putin.ToJson());
            public static INewsRecord Person => Putin.People[0];
            public static INewsRecord Quote => Putin.Quotes[0];
            public static INewsRecord OtherName => Putin with { People = [Putin.People[0] with { Name = "Joe" }] };
            public static INewsRecord NoRole => Putin with { People = [Putin.People[0] with { Role = null }] };
            public static INewsRecord OneMore => Putin with { Body = [.. Putin.Body, (NewsText)"More."] };
            public static INewsRecord Two => Putin with { Slug = "A", Published = new(2022, 1, 1) };
            public static INewsRecord LongText => Putin with { Body = [Long] };
            public static INewsRecord LongTextChanged => Putin with { Body = [Long with { Text = Long.Text.Remove(148, 1) }] };
            public static INewsRecord Unknown => Story.FromJson(Putin.ToJson()[..^1] + ",\"a b\":{\"c\":[1,2]}}");
            public static INewsRecord UnknownChanged => Story.FromJson(Putin.ToJson()[..^1] + ",\"a b\":{\"c\":[1,3]}}");
            public static INewsRecord Tagged => new Flash { Headline = (NewsText)"Rates cut", Urgency = 1, Tag = "a" };
            public static INewsRecord TaggedOtherwise => new Flash { Headline = (NewsText)"Rates cut", Urgency = 1, Tag = "b" };
        }
        [NewsSchema("Flash")]
        public sealed partial record Flash
        {
            public string? Tag;
        }
        """;

    private static readonly Lazy<Assembly> s_assembly = new(() =>
    {
        TestRun run = Stories.Project().Source("Use.cs", Code).Run();
        Assert.Empty(run.Messages);
        return run.Load();
    });

    [Theory]
    [InlineData("First", "OtherName", "$.people[0].name: \"Biden\" instead of \"Joe\"")]
    [InlineData("NoRole", "First", "$.people[0].role: nothing instead of \"Präsident\"")]
    [InlineData("First", "OneMore", "$.body[1]: nothing instead of {\"text\":\"More.\"}")]
    [InlineData("First", "Two", "$.published: \"2021-12-07\" instead of \"2022-01-01\"", "$.slug: \"RUSSIA-USA\" instead of \"A\"")]
    [InlineData("Unknown", "UnknownChanged", "$['a b'].c[1]: 2 instead of 3")]
    [InlineData("Unknown", "First", "$['a b']: {\"c\":[1,2]} instead of nothing")]
    [InlineData("LongText", "LongTextChanged", "$.body[0].text: …word 😀 word 😀 word 😀 word 😀 word 😀 word 😀 word 😀 word… instead of …word 😀 word 😀 word😀 word 😀 word 😀 word 😀 word 😀 word …")]
    [InlineData("First", "Person", "$: Story instead of Person")]
    public void Two_records_differ_in_named_values(string record, string other, params string[] expected) =>
        Assert.Equal(expected, Get(record).DifferencesFrom(Get(other)).Select(difference => difference.ToString()));

    [Fact]
    public void Equal_records_have_no_differences() => Assert.Empty(Get("First").DifferencesFrom(Get("Same")));

    [Fact]
    public void Records_that_differ_outside_of_their_json_have_a_difference() =>
        Assert.Equal("$", Assert.Single(Get("Tagged").DifferencesFrom(Get("TaggedOtherwise"))).Path);

    [Fact]
    public void The_message_of_a_failed_test_names_the_member_and_both_values()
    {
        XunitException failure = Assert.ThrowsAny<XunitException>(() => Assert.Empty(Get("First").DifferencesFrom(Get("OtherName"))));
        Assert.Contains("$.people[0].name: \"Biden\" instead of \"Joe\"", failure.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("First", "Story { Headline = Putin fordert von Biden Zusicherungen, Slug = RUSSIA-USA }")]
    [InlineData("Person", "Biden")]
    [InlineData("Quote", "„rote Linie“")]
    [InlineData("Tagged", "Flash { Headline = Rates cut }")]
    public void A_record_is_one_short_line_in_the_name_of_a_test(string record, string expected) => Assert.Equal(expected, Get(record).ToString());

    [Fact]
    public void The_names_of_fixtures_are_theory_data()
    {
        dynamic fixtures = s_assembly.Value.GetType("News.Story")!.GetNestedType("Fixtures")!.GetProperty("All")!.GetValue(null)!;
        TheoryData<string> data = [.. (IEnumerable<string>)fixtures.Names];
        Assert.Equal(["First", "Second"], ((IEnumerable<object[]>)data).Select(row => (string)row[0]));
        Assert.Equal(Get("First"), (INewsRecord)fixtures["First"]);
    }

    private static INewsRecord Get(string name) => (INewsRecord)s_assembly.Value.GetType("News.Use", throwOnError: true)!.GetProperty(name)!.GetValue(null)!;
}
