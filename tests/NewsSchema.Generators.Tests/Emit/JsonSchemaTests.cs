using System.Reflection;
using System.Text.Json;
using NewsSchema.Generators.Tests.Infrastructure;

namespace NewsSchema.Generators.Tests.Emit;

/// <summary>The inferred schema as JSON Schema.</summary>
public class JsonSchemaTests
{
    [Fact]
    public Task Samples_become_a_schema_with_types_formats_and_descriptions() => Verifier.Verify(
        SchemaOf(
            new TestProject()
                .Fixture("a.news.json", """{"uri":"urn:1","version":1,"sent":"2024-05-01T10:30:00Z","day":"2024-05-01","places":[{"name":"Köln","codes":["05315"]}],"parent":null}""", "Item")
                .Fixture("b.news.json", """{"uri":"urn:2","version":1.5,"sent":"2024-05-02T10:30:00Z","places":[],"related":{"uri":"urn:3","version":2,"places":[]},"by":"dpa","titles":{"en":"A","de":"B"}}""", "Item")
                .Fixture("c.news.json", """{"uri":"urn:4","version":3,"by":{"name":"\u2028 \" */ dpa"}}""", "Item")
                .Run().Load(),
            "News.Item"),
        "json");

    [Fact]
    public void Every_seed_is_valid_by_its_own_schema()
    {
        foreach (Type root in SeedProjects.Assembly.GetTypes().Where(type => type.GetProperty("JsonSchema") is not null))
        {
            using JsonDocument schema = JsonDocument.Parse((string)root.GetProperty("JsonSchema")!.GetValue(null)!);
            Assert.Empty(SchemaValidator.CheckSchema(schema.RootElement));
            var validator = new SchemaValidator(schema.RootElement);
            foreach (PropertyInfo fixture in root.GetNestedType("Fixtures")!.GetProperties().Where(property => property.PropertyType == root))
            {
                Assert.Empty(validator.Validate((string)root.GetMethod("ToJson", [])!.Invoke(fixture.GetValue(null), [])!));
            }
        }
    }

    [Fact]
    public void A_document_without_a_required_member_or_with_another_type_is_invalid()
    {
        Assembly assembly = new TestProject().Fixture("a.news.md", "---\nschema: Story\nurgency: 3\n---\n\n# A\n").Run().Load();
        using JsonDocument schema = JsonDocument.Parse(SchemaOf(assembly, "News.Story"));
        var validator = new SchemaValidator(schema.RootElement);
        Assert.Contains(validator.Validate("""{"headline":{"text":"A"}}"""), error => error.Contains("urgency", StringComparison.Ordinal));
        Assert.Contains(validator.Validate("""{"urgency":"3","headline":{"text":"A"}}"""), error => error.StartsWith("/urgency: ", StringComparison.Ordinal));
    }

    [Fact]
    public void An_enum_is_a_number_or_a_text_as_in_the_samples()
    {
        const string Pin = """
            namespace News
            {
                /// <summary>A level.</summary>
                public enum Level
                {
                    /// <summary>Low.</summary>
                    Low = 1,

                    /// <summary>High.</summary>
                    High = 2,
                }

                [NewsSchema.NewsSchema]
                public partial record Item
                {
                    /// <summary>As a number.</summary>
                    public Level Urgency { get; init; }

                    /// <summary>As a text.</summary>
                    public Level? Interest { get; init; }

                    /// <summary>As numbers.</summary>
                    public NewsSchema.NewsList<Level> All { get; init; }
                }
            }
            """;
        const string Sample = """{"urgency":1,"interest":"High","all":[1,2]}""";
        Assembly assembly = new TestProject().Source("Item.cs", Pin).Fixture("a.news.json", Sample, "Item").Run().Load();
        using JsonDocument schema = JsonDocument.Parse(SchemaOf(assembly, "News.Item"));
        var validator = new SchemaValidator(schema.RootElement);
        Assert.Empty(validator.Validate(Sample));
        Assert.Contains(validator.Validate("""{"urgency":"Low","interest":"High","all":[]}"""), error => error.StartsWith("/urgency: ", StringComparison.Ordinal));
        Assert.Contains(validator.Validate("""{"urgency":1,"interest":2,"all":[]}"""), error => error.StartsWith("/interest: ", StringComparison.Ordinal));
        Assert.Contains(validator.Validate("""{"urgency":1,"interest":"High","all":["Low"]}"""), error => error.StartsWith("/all/0: ", StringComparison.Ordinal));
    }

    private static string SchemaOf(Assembly assembly, string type) => (string)assembly.GetType(type)!.GetProperty("JsonSchema")!.GetValue(null)!;
}
