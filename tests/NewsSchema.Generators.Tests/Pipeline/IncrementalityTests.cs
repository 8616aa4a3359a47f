using System.Collections.Immutable;
using System.Reflection;
using Microsoft.CodeAnalysis;
using NewsSchema.Generators.Pipeline;
using NewsSchema.Generators.Tests.Infrastructure;

namespace NewsSchema.Generators.Tests.Pipeline;

/// <summary>The steps that an edit runs again, and the files that it changes. Steps that are not named were cached.</summary>
public class IncrementalityTests
{
    private const string Pin = "[NewsSchema.NewsSchema(\"Flash\")] public partial record Flash { public int Urgency { get; init; } }";

    private const string Contract = """
        Event.start: date?
        Flash.body: list<text>
        Flash.headline: text
        Flash.sections: list<span>
        Flash.textFormat: text-format?
        Flash.urgency: int
        Person.role: string?
        Story.body: list<text>
        Story.events: list<Event>
        Story.headline: StoryHeadline
        Story.organizations: list<Organization>
        Story.people: list<Person>
        Story.published: date
        Story.quotes: list<Quote>
        Story.sections: list<span>
        Story.slug: string
        Story.textFormat: text-format?
        StoryHeadline.person: ref<Person>?

        """;

    private const string Everything = "Project=Modified Plan=Modified Emission=Modified Sources=Modified";

    public static TheoryData<string, string, string> Edits => new()
    {
        { "another C# file", "Declarations=Unchanged", "" },
        { "a C# file above a pin", "Declarations=Modified", "" },
        { "the type of a pin", "Declarations=Modified Pins=Modified " + Everything + "+Unchanged", "Flash.Json.g.cs" },
        { "the same text again", "", "" },
        { "the same options again", "Options=Unchanged", "" },
        { "a comment", "Texts=Modified Readings=Unchanged", "" },
        { "prose", "Texts=Modified Readings=Unchanged", "" },
        { "prose in a span", "Texts=Modified Readings=Unchanged", "" },
        { "a space", "Texts=Modified Readings=Unchanged", "" },
        { "a value that keeps its type", "Texts=Modified Readings=Modified Models=Modified Groups=Modified Project=Unchanged", "" },
        { "the value that documents a member", "Texts=Modified Readings=Modified Models=Modified Groups=Modified " + Everything + "+Unchanged", "Story.Schema.g.cs Story.g.cs" },
        { "a value that changes the type", "Texts=Modified Readings=Modified Models=Modified Groups=Modified " + Everything + "+Unchanged", "Story.Json.g.cs Story.Schema.g.cs Story.g.cs" },
        { "an attribute of an annotation", "Texts=Modified Readings=Modified Models=Modified Groups=Modified " + Everything + "+Unchanged", "Person.Json.g.cs Person.g.cs Story.Schema.g.cs" },
        { "a warning", "Texts=Modified Readings=Modified Diagnostics=New", "" },
        { "an error", "Texts=Modified Readings=Modified Diagnostics=New", "" },
        { "an added fixture", "Options=Unchanged Texts=New Readings=New Models=New Groups=New+Modified " + Everything + "+Unchanged", "Event.g.cs Story.Fixtures.g.cs Story.Schema.g.cs Story.g.cs StoryHeadline.g.cs" },
        { "a removed fixture", "Options=Unchanged Texts=Removed Readings=Removed Models=Removed Groups=Removed " + Everything + "+Unchanged+Removed", "-Event.Json.g.cs -Event.g.cs NewsJson.g.cs Story.Fixtures.g.cs Story.Json.g.cs Story.Schema.g.cs Story.g.cs StoryHeadline.g.cs" },
        { "a fixture renamed", "Options=Unchanged Texts=Modified Readings=Modified Models=Modified Groups=Modified " + Everything + "+Unchanged", "Story.Fixtures.g.cs" },
        { "the namespace", "Options=Modified " + Everything + "+Unchanged", "Event.Json.g.cs Event.g.cs NewsJson.g.cs Organization.Json.g.cs Organization.g.cs Person.Json.g.cs Person.g.cs Quote.Json.g.cs Quote.g.cs Story.Fixtures.g.cs Story.Json.g.cs Story.Schema.g.cs Story.g.cs StoryHeadline.Json.g.cs StoryHeadline.g.cs" },
        { "no embedding", "Options=Modified " + Everything + "+Unchanged+Removed", "-Flash.Fixtures.g.cs -Story.Fixtures.g.cs" },
        { "a file that is not a fixture", "", "" },
    };

