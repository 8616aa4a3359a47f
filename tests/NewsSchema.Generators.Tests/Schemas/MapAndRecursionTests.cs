using NewsSchema.Generators.Inference;
using NewsSchema.Generators.Plans;

namespace NewsSchema.Generators.Tests.Schemas;

public class MapAndRecursionTests
{
    [Theory]
    [InlineData("""{"en":"x","de":"y"}""")]
    [InlineData("""{"de-AT":"x"}""", """{"zh-Hant":"y"}""")]
    [InlineData("""{"2024-05-01":1,"2024-05-02":"x"}""")]
    [InlineData("""{"http://example.org/a":{"x":1}}""")]
    [InlineData("""{"12345678":"x","12345679":"y"}""")]
    [InlineData("""{"main":{"href":"x","width":1},"a#$^-éééash-é™£":{"href":"y","width":2}}""")]
    [InlineData("""{"main":{"href":"x","width":1}}""", """{"small":{"href":"y","width":2}}""")]
    [InlineData("""{"main":{"href":"x","width":1},"small":{"href":"y","width":2}}""", """{"main":{"href":"z","width":1},"thumb":{"href":"y","width":2}}""")]
    public void An_object_whose_keys_are_data_is_a_map(params string[] values) => Assert.StartsWith("Map<", TypeOf(values), StringComparison.Ordinal);

    [Theory]
    [InlineData("""{"id":"x","no":"y"}""")]
    [InlineData("""{"en":"x","title":"y"}""")]
    [InlineData("""{"home":{"name":"x","goals":1},"away":{"name":"y","goals":2}}""")]
    [InlineData("""{"name":"x"}""", """{"uri":"y"}""", """{"code":"z"}""")]
    [InlineData("""{"a":{"name":"x","mail":"y"}}""", """{"b":{"lat":1,"lng":2}}""")]
    [InlineData("""{"geometry_geojson":{"type":"x"},"name":"y","geometry_test-bad-characters-#$^":{"z":1}}""")]
    public void An_object_whose_keys_are_names_is_a_record(params string[] values) => Assert.Equal("News.ItemA?", TypeOf(values));

    [Theory]
    [InlineData("""{"jsonapi":{"v":"1"},"links":{"self":"a"},"data":[{"type":"a","id":"1","relationships":{"comments":{"links":{"self":"b"},"data":[{"type":"c","id":"2"}]}}}]}""", "News.ItemDataRelationshipsComments")]
    [InlineData("""{"links":{"self":"a"},"data":[{"id":"1","relationships":{"comments":{"links":{"self":"b"},"data":[{"id":"2","relationships":{"comments":{"links":{"self":"c"},"data":[]}}}]}}}]}""", "News.Item")]
    public void An_object_has_the_type_of_an_ancestor_if_the_same_members_lead_from_it_to_itself(string json, string expected) =>
        Assert.Equal(expected, Plans.OfJson(json).Records.SelectMany(record => record.Members).First(member => member.JsonName == "comments").Type.Record);

    [Fact]
    public void Sixty_members_of_one_type_are_a_map() =>
        Assert.Equal("Map<String>", TypeOf("{" + string.Join(',', Enumerable.Range(0, 60).Select(i => $"\"key{(char)('a' + (i / 26))}{(char)('a' + (i % 26))}\":\"x\"")) + "}"));

    [Fact]
    public void More_members_than_a_type_can_have_are_a_map() =>
        Assert.StartsWith("Map<", TypeOf("{" + string.Join(',', Enumerable.Range(0, 2000).Select(i => i % 2 == 0 ? $"\"k{i}\":\"x\"" : $"\"k{i}\":{{}}")) + "}"), StringComparison.Ordinal);

    /// <summary>The properties of a schema, or the parameters of a call: each object has a few of many keys, and none is common.</summary>
    [Theory]
    [InlineData("""{"type":"string"}""", """{"type":"object","items":{}}""", """{"$ref":"x"}""", """{"type":"number","minimum":1}""", "Map<News.ItemA>")]
    [InlineData("\"x\"", "1", "{\"y\":1}", "[1]", "Map<Any>")]
    [InlineData("\"x\"", "\"1\"", "\"y\"", "[\"z\"]", "Map<OneOrMany<String>>")]
    [InlineData("{\"type\":\"string\"}", "{\"type\":1,\"items\":{}}", "{\"items\":true}", "true", "Map<News.ItemAValue>")]
    public void Many_keys_of_which_an_object_has_few_are_data(string first, string second, string third, string fourth, string expected)
    {
        string[] values = [first, second, third, fourth];
        Assert.Equal(expected, TypeOf([.. Enumerable.Range(0, 20).Select(i => "{" + string.Join(',', Enumerable.Range(0, 4).Select(j => $"\"{Key((4 * i) + j)}\":{values[j]}")) + "}")]));
    }

