using System.Reflection;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Schema;
using System.Text.Json.Serialization.Metadata;
using NewsSchema.Generators.Tests.Feeds;
using NewsSchema.Generators.Tests.Infrastructure;

namespace NewsSchema.Generators.Tests.Pipeline;

/// <summary>The schema that .NET's exporter gives of generated records, completed by <see cref="NewsJsonSchema"/>: as exact as a root's own <c>JsonSchema</c>.</summary>
public class JsonSchemaExporterTests
{
    private static readonly JsonSchemaExporterOptions s_complete = new() { TransformSchemaNode = NewsJsonSchema.Complete };

    private static readonly Lazy<Assembly> s_kinds = new(() => new TestProject()
        .Fixture("a.news.json", """
            {"id":"1","sent":"2024-05-01T10:30:00Z","mail":"Wed, 01 May 2024 10:30:00 GMT","unix":1714559400,"day":"2024-05-01","at":"10:30:00","clock":"10:30","took":"PT2H",
             "when":"2024","size":1e400,"rank":1,"share":0.5,"live":true,"dates":["2024-05-01T10:30:00Z"],"byDay":{"2024-05-01":"2024-05-01T10:30:00Z","2024-05-02":"2024-05-01T10:30:00Z"},
             "tags":"a","author":"x","any":{},"part":{"sent":"2024-05-01T10:30:00+0200","parts":[{"sent":"2024-05-01T10:30:00+0200","n":"1"}],"n":"1","o":"1","p":"1","q":"1"}}
            """, "Item")
        .Fixture("b.news.json", """
            {"id":"2","size":1,"when":"2024-05","dates":[],"tags":["a","b"],"author":{"name":"x","born":"2024-05-01","author":{"name":"y","born":"2024-05-01","author":"z"}},
             "url":"/a","guid":"c56a4180-65aa-42ec-a945-5fd21dec0538","state":"live","any":[]}
            """, "Item")
        .Source("Pins.cs", """
            using NewsSchema;

            namespace News;

            /// <summary>A state.</summary>
            public enum State
            {
                /// <summary>Live.</summary>
                Live,
            }

            /// <summary>An item.</summary>
            [NewsSchema] public partial record Item
            {
                /// <summary>The address.</summary>
                public System.Uri? Url { get; init; }

                /// <summary>The id.</summary>
                public System.Guid? Guid { get; init; }

                /// <summary>The state.</summary>
                public State? State { get; init; }

                /// <summary>As in mail.</summary>
                public System.DateTimeOffset? Mail { get; init; }

                /// <summary>As a number.</summary>
                public System.DateTimeOffset? Unix { get; init; }
            }
            """)
        .Run().Load());

    private static readonly Lazy<Assembly> s_variants = new(() =>
    {
        var project = new TestProject();
        int number = 0;
        foreach (string story in SmallFeeds.Stories(12))
        {
            project.Fixture($"story/{number++}.news.json", story, "Story");
        }

        return project.Run().Load();
    });

    public static TheoryData<string> Articles => [.. SlowTests.Some(Seeds.Articles)];

    [Fact]
    public void The_schema_of_every_kind_of_member_is_that_of_the_record() => AssertSame(s_kinds.Value.GetType("News.Item", throwOnError: true)!);

    [Fact]
    public void The_schema_of_variants_is_that_of_the_record() => AssertSame(s_variants.Value.GetType("News.Story", throwOnError: true)!);

    [Theory]
    [MemberData(nameof(Articles))]
    public void The_schema_of_a_seed_is_that_of_the_record(string file)
    {
        foreach (Type root in SeedProjects.AssemblyOf(file).GetTypes().Where(type => type.GetProperty("JsonSchema") is not null))
        {
            AssertSame(root);
        }
    }