    [Theory]
    [MemberData(nameof(Edits))]
    public void An_edit_reruns_and_changes_no_more_than_it_must(string edit, string steps, string files)
    {
        TestProject project = Stories.Project(tracksSteps: true).Source("Pin.cs", Pin).Source("Other.cs", "class Other;");
        TestRun before = project.Run();
        Assert.All(Reasons(before), reason => Assert.Equal("New", reason.Value));
        Apply(edit, project);
        TestRun after = project.Run();
        Assert.Equal(steps, string.Join(' ', Reasons(after).Select(reason => $"{reason.Key}={reason.Value}")));
        Assert.Equal(files, string.Join(' ', Changed(before, after)));
    }

    [Theory]
    [InlineData("another C# file", "Declarations=Unchanged")]
    [InlineData("the same text again", "")]
    [InlineData("the same options again", "Options=Unchanged")]
    [InlineData("prose", "Texts=Modified Readings=Unchanged ExportRequests=Modified ExportCheckings=Modified Diagnostics=Modified+Unchanged")]
    [InlineData("a comment at the end", "Texts=Modified Readings=Unchanged ExportRequests=Modified ExportCheckings=Unchanged")]
    [InlineData("the formats", "Options=Unchanged ExportRequests=Modified ExportCheckings=Modified Diagnostics=New+Modified+Unchanged")]
    [InlineData("no formats", "Options=Unchanged ExportRequests=Removed ExportCheckings=Removed Diagnostics=Removed")]
    public void Export_losses_never_change_the_source(string edit, string steps)
    {
        TestProject project = Stories.Project(tracksSteps: true).Source("Other.cs", "class Other;").Source("Pin.cs", Pin).Option("NewsSchemaExports", "nitf-3.6");
        TestRun before = project.Run();
        Apply(edit, project);
        TestRun after = project.Run();
        Assert.Equal(steps, string.Join(' ', Reasons(after).Select(reason => $"{reason.Key}={reason.Value}")));
        Assert.Empty(Changed(before, after));
    }

    public static TheoryData<string, string, string> EditsUnderContract => new()
    {
        { "another C# file", "Declarations=Unchanged", "" },
        { "prose", "Texts=Modified Readings=Unchanged", "" },
        { "a value that keeps its type", "Texts=Modified Readings=Modified Models=Modified Groups=Modified Project=Unchanged", "" },
        { "the value that documents a member", "Texts=Modified Readings=Modified Models=Modified Groups=Modified " + Everything + "+Unchanged", "Story.Schema.g.cs Story.g.cs" },
        { "a value that changes the type", "Texts=Modified Readings=Modified Models=Modified Groups=Modified " + Everything + "+Unchanged ContractReviews=Modified ContractOccurrences=New Diagnostics=New", "Story.Json.g.cs Story.Schema.g.cs Story.g.cs" },
        { "the same contract again", "", "" },
        { "a blank line in the contract", "", "" },
        { "a line of the contract", "ContractTexts=Modified ContractReviews=Modified ContractOccurrences=New Diagnostics=New", "" },
        { "a line of the contract that cannot be read", "ContractTexts=Modified ContractReviews=Modified Diagnostics=New", "" },
        { "a command", "Options=Unchanged ContractReviews=Modified ContractFiles=New", "+NewsSchema.Unshipped.txt.g.cs" },
    };

    [Theory]
    [MemberData(nameof(EditsUnderContract))]
    public void An_edit_under_a_contract_reruns_and_changes_no_more_than_it_must(string edit, string steps, string files)
    {
        TestProject project = Stories.Project(tracksSteps: true).Source("Pin.cs", Pin).Source("Other.cs", "class Other;").OtherFile("NewsSchema.Shipped.txt", Contract);
        TestRun before = project.Run();
        Assert.Empty(before.Messages);
        Apply(edit, project);
        TestRun after = project.Run();
        Assert.Equal(steps, string.Join(' ', Reasons(after).Select(reason => $"{reason.Key}={reason.Value}")));
        Assert.Equal(files, string.Join(' ', Changed(before, after)));
    }

    [Fact]
    public void An_edit_of_prose_under_a_broken_contract_searches_only_its_own_file()
    {
        TestProject project = Stories.Project(tracksSteps: true).Source("Pin.cs", Pin).OtherFile("NewsSchema.Shipped.txt", Contract.Replace("Story.slug: string", "Story.slug: date", StringComparison.Ordinal));
        Assert.Single(project.Run().Messages);
        Apply("prose", project);
        TestRun after = project.Run();
        Assert.Equal("Texts=Modified Readings=Unchanged ContractOccurrences=Unchanged Diagnostics=Unchanged", string.Join(' ', Reasons(after).Select(reason => $"{reason.Key}={reason.Value}")));
        Assert.Equal(1, after.Steps[StepNames.ContractOccurrences].Count(step => step.Outputs.All(output => output.Reason == IncrementalStepRunReason.Unchanged)));
    }