    /// <summary>A record with as many optional members has an id, a type or a name.</summary>
    [Fact]
    public void Many_keys_next_to_a_common_one_are_names() =>
        Assert.Equal("required News.ItemA", TypeOf([.. Enumerable.Range(0, 20).Select(i => "{\"id\":\"x\"," + string.Join(',', Enumerable.Range(0, 4).Select(j => $"\"{Key((4 * i) + j)}\":{(j % 2 == 0 ? "1" : "{}")}")) + "}")]));

    /// <summary>One of many keys says what an object is, and the objects differ.</summary>
    [Fact]
    public void Many_keys_of_different_objects_are_names() =>
        Assert.Equal("required News.ItemA", TypeOf([.. Enumerable.Range(0, 40).Select(i => $$$"""{"{{{Key(i)}}}":{"{{{Key(i + 100)}}}":1,"{{{Key(i + 200)}}}":"x"}}""")]));

    private static string Key(int i) => $"key{(char)('a' + (i / 26))}{(char)('a' + (i % 26))}";

    /// <summary>No rule knows each way in which keys are data. The objects nearest to the root have records.</summary>
    [Fact]
    public void The_deepest_of_too_many_different_objects_are_any_values()
    {
        string Level(string path) => path.Length == 4 ? """{"v":1}""" : "{" + string.Join(',', Enumerable.Range(0, 11).Select(i => $"\"{path}{(char)('a' + i)}\":{Level(path + (char)('a' + i))}")) + "}";
        ProjectPlan plan = Plans.OfJson(Level("x"));
        Assert.Equal(1 + SchemaDrafter.MaxRecords, plan.Records.Count);
        Assert.Equal("News.ItemXaXaa?", plan.TypeOf("ItemXa", "xaa"));
        Assert.Equal("News.ItemXaXaaXaaa?", plan.TypeOf("ItemXaXaa", "xaaa"));
        Assert.Equal("Any?", plan.TypeOf("ItemXkXkk", "xkkk"));
    }

    [Fact]
    public void Values_of_a_map_are_typed_together()
    {
        ProjectPlan plan = Plans.OfJson("""{"renditions":{"main":{"href":"x","width":1}}}""", """{"renditions":{"small":{"href":"y","width":1.5,"alt":null}}}""");
        Assert.Equal("Map<News.ItemRendition>", plan.TypeOf("Item", "renditions"));
        Assert.Equal(["href String?", "width Decimal?", "alt Any?"], plan.Record("ItemRendition").Members.Select(member => $"{member.JsonName} {PlanPrinter.Print(member.Type)}?"));
    }

    [Fact]
    public void An_object_shaped_like_its_ancestor_is_of_its_type()
    {
        const string item = """ "uri":"x","type":"x","headline":"x","byline":"x","renditions":[{"href":"x"}] """;
        ProjectPlan plan = Plans.OfJson("{" + item + ",\"associations\":{\"main\":{" + item + ",\"caption\":\"x\"},\"side\":{" + item + "}}}");
        Assert.Equal("List<News.ItemRendition>", plan.TypeOf("Item", "renditions"));
        Assert.Equal(["Item", "ItemAssociations", "ItemRendition"], plan.Records.Select(record => record.Name));
        Assert.Equal("News.Item?", plan.TypeOf("ItemAssociations", "main"));
        Assert.Equal("String?", plan.TypeOf("Item", "caption"));
    }

    [Fact]
    public void An_object_that_holds_itself_is_of_one_type()
    {
        ProjectPlan plan = Plans.OfJson("""{"thread":{"author":"x","text":"y","replies":[{"author":"x","text":"y","likes":3,"replies":[{"author":"x","text":"y","replies":[]}]}]}}""");
        Assert.Equal(["Item", "ItemThread"], plan.Records.Select(record => record.Name));
        Assert.Equal("List<News.ItemThread>", plan.TypeOf("ItemThread", "replies"));
        Assert.Equal("Int64?", plan.TypeOf("ItemThread", "likes"));
    }

    [Theory]
    [InlineData("""{"@type":"NewsArticle","@id":"x","name":"x","url":"x","image":"x","headline":"x","author":{"@type":"Person","@id":"x","name":"x","url":"x","image":"x"}}""")]
    [InlineData("""{"id":"1","name":"x","slug":"x","team":{"id":"2","name":"y","slug":"y"}}""")]
    public void A_few_common_names_do_not_make_a_recursion(string sample) => Assert.Equal(2, Plans.OfJson(sample).Records.Count(record => record.Role != RecordRole.Union));

    private static string TypeOf(params string[] values) => Plans.OfJson([.. values.Select(value => $$"""{"a":{{value}}}""")]).TypeOf("Item", "a");
}
