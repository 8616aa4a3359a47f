using System.Reflection;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using NewsSchema.Generators.Tests.Infrastructure;

namespace NewsSchema.Generators.Tests.Pipeline;

/// <summary>Members that are a value in some samples and a list in others, as a user's project sees them.</summary>
public class OneOrManyTests
{
    private const string One = """{"tags":"a","author":"https://example.org/anna","image":{"url":"1.jpg"},"part":{"@type":"Person"},"sizes":1}""";
    private const string Many = """{"tags":["a","b"],"author":[{"id":"7","name":"Anna"},"https://example.org/ben"],"image":[{"url":"1.jpg","alt":"x"},{"url":"2.jpg"}],"part":[],"sizes":[1,2.5]}""";

    private const string Desk = """
        using System.Collections.Generic;
        using System.Linq;
        using NewsSchema;
        namespace News;
        public static class Desk
        {
            public static string Describe(Item item)
            {
                var lines = new List<string> { string.Join('+', item.Tags), item.Tags.IsMany ? "list" : "one" };
                foreach (ItemAuthorValue author in item.Author)
                {
                    lines.Add(author switch
                    {
                        { Object: { } person } => person.Name ?? "",
                        { String: { } address } => address,
                        _ => "?",
                    });
                    lines.Add(author.TryGetObject(out ItemAuthor? it) ? it.Id ?? "" : author.TryGetString(out string? text) ? text.Length.ToString() : "");
                }

                lines.Add(item.Image is [var first, ..] ? first.Url ?? "" : "no image");
                lines.Add(item.Sizes.Sum().ToString(System.Globalization.CultureInfo.InvariantCulture));
                return string.Join('|', lines);
            }

            public static Item Create() => new()
            {
                Tags = "a",
                Author = new ItemAuthorValue("https://example.org/anna"),
                Image = [new ItemImage { Url = "1.jpg" }],
                Sizes = new[] { 1m, 2.5m },
            };

            public static Item Change(Item item) => item with { Tags = ["x", .. item.Tags], Image = item.Image.AsList() };
        }
        """;

    private static readonly Lazy<Assembly> s_assembly = new(() => new TestProject()
        .Fixture("one.news.json", One, "Item")
        .Fixture("many.news.json", Many, "Item")
        .Source("Desk.cs", Desk)
        .Run().Load());

    [Theory]
    [InlineData(One, "a|one|https://example.org/anna|24|1.jpg|1")]
    [InlineData(Many, "a+b|list|Anna|7|https://example.org/ben|23|1.jpg|3.5")]
    [InlineData("""{"tags":[],"author":{"id":"8"},"image":[]}""", "|list||8|no image|0")]
    [InlineData("{}", "|one|no image|0")]
    public void One_and_many_are_used_alike_and_written_as_they_were_read(string json, string description)
    {
        object item = Read(json);
        Assert.Equal(description, Call("Describe", item));
        Assert.Equal(json, Write(item));
        Assert.Equal(item, Read(json));
    }

    [Fact]
    public void A_value_a_collection_expression_and_a_list_are_assigned_as_they_are()
    {
        object created = Call("Create");
        Assert.Equal("""{"tags":"a","author":"https://example.org/anna","image":[{"url":"1.jpg"}],"sizes":[1,2.5]}""", Write(created));
        Assert.Equal("""{"tags":["x","a"],"author":"https://example.org/anna","image":[{"url":"1.jpg"}],"part":{"@type":"Person"},"sizes":1}""", Write(Call("Change", Read(One.Replace("{\"url\":\"1.jpg\"}", "[{\"url\":\"1.jpg\"}]", StringComparison.Ordinal)))));
    }

    [Theory]
    [InlineData("""{"tags":1}""", "$.tags")]
    [InlineData("""{"tags":["a",1]}""", "$.tags[1]")]
    [InlineData("""{"sizes":[1,true]}""", "$.sizes[1]")]
    [InlineData("""{"sizes":true}""", "$.sizes")]
    [InlineData("""{"image":"1.jpg"}""", "$.image")]
    [InlineData("""{"image":[{"url":1}]}""", "$.image[0].url")]
    [InlineData("""{"author":[true]}""", "$.author[0]")]
    [InlineData("""{"tags":["a",null]}""", "$.tags")]
    public void Another_kind_is_refused_with_its_path_by_every_reader(string json, string path)
    {
        Assert.Contains($"Path: {path}", Assert.Throws<JsonException>(() => Read(json)).Message, StringComparison.Ordinal);
        foreach (JsonTypeInfo info in JsonTypeInfos.Of(ItemType))
        {
            Assert.StartsWith(path.TrimEnd(']'), Assert.Throws<JsonException>(() => JsonSerializer.Deserialize(json, info)).Path, StringComparison.Ordinal);
        }
    }

    [Theory]
    [InlineData(One)]
    [InlineData(Many)]
    [InlineData("""{"tags":null,"sizes":[]}""")]
    public void JsonSerializer_keeps_the_form_with_any_options(string json)
    {
        foreach (JsonTypeInfo info in JsonTypeInfos.Of(ItemType))
        {
            object? read = JsonSerializer.Deserialize(json, info);
            Assert.Equal(Read(json), read);
            Assert.Equal(NewsAny.Parse(json), NewsAny.Parse(JsonSerializer.Serialize(read, info)));
        }
    }

    [Fact]
    public void The_JSON_schema_allows_one_and_many()
    {
        using JsonDocument schema = JsonDocument.Parse((string)ItemType.GetProperty("JsonSchema")!.GetValue(null)!);
        Assert.Empty(SchemaValidator.CheckSchema(schema.RootElement));
        Assert.All([One, Many, "{}"], json => Assert.Empty(new SchemaValidator(schema.RootElement).Validate(json)));
        Assert.NotEmpty(new SchemaValidator(schema.RootElement).Validate("""{"tags":1}"""));
        Assert.NotEmpty(new SchemaValidator(schema.RootElement).Validate("""{"tags":["a",1]}"""));
    }

