using System.Reflection;
using NewsSchema.Generators.Tests.Infrastructure;

namespace NewsSchema.Generators.Tests.Pipeline;

/// <summary>Stories that are made or changed in code.</summary>
public class ChangedStoryTests
{
    private const string Data = """
        ---
        schema: Story
        note: a
        slug: BEES
        provider: "#dpa"
        ---

        # Bees [settle]{.event #swarm}

        BERLIN ([dpa]{.org #dpa}) – [Ina Sommer]{.person #sommer role="keeper"} said: [“Ten thousand bees.”]{.quote #q1 speaker="#sommer"}
        """;

    private static readonly Lazy<Assembly> s_assembly = new(() =>
    {
        TestRun run = new TestProject()
            .Fixture("bees.news.md", Data)
            .Fixture("plain.news.md", "---\nschema: Story\n---\n\n# Plain\n\nText.\n")
            .Fixture("dated.news.md", "---\nschema: Dated\n---\n\n# A\n\n{.dateline}\n[BERLIN]{.place #berlin} – Text.\n\nText.\n")
            .Source("Use.cs", Code).Run();
        Assert.Empty(run.Messages);
        return run.Load();
    });

    private const string Code = """
        #nullable enable
        using System;
        using System.Linq;
        using NewsSchema;
        namespace News;
        public static class Use
        {
            private static Story Bees => Story.Fixtures.Bees;
            private static Person Renamed => Bees.People[0] with { Name = "Ina Winter" };
            private static Person Unknown => Bees.People[0] with { Id = "new", Name = "New" };

            public static string Speaker_after_a_list_changes() => (Bees with { People = [Renamed] }).Quotes[0].Speaker!.Name;
            public static string Speaker_of_the_original() { _ = (Bees with { People = [Renamed] }).Quotes[0].Speaker; return Bees.Quotes[0].Speaker!.Name; }
            public static string Speaker_after_json() => Story.FromJson((Bees with { People = [Renamed] }).ToJson()).Quotes[0].Speaker!.Name;
            public static string Provider_after_a_list_changes() => (Bees with { Organizations = [Bees.Organizations[0] with { Name = "DPA" }] }).Provider!.Name;
            public static bool Copies_with_other_order_are_equal() => Bees with { People = [Renamed], Slug = "X" } == Bees with { Slug = "X", People = [Renamed] };
            public static bool A_relinked_copy_equals_one_that_is_not() { var a = Bees with { People = [Renamed] }; _ = a.Quotes; return a == Bees with { People = [Renamed] } && a.GetHashCode() == (Bees with { People = [Renamed] }).GetHashCode(); }
            public static string A_story_by_initializer() => new Story { Headline = Bees.Headline, People = [Renamed], Quotes = [new Quote { Id = "q", Text = "t", Speaker = Bees.People[0] }] }.Quotes[0].Speaker!.Name;

            public static Story Dangling() => Bees with { Quotes = [Bees.Quotes[0] with { Speaker = Unknown }] };
            public static Story DanglingProvider() => Bees with { Provider = Bees.Organizations[0] with { Id = "afp" } };
            public static Story Emptied() => Bees with { People = default };
            public static Story Added() => Dangling() with { People = [.. Bees.People, Unknown] };
            public static string AddedSpeaker() => Story.FromJson(Added().ToJson()).Quotes[0].Speaker!.Name;

            public static bool Text_equals_string() => Bees.Headline == "Bees settle" && "Bees settle" == Bees.Headline && Bees.Headline.Equals("Bees settle") && Bees.Body[0] != "x" && !(Bees.Headline == "x") && Bees.Headline != null;
            public static bool Texts_are_null_safe() { NewsText? none = null; return none == null && none != "a" && Bees.Headline != none; }
            public static string Slot_from_string() => (Dated.Fixtures.Dated with { Headline = (NewsText)"Neu" }).Headline!;
            public static string Cast_to_a_slot() => ((DatedDateline)"Neu").Text;
            public static string Body_from_strings() => new Story { Headline = Bees.Headline, Body = [(NewsText)"a", new NewsText { Text = "b" }] }.Body[1];

            public static bool A_kept_null_vanishes_when_the_member_is_set()
            {
                var read = Story.FromJson(Bees.ToJson().Replace("\"note\":\"a\"", "\"note\":null"));
                var set = read with { Note = "set" };
                return read.ExtensionData.Count == 1 && set.ExtensionData.Count == 0 && Story.FromJson(set.ToUtf8Json()) == set
                    && (read with { ExtensionData = read.ExtensionData, Note = "x" }).ExtensionData.Count == 0
                    && (set with { ExtensionData = read.ExtensionData }).ExtensionData.Count == 0;
            }
            public static string A_kept_null_of_a_person()
            {
                var read = System.Text.Json.JsonSerializer.Deserialize<Person>("{\"id\":\"a\",\"name\":\"A\",\"role\":null,\"sameAs\":null}")!;
                return string.Join(",", (read with { Role = "r" }).ExtensionData.Select(m => m.Key)) + "|" + string.Join(",", (read with { SameAs = "u" }).ExtensionData.Select(m => m.Key));
            }
            public static bool The_last_of_two_members_counts() => Story.FromJson(Bees.ToJson().Replace("\"note\":\"a\"", "\"note\":\"a\",\"note\":null")).Note is null
                && Story.FromJson(Bees.ToJson().Replace("\"note\":\"a\"", "\"note\":null,\"note\":\"b\"")) == Bees with { Note = "b" };

            public static string Display() => Bees.ToString();
            public static string Names() => string.Join(",", Story.Fixtures.All.Names) + "|" + Story.Fixtures.All.Count + "|" + Story.Fixtures.All[1].Headline + "|" + Story.Fixtures.All["Bees"].Slug;
            public static string Slices() => string.Join(",", new[] { "a", "b", "c", "d" }.ToNewsList()[1..3]) + string.Join(",", Bees.Body[..1].Count);
            public static string Indented() => Bees.ToJson(indented: true);
            public static bool Streams()
            {
                using var json = new System.IO.MemoryStream();
                Bees.WriteTo(json);
                json.Position = 0;
                using var text = new System.IO.MemoryStream(new byte[] { 0xEF, 0xBB, 0xBF }.Concat(System.Text.Encoding.UTF8.GetBytes(Bees.ToNewsMarkdown())).ToArray());
                return Story.FromJson(json) == Bees && Story.Parse(text) == Bees && Story.FromDocument(Bees.ToDocument()) == Bees
                    && NewsMarkdown.TryParse(Bees.ToNewsMarkdown(), out Story? parsed) && parsed == Bees
                    && !NewsMarkdown.TryParse<Story>("---\nschema: Story\n---\n\n[a]{#x}\n", out _, out var errors) && errors.Count > 0
                    && !NewsMarkdown.TryParse<Story>(null, out _);
            }
            public static async System.Threading.Tasks.Task<bool> Async()
            {
                using var json = new System.IO.MemoryStream();
                await Bees.WriteToAsync(json);
                json.Position = 0;
                using var text = new System.IO.MemoryStream(System.Text.Encoding.UTF8.GetBytes(Bees.ToNewsMarkdown()));
                return await Story.FromJsonAsync(json) == Bees && await Story.ParseAsync(text) == Bees;
            }
        }
        """;

