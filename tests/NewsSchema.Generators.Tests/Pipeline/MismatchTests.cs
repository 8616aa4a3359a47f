using System.Diagnostics;
using System.Reflection;
using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using NewsSchema.Generators.Tests.Infrastructure;

namespace NewsSchema.Generators.Tests.Pipeline;

/// <summary>Values that do not fit the types of the samples: refused by default, kept on request.</summary>
public class MismatchTests
{
    private const string Sample = """{"id":"1","count":2,"price":1.5,"live":true,"day":"2024-05-01","at":"2024-05-01T10:00:00Z","by":{"name":"Anna","age":40},"tags":["a"],"sizes":[1,2],"parts":[{"number":1}],"names":{"en":"x","de":"y"},"one":"a","author":"a","level":"low","site":"https://example.org/"}""";
    private const string Other = """{"id":"2","one":["a","b"],"author":{"name":"Anna"}}""";

    private const string Keep = """
        using NewsSchema;
        namespace News;
        public enum Level { Low, High }
        [NewsSchema(Mismatch = Mismatch.Keep)]
        public partial record Item
        {
            public Level? Level { get; init; }
            public System.Uri? Site { get; init; }
        }
        public static class Desk
        {
            public static string Mismatches(Item item) => string.Join(" ", item.Mismatches());
            public static Item Correct(Item item) => item with { Count = 7, Tags = ["x"], By = new ItemBy { Name = "Ben" } };
        }
        """;

    private static readonly Lazy<Assembly> s_keeping = new(() => Project(Keep).Run().Load());

    public static TheoryData<string, string, string> Mismatches => new()
    {
        { "count", "\"12\"", "$.count: \"12\"" },
        { "count", "1.5", "$.count: 1.5" },
        { "count", "99999999999999999999", "$.count: 99999999999999999999" },
        { "count", "{\"x\":[1]}", "$.count: {\"x\":[1]}" },
        { "price", "true", "$.price: true" },
        { "live", "\"yes\"", "$.live: \"yes\"" },
        { "day", "\"tomorrow\"", "$.day: \"tomorrow\"" },
        { "day", "20240501", "$.day: 20240501" },
        { "at", "\"2024-13-01T10:00:00Z\"", "$.at: \"2024-13-01T10:00:00Z\"" },
        { "by", "\"Anna\"", "$.by: \"Anna\"" },
        { "by", "[{\"name\":\"Anna\"}]", "$.by: [{\"name\":\"Anna\"}]" },
        { "by", "{\"name\":5,\"age\":\"old\"}", "$.by.name: 5 $.by.age: \"old\"" },
        { "tags", "\"a\"", "$.tags: \"a\"" },
        { "tags", "[\"a\",1]", "$.tags: [\"a\",1]" },
        { "tags", "[\"a\",null]", "$.tags: [\"a\",null]" },
        { "sizes", "[1,\"2\"]", "$.sizes: [1,\"2\"]" },
        { "parts", "[{\"number\":1},{\"number\":\"two\"}]", "$.parts[1].number: \"two\"" },
        { "parts", "[{\"number\":1},\"two\"]", "$.parts: [{\"number\":1},\"two\"]" },
        { "names", "[\"x\"]", "$.names: [\"x\"]" },
        { "names", "{\"en\":1}", "$.names: {\"en\":1}" },
        { "one", "[\"a\",{}]", "$.one: [\"a\",{}]" },
        { "author", "7", "$.author: 7" },
        { "author", "{\"name\":7}", "$.author.name: 7" },
        { "level", "3", "$.level: 3" },
        { "site", "3", "$.site: 3" },
        { "id", "{}", "$.id: {}" },
    };