    [Theory]
    [InlineData("NewsOneOrMany<string>", """{"tags":"a"}""", """{"tags":["a","b"]}""")]
    [InlineData("NewsOneOrMany<string>", """{"tags":["a"]}""", """{"tags":"b"}""")]
    [InlineData("NewsOneOrMany<long>", """{"tags":[1]}""", """{"tags":2}""")]
    [InlineData("NewsOneOrMany<System.Uri>", """{"tags":["https://example.org/"]}""", """{"tags":"https://example.org/#a"}""")]
    [InlineData("NewsOneOrMany<NewsAny>", """{"tags":["a"]}""", """{"tags":{"x":1}}""")]
    [InlineData("NewsOneOrMany<Tag>", """{"tags":[{"name":"a"}]}""", """{"tags":{"name":"b"}}""")]
    public void A_pin_makes_a_member_one_or_many(string type, string sample, string unseen)
    {
        TestRun run = Pinned(type, sample);
        Assert.Empty(run.Messages);
        Type item = run.Load().GetType("News.Item", throwOnError: true)!;
        foreach (string json in new[] { sample, unseen })
        {
            object record = item.GetMethod("FromJson", [typeof(string)])!.Invoke(null, [json])!;
            Assert.Equal(json, item.GetMethod("ToJson", [])!.Invoke(record, []));
        }
    }

    [Fact]
    public void A_pinned_list_refuses_a_single_sample_and_names_the_type_that_holds_it()
    {
        Assert.Equal(
            "item.news.json(1,10): error NEWS4101: 'tags' is declared as NewsList<string>, but this sample holds \"a\": declare it as NewsOneOrMany<string>, or change the sample",
            Pinned("NewsList<string>", """{"tags": "a"}""").Messages.First());
        Assert.Contains("NEWS4102", Assert.Single(Pinned("NewsOneOrMany<NewsList<string>>", """{"tags":"a"}""").Messages), StringComparison.Ordinal);
        Assert.Contains("NEWS4102", Assert.Single(Pinned("NewsOneOrMany<string>?", """{"tags":"a"}""").Messages), StringComparison.Ordinal);
    }

    [Fact]
    public void A_value_that_becomes_one_or_many_is_one_line_of_the_contract()
    {
        var project = new TestProject()
            .Fixture("a.news.json", """{"tags": "a"}""", "Item")
            .OtherFile("NewsSchema.Shipped.txt", "Item.tags: string?\n");
        Assert.Equal("", string.Join("\n", project.Run().Messages));
        Assert.StartsWith(
            "b.news.json(1,10): warning NEWS7002: 'Item.tags' was shipped as string? but these samples make it one-or-many<string>: change the sample, or accept",
            Assert.Single(project.Fixture("b.news.json", """{"tags": ["a"]}""", "Item").Run().Messages),
            StringComparison.Ordinal);
        Assert.Empty(project.OtherFile("NewsSchema.Shipped.txt", "Item.tags: one-or-many<string>\n").Run().Messages);
    }

    [Fact]
    public void A_node_of_JSON_LD_has_its_address_in_either_form()
    {
        const string sample = """{"@context":"https://www.w3.org/ns/activitystreams","actor":{"type":"Person","id":"https://example.org/sally"},"object":"https://example.org/1"}""";
        Assembly assembly = new TestProject()
            .Fixture("like.news.json", sample, "Like")
            .Source("Desk.cs", """
                using System.Linq;
                namespace News;
                public static class Desk
                {
                    public static string Ids(Like like) => string.Join(' ', like.Actor.Select(actor => actor.Id).Concat(like.Object.Select(it => it.Id)));
                }
                """)
            .Run().Load();
        Type like = assembly.GetType("News.Like", throwOnError: true)!;
        foreach ((string json, string ids) in new[]
        {
            (sample, "https://example.org/sally https://example.org/1"),
            ("""{"actor":"https://example.org/ben","object":[{"id":"https://example.org/2","name":"x"},"https://example.org/3"]}""", "https://example.org/ben https://example.org/2 https://example.org/3"),
        })
        {
            object record = like.GetMethod("FromJson", [typeof(string)])!.Invoke(null, [json])!;
            Assert.Equal(json, like.GetMethod("ToJson", [])!.Invoke(record, []));
            Assert.Equal(ids, assembly.GetType("News.Desk", throwOnError: true)!.GetMethod("Ids")!.Invoke(null, [record]));
        }
    }

    private static Type ItemType => s_assembly.Value.GetType("News.Item", throwOnError: true)!;

    private static TestRun Pinned(string type, string sample) => new TestProject()
        .Fixture("item.news.json", sample, "Item")
        .Source("Item.cs", $$"""
            using NewsSchema;
            namespace News;
            [NewsSchema] public partial record Item { public {{type}} Tags { get; init; } }
            """)
        .Run();

    private static object Read(string json)
    {
        try
        {
            return ItemType.GetMethod("FromJson", [typeof(string)])!.Invoke(null, [json])!;
        }
        catch (TargetInvocationException e)
        {
            throw e.InnerException!;
        }
    }

    private static string Write(object item) => (string)ItemType.GetMethod("ToJson", [])!.Invoke(item, [])!;

    private static object Call(string method, params object[] arguments) =>
        s_assembly.Value.GetType("News.Desk", throwOnError: true)!.GetMethod(method)!.Invoke(null, arguments)!;
}