    [Fact]
    public void A_schema_is_valid_and_its_references_have_targets()
    {
        foreach (Type type in new[] { s_kinds.Value.GetType("News.Item")!, s_variants.Value.GetType("News.Story")!, typeof(List<>).MakeGenericType(s_variants.Value.GetType("News.StoryContentElement")!) })
        {
            foreach (JsonTypeInfo info in Infos(type))
            {
                JsonNode schema = info.GetJsonSchemaAsNode(s_complete);
                Assert.Empty(SchemaValidator.CheckSchema(JsonSerializer.SerializeToElement(schema)));
                Assert.All(References(schema), reference => Assert.NotNull(Resolve(schema, reference)));
            }
        }
    }

    [Fact]
    public void Every_story_is_valid_and_one_with_another_type_of_member_is_not()
    {
        Type story = s_variants.Value.GetType("News.Story")!;
        var validator = new SchemaValidator(JsonSerializer.SerializeToElement(Infos(story).First().GetJsonSchemaAsNode(s_complete)));
        foreach (string json in SmallFeeds.Stories(12))
        {
            Assert.Empty(validator.Validate(json));
            JsonNode damaged = JsonNode.Parse(json)!;
            damaged["content_elements"]![0]!["type"] = 7;
            damaged["content_elements"]![0]!["_id"] = 7;
            Assert.NotEmpty(validator.Validate(damaged.ToJsonString()));
        }
    }

    [Fact]
    public void A_member_with_a_converter_of_the_application_is_left_to_it()
    {
        Type type = s_kinds.Value.GetType("News.Item")!;
        JsonTypeInfo info = ((IJsonTypeInfoResolver)s_kinds.Value.GetType("News.NewsJson")!.GetProperty("Default")!.GetValue(null)!)
            .WithAddedModifier(static info =>
            {
                foreach (JsonPropertyInfo member in info.Properties.Where(member => member.Name == "sent"))
                {
                    member.CustomConverter = new Shouting();
                }
            })
            .GetTypeInfo(type, new JsonSerializerOptions { TypeInfoResolver = new DefaultJsonTypeInfoResolver() })!;
        Assert.True((bool)info.GetJsonSchemaAsNode(s_complete)["properties"]!["sent"]!);
    }

    [Fact]
    public void One_value_has_a_schema_without_references()
    {
        Type type = s_kinds.Value.GetType("News.Item")!;
        var options = new JsonSerializerOptions { TypeInfoResolver = JsonTypeInfoResolver.Combine(Infos(type).First().Options.TypeInfoResolver!, new DefaultJsonTypeInfoResolver()) };
        JsonTypeInfo info = options.GetTypeInfo(type);
        Dictionary<string, string?> schemas = info.Properties.ToDictionary(
            member => member.Name, member => NewsJsonSchema.Find(info.Options.GetTypeInfo(member.PropertyType), member)?.ToJsonString());
        Assert.Equal("""{"type":["string","null"],"format":"date-time"}""", schemas["sent"]);
        Assert.Equal("""{"type":["number","null"]}""", schemas["size"]);
        Assert.Equal("""{"anyOf":[{"type":"string"},{"type":"array","items":{"type":"string"}},{"type":"null"}]}""", schemas["tags"]);
        Assert.Equal("""{"type":["array","null"],"items":{"type":"string","format":"date-time"}}""", schemas["dates"]);
        Assert.Contains("\"name\"", schemas["author"], StringComparison.Ordinal);
        Assert.DoesNotContain("$ref", schemas["author"], StringComparison.Ordinal);
        Assert.Null(schemas["rank"]);
        Assert.Null(schemas["id"]);
    }

    private static IEnumerable<JsonTypeInfo> Infos(Type type)
    {
        Type record = type.IsGenericType ? type.GetGenericArguments()[0] : type;
        var context = (IJsonTypeInfoResolver)record.Assembly.GetType("News.NewsJson", throwOnError: true)!.GetProperty("Default")!.GetValue(null)!;
        return new JsonSerializerOptions[]
        {
            new() { TypeInfoResolver = context },
            new() { TypeInfoResolver = context, AllowTrailingCommas = true },
            new() { TypeInfoResolver = context, Encoder = System.Text.Encodings.Web.JavaScriptEncoder.Create(System.Text.Unicode.UnicodeRanges.All) },
        }.Select(options => options.GetTypeInfo(type));
    }

