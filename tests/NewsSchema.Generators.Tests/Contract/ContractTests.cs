using System.Text.RegularExpressions;
using NewsSchema.Generators.Contract;
using NewsSchema.Generators.Tests.Infrastructure;
using NewsSchema.Generators.Tests.Pipeline;

namespace NewsSchema.Generators.Tests.Contract;

/// <summary>Fixtures that break the shipped contract.</summary>
public class ContractTests
{
    private const string Story = """
        ---
        schema: Story
        slug: RUSSIA-USA
        published: 2021-12-07
        contact:
          desk: Politik
        ---

        # [Biden]{.person #biden role="Präsident"}

        He [warned]{.cue for="#q1"} of [„rote Linie“]{.quote #q1 speaker="#biden"}.
        """;

    private const string Shipped = """
        Person.role: string?
        Story.body: list<text>
        Story.contact: StoryContact
        Story.headline: StoryHeadline
        Story.people: list<Person>
        Story.published: date
        Story.quotes: list<Quote>
        Story.sections: list<span>
        Story.slug: string
        Story.textFormat: text-format?
        StoryContact.desk: string
        StoryHeadline.person: ref<Person>?

        """;

    public static TheoryData<string, string, string[]> Edits => new()
    {
        { "slug: RUSSIA-USA\n", "", ["a.news.md(2,9): warning NEWS7001: 'Story.slug' was shipped as string but no sample has it any longer: put it back, or accept"] },
        { "slug:", "slugg:", ["a.news.md(3,1): warning NEWS7001: 'Story.slug' was shipped as string but no sample has it any longer (is it 'Story.slugg'?): put it back, or accept", "a.news.md(3,1): warning NEWS7003: 'Story.slugg' is now in every sample, so that documents without it are refused: add a sample that lacks it, or accept"] },
        { "2021-12-07", "yesterday", ["a.news.md(4,12): warning NEWS7002: 'Story.published' was shipped as date but these samples make it string: change the sample, or accept"] },
        { "2021-12-07", "2021-12", ["a.news.md(4,12): warning NEWS7002: 'Story.published' was shipped as date but these samples make it iso-date: change the sample, or accept"] },
        { "slug: RUSSIA-USA", "slug: 2021-12-07", ["a.news.md(3,1): warning NEWS7002: 'Story.slug' was shipped as string but these samples make it date: change the sample, or accept"] },
        { "contact:\n  desk: Politik", "contact: Politik", ["a.news.md(5,10): warning NEWS7002: 'Story.contact' was shipped as StoryContact but these samples make it string: change the sample, or accept"] },
        { "  desk: Politik", "  desk: Politik\n  phone: \"1\"", ["a.news.md(7,3): warning NEWS7003: 'StoryContact.phone' is now in every sample, so that documents without it are refused: add a sample that lacks it, or accept"] },
        { "contact:\n", "office:\n  floor: 2\ncontact:\n", ["a.news.md(5,1): warning NEWS7003: 'Story.office' is now in every sample, so that documents without it are refused: add a sample that lacks it, or accept", "a.news.md(6,3): info NEWS7005: 'StoryOffice.floor: long' is new: accept"] },
        { " role=\"Präsident\"", "", ["a.news.md(9,11): warning NEWS7001: 'Person.role' was shipped as string? but no sample has it any longer: put it back, or accept"] },
        { "role=", "party=Democrats role=", ["a.news.md(9,32): info NEWS7005: 'Person.party: string?' is new: accept"] },
        { "slug: RUSSIA-USA", "slug:", ["a.news.md(3,1): warning NEWS7002: 'Story.slug' was shipped as string but these samples make it any?: change the sample, or accept"] },
        { "[Biden]{.person #biden role=\"Präsident\"}", "Biden", ["a.news.md(11,49): error NEWS3001: unknown id #biden"] },
        { "He warned", "She warned", [] },
    };

    [Theory]
    [MemberData(nameof(Edits))]
    public void An_edit_that_breaks_the_shipped_contract_is_reported_at_the_sample(string before, string after, string[] expected)
    {
        TestProject project = new TestProject().Fixture("a.news.md", Story).OtherFile("/p/NewsSchema.Shipped.txt", Shipped);
        Assert.Empty(project.Run().Messages);
        Assert.Equal(expected, Messages(project.Fixture("a.news.md", Story.Replace("He [warned]{.cue for=\"#q1\"}", "He warned", StringComparison.Ordinal).Replace(before, after, StringComparison.Ordinal)).Run()));
    }

    [Fact]
    public void A_member_that_only_one_sample_lacks_is_reported_at_that_sample()
    {
        TestProject project = new TestProject()
            .Fixture("a.news.md", Story).Fixture("b.news.md", Story.Replace("slug: RUSSIA-USA\n", "", StringComparison.Ordinal)).Fixture("c.news.md", Story)
            .OtherFile("NewsSchema.Shipped.txt", Shipped);
        Assert.Equal(["b.news.md(2,9): warning NEWS7004: 'Story.slug' was shipped as required but may now be missing: add it to every sample, or accept"], Messages(project.Run()));

        project.RemoveFixture("b.news.md").OtherFile("NewsSchema.Shipped.txt", Shipped.Replace("Story.slug: string", "Story.slug: string?", StringComparison.Ordinal));
        Assert.Equal(["a.news.md(3,1): warning NEWS7003: 'Story.slug' is now in every sample, so that documents without it are refused: add a sample that lacks it, or accept"], Messages(project.Run()));
    }

