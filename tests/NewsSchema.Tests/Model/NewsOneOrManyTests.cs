using System.Text.Json;
using System.Text.Json.Serialization;

namespace NewsSchema.Tests.Model;

public partial class NewsOneOrManyTests
{
    [Fact]
    public void Values_are_equal_by_elements_and_form()
    {
        NewsOneOrMany<string> one = "a";
        NewsOneOrMany<string> many = ["a"];
        Assert.True(one == (NewsOneOrMany<string>)"a");
        Assert.True(many == (NewsOneOrMany<string>)["a"]);
        Assert.True(one != many);
        Assert.True(one.AsList() == many.AsList());
        Assert.Equal(one.GetHashCode(), ((NewsOneOrMany<string>)"a").GetHashCode());
        Assert.NotEqual(one.GetHashCode(), many.GetHashCode());
        Assert.True(one.Equals((object)(NewsOneOrMany<string>)"a"));
        Assert.False(one.Equals((object)many));
        Assert.False(one.Equals("b"));
    }

    [Fact]
    public void A_value_is_the_single_form_and_a_collection_the_list_form()
    {
        Assert.Equal((1, false, "a", "a"), Describe("a"));
        Assert.Equal((1, true, "a", "[a]"), Describe(["a"]));
        Assert.Equal((2, true, "a", "[a, b]"), Describe(new[] { "a", "b" }));
        Assert.Equal((2, true, "a", "[a, b]"), Describe(new List<string> { "a", "b" }));
        Assert.Equal((2, true, "a", "[a, b]"), Describe((NewsList<string>)["a", "b"]));

        static (int, bool, string, string) Describe(NewsOneOrMany<string> values) => (values.Count, values.IsMany, values.First, values.ToString());
    }

    [Fact]
    public void Absent_is_neither_one_nor_many()
    {
        NewsOneOrMany<int> absent = default, empty = [];
        Assert.True(absent.IsAbsent);
        Assert.False(absent.IsMany);
        Assert.False(empty.IsAbsent);
        Assert.True(empty.IsMany);
        Assert.True(absent != empty);
        Assert.Empty(absent);
        Assert.Empty(empty);
        Assert.True(((NewsOneOrMany<int>)(int[]?)null).IsAbsent);
        Assert.True(((NewsOneOrMany<int>)default(NewsList<int>)).IsAbsent);
        Assert.True(((NewsOneOrMany<string>)(string?)null).IsAbsent);
        Assert.Throws<InvalidOperationException>(() => absent.First);
        Assert.Throws<InvalidOperationException>(() => empty.First);
        Assert.Throws<ArgumentOutOfRangeException>(() => empty[0]);
        Assert.False(((NewsOneOrMany<int>)0).IsAbsent);
    }

    [Fact]
    public void Elements_are_enumerated_indexed_sliced_and_matched()
    {
        NewsOneOrMany<int> values = [1, 2, 3];
        int sum = 0;
        foreach (int value in values)
        {
            sum += value;
        }

        Assert.Equal(6, sum);
        Assert.Equal([2, 4, 6], values.Select(value => value * 2));
        Assert.Equal((1, 3), (values[0], values[^1]));
        Assert.True(values[1..] == (NewsList<int>)[2, 3]);
        Assert.True((NewsOneOrMany<int>)7 is [7]);
        Assert.True(values is [1, .. var rest] && rest.Count == 2);
        Assert.Equal([1, 2, 3], values.ToArray());
        Assert.Equal(3, values.AsSpan().Length);
    }

    [Fact]
    public void Values_do_not_keep_the_array_that_they_were_made_from()
    {
        int[] array = [1, 2];
        NewsOneOrMany<int> values = array;
        array[0] = 9;
        Assert.Equal([1, 2], values);
    }

    [Theory]
    [InlineData("""{"Tags":"a","Sizes":1,"Parts":{"Id":1}}""")]
    [InlineData("""{"Tags":["a","b"],"Sizes":[],"Parts":[{"Id":1},{"Id":2}]}""")]
    [InlineData("""{"Tags":["a"],"Sizes":[1],"Parts":[]}""")]
    [InlineData("""{"Tags":null,"Sizes":null,"Parts":null}""")]
    public void JsonSerializer_writes_the_form_that_it_read_in_custom_types(string json)
    {
        Assert.Equal(json, JsonSerializer.Serialize(JsonSerializer.Deserialize<Item>(json)));
        Assert.Equal(json, JsonSerializer.Serialize(JsonSerializer.Deserialize(json, Context.Default.Item)!, Context.Default.Item));
        Assert.Equal(JsonSerializer.Deserialize<Item>(json), JsonSerializer.Deserialize(json, Context.Default.Item));
    }

    [Theory]
    [InlineData("""{"Tags":1}""", "$.Tags")]
    [InlineData("""{"Tags":["a",1]}""", "$.Tags[1]")]
    [InlineData("""{"Parts":[{"Id":1},{"Id":"x"}]}""", "$.Parts[1].Id")]
    public void JsonSerializer_names_the_element_that_it_refuses(string json, string path)
    {
        Assert.Equal(path, Assert.Throws<JsonException>(() => JsonSerializer.Deserialize<Item>(json)).Path);
        Assert.Equal(path, Assert.Throws<JsonException>(() => JsonSerializer.Deserialize(json, Context.Default.Item)).Path);
    }

    private sealed record Item(NewsOneOrMany<string> Tags, NewsOneOrMany<int> Sizes, NewsOneOrMany<Part> Parts);

    private sealed record Part(int Id);

    [JsonSerializable(typeof(Item)), JsonSerializable(typeof(string)), JsonSerializable(typeof(int)), JsonSerializable(typeof(Part))]
    private sealed partial class Context : JsonSerializerContext;
}
