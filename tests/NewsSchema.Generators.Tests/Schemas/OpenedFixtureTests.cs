using NewsSchema.Generators.Checking;
using NewsSchema.Generators.Fixtures;
using NewsSchema.Generators.Inference;

namespace NewsSchema.Generators.Tests.Schemas;

public class OpenedFixtureTests
{
    [Theory]
    [InlineData("/p/wire-story/x.news.md", null, "---\nschema: flash\n---\n\nText.\n", "Flash")]
    [InlineData("/p/wire-story/x.news.md", "Other", "---\nschema: flash\n---\n\nText.\n", "Flash")]
    [InlineData("/p/wire-story/x.news.md", "other-story", "Text.\n", "OtherStory")]
    [InlineData("/p/wire-story/x.news.md", null, "Text.\n", "WireStory")]
    [InlineData("C:\\p\\wire-story\\x.news.md", "", "Text.\n", "WireStory")]
    [InlineData("/p/wire/x.news.json", null, "{}", "Wire")]
    [InlineData("/p/wire/x.json", "NinjsItem", """{"schema":"Data"}""", "NinjsItem")]
    public void The_schema_is_named_by_the_file_then_its_item_then_its_folder(string path, string? item, string text, string schema) =>
        Assert.Equal(schema, Read(path, text, item).ToModel()!.Schema);

    [Theory]
    [InlineData("putin-nato.news.md", "PutinNato")]
    [InlineData("putin-nato.light.news.md", "PutinNatoLight")]
    [InlineData("item.news.json", "Item")]
    [InlineData("2024-05-01 dpa.json", "_20240501Dpa")]
    [InlineData("feed.ninjs", "FeedNinjs")]
    [InlineData(".json", "Empty")]
    public void A_fixture_is_named_by_its_file(string file, string name) =>
        Assert.Equal(name, Read("/p/wire/" + file, file.EndsWith("md", StringComparison.Ordinal) ? "Text." : "{}").ToModel()!.Name);

    [Theory]
    [InlineData("/p/2024/x.news.md", "Text.")]
    [InlineData("/p/wire/x.news.md", "---\nschema: 4 Stories\n---\n\nText.\n")]
    [InlineData("x.json", "{}")]
    public void A_fixture_without_a_usable_schema_name_is_an_error(string path, string text)
    {
        OpenedFixture reading = Read(path, text);
        Assert.Null(reading.ToModel());
        Assert.Equal("NEWS4004", Assert.Single(reading.Errors).Code);
    }

    [Fact]
    public void A_list_holds_several_samples()
    {
        FixtureModel model = Read("/p/wire/x.json", """[{"a":1},{"a":2,"b":3}]""").ToModel()!;
        Assert.True(model.IsList);
        Assert.Equal(2, model.Shape!.Count);
    }

    [Theory]
    [InlineData("""[{"a":1},"text"]""", "NEWS4007", true)]
    [InlineData("\"text\"", "NEWS4007", false)]
    [InlineData("""{"a":1,""", "NEWS4001", false)]
    [InlineData("", "NEWS4001", false)]
    [InlineData("""{"a":1,"a":2}""", "NEWS4002", true)]
    public void A_file_that_is_not_a_sample_is_reported_and_has_no_shape(string json, string code, bool hasShape)
    {
        OpenedFixture reading = Read("/p/wire/x.json", json);
        Assert.Equal(code, Assert.Single(reading.Errors).Code);
        Assert.Equal(hasShape, reading.ToModel()!.Shape is not null);
        Assert.Equal(code == "NEWS4001", reading.IsBroken);
    }

    [Fact]
    public void A_key_with_another_meaning_in_articles_is_noted_at_the_key()
    {
        const string text = "---\nschema: Story\nbody: x\npeople: [y]\nslug: z\n---\n\nText.\n";
        OpenedFixture reading = Read("/p/x.news.md", text);
        Assert.Equal(["body", "people"], reading.Errors.Select(error => text.Substring(error.Span.Start, error.Span.Length)));
        Assert.All(reading.Errors, error => Assert.Equal("NEWS4006", error.Code));
    }

    [Fact]
    public void An_edit_of_prose_leaves_the_model_equal()
    {
        const string text = "---\nschema: Story\n---\n\n# Headline\n\n[Reuters]{.org #reuters} said so.\n";
        Assert.Equal(Read("/p/x.news.md", text).ToModel(), Read("/p/x.news.md", text.Replace("said so", "has said more than that", StringComparison.Ordinal)).ToModel());
    }

    [Fact]
    public void Reading_is_cancelled()
    {
        using var source = new CancellationTokenSource();
        source.Cancel();
        Assert.Throws<OperationCanceledException>(() => OpenedFixture.Open(new Fixture("/p/x.news.md", "A", null), "Text.", source.Token));
    }

    [CorpusFact]
    public void Every_JSON_file_of_the_corpus_is_a_sample_that_its_types_hold()
    {
        foreach (string path in Directory.EnumerateFiles(CorpusFolder.PathOf("newsinjson"), "*.json", SearchOption.AllDirectories))
        {
            string text = File.ReadAllText(path);
            OpenedFixture reading = Read(path, text, "Item");
            SchemaResult result = Plans.Build([reading.ToModel()!]);
            Assert.True(result.Diagnostics.All(diagnostic => diagnostic.Code == SchemaCodes.Variants.Id || diagnostic.Code == SchemaCodes.SameShape.Id), path);
            Assert.True(FixtureChecker.Check(OpenedFixture.Open(new Fixture(path, "Item", null), text, default), SchemaCheck.AllOf(result.Plan), CancellationToken.None).Diagnostics.Count == 0, path);
            Assert.Equal(reading.ToModel()!.IsBroken, reading.Errors.Any(error => error.Code is "NEWS4001" or "NEWS4003"));
        }
    }

    private static OpenedFixture Read(string path, string text, string? item = null) =>
        OpenedFixture.Open(new Fixture(path, item, null), text, CancellationToken.None);
}
