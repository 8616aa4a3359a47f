using System.Reflection;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using NewsSchema.Generators.Tests.Infrastructure;

namespace NewsSchema.Generators.Tests.Pipeline;

/// <summary>Members that are written as null if they have no value, by <c>[JsonIgnore(Condition = JsonIgnoreCondition.Never)]</c> on the pin.</summary>
public class WrittenNullTests
{
    private const string Nulls = """{"id":"1","note":null,"at":null,"count":null,"state":null,"part":null,"tags":null,"ended":null,"loose":null}""";

    private const string Code = """
        #nullable enable
        using System;
        using System.Text.Json.Serialization;
        using NewsSchema;
        namespace News;
        public enum State { Live, Draft }
        [NewsSchema] public partial record Item
        {
            [JsonIgnore(Condition = JsonIgnoreCondition.Never)] public string? Note { get; init; }
            [JsonIgnore(Condition = JsonIgnoreCondition.Never)] public DateTimeOffset? At { get; init; }
            [JsonIgnore(Condition = JsonIgnoreCondition.Never)] public int? Count { get; init; }
            [JsonIgnore(Condition = JsonIgnoreCondition.Never)] public State? State { get; init; }
            [JsonIgnore(Condition = JsonIgnoreCondition.Never)] public ItemPart? Part { get; init; }
            [JsonIgnore(Condition = JsonIgnoreCondition.Never)] public NewsList<string> Tags { get; init; }
            [JsonIgnore(Condition = JsonIgnoreCondition.Never), NewsNothing("")] public DateTimeOffset? Ended { get; init; }
            [JsonIgnore(Condition = JsonIgnoreCondition.Never)] public decimal? Loose { get; init; }
            [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] public string? Other { get; init; }
            [JsonIgnore] public string? Ours { get; init; }
        }
        public static class Use
        {
            public static string New() => new Item { Id = "1" }.ToJson();
            public static bool Equal() => new Item { Id = "1" } is var item && Item.FromJson(item.ToJson()) == item && item == Item.FromJson("{\"id\":\"1\"}");
            public static string Cleared() => (Item.Fixtures.A with { Note = null, At = null, Count = null, State = null, Part = null, Tags = default, Ended = null, Loose = null, Other = null }).ToJson();
        }
        """;

    private static readonly Lazy<Assembly> s_assembly = new(() => Load(Code));

    private static readonly Lazy<Assembly> s_keeping = new(() => Load(Code.Replace("[NewsSchema] public", "[NewsSchema(Mismatch = Mismatch.Keep)] public", StringComparison.Ordinal)));

    [Fact]
    public void An_unset_member_is_null_in_its_place() => Assert.Equal(Nulls, Call("New"));

    [Fact]
    public void An_absent_member_and_null_are_the_same_value() => Assert.Equal(true, Call("Equal"));

    [Fact]
    public void A_member_that_loses_its_value_is_null() => Assert.Equal(Nulls, Call("Cleared"));

    [Theory]
    [InlineData("""{"id":"1"}""", Nulls)]
    [InlineData(Nulls, Nulls)]
    [InlineData("""{"id":"1","at":"2024-05-01T12:30Z","state":"unheard of","ended":"","other":null}""", """{"id":"1","note":null,"at":"2024-05-01T12:30Z","count":null,"state":"unheard of","part":null,"tags":null,"ended":"","loose":null,"other":null}""")]
    public void Every_way_of_writing_gives_the_same(string json, string written)
    {
        Type type = s_assembly.Value.GetType("News.Item", throwOnError: true)!;
        object item = Read(type, json);
        Assert.Equal(NewsAny.Parse(written), NewsAny.Parse(ToJson(item)));
        Assert.Equal(item, Read(type, ToJson(item)));
        foreach (JsonTypeInfo info in JsonTypeInfos.Of(type))
        {
            object other = JsonSerializer.Deserialize(json, info)!;
            Assert.Equal(item, other);
            Assert.Equal(NewsAny.Parse(written), NewsAny.Parse(JsonSerializer.Serialize(other, info)));
        }
    }

    [Theory]
    [InlineData(JsonIgnoreCondition.WhenWritingNull)]
    [InlineData(JsonIgnoreCondition.WhenWritingDefault)]
    public void The_attribute_is_stronger_than_the_options(JsonIgnoreCondition condition)
    {
        var context = (IJsonTypeInfoResolver)s_assembly.Value.GetType("News.NewsJson", throwOnError: true)!.GetProperty("Default")!.GetValue(null)!;
        Type type = s_assembly.Value.GetType("News.Item")!;
        object item = Read(type, """{"id":"1"}""");
        foreach (bool isFast in new[] { true, false })
        {
            var options = new JsonSerializerOptions { TypeInfoResolver = context, DefaultIgnoreCondition = condition, AllowTrailingCommas = !isFast };
            Assert.Equal(NewsAny.Parse(Nulls), NewsAny.Parse(JsonSerializer.Serialize(item, options.GetTypeInfo(type))));
        }
    }

    [Fact]
    public void A_value_that_does_not_fit_is_kept_instead_of_null()
    {
        Type type = s_keeping.Value.GetType("News.Item", throwOnError: true)!;
        const string json = """{"id":"1","count":"many","loose":[1],"tags":{"a":1},"at":7}""";
        object item = Read(type, json);
        Assert.Equal(NewsAny.Parse("""{"id":"1","count":"many","loose":[1],"tags":{"a":1},"at":7,"note":null,"state":null,"part":null,"ended":null}"""), NewsAny.Parse(ToJson(item)));
        Assert.Equal(item, Read(type, ToJson(item)));
        foreach (JsonTypeInfo info in JsonTypeInfos.Of(type))
        {
            Assert.Equal(item, JsonSerializer.Deserialize(json, info));
            Assert.Equal(NewsAny.Parse(ToJson(item)), NewsAny.Parse(JsonSerializer.Serialize(item, info)));
        }
    }

    private static Assembly Load(string code) => new TestProject()
        .Fixture("a.news.json", """{"id":"1","note":"a","at":"2024-05-01T12:30:00Z","count":1,"state":"live","part":{"x":"1"},"tags":["a"],"ended":"2024-05-01T12:30:00Z","loose":1.5,"other":"x"}""", "Item")
        .Source("Use.cs", code)
        .Run().Load();

    private static object Call(string method) =>
        s_assembly.Value.GetType("News.Use", throwOnError: true)!.GetMethod(method)!.Invoke(null, BindingFlags.DoNotWrapExceptions, null, null, null)!;

    private static object Read(Type type, string json) => type.GetMethod("FromJson", [typeof(string)])!.Invoke(null, BindingFlags.DoNotWrapExceptions, null, [json], null)!;

    private static string ToJson(object record) => ((INewsRecord)record).ToJson(indented: false);
}