    [Theory]
    [MemberData(nameof(Mismatches))]
    public void A_value_that_does_not_fit_is_kept_listed_and_written_back(string member, string value, string listed)
    {
        string json = $$"""{"{{member}}":{{value}},"new":1}""";
        object item = Read(s_keeping.Value, json);
        Assert.Equal(NewsAny.Parse(json), NewsAny.Parse(Write(item)));
        Assert.Equal(item, Read(s_keeping.Value, Write(item)));
        Assert.Equal(item.GetHashCode(), Read(s_keeping.Value, json).GetHashCode());
        Assert.Equal(listed, Call("Mismatches", item));
    }

    [Theory]
    [MemberData(nameof(Mismatches))]
    public void The_same_is_kept_by_JsonSerializer_with_any_options(string member, string value, string listed)
    {
        string json = $$"""{"{{member}}":{{value}},"new":1}""";
        object expected = Read(s_keeping.Value, json);
        foreach (JsonTypeInfo info in JsonTypeInfos.Of(s_keeping.Value.GetType("News.Item")!))
        {
            object item = JsonSerializer.Deserialize(json, info)!;
            bool readsQuotedNumbers = (info.Options.NumberHandling & System.Text.Json.Serialization.JsonNumberHandling.AllowReadingFromString) != 0;
            if (!readsQuotedNumbers)
            {
                Assert.Equal(expected, item);
                Assert.Equal(listed, Call("Mismatches", item));
                Assert.Equal(NewsAny.Parse(json), NewsAny.Parse(JsonSerializer.Serialize(item, info)));
            }
        }
    }

    [Theory]
    [MemberData(nameof(Mismatches))]
    public void By_default_the_same_is_refused_with_its_path(string member, string value, string listed)
    {
        // An unknown text of an open enum is kept anyway, and so is any other kind.
        if (member != "level")
        {
            string json = $$"""{"{{member}}":{{value}}}""";
            string path = listed[..listed.IndexOf(':', StringComparison.Ordinal)];
            JsonException refusal = Assert.Throws<JsonException>(() => Read(s_refusing.Value, json));
            Assert.StartsWith(path, refusal.Path, StringComparison.Ordinal);
            Assert.Equal(0, refusal.LineNumber);
        }
    }

    [Fact]
    public void A_value_that_fits_is_read_as_without_the_setting()
    {
        foreach (string json in new[] { Sample, Other, """{"count":null,"tags":null,"by":null}""", "{}" })
        {
            object item = Read(s_keeping.Value, json);
            Assert.Equal(NewsAny.Parse(json), NewsAny.Parse(Write(item)));
            Assert.Equal("", Call("Mismatches", item));
            Assert.All(JsonTypeInfos.Of(s_keeping.Value.GetType("News.Item")!), info => Assert.Equal(item, JsonSerializer.Deserialize(json, info)));
        }
    }

    [Fact]
    public void A_kept_value_is_gone_when_the_property_gets_a_value()
    {
        object item = Read(s_keeping.Value, """{"count":"12","tags":"a","by":"Anna","price":"x"}""");
        object corrected = Call("Correct", item);
        Assert.Equal("""{"count":7,"by":{"name":"Ben"},"tags":["x"],"price":"x"}""", Write(corrected));
        Assert.Equal("$.price: \"x\"", Call("Mismatches", corrected));
    }

    [Theory]
    [InlineData("""{"count":"12","count":3}""", """{"count":3}""")]
    [InlineData("""{"count":3,"count":"12"}""", """{"count":"12"}""")]
    public void The_last_of_two_members_counts(string json, string written) => Assert.Equal(written, Write(Read(s_keeping.Value, json)));

    [Theory]
    [InlineData("""{"tags":["a",}""")]
    [InlineData("""{"count":"12}""")]
    [InlineData("""{"sizes":[1,01]}""")]
    [InlineData("""{"by":nul}""")]
    [InlineData("{\"day\":\"\\ud800\"}")]
    public void Malformed_JSON_is_refused_all_the_same(string json) => Assert.Throws<JsonException>(() => Read(s_keeping.Value, json));