    private static void Apply(string edit, TestProject project) => _ = edit switch
    {
        "a comment at the end" => project.Fixture("first.news.md", Stories.First + "{% so? %}"),
        "the formats" => project.Option("NewsSchemaExports", "nitf-3.6|schema-org"),
        "no formats" => project.Option("NewsSchemaExports", ""),
        "another C# file" => project.Source("Other.cs", "class Other { int x; }"),
        "a C# file above a pin" => project.Source("Pin.cs", "\n" + Pin),
        "the type of a pin" => project.Source("Pin.cs", Pin.Replace("int", "long", StringComparison.Ordinal)),
        "the same text again" => project.Fixture("first.news.md", Stories.First),
        "the same options again" => project.UpdateOptions(),
        "a comment" => project.Edit("first.news.md", "sagte", "sagte{% so? %}"),
        "prose" => project.Edit("first.news.md", "sagte", "erklärte"),
        "prose in a span" => project.Edit("first.news.md", "rote Linie", "rote Linien"),
        "a space" => project.Edit("first.news.md", "Putin fordert", "Putin  fordert"),
        "a value that keeps its type" => project.Edit("second.news.md", "published: 2022-01-01", "published: 2022-01-02"),
        "the value that documents a member" => project.Edit("second.news.md", "slug: BEES", "slug: ANTS"),
        "a value that changes the type" => project.Edit("first.news.md", "published: 2021-12-07", "published: last Tuesday"),
        "an attribute of an annotation" => project.Edit("first.news.md", "role=\"Präsident\"", "role=\"Präsident\" party=\"Democrats\""),
        "a warning" => project.Edit("first.news.md", "sagte", "sagte]"),
        "an error" => project.Edit("first.news.md", "sagte", "[sagte]{.cue for=\"#q2\"}"),
        "an added fixture" => project.Fixture("third.news.md", Stories.Second),
        "a removed fixture" => project.RemoveFixture("second.news.md"),
        "a fixture renamed" => project.Rename("second.news.md", "zweite.news.md"),
        "the namespace" => project.Option("NewsSchemaNamespace", "Desk"),
        "no embedding" => project.Option("NewsSchemaEmbedFixtures", "false"),
        "the same contract again" => project.OtherFile("NewsSchema.Shipped.txt", Contract),
        "a blank line in the contract" => project.OtherFile("NewsSchema.Shipped.txt", Contract + "\n"),
        "a line of the contract" => project.OtherFile("NewsSchema.Shipped.txt", Contract.Replace("Story.slug: string", "Story.slug: date", StringComparison.Ordinal)),
        "a line of the contract that cannot be read" => project.OtherFile("NewsSchema.Shipped.txt", Contract + "Story.slug\n"),
        "a command" => project.Option("_NewsSchemaContractTask", "Update"),
        "a file that is not a fixture" => project.OtherFile("notes.txt", "[unclosed"),
        _ => throw new ArgumentOutOfRangeException(nameof(edit), edit, null),
    };

    /// <summary>The reasons of each step's outputs, in the order of the pipeline; cached steps are left out.</summary>
    private static Dictionary<string, string> Reasons(TestRun run)
    {
        var reasons = new Dictionary<string, string>();
        foreach (string step in typeof(StepNames).GetFields(BindingFlags.Static | BindingFlags.Public).Select(field => (string)field.GetRawConstantValue()!))
        {
            ImmutableArray<IncrementalGeneratorRunStep> runs = run.Steps.GetValueOrDefault(step, []);
            string[] found = [.. runs.SelectMany(tracked => tracked.Outputs).Select(output => output.Reason)
                .Where(reason => reason != IncrementalStepRunReason.Cached).Distinct().Order().Select(reason => reason.ToString())];
            if (found.Length > 0)
            {
                reasons.Add(step, string.Join('+', found));
            }
        }

        return reasons;
    }

    private static IEnumerable<string> Changed(TestRun before, TestRun after) =>
        before.Sources.Keys.Union(after.Sources.Keys).Order(StringComparer.Ordinal)
            .Where(hint => before.Sources.GetValueOrDefault(hint) != after.Sources.GetValueOrDefault(hint))
            .Select(hint => !before.Sources.ContainsKey(hint) ? "+" + hint : !after.Sources.ContainsKey(hint) ? "-" + hint : hint);
}
