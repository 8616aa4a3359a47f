using NewsSchema.Generators.Collections;
using NewsSchema.Generators.Pipeline;
using NewsSchema.Generators.Steps;
using NewsSchema.Generators.Tests.Infrastructure;

namespace NewsSchema.Generators.Tests.Pipeline;

public class OpenStepTests
{
    private const string Pin = "[NewsSchema.NewsSchema(\"Flash\")] public partial record Flash { public int Urgency { get; init; } }";

    [Fact]
    public void A_fixture_is_read_once_for_its_types_its_pins_its_exports_and_the_contract()
    {
        TestProject project = Stories.Project(tracksSteps: true).Source("Pin.cs", Pin).Option("NewsSchemaExports", "nitf-3.6").OtherFile("NewsSchema.Shipped.txt", "Story.slug: long\n");
        AssertReadOnce(project.Run());

        project.Source("Pin.cs", Pin.Replace("int", "long", StringComparison.Ordinal)).Option("NewsSchemaExports", "schema-org");
        AssertReadOnce(project.Run());

        project.Edit("first.news.md", "sagte", "erklärte");
        AssertReadOnce(project.Run());
    }

    [Fact]
    public void Trees_of_a_large_project_are_not_kept()
    {
        var text = new FixtureText(new("/p/a.json", "A", null), new string(' ', 3_000_000));
        Assert.True(OpenStep.AreKept(Batch(text), default).Value);
        Assert.False(OpenStep.AreKept(Batch(text, text), default).Value);

        OpenStep kept = OpenStep.Of(text, new Boxed<bool>(true), default);
        Assert.Same(kept.Open(default), kept.Open(default));
        OpenStep large = OpenStep.Of(text, new Boxed<bool>(false), default);
        Assert.NotSame(large.Open(default), large.Open(default));
        Assert.Equal(large, OpenStep.Of(text with { }, new Boxed<bool>(false), default));
    }

    private static Batch<FixtureText> Batch(params FixtureText[] texts) => new(new EquatableArray<FixtureText>(texts));

    /// <summary>Steps are tracked if they report a diagnostic: here the first story's losses.</summary>
    private static void AssertReadOnce(TestRun run)
    {
        OpenStep[] files = [.. run.Steps[StepNames.ExportRequests].SelectMany(step => step.Outputs).Select(output => ((ExportRequest)output.Value).File)];
        Assert.Contains(files, file => file.Fixture.Path == "first.news.md");
        Assert.All(files, file => Assert.Equal(1, file.ReadCount));
    }
}
