using NewsSchema.Generators.Plans;

namespace NewsSchema.Generators.Tests.Schemas;

/// <summary>The types inferred from the metadata and annotations of articles.</summary>
public class ArticleInferenceTests
{
    [Theory]
    [InlineData("required Int64", "5")]
    [InlineData("required Int64", "2024")]
    [InlineData("required String", "\"5\"")]
    [InlineData("required String", "5", "\"12\"")]
    [InlineData("required String", "5", "five")]
    [InlineData("required String", "true", "5")]
    [InlineData("required IsoDate", "2024", "2024-05-01")]
    [InlineData("required Date", "2024-05-01", "\"2024-05-02\"")]
    [InlineData("required String", "007")]
    [InlineData("required Boolean", "true")]
    [InlineData("String?", "x", "")]
    [InlineData("List<String>", "[x, y]")]
    [InlineData("→News.Organization#?", "\"#reuters\"")]
    [InlineData("→NewsEntity#?", "\"#reuters\"", "\"#putin\"")]
    [InlineData("References<→News.Organization#>", "[\"#reuters\"]")]
    [InlineData("String?", "\"#reuters\"", "Reuters")]
    [InlineData("Map<String>", "{en: \"#reuters\"}")]
    [InlineData("OneOrMany<String>", "x", "[x]")]
    [InlineData("OneOrMany<String>", "\"#reuters\"", "[\"#reuters\"]")]
    public void Metadata_is_typed_by_all_fixtures_together(string type, params string[] values)
    {
        // A reference is never required, and neither is a member that is a reference in some samples.
        string found = Of([.. values.Select(value => Front($"key: {value}"))]).TypeOf("Story", "key");
        Assert.Equal(type.TrimEnd('?'), type.StartsWith("required", StringComparison.Ordinal) ? found : found.Replace("required ", "", StringComparison.Ordinal).TrimEnd('?'));
    }

    [Theory]
    [InlineData("required Date", "date", "2021-12-07")]
    [InlineData("required IsoDate", "date", "2021")]
    [InlineData("required Time", "time", "14:30:00")]
    [InlineData("required IsoTime", "time", "14:30+01:00")]
    [InlineData("required Duration", "duration", "PT2H")]
    [InlineData("required String", "duration", "PT90M")]
    [InlineData("required Int64", "number", "7")]
    [InlineData("required Decimal", "percent", "3.2")]
    [InlineData("required Quantity", "quantity", "120 km")]
    [InlineData("required Money", "money", "3500000 EUR")]
    public void A_value_has_the_type_of_its_kind(string type, string kind, string value)
    {
        ProjectPlan plan = Of(Body($"A [text]{{.{kind} value=\"{value}\"}}."));
        RecordPlan record = plan.Records.Single(record => record.Role == RecordRole.Value);
        Assert.Equal(type, plan.TypeOf(record.Name, "value"));
    }

    [Fact]
    public void A_value_given_to_an_entity_keeps_its_kind()
    {
        ProjectPlan plan = Of(Body("[Lumenta]{.org #lumenta} earned [5 Mio. Euro]{.money value=\"5000000 EUR\" of=\"#lumenta\" as=profit}."));
        Assert.Equal("Money?", plan.TypeOf("Organization", "profit"));
    }

    [Fact]
    public void Attributes_of_known_kinds_are_optional_and_those_of_user_kinds_are_as_in_the_samples()
    {
        ProjectPlan plan = Of(Body("[Putin]{.person #putin role=Präsident party=KPdSU} [2:1]{.score home=2 away=1}"));
        Assert.Equal("String?", plan.TypeOf("Person", "role"));
        Assert.Equal("String?", plan.TypeOf("Person", "party"));
        Assert.Equal("required Int64", plan.TypeOf("Score", "home"));
        Assert.Equal(["score"], plan.Schemas[0].UserKinds);
        Assert.Equal("scores", plan.Record("Score").ListName);
    }

    [Fact]
    public void Known_kinds_have_one_type_in_all_schemas()
    {
        ProjectPlan plan = Plans.Build(
        [
            Plans.Article("---\nschema: A\n---\n\n[Putin]{.person role=x}\n", "/p/1.news.md"),
            Plans.Article("---\nschema: B\n---\n\n[Biden]{.person age=79}\n", "/p/2.news.md"),
        ]).Plan;
        Assert.Equal(["id", "name", "sameAs", "role", "age"], plan.Record("Person").Members.Select(member => member.JsonName));
        Assert.Equal("List<News.Person>", plan.TypeOf("A", "people"));
        Assert.Equal("List<News.Person>", plan.TypeOf("B", "people"));
    }

    [Fact]
    public void A_slot_with_parts_is_a_separate_record()
    {
        ProjectPlan plan = Of(Body("[[MOSKAU]{.place #moskau}, [7. Dez.]{.date value=2021-12-07} ([Reuters]{.agency})]{.dateline} – Text."));
        Assert.Equal(
            ["text", "slot", "level", "separator", "spans", "place", "date", "agency"], plan.Record("StoryDateline").Members.Select(member => member.JsonName));
        Assert.Equal("required News.StoryDateline", plan.TypeOf("Story", "dateline"));
        Assert.Equal("required Text", plan.TypeOf("Story", "headline"));
        Assert.Equal("→News.Place?", plan.TypeOf("StoryDateline", "place"));
        Assert.Equal("Text?", plan.TypeOf("StoryDateline", "agency"));
    }

    [Fact]
    public void The_roots_members_are_in_the_order_of_an_articles_data()
    {
        ProjectPlan plan = Of("---\nzebra: 1\nid: x\nantelope: 1\nschema: Story\nlanguage: de\n---\n\n# Headline\n\nBy [Kim]{.person .author} on [Foo]{.thing} and [Bar]{.foo-bar}.\n");
        Assert.Equal(
            ["id", "language", "zebra", "antelope", "textFormat", "headline", "authors", "body", "sections", "people", "things", "fooBars"],
            plan.Record("Story").Members.Select(member => member.JsonName));
    }

    private static ProjectPlan Of(params string[] articles) =>
        Plans.Build(articles.Select((article, i) => Plans.Article(article, $"/p/{i}.news.md"))).Plan;

    private static string Front(string line) =>
        $"---\nschema: Story\n{line}\n---\n\n# Headline\n\n[Reuters]{{.org #reuters}} [Putin]{{.person #putin}}\n";

    private static string Body(string body) => $"---\nschema: Story\n---\n\n# Headline\n\n{body}\n";
}