    [Fact]
    public void A_JSON_sample_is_found_through_lists_maps_and_unions()
    {
        TestProject project = new TestProject()
            .Fixture("a.json", """{"places":[{"name":"Ilm","by":"x"},{"name":"Ulm","by":{"uri":"u"}}]}""", "Item")
            .OtherFile("NewsSchema.Shipped.txt", "Item.places: list<ItemPlace>\nItemPlace.by: string?\nItemPlace.name: date?\n");
        Assert.Equal(
            [
                "a.json(1,20): warning NEWS7002: 'ItemPlace.name' was shipped as date? but these samples make it string?",
                "a.json(1,31): info NEWS7005: 'ItemPlaceByValue.string: string?' is new",
                "a.json(1,55): info NEWS4010: 'places[1].by' is an object here but a string at a.json(1,31)",
                "a.json(1,55): info NEWS7005: 'ItemPlaceByValue.object: ItemPlaceBy?' is new",
                "a.json(1,55): warning NEWS7002: 'ItemPlace.by' was shipped as string? but these samples make it ItemPlaceByValue?",
                "a.json(1,56): info NEWS7005: 'ItemPlaceBy.uri: string?' is new",
            ],
            Messages(project.Run()).Select(message => message.Replace(": change the sample, or accept", "", StringComparison.Ordinal).Replace(": accept", "", StringComparison.Ordinal).Replace(": its type has a member for each", "", StringComparison.Ordinal)).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void A_removed_schema_is_reported_once_at_the_contract()
    {
        TestProject project = new TestProject().Fixture("a.news.md", Stories.Flash).OtherFile("NewsSchema.Shipped.txt", Shipped);
        Assert.Equal(
            ["NewsSchema.Shipped.txt(2,1): warning NEWS7001: 'Story' was shipped as a record but no sample has it any longer: put it back, or accept"],
            Messages(project.Run()).Where(message => !message.Contains("NEWS7005", StringComparison.Ordinal)));
    }

    [Fact]
    public void Unshipped_contract_lines_are_accepted()
    {
        TestProject project = new TestProject()
            .Fixture("a.news.md", Story.Replace("slug: RUSSIA-USA", "kicker-line: USA", StringComparison.Ordinal).Replace("2021-12-07", "yesterday", StringComparison.Ordinal))
            .OtherFile("NewsSchema.Shipped.txt", Shipped)
            .OtherFile("NewsSchema.Unshipped.txt", """
                *REMOVED*Story.published: date
                *REMOVED*Story.slug: string
                Story.kickerLine: string
                Story.published: string
                """);
        Assert.Empty(project.Run().Messages);
    }

    [Fact]
    public void Contract_lines_that_are_wrong_or_unreadable_are_reported_at_their_positions()
    {
        TestProject project = new TestProject()
            .Fixture("a.news.md", Story)
            .OtherFile("NewsSchema.Shipped.txt", "<<<<<<< ours\r\n" + Shipped.Replace("\n", "\r\n", StringComparison.Ordinal) + "Story.slug: date\r\n*REMOVED*Story.slug: date\r\n")
            .OtherFile("NewsSchema.Unshipped.txt", "\n  Story.kicker: text\nStory.kicker: text\n*REMOVED*Story.slug: string\nStory\0.kicker: text\n");
        Assert.Equal(
            [
                "NewsSchema.Shipped.txt(1,1): error NEWS7006: '<<<<<<< ours' is not a line of this file: write 'Record.member: type', or remove it",
                "NewsSchema.Shipped.txt(15,1): error NEWS7006: '*REMOVED*Story.slug: date' is not a line of this file: write 'Record.member: type', or remove it",
                "NewsSchema.Unshipped.txt(5,1): error NEWS7006: 'Story\ufffd.kicker: text' is not a line of this file: write 'Record.member: type', or remove it",
                "NewsSchema.Shipped.txt(14,1): error NEWS7006: 'Story.slug: date' is here twice: keep the line that was released",
                "NewsSchema.Unshipped.txt(2,3): info NEWS7005: 'Story.kicker: text' is listed but not so: accept",
                "NewsSchema.Unshipped.txt(3,1): info NEWS7005: 'Story.kicker: text' is listed twice: accept",
                "NewsSchema.Unshipped.txt(4,1): info NEWS7005: '*REMOVED*Story.slug: string' is listed but not so: accept",
                "a.news.md(3,1): warning NEWS7003: 'Story.slug' is now in every sample, so that documents without it are refused: add a sample that lacks it, or accept",
            ],
            Messages(project.Run()));
    }

    [Fact]
    public void The_contract_sources_are_equal_to_the_files_that_the_commands_write()
    {
        TestProject project = new TestProject()
            .Fixture("a.news.md", Story.Replace("slug: RUSSIA-USA", "kicker-line: USA", StringComparison.Ordinal))
            .OtherFile("NewsSchema.Shipped.txt", Shipped)
            .Option("_NewsSchemaContractTask", nameof(ContractTask.Update));
        TestRun update = project.Run();
        Assert.Empty(update.Messages);
        Assert.Equal("#if false\n*REMOVED*Story.slug: string\nStory.kickerLine: string\n#endif\n", update.Sources["NewsSchema.Unshipped.txt.g.cs"]);
        update.Load();

        project.OtherFile("NewsSchema.Unshipped.txt", "Story.kickerLine: string\n*REMOVED*Story.slug: string\n").Option("_NewsSchemaContractTask", nameof(ContractTask.Ship));
        TestRun ship = project.Run();
        Assert.Empty(ship.Messages);
        Assert.Equal("#if false\n#endif\n", ship.Sources["NewsSchema.Unshipped.txt.g.cs"]);
        string expected = Shipped.Replace("Story.slug: string\n", "", StringComparison.Ordinal).Replace("Story.people", "Story.kickerLine: string\nStory.people", StringComparison.Ordinal);
        Assert.Equal($"#if false\n{expected}#endif\n", ship.Sources["NewsSchema.Shipped.txt.g.cs"]);

        project.OtherFile("NewsSchema.Unshipped.txt", "what?");
        Assert.DoesNotContain("NewsSchema.Shipped.txt.g.cs", project.Run().Sources);
    }

    [Fact]
    public void Records_of_one_name_in_two_namespaces_are_two()
    {
        const string article = "# Swarm\n\nThey [settled]{.event #swarm start=2022-01-01}.\n";
        TestProject project = new TestProject()
            .Source("Pin.cs", "[NewsSchema.NewsSchema] public partial record Story;")
            .Fixture("a.news.md", $"---\nschema: Story\n---\n\n{article}")
            .Fixture("b.news.md", $"---\nschema: Flash\n---\n\n{article}")
            .OtherFile("NewsSchema.Shipped.txt", "Event.start: string?\nNews.Event.start: date\n");
        string[] messages = [.. Messages(project.Run()).Where(message => message.Contains("start", StringComparison.Ordinal))];
        Assert.Equal(
            [
                "a.news.md(7,36): warning NEWS7002: 'Event.start' was shipped as string? but these samples make it date?: change the sample, or accept",
                "b.news.md(7,36): warning NEWS7004: 'News.Event.start' was shipped as required but may now be missing: add it to every sample, or accept",
            ],
            messages.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void A_broken_fixture_has_no_contract_diagnostics()
    {
        TestProject project = new TestProject()
            .Fixture("a.news.md", Story.Replace("slug: RUSSIA-USA", "[", StringComparison.Ordinal)).OtherFile("NewsSchema.Shipped.txt", Shipped);
        Assert.All(Messages(project.Run()), message => Assert.Contains("error NEWS2", message, StringComparison.Ordinal));
    }

    [Fact]
    public void A_project_without_contract_files_has_no_contract_diagnostics()
    {
        TestRun run = Stories.Project(tracksSteps: true).OtherFile("Shipped.txt", Shipped).OtherFile("MyNewsSchema.Shipped.txt", Shipped).Run();
        Assert.Empty(run.Messages);
        Assert.DoesNotContain(run.Steps.Keys, step => step.StartsWith("Contract", StringComparison.Ordinal));
        Assert.Equal(Stories.Project().Run().Sources, run.Sources);
    }

    [Fact]
    public void Contract_files_with_any_content_leave_the_types_complete()
    {
        var random = new Random(4711);
        string[] parts = ["Story", ".", ": ", "slug", "*REMOVED*", "\n", "\r", "\r\n", "%", "%u", "ref<", ">", "?", "\0", "\u2028", "\ud800", "{0}", "#if", " "];
        TestProject project = Stories.Project();
        IReadOnlyDictionary<string, string> before = project.Run().Sources;
        for (int i = 0; i < 200; i++)
        {
            string text = string.Concat(Enumerable.Range(0, random.Next(60)).Select(_ => parts[random.Next(parts.Length)]));
            TestRun run = project.OtherFile(i % 2 == 0 ? "NewsSchema.Shipped.txt" : "NewsSchema.Unshipped.txt", text).Run();
            Assert.Equal(before, run.Sources);
            Assert.DoesNotContain(run.Diagnostics, diagnostic => diagnostic.Id.StartsWith("NEWS9", StringComparison.Ordinal));
        }
    }

    /// <summary>The messages in the order in which they come, without the command.</summary>
    private static IEnumerable<string> Messages(TestRun run) =>
        run.Messages.Select(message => Regex.Replace(message, "accept it by 'dotnet build -t:NewsSchemaUpdateContract'$", "accept"));
}
