using System.Text.Json;
using Json.Schema;
using NewsSchema.Generators.Tests.Feeds;
using NewsSchema.Generators.Tests.Infrastructure;

namespace NewsSchema.Generators.Tests.Emit;

/// <summary>The JSON Schema of records with variants, for validators that try all alternatives as for those that stop at the first.</summary>
public class VariantSchemaTests
{
    private static readonly Lazy<string> s_story = new(() => SchemaOf("Story", SmallFeeds.Stories(20)));

    private static readonly Lazy<string> s_page = new(() => SchemaOf("Page", SmallFeeds.Graphs(6).Append("""{"@context":"https://schema.org","@graph":[{"@type":["Person","Judge"],"@id":"#j","jobTitle":"Judge"}]}""")));

    /// <summary>Elements of a story.</summary>
    public static TheoryData<string, bool> Elements => new()
    {
        { """{"type":"text","content":"a"}""", true },
        { """{"content":"a","type":"text","more":1}""", true },
        { """{"type":"image","url":"u","width":1,"height":1}""", true },
        { """{"type":"image","url":"u","width":"1","height":1}""", false },
        { """{"type":"image","url":"u"}""", false },
        { """{"type":"podcast","url":5,"width":"any"}""", true },
        { """{"type":"podcast","_id":5}""", false },
        { """{"type":null,"url":5}""", true },
        { """{"type":["image"],"url":5}""", true },
        { """{"url":5}""", true },
        { "5", false },
        { "\"text\"", false },
        { Quotes(3, """{"type":"text","content":"a"}"""), true },
        { Quotes(3, """{"type":"text"}"""), false },
        { Quotes(3, """{"type":"podcast"}"""), true },
        { Quotes(3, "5"), false },
        { Quotes(30, """{"type":"text","content":"a"}"""), true },
        { Quotes(30, """{"type":"text"}"""), false },
    };

    /// <summary>Things of a page, whose type may be a list.</summary>
    public static TheoryData<string, bool> Things => new()
    {
        { """{"@type":"Person","jobTitle":"a"}""", true },
        { """{"@type":"Person","jobTitle":5}""", false },
        { """{"@type":["Judge","Person"],"jobTitle":"a"}""", true },
        { """{"@type":["Judge","Person"],"jobTitle":5}""", false },
        { """{"@type":["Judge"],"jobTitle":5}""", true },
        { """{"@type":["Person","ImageObject"],"jobTitle":"a","caption":5}""", true },
        { """{"@type":["Person","ImageObject"],"jobTitle":5,"caption":5}""", false },
        { """{"@type":[],"jobTitle":5}""", true },
        { """{"jobTitle":5}""", true },
    };

    [Theory, MemberData(nameof(Elements))]
    public void An_element_is_valid_by_the_schema_of_its_type(string element, bool isValid) =>
        Assert.Equal(isValid, new SchemaValidator(Parse(s_story.Value)).Validate(Story(element)).Count == 0);

    [Theory, MemberData(nameof(Things))]
    public void A_thing_with_a_list_of_types_is_valid_by_the_schema_of_one(string thing, bool isValid) =>
        Assert.Equal(isValid, new SchemaValidator(Parse(s_page.Value)).Validate(Page(thing)).Count == 0);

    [AjvTheory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Ajv_judges_as_well(bool isStory)
    {
        (string Document, bool IsValid)[] cases = isStory
            ? [.. Elements.Select(row => (Story((string)row[0]), (bool)row[1])), .. SmallFeeds.Stories(12).Select(story => (story, true))]
            : [.. Things.Select(row => (Page((string)row[0]), (bool)row[1])), .. SmallFeeds.Graphs(6).Select(page => (page, true))];
        Assert.Equal(cases.Select(@case => @case.IsValid), await Ajv.ValidateAsync((isStory ? s_story : s_page).Value, cases.Select(@case => @case.Document)));
    }

    [Fact]
    public void The_schema_is_valid() => Assert.All([s_story.Value, s_page.Value], schema => Assert.Empty(SchemaValidator.CheckSchema(Parse(schema))));

    [Fact]
    public void Each_level_of_variants_within_variants_takes_as_many_steps_as_the_one_above()
    {
        JsonSchema schema = JsonSchema.Build(Parse(s_story.Value), new BuildOptions { SchemaRegistry = new SchemaRegistry() });
        int[] steps = [.. Enumerable.Range(1, 4).Select(depth => schema
            .Evaluate(Parse(Story(Quotes(depth, """{"type":"text","content":"a"}"""))), new EvaluationOptions { OutputFormat = OutputFormat.List }).Details!.Count)];
        Assert.Equal(steps[1] - steps[0], steps[2] - steps[1]);
        Assert.Equal(steps[2] - steps[1], steps[3] - steps[2]);
    }

    private static string Quotes(int depth, string innermost)
    {
        for (int i = 0; i < depth; i++)
        {
            innermost = $$"""{"type":"quote","citation":{"type":"text","content":"by"},"content_elements":[{{innermost}}]}""";
        }

        return innermost;
    }

    private static string Story(string element) => $$"""{"_id":"s","type":"story","version":"1","headlines":{"basic":"h"},"content_elements":[{{element}}]}""";

    private static string Page(string thing) => $$"""{"@context":"https://schema.org","@graph":[{{thing}}]}""";

    private static JsonElement Parse(string json) => JsonSerializer.Deserialize<JsonElement>(json);

    private static string SchemaOf(string root, IEnumerable<string> samples)
    {
        var project = new TestProject();
        int number = 0;
        foreach (string sample in samples)
        {
            project.Fixture($"{number++}.json", sample, root);
        }

        return (string)project.Run().Load().GetType($"News.{root}", throwOnError: true)!.GetProperty("JsonSchema")!.GetValue(null)!;
    }
}