    private static void AssertSame(Type root)
    {
        JsonNode expected = JsonNode.Parse((string)root.GetProperty("JsonSchema")!.GetValue(null)!)!;
        string shape = Shape(expected, expected, 8);
        foreach (JsonTypeInfo info in Infos(root))
        {
            JsonNode schema = info.GetJsonSchemaAsNode(s_complete);
            Assert.Equal(shape, Shape(schema, schema, 8));
        }

        // The context's own metadata is a single value.
        var context = (IJsonTypeInfoResolver)root.Assembly.GetType("News.NewsJson")!.GetProperty("Default")!.GetValue(null)!;
        var single = (JsonTypeInfo)context.GetType().GetProperty(root.Name)!.GetValue(context)!;
        JsonNode own = single.GetJsonSchemaAsNode(s_complete);
        Assert.Equal(shape, Shape(own, own, 8));
    }

    /// <summary>What a schema says about values, without descriptions and null: two schemas of the same values have the same shape.</summary>
    private static string Shape(JsonNode? node, JsonNode root, int depth)
    {
        if (node is not JsonObject schema || depth == 0)
        {
            return "any";
        }

        if (schema["$ref"] is { } reference)
        {
            return Shape(Resolve(root, (string)reference!), root, depth);
        }

        // A root's own schema asks for the value of a variant first, which its members then repeat.
        if (schema["then"] is { } then)
        {
            return Shape(then, root, depth);
        }

        if ((schema["anyOf"] ?? schema["oneOf"]) is JsonArray kinds)
        {
            string[] shapes = [.. kinds.Where(kind => (kind as JsonObject)?["type"] is not JsonValue type || (string?)type != "null").Select(kind => Shape(kind, root, depth - 1)).Order(StringComparer.Ordinal)];
            return shapes.Length == 1 ? shapes[0] : string.Join('|', shapes);
        }

        if (schema["const"] is { } constant)
        {
            return "=" + constant;
        }

        if (schema["not"] is { } not)
        {
            return "!" + not["enum"]!.ToJsonString();
        }

        string types = string.Join(',', (schema["type"] is JsonArray several ? several.Select(type => (string?)type) : [(string?)schema["type"]]).Where(type => type != "null").Order(StringComparer.Ordinal));
        return types switch
        {
            "" => "any",
            "object" when schema["properties"] is JsonObject members =>
                "{" + string.Join(',', members.Select(member => member.Key + ":" + Shape(member.Value, root, depth - 1)).Order(StringComparer.Ordinal)) + "}",
            "object" => "{*:" + (schema["additionalProperties"] is { } values ? Shape(values, root, depth - 1) : "any") + "}",
            "array" => "[" + (schema["items"] is { } items ? Shape(items, root, depth - 1) : "any") + "]",
            _ => types + (schema["format"] is { } format ? "/" + format : "") + (schema["pattern"] is { } pattern ? "~" + pattern : ""),
        };
    }

    private static JsonNode? Resolve(JsonNode root, string reference)
    {
        JsonNode? node = root;
        foreach (string segment in reference.Split('/').Skip(1))
        {
            string name = segment.Replace("~1", "/", StringComparison.Ordinal).Replace("~0", "~", StringComparison.Ordinal);
            node = node is JsonArray array ? array[int.Parse(name, System.Globalization.CultureInfo.InvariantCulture)] : node![name];
        }

        return node;
    }

    private static IEnumerable<string> References(JsonNode? node) => node switch
    {
        JsonObject schema => schema.SelectMany(member => member is { Key: "$ref", Value: JsonValue reference } ? [(string)reference!] : References(member.Value)),
        JsonArray array => array.SelectMany(References),
        _ => [],
    };

    private sealed class Shouting : System.Text.Json.Serialization.JsonConverter<string>
    {
        public override string? Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => reader.GetString();

        public override void Write(Utf8JsonWriter writer, string value, JsonSerializerOptions options) => writer.WriteStringValue(value.ToUpperInvariant());
    }
}