    [Theory]
    [InlineData("Speaker_after_a_list_changes", "Ina Winter")]
    [InlineData("Speaker_of_the_original", "Ina Sommer")]
    [InlineData("Speaker_after_json", "Ina Winter")]
    [InlineData("Provider_after_a_list_changes", "DPA")]
    [InlineData("Copies_with_other_order_are_equal", true)]
    [InlineData("A_relinked_copy_equals_one_that_is_not", true)]
    [InlineData("A_story_by_initializer", "Ina Winter")]
    [InlineData("AddedSpeaker", "New")]
    public void A_changed_story_refers_to_the_entities_in_its_lists(string method, object expected) => Assert.Equal(expected, Call(method));

    [Theory]
    [InlineData("Dangling", "The member 'speaker' of Quote 'q1' refers to Person 'new' (New), but no list of the article contains it. Add it to the list of its kind.")]
    [InlineData("DanglingProvider", "The member 'provider' refers to Organization 'afp' (dpa), but no list of the article contains it. Add it to the list of its kind.")]
    [InlineData("Emptied", "The member 'speaker' of Quote 'q1' refers to Person 'sommer' (Ina Sommer), but no list of the article contains it. Add it to the list of its kind.")]
    public void A_reference_to_an_entity_that_no_list_contains_is_refused_by_every_format(string method, string message)
    {
        object story = Call(method);
        Assert.Equal(message, Refuses(() => Member(story, "ToJson")));
        Assert.Equal(message, Refuses(() => Member(story, "ToUtf8Json")));
        Assert.Equal(message, Refuses(() => Member(story, "ToNewsMarkdown")));
        Assert.Equal(message, Refuses(() => Member(story, "ToDocument")));
        Assert.Equal(message, Refuses(() => System.Text.Json.JsonSerializer.Serialize(story, story.GetType())));
        Assert.Equal(message, Refuses(() => System.Text.Json.JsonSerializer.Serialize(story, story.GetType(), new System.Text.Json.JsonSerializerOptions { PropertyNamingPolicy = System.Text.Json.JsonNamingPolicy.SnakeCaseLower })));
    }

