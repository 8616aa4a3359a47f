using System.Reflection;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace NewsSchema.Generators.Tests.Pipeline;

/// <summary>The generated records through System.Text.Json, and JSON fixtures as typed values.</summary>
public class ResolverTests
{
    private static readonly Lazy<Assembly> s_assembly = new(() => Stories.Project()
        .Fixture("item.news.json", """{"id":"1","count":2}""", "Item")
        .Fixture("items.news.json", """[{"id":"2","count":3},{"id":"3","count":4}]""", "Item")
        .Run().Load());

    [Fact]
    public void The_resolver_has_records_and_their_lists_without_reflection()
    {
        object item = Fixtures("Item").GetProperty("Item")!.GetValue(null)!;
        Type type = item.GetType();
        var context = (JsonSerializerContext)s_assembly.Value.GetType("News.NewsJson", throwOnError: true)!.GetProperty("Default")!.GetValue(null)!;
        var web = new JsonSerializerOptions(JsonSerializerDefaults.Web);
        web.TypeInfoResolverChain.Insert(0, context);
        foreach (JsonSerializerOptions options in new[] { context.Options, web })
        {
            Assert.Equal("""{"id":"1","count":2}""", JsonSerializer.Serialize(item, options.GetTypeInfo(type)));
            Assert.Equal(item, JsonSerializer.Deserialize("""{"count":2,"id":"1"}""", options.GetTypeInfo(type)));
            foreach (Type list in new[] { typeof(List<>), typeof(IReadOnlyList<>), typeof(IEnumerable<>), typeof(NewsList<>) }.Select(list => list.MakeGenericType(type)).Append(type.MakeArrayType()))
            {
                object? read = JsonSerializer.Deserialize("""[{"id":"1","count":2}]""", options.GetTypeInfo(list));
                Assert.Equal("""[{"id":"1","count":2}]""", JsonSerializer.Serialize(read, options.GetTypeInfo(list)));
            }
        }

        Assert.Null(context.GetTypeInfo(typeof(Version)));
    }

    [Fact]
    public void A_record_without_the_resolver_is_serialized_by_its_own_converter()
    {
        object item = Fixtures("Item").GetProperty("Item")!.GetValue(null)!;
        Assert.Equal("""{"id":"1","count":2}""", JsonSerializer.Serialize(item));
    }

    [Fact]
    public void A_json_fixture_is_one_value_or_a_list_and_all_enumerates_both()
    {
        Type fixtures = Fixtures("Item");
        Assert.Equal(2, ((System.Collections.IEnumerable)fixtures.GetProperty("Items")!.GetValue(null)!).Cast<object>().Count());
        Assert.Equal(3, ((System.Collections.IEnumerable)fixtures.GetProperty("All")!.GetValue(null)!).Cast<object>().Count());
        Assert.Same(fixtures.GetProperty("Item")!.GetValue(null), fixtures.GetProperty("Item")!.GetValue(null));
    }

    private static Type Fixtures(string schema) => s_assembly.Value.GetType($"News.{schema}", throwOnError: true)!.GetNestedType("Fixtures")!;
}
