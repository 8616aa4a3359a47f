using NewsSchema.Generators.Inference;
using NewsSchema.Generators.Pins;
using NewsSchema.Generators.Plans;

namespace NewsSchema.Generators.Tests.Schemas;

/// <summary>The rule that a member of JSON-LD may be an address or an object, one or many.</summary>
public class JsonLdTests
{
    [Theory]
    [InlineData("OneOrMany<News.ItemAValue>", """{"name":"x"}""")]
    [InlineData("OneOrMany<News.ItemAValue>", """[{"name":"x"}]""")]
    [InlineData("OneOrMany<News.ItemAValue>", """{"name":"x"}""", "\"https://example.org/\"")]
    [InlineData("OneOrMany<News.ItemAValue>", """{"name":"x"}""", "\"a name\"")]
    [InlineData("OneOrMany<News.ItemLink>", "\"https://example.org/\"")]
    [InlineData("OneOrMany<News.ItemLink>", "[\"https://example.org/\"]", "\"https://example.org/2\"")]
    [InlineData("OneOrMany<News.ItemLink?>", "[\"https://example.org/\", null]")]
    [InlineData("String?", "\"https://example.org/\"", "\"a name\"")]
    [InlineData("OneOrMany<String>", "[\"a name\"]")]
    [InlineData("OneOrMany<DateTime(0Z)>", "[\"2024-05-01T10:30:00Z\"]", "[]")]
    [InlineData("List<Int64>", "[1, 2]", "[]")]
    [InlineData("List<Any>", "[]")]
    [InlineData("Map<String>", """{"en":"x","de":"y"}""")]
    [InlineData("List<List<Decimal>>", "[[1.5]]")]
    [InlineData("Int64?", "1")]
    [InlineData("Any?", "{}")]
    public void An_object_or_an_address_may_be_either_one_or_many(string type, params string[] values) =>
        Assert.Equal(type, Type([.. values.Select(value => $$"""{"@context":"https://schema.org","a":{{value}}}""")]));

    [Theory]
    [InlineData(true, """{"@context":"https://schema.org","a":{"b":1}}""")]
    [InlineData(true, """{"@type":"Person","a":{"b":1}}""")]
    [InlineData(true, """{"@id":"https://example.org/","a":{"b":1}}""")]
    [InlineData(true, """{"@context":{},"a":{"b":1}}""", """{"@context":{},"a":{"b":1}}""", """{"@context":{},"a":{"b":1}}""", """{"a":{"b":1}}""")]
    [InlineData(false, """{"@context":{},"a":{"b":1}}""", """{"a":{"b":1}}""")]
    [InlineData(false, """{"@id":"7","@href":"https://example.org/","a":{"b":1}}""")]
    [InlineData(false, """{"id":"https://example.org/","type":"Note","a":{"b":1}}""")]
    public void Objects_with_a_context_a_type_or_an_id_are_JSON_LD(bool isJsonLd, params string[] samples) =>
        Assert.Equal(isJsonLd ? "OneOrMany<News.ItemAValue>" : "News.ItemA?", Type(samples));

    [Fact]
    public void Keywords_and_their_usual_names_keep_their_types()
    {
        ProjectPlan plan = Plans.OfJson("""{"@context":"https://example.org/ns","@id":"https://example.org/1","id":"https://example.org/2","type":"https://example.org/Note"}""");
        Assert.All(plan.Record("Item").Members, member => Assert.Equal(TypePlanKind.String, member.Type.Kind));
    }

    [Fact]
    public void What_JSON_LD_contains_is_JSON_LD_and_what_contains_it_is_not()
    {
        ProjectPlan plan = Plans.OfJson("""{"meta":{"site":{"name":"x"}},"data":{"@type":"Person","knows":{"name":"x","image":{"url":"y"}}}}""");
        Assert.Equal("News.ItemMetaSite?", plan.TypeOf("ItemMeta", "site"));
        Assert.Equal("News.ItemData?", plan.TypeOf("Item", "data"));
        Assert.Equal("OneOrMany<News.ItemDataKnowValue>", plan.TypeOf("ItemData", "knows"));
        Assert.Equal("OneOrMany<News.ItemDataKnowImageValue>", plan.TypeOf("ItemDataKnow", "image"));
    }

    [Fact]
    public void Members_that_only_have_addresses_share_a_union_whose_object_keeps_everything()
    {
        ProjectPlan plan = Plans.OfJson("""{"@context":"https://schema.org","@id":"https://example.org/1","a":"https://example.org/2","b":["https://example.org/3"]}""");
        Assert.Equal(["OneOrMany<News.ItemLink>", "OneOrMany<News.ItemLink>"], new[] { "a", "b" }.Select(name => plan.TypeOf("Item", name)));
        Assert.Equal(["string String?", "object News.ItemNode?"], plan.Record("ItemLink").Members.Select(member => $"{member.JsonName} {PlanPrinter.Print(member.Type)}?"));
        Assert.Equal(["@id String", "@type OneOrMany<String>"], plan.Record("ItemNode").Members.Select(member => $"{member.JsonName} {PlanPrinter.Print(member.Type)}"));
    }

    [Theory]
    [InlineData(null, null, true)]
    [InlineData(null, false, false)]
    [InlineData(false, null, false)]
    [InlineData(false, true, true)]
    public void A_pin_decides_then_the_project_then_the_samples(bool? project, bool? pin, bool isJsonLd)
    {
        var declared = new Pin("News", "Item", "Item", "public", UnknownMemberHandling.Keep, default) { IsJsonLd = pin };
        SchemaResult result = SchemaBuilder.Build(
            Fixtures.FixtureGroup.Of([Plans.Json("Item", """{"@type":"Person","a":{"b":1}}""")], default).Select(group => group.Merged(default)),
            [declared],
            Plans.Options with { IsJsonLd = project },
            default);
        Assert.Equal(isJsonLd ? "OneOrMany<News.ItemAValue>" : "News.ItemA?", result.Plan.TypeOf("Item", "a"));
    }

    private static string Type(string[] samples) => Plans.OfJson(samples).TypeOf("Item", "a");
}