    [Theory]
    [InlineData("Text_equals_string", true)]
    [InlineData("Texts_are_null_safe", true)]
    [InlineData("Slot_from_string", "Neu")]
    [InlineData("Cast_to_a_slot", "Neu")]
    [InlineData("Body_from_strings", "b")]
    public void A_text_compares_with_strings_by_its_characters(string method, object expected) => Assert.Equal(expected, Call(method));

    [Theory]
    [InlineData("A_kept_null_vanishes_when_the_member_is_set", true)]
    [InlineData("A_kept_null_of_a_person", "sameAs|role")]
    [InlineData("The_last_of_two_members_counts", true)]
    public void An_explicit_null_is_kept_only_as_long_as_the_member_has_no_value(string method, object expected) => Assert.Equal(expected, Call(method));

    [Theory]
    [InlineData("Display", "Story { Headline = Bees settle, Slug = BEES }")]
    [InlineData("Names", "Bees,Plain|2|Plain|BEES")]
    [InlineData("Slices", "b,c1")]
    [InlineData("Streams", true)]
    public void A_record_has_the_members_that_a_developer_expects(string method, object expected) => Assert.Equal(expected, Call(method));

    [Fact]
    public async Task A_record_is_read_and_written_asynchronously() => Assert.True(await (Task<bool>)Call("Async"));

    [Fact]
    public void Indented_json_has_a_member_a_line()
    {
        string indented = (string)Call("Indented");
        Assert.StartsWith("{\n  \"note\": \"a\",\n  \"slug\": \"BEES\",\n", indented, StringComparison.Ordinal);
        Assert.Contains("“Ten thousand bees.”", indented, StringComparison.Ordinal);
    }

    [Fact]
    public void An_article_is_read_and_written_without_being_copied()
    {
        // Copying resolves the references again, which only a changed story needs.
        TestRun run = new TestProject()
            .Fixture("dated.news.md", "---\nschema: Dated\n---\n\n# A\n\n{.dateline}\n[BERLIN]{.place #berlin} – Text.\n\nText.\n")
            .Source("Use.cs", """
                using System;
                namespace News;
                public partial record Dated
                {
                    private Dated(Dated original) => throw new InvalidOperationException("copied");
                }
                public static class Use
                {
                    public static bool Is_same()
                    {
                        string json = Dated.Fixtures.Dated.ToJson();
                        Dated read = Dated.FromJson(json);
                        return read.ToJson() == json && read == Dated.Fixtures.Dated && read.Dateline.Place is not null;
                    }
                }
                """).Run();
        Assert.Empty(run.Messages);
        Assert.Equal(true, run.Load().GetType("News.Use", throwOnError: true)!.GetMethod("Is_same")!.Invoke(null, BindingFlags.DoNotWrapExceptions, null, null, null));
    }

    private static object Call(string method) =>
        s_assembly.Value.GetType("News.Use", throwOnError: true)!.GetMethod(method)!.Invoke(null, BindingFlags.DoNotWrapExceptions, null, null, null)!;

    private static object? Member(object story, string method) =>
        story.GetType().GetMethod(method, [])!.Invoke(story, BindingFlags.DoNotWrapExceptions, null, null, null);

    private static string Refuses(Func<object?> write) => Assert.Throws<ArgumentException>(write).Message;
}
