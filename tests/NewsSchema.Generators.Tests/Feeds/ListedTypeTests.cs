using System.Reflection;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization.Metadata;
using NewsSchema.Generators.Tests.Infrastructure;

namespace NewsSchema.Generators.Tests.Feeds;

/// <summary>Variants whose type is a list of texts: the first that has a variant decides, and the list is kept.</summary>
public class ListedTypeTests
{
    private const string Graph = """
        {"@context":"https://schema.org","@graph":[
        {"@type":["NewsArticle","Article"],"@id":"1","headline":"a","wordCount":3},{"@type":"NewsArticle","@id":"2","headline":"a","wordCount":4},
        {"@type":["Person"],"@id":"3","jobTitle":"b","familyName":"c"},{"@type":"Organization","@id":"4","legalName":"d","foundingDate":"1953-02-01"},
        {"@id":"5","itemListElement":[1],"numberOfItems":1,"@type":[7,"Breadcrumb\u004cist"]}]}
        """;

    private static readonly Lazy<Assembly> s_assembly = new(() => new TestProject().Fixture("a.news.json", Graph, "Page").Run().Load());

    private static Type Base => s_assembly.Value.GetType("News.PageGraph", throwOnError: true)!;

    private static IJsonTypeInfoResolver Context => (IJsonTypeInfoResolver)s_assembly.Value.GetType("News.NewsJson", throwOnError: true)!.GetProperty("Default")!.GetValue(null)!;

    [Theory]
    [InlineData("""{"@type":["NewsArticle","Article"],"headline":"x"}""", "NewsArticle")]
    [InlineData("""{"@type":["NewsArticle"],"headline":"x"}""", "NewsArticle")]
    [InlineData("""{"headline":"x","@type":["Thing","NewsArticle","Person"]}""", "NewsArticle")]
    [InlineData("""{"familyName":"x","@type":[{"a":["NewsArticle"]},null,"P\u0065rson","NewsArticle"]}""", "Person")]
    [InlineData("""{"@type":["BreadcrumbList"],"itemListElement":[2],"more":{}}""", "BreadcrumbList")]
    [InlineData("""{"@type":["Thing","Place"],"headline":"x"}""", null)]
    [InlineData("""{"@type":[],"headline":"x"}""", null)]
    [InlineData("""{"@type":{"a":"Person"},"headline":"x"}""", null)]
    public void The_first_text_with_a_variant_decides_and_the_list_is_written_back(string json, string? value)
    {
        foreach (JsonSerializerOptions? options in new[]
        {
            null, new JsonSerializerOptions { TypeInfoResolver = Context }, new JsonSerializerOptions { TypeInfoResolver = Context.WithAddedModifier(static _ => { }), AllowTrailingCommas = true },
            new JsonSerializerOptions { TypeInfoResolver = new DefaultJsonTypeInfoResolver() },
        })
        {
            object read = Read(json, Base, options);
            Assert.Equal(value is null ? "PageGraphOther" : "PageGraph" + value, read.GetType().Name);
            Assert.Equal(value, Base.GetProperty("Type")!.GetValue(read));
            Assert.Equal(Read(json, Base, null), read);
            string written = options is null ? Write(read) : JsonSerializer.Serialize(read, Base, options);
            Assert.True(JsonNode.DeepEquals(JsonNode.Parse(json), JsonNode.Parse(written)), written);
        }
    }

    [Fact]
    public void The_list_stays_if_another_member_is_changed()
    {
        const string Code = """
            using News;
            public static class Desk
            {
                public static string Correct(string json) => NewsSchema.NewsSerializer.ToJson<PageGraph>((PageGraphNewsArticle)NewsSchema.NewsSerializer.FromJson<PageGraph>(json) with { Headline = "y" });
            }
            """;
        Assembly assembly = new TestProject().Fixture("a.news.json", Graph, "Page").Source("Desk.cs", Code).Run().Load();
        Assert.Equal(
            """{"@type":["Thing","NewsArticle"],"headline":"y"}""",
            assembly.GetType("Desk")!.GetMethod("Correct")!.Invoke(null, ["""{"headline":"x","@type":["Thing","NewsArticle"]}"""]));
    }

    [Theory]
    [InlineData("""{"@type":["Person","NewsArticle"]}""")]
    [InlineData("""{"@type":["Thing"]}""")]
    [InlineData("""{"@type":"Person"}""")]
    [InlineData("""{"@type":7}""")]
    public void A_variant_refuses_what_is_another(string json)
    {
        Type article = s_assembly.Value.GetType("News.PageGraphNewsArticle", throwOnError: true)!;
        var members = new JsonSerializerOptions { TypeInfoResolver = Context, AllowTrailingCommas = true };
        foreach (JsonSerializerOptions? options in new[] { null, members })
        {
            Assert.Equal("$.@type", Assert.ThrowsAny<JsonException>(() => Read(json, article, options)).Path);
        }
    }

    [Fact]
    public void The_schema_allows_both_forms()
    {
        string schema = (string)s_assembly.Value.GetType("News.Page")!.GetProperty("JsonSchema")!.GetValue(null)!;
        Assert.Contains(""" "anyOf": [{ "const": "Person" }, { "type": "array", "contains": { "const": "Person" } }]""", schema, StringComparison.Ordinal);
    }

    [Fact]
    public void Without_such_a_list_in_the_samples_and_without_JSON_LD_a_list_is_another_type()
    {
        const string Blocks = """{"blocks":[{"type":"text","content":"a"},{"type":"image","url":"b"},{"type":"quote","by":"c"},{"type":"list","items":["d"]}]}""";
        Assembly assembly = new TestProject().Fixture("a.news.json", Blocks, "Page").Run().Load();
        Assert.Equal("PageBlockOther", Read("""{"type":["text"],"content":"a"}""", assembly.GetType("News.PageBlock", throwOnError: true)!, null).GetType().Name);

        string listed = Blocks.Replace("\"quote\"", "[\"quote\"]", StringComparison.Ordinal);
        assembly = new TestProject().Fixture("a.news.json", listed, "Page").Run().Load();
        Assert.Equal("PageBlockText", Read("""{"type":["text"],"content":"a"}""", assembly.GetType("News.PageBlock", throwOnError: true)!, null).GetType().Name);
    }

    private static object Read(string json, Type type, JsonSerializerOptions? options)
    {
        try
        {
            return options is null ? typeof(NewsSerializer).GetMethod("FromJson", 1, [typeof(string)])!.MakeGenericMethod(type).Invoke(null, [json])! : JsonSerializer.Deserialize(json, type, options)!;
        }
        catch (TargetInvocationException e)
        {
            throw e.InnerException!;
        }
    }

    private static string Write(object record) => (string)typeof(NewsSerializer).GetMethods().Single(method => method.Name == "ToJson" && method.GetParameters().Length == 1)
        .MakeGenericMethod(record.GetType()).Invoke(null, [record])!;
}
