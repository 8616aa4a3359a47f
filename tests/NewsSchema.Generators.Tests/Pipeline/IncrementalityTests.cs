using System.Collections.Immutable;
using System.Reflection;
using Microsoft.CodeAnalysis;
using NewsSchema.Generators.Pipeline;
using NewsSchema.Generators.Tests.Infrastructure;

namespace NewsSchema.Generators.Tests.Pipeline;

/// <summary>What an edit makes run again, and which files it changes. What is not named was taken from the cache.</summary>
public class IncrementalityTests
{
    private const string Pin = "[NewsSchema.NewsSchema(\"Flash\")] public partial record Flash { public int Urgency { get; init; } }";

    public static TheoryData<string, string, string> Edits => new()
    {
        { "another C# file", "", "" },
        { "a C# file above a pin", "Declarations=Modified Pins=Unchanged", "" },
        { "the same text again", "Texts=Unchanged", "" },
        { "the same options again", "Options=Unchanged Texts=Unchanged", "" },
        { "a comment", "Texts=Modified Readings=Unchanged", "" },
        { "prose", "Texts=Modified Readings=Unchanged", "" },
        { "prose in a span", "Texts=Modified Readings=Unchanged", "" },
        { "a space", "Texts=Modified Readings=Unchanged", "" },
        { "a value that keeps its type", "Texts=Modified Readings=Unchanged", "" },
        { "the value that documents the member", "Texts=Modified Readings=Modified Models=Modified Project=Modified Plan=Modified Emission=Modified Sources=Modified", "Story.g.cs" },
        { "a value that changes the type", "Texts=Modified Readings=Modified Models=Modified Project=Modified Plan=Modified Emission=Modified Sources=Modified", "Story.Json.g.cs Story.g.cs" },
        { "an attribute of an annotation", "Texts=Modified Readings=Modified Models=Modified Project=Modified Plan=Modified Emission=Modified Sources=Modified", "Person.Json.g.cs Person.g.cs" },
        { "a mistake in the text", "Texts=Modified Readings=Modified Diagnostics=New", "" },
    };

    [Theory]
    [MemberData(nameof(Edits))]
    public void An_edit_reruns_and_changes_no_more_than_it_must(string edit, string steps, string files)
    {
        TestProject project = Stories.Project().Source("Pin.cs", Pin).Source("Other.cs", "class Other;");
        TestRun before = project.Run();
        Assert.All(Reasons(before), reason => Assert.Equal("New", reason.Value));
        Apply(edit, project);
        TestRun after = project.Run();
        Assert.Equal(steps, string.Join(' ', Reasons(after).Select(reason => $"{reason.Key}={reason.Value}")));
        Assert.Equal(files, string.Join(' ', Changed(before, after)));
    }

    private static void Apply(string edit, TestProject project) => _ = edit switch
    {
        "another C# file" => project.Source("Other.cs", "class Other { int x; }"),
        "a C# file above a pin" => project.Source("Pin.cs", "\n" + Pin),
        "the same text again" => project.Fixture("first.news.md", Stories.First),
        "the same options again" => project.UpdateOptions(),
        "a comment" => project.Edit("first.news.md", "sagte", "sagte{% so? %}"),
        "prose" => project.Edit("first.news.md", "sagte", "erklärte"),
        "prose in a span" => project.Edit("first.news.md", "rote Linie", "rote Linien"),
        "a space" => project.Edit("first.news.md", "Putin fordert", "Putin  fordert"),
        "a value that keeps its type" => project.Edit("second.news.md", "published: 2022-01-01", "published: 2022-01-02"),
        "the value that documents the member" => project.Edit("second.news.md", "slug: BEES", "slug: ANTS"),
        "a value that changes the type" => project.Edit("first.news.md", "published: 2021-12-07", "published: last Tuesday"),
        "an attribute of an annotation" => project.Edit("first.news.md", "role=\"Präsident\"", "role=\"Präsident\" party=\"Democrats\""),
        "a mistake in the text" => project.Edit("first.news.md", "Der [Kreml]", "Der ]Kreml]"),
        _ => throw new ArgumentOutOfRangeException(nameof(edit), edit, null),
    };

    /// <summary>What became of each step's outputs, in the pipeline's order; steps that came from the cache are left out.</summary>
    private static Dictionary<string, string> Reasons(TestRun run)
    {
        var reasons = new Dictionary<string, string>();
        foreach (string step in typeof(Steps).GetFields(BindingFlags.Static | BindingFlags.Public).Select(field => (string)field.GetRawConstantValue()!))
        {
            ImmutableArray<IncrementalGeneratorRunStep> runs = run.Result.TrackedSteps.GetValueOrDefault(step, []);
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