    [Fact]
    public void Every_member_is_nullable_and_nothing_is_required()
    {
        string many = $"[{string.Join(",", Enumerable.Repeat("""{"id":"1","count":2}""", 30))}]";
        TestRun keeping = new TestProject().Fixture("many.news.json", many, "Item").Option("NewsSchemaMismatch", "keep").Run();
        Assert.Contains("public string? Id", keeping.Sources["Item.g.cs"], StringComparison.Ordinal);
        Assert.DoesNotContain("required", keeping.Sources["Item.g.cs"], StringComparison.Ordinal);
        TestRun refusing = new TestProject().Fixture("many.news.json", many, "Item").Run();
        Assert.Contains("public required string Id", refusing.Sources["Item.g.cs"], StringComparison.Ordinal);
        Assert.DoesNotContain("Fits", refusing.Sources["Item.Json.g.cs"], StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("keep", "", true)]
    [InlineData("keep", "(Mismatch = Mismatch.Refuse)", false)]
    [InlineData("", "(Mismatch = Mismatch.Keep)", true)]
    [InlineData("", "", false)]
    public void A_record_decides_for_what_it_contains_and_the_project_for_all(string project, string attribute, bool keeps)
    {
        TestRun run = new TestProject()
            .Fixture("item.news.json", """{"by":{"name":"Anna"}}""", "Item")
            .Source("Item.cs", $"using NewsSchema;\nnamespace News;\n[NewsSchema{attribute}] public partial record Item;\n")
            .Option("NewsSchemaMismatch", project)
            .Run();
        Assert.Equal(keeps, run.Sources["Item.Json.g.cs"].Contains("FitsObject", StringComparison.Ordinal) || run.Sources["Item.Json.g.cs"].Contains("Fits<", StringComparison.Ordinal));
        Assert.Equal(keeps, run.Sources["ItemBy.Json.g.cs"].Contains("FitsString", StringComparison.Ordinal));
        run.Load();
    }

    /// <summary>The members of a variant, and those that it has from its base, are kept alike.</summary>
    [Theory]
    [InlineData("""{"parts":[{"type":"text","id":1,"content":["x"]}]}""", "$.parts[0].id: 1 $.parts[0].content: [\"x\"]")]
    [InlineData("""{"parts":[{"type":"image","id":"a","width":"wide"},{"type":"new","id":false}]}""", "$.parts[0].width: \"wide\" $.parts[1].id: false")]
    [InlineData("""{"parts":"none"}""", "$.parts: \"none\"")]
    public void Variants_keep_what_does_not_fit(string json, string listed)
    {
        string[] parts =
        [
            .. Enumerable.Repeat("""{"type":"text","id":"a","content":"x","style":"y"}""", 3),
            .. Enumerable.Repeat("""{"type":"image","id":"b","url":"z","width":4}""", 3),
            .. Enumerable.Repeat("""{"type":"quote","id":"c","by":"w","of":{"name":"v"}}""", 3),
        ];
        Assembly assembly = new TestProject()
            .Fixture("item.news.json", $$"""{"parts":[{{string.Join(",", parts)}}]}""", "Item")
            .Source("Item.cs", "using NewsSchema;\nnamespace News;\n[NewsSchema(Mismatch = Mismatch.Keep)] public partial record Item;\n"
                + "public static class Desk { public static string Mismatches(Item item) => string.Join(\" \", item.Mismatches()); }")
            .Run().Load();
        Assert.True(assembly.GetType("News.ItemPart", throwOnError: true)!.IsAbstract);
        object item = Read(assembly, json);
        Assert.Equal(NewsAny.Parse(json), NewsAny.Parse(Write(item)));
        Assert.Equal(item, Read(assembly, Write(item)));
        Assert.Equal(listed, assembly.GetType("News.Desk", throwOnError: true)!.GetMethod("Mismatches")!.Invoke(null, [item]));
    }

    /// <summary>Each type has its own check, which generated code calls.</summary>
    [Theory]
    [InlineData("bool", "\"yes\"")]
    [InlineData("int", "3000000000")]
    [InlineData("long", "1.5")]
    [InlineData("decimal", "1e99")]
    [InlineData("double", "1e999")]
    [InlineData("NewsNumber", "\"1\"")]
    [InlineData("string", "1")]
    [InlineData("System.DateOnly", "\"soon\"")]
    [InlineData("System.DateTimeOffset", "\"2024-05-01\"")]
    [InlineData("System.TimeOnly", "\"25:00:00\"")]
    [InlineData("System.TimeSpan", "\"P1Y\"")]
    [InlineData("IsoDate", "\"May\"")]
    [InlineData("IsoTime", "\"noon\"")]
    [InlineData("Money", "\"much\"")]
    [InlineData("Quantity", "\"much\"")]
    [InlineData("System.Uri", "[]")]
    [InlineData("System.Guid", "\"0123\"")]
    public void A_member_of_any_type_keeps_what_does_not_fit(string type, string value)
    {
        Assembly assembly = new TestProject()
            .Fixture("item.news.json", """{"other":1}""", "Item")
            .Source("Item.cs", $"using NewsSchema;\nnamespace News;\n[NewsSchema(Mismatch = Mismatch.Keep)] public partial record Item {{ public {type}? Value {{ get; init; }} public NewsList<{type}> Values {{ get; init; }} }}\n")
            .Run().Load();
        string json = $$"""{"value":{{value}},"values":[{{value}}]}""";
        Assert.Equal(NewsAny.Parse(json), NewsAny.Parse(Write(Read(assembly, json))));
    }

    [Fact]
    public void An_undefined_setting_is_an_error()
    {
        TestRun run = new TestProject()
            .Fixture("item.news.json", "{\"a\":1}", "Item")
            .Source("Item.cs", "using NewsSchema;\nnamespace News;\n[NewsSchema(Mismatch = (Mismatch)7)] public partial record Item;\n")
            .Run();
        Assert.Contains("has an undefined value for Mismatch: write Refuse or Keep", Assert.Single(run.Messages), StringComparison.Ordinal);
    }

    [Fact]
    public void Many_mismatches_are_kept_and_listed_in_linear_time()
    {
        var json = new StringBuilder("{\"parts\":[");
        for (int i = 0; i < 50_000; i++)
        {
            json.Append(i == 0 ? "" : ",").Append("{\"number\":\"x\"}");
        }

        json.Append("]}");
        var watch = Stopwatch.StartNew();
        object item = Read(s_keeping.Value, json.ToString());
        Assert.Equal(50_000, ((string)Call("Mismatches", item)).Split(' ').Length / 2);
        Assert.True(watch.Elapsed < TimeSpan.FromSeconds(10), watch.Elapsed.ToString());
    }

    private static readonly Lazy<Assembly> s_refusing = new(() => Project(Keep.Replace("[NewsSchema(Mismatch = Mismatch.Keep)]", "[NewsSchema]", StringComparison.Ordinal)).Run().Load());

    private static TestProject Project(string source) => new TestProject()
        .Fixture("item.news.json", Sample, "Item")
        .Fixture("other.news.json", Other, "Item")
        .Source("Item.cs", source);

    private static object Read(Assembly assembly, string json)
    {
        try
        {
            return assembly.GetType("News.Item", throwOnError: true)!.GetMethod("FromJson", [typeof(string)])!.Invoke(null, [json])!;
        }
        catch (TargetInvocationException e)
        {
            throw e.InnerException!;
        }
    }

    private static string Write(object item) => (string)item.GetType().GetMethod("ToJson", [])!.Invoke(item, [])!;

    private static object Call(string method, object item) => s_keeping.Value.GetType("News.Desk", throwOnError: true)!.GetMethod(method)!.Invoke(null, [item])!;
}
