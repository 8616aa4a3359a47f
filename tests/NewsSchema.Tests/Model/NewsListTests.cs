using System.Text.Json;
using System.Text.Json.Serialization;
using NewsSchema.CompilerServices;

namespace NewsSchema.Tests.Model;

public partial class NewsListTests
{
    [Fact]
    public void Lists_are_equal_by_value()
    {
        NewsList<string> list = ["a", "b"];
        Assert.Equal(["a", "b"], list);
        Assert.True(list == (NewsList<string>)["a", "b"]);
        Assert.Equal(list.GetHashCode(), ((NewsList<string>)["a", "b"]).GetHashCode());
        Assert.False(list == (NewsList<string>)["b", "a"]);
        Assert.False(list == (NewsList<string>)["a"]);
    }

    [Fact]
    public void An_absent_list_is_not_an_empty_one()
    {
        NewsList<int> absent = default;
        NewsList<int> empty = [];
        Assert.True(absent.IsAbsent);
        Assert.False(empty.IsAbsent);
        Assert.True(absent != empty);
        Assert.True(absent == default);
        Assert.True(absent.Count == 0);
        Assert.Empty(absent);
        Assert.Empty(empty);
        Assert.Throws<ArgumentOutOfRangeException>(() => absent[0]);
        Assert.Throws<ArgumentOutOfRangeException>(() => empty[0]);
    }

    [Fact]
    public void A_list_does_not_keep_the_array_that_it_was_made_from()
    {
        int[] array = [1, 2];
        NewsList<int> list = array;
        array[0] = 9;
        Assert.Equal([1, 2], list);
        NewsList<int> copy = new List<int> { 1, 2 };
        Assert.Equal(list, copy);
        Assert.True(((NewsList<int>)(int[]?)null).IsAbsent);
        Assert.Equal([2, 4], list.Select(item => item * 2).ToNewsList());
    }

    [Fact]
    public void A_long_list_is_built_like_a_short_one()
    {
        for (int count = 0; count < 100; count++)
        {
            var builder = new NewsListBuilder<string>();
            for (int i = 0; i < count; i++)
            {
                builder.Add($"{i}");
            }

            NewsList<string> list = builder.ToList();
            Assert.Equal(Enumerable.Range(0, count).Select(i => $"{i}"), list);
            Assert.Empty(builder.ToList());
        }
    }

    [Fact]
    public void A_user_type_that_holds_lists_and_maps_is_serialized()
    {
        var order = new Order { Names = ["a", "b"], Counts = new NewsMap<int>([new("x", 1)]), Days = [new DateOnly(2024, 5, 1)], Lead = new NewsText { Text = "T" }, When = IsoDate.Parse("2024-05"), Price = new Money(1.50m, "EUR"), Any = NewsAny.Parse("[1.50]") };
        string json = JsonSerializer.Serialize(order, OrderContext.Default.Order);
        Assert.Equal("""{"Names":["a","b"],"Counts":{"x":1},"Days":["2024-05-01"],"Lead":{"text":"T"},"When":"2024-05","Price":"1.50 EUR","Exact":0,"Any":[1.50]}""", json);
        Assert.Equal(order, JsonSerializer.Deserialize(json, OrderContext.Default.Order));
    }

    [Fact]
    public void An_absent_list_is_null_in_a_user_type_and_is_read_back_as_absent()
    {
        var order = new Order { Price = new Money(1, "EUR"), When = IsoDate.Parse("2024") };
        string json = JsonSerializer.Serialize(order, OrderContext.Default.Order);
        Assert.Contains("\"Names\":null,\"Counts\":null", json, StringComparison.Ordinal);
        Assert.Equal(order, JsonSerializer.Deserialize(json, OrderContext.Default.Order));
    }

    public sealed record Order
    {
        public NewsList<string> Names { get; init; }

        public NewsMap<int> Counts { get; init; }

        public NewsList<DateOnly> Days { get; init; }

        public NewsText? Lead { get; init; }

        public IsoDate When { get; init; }

        public Money Price { get; init; }

        public NewsNumber Exact { get; init; }

        public NewsAny Any { get; init; }
    }

    [JsonSerializable(typeof(Order))]
    [JsonSerializable(typeof(string))]
    [JsonSerializable(typeof(int))]
    [JsonSerializable(typeof(DateOnly))]
    internal sealed partial class OrderContext : JsonSerializerContext;
}
