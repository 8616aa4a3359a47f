using NewsSchema.Generators.Fixtures;
using NewsSchema.Generators.Inference;
using NewsSchema.Generators.Plans;

namespace NewsSchema.Generators.Tests.Schemas;

public class SchemaBuilderTests
{
    [Fact]
    public void The_order_of_fixtures_is_ignored()
    {
        FixtureModel[] models = [.. SeedModels()];
        SchemaResult expected = Plans.Build(models);
        var random = new Random(1);
        for (int i = 0; i < 20; i++)
        {
            random.Shuffle(models);
            Assert.Equal(expected, Plans.Build(models));
        }
    }

    [Fact]
    public void The_culture_of_the_machine_is_ignored()
    {
        SchemaResult expected = Plans.Build(SeedModels());
        foreach (string culture in new[] { "tr-TR", "th-TH", "ar-SA" })
        {
            Cultures.Run(culture, () => Assert.Equal(expected, Plans.Build(SeedModels())));
        }
    }

    [Fact]
    public void A_plan_without_samples_is_empty() => Assert.Empty(Plans.Build([]).Plan.Records);

    [Fact]
    public Task The_plan_of_the_seed_is_as_reviewed() => Verifier.Verify(PlanPrinter.Print(Plans.Build([Seed("putin-nato.news.md")]).Plan));

    [Fact]
    public Task The_plan_of_the_wire_samples_is_as_reviewed()
    {
        FixtureModel[] models =
        [
            Seed("wire/item-harbour.news.json", "WireItem"), Seed("wire/item-council.news.json", "WireItem"),
            Seed("wire/gallery-regatta.news.json", "Gallery"), Seed("wire/ticker-election.news.json", "Ticker"),
        ];
        return Verifier.Verify(PlanPrinter.Print(Plans.Build(models).Plan));
    }

    [Fact]
    public void Fixtures_are_members_by_file_name_and_the_second_of_a_name_is_an_error()
    {
        SchemaResult result = Plans.Build(
        [
            Plans.Article("---\nschema: Story\n---\n\nText.\n", "/p/b/rate-cut.news.md"),
            Plans.Article("---\nschema: Story\n---\n\nText.\n", "/p/a/rate.cut.news.md"),
            Plans.Article("---\nschema: Flash\n---\n\nText.\n", "/p/a/rate-cut.news.md"),
        ]);
        Assert.Equal(["RateCut", "RateCut"], result.Plan.Schemas.SelectMany(schema => schema.Fixtures).Select(fixture => fixture.Name));
        PlanDiagnostic finding = Assert.Single(result.Diagnostics);
        Assert.Equal(("NEWS4005", "/p/b/rate-cut.news.md", "rate.cut.news.md is already Story.Fixtures.RateCut: rename one of the files"), (finding.Code, finding.Path, finding.Message));
    }

    [Fact]
    public void Articles_and_data_are_not_samples_of_one_schema()
    {
        SchemaResult result = Plans.Build([Plans.Article("---\nschema: Story\n---\n\nText.\n", "/p/z.news.md"), Plans.Json("Story", """{"a":1}""", "/p/a.json")]);
        Assert.True(result.Plan.Schemas[0].IsArticle);
        Assert.DoesNotContain(result.Plan.Record("Story").Members, member => member.JsonName == "a");
        PlanDiagnostic finding = Assert.Single(result.Diagnostics);
        Assert.Equal(("NEWS4008", "/p/a.json"), (finding.Code, finding.Path));
    }

    [Fact]
    public void A_broken_fixture_counts_only_if_no_sound_one_does()
    {
        FixtureModel sound = Plans.Json("Item", """{"a":1}"""), broken = Plans.Json("Item", """{"b":1}""", "/p/x.json") with { IsBroken = true, Name = "Broken" };
        Assert.Equal(["a"], Plans.Build([sound, broken]).Plan.Record("Item").Members.Select(member => member.JsonName));
        Assert.Equal(["b"], Plans.Build([broken]).Plan.Record("Item").Members.Select(member => member.JsonName));
        Assert.Equal(2, Plans.Build([sound, broken]).Plan.Schemas[0].Fixtures.Count);
    }

    [Fact]
    public void Adding_a_schema_does_not_rename_the_types_of_others()
    {
        FixtureModel story = Seed("putin-nato.news.md");
        ProjectPlan before = Plans.Build([story]).Plan, after = Plans.Build([.. SeedModels()]).Plan;
        Assert.Subset(after.Records.Select(record => record.Key).ToHashSet(), before.Records.Select(record => record.Key).ToHashSet());
    }

    [Fact]
    public void Building_is_cancelled()
    {
        using var source = new CancellationTokenSource();
        source.Cancel();
        Assert.Throws<OperationCanceledException>(() => Plans.Build([Plans.Json("Item", "{}")], [], source.Token));
    }

    private static IEnumerable<FixtureModel> SeedModels() => Seeds.Articles.Select(file => Seed(file))
        .Append(Seed("wire/item-harbour.news.json", "WireItem"))
        .Append(Seed("wire/item-council.news.json", "WireItem"))
        .Append(Seed("wire/ticker-election.news.json", "Ticker"));

    private static FixtureModel Seed(string file, string? schema = null) =>
        OpenedFixture.Open(new Fixture("/seeds/" + file, schema, "NewsFixtures/seeds/" + file), Seeds.Read(file), CancellationToken.None).ToModel()!;
}
