namespace NewsSchema.Tests.Model;

public class NewsMapTests
{
    [Fact]
    public void Order_is_kept_and_ignored_by_equality()
    {
        var map = Map(("b", 1), ("a", 2));
        Assert.Equal(["b", "a"], map.Keys);
        Assert.Equal([1, 2], map.Values);
        Assert.Equal(2, map["a"]);
        Assert.False(map.TryGetValue("A", out _));
        Assert.Throws<KeyNotFoundException>(() => map["c"]);
        Assert.True(map == Map(("a", 2), ("b", 1)));
        Assert.Equal(map.GetHashCode(), Map(("a", 2), ("b", 1)).GetHashCode());
        Assert.False(map == Map(("a", 1), ("b", 2)));
        Assert.False(map == Map(("a", 2)));
    }

    [Fact]
    public void Two_members_with_one_key_are_refused_as_by_a_dictionary() =>
        Assert.Equal("An item with the same key has already been added. Key: a", Assert.Throws<ArgumentException>(() => Map(("a", 1), ("b", 2), ("a", 3))).Message);

    [Fact]
    public void The_last_of_two_members_in_json_counts_at_the_position_of_the_first() =>
        Assert.Equal([new("a", 3), new("b", 2)], System.Text.Json.JsonSerializer.Deserialize<NewsMap<int>>("""{"a":1,"b":2,"a":3}"""));

    [Fact]
    public void An_absent_map_is_not_an_empty_one()
    {
        Assert.True(default(NewsMap<int>).IsAbsent);
        Assert.False(NewsMap<int>.Empty.IsAbsent);
        Assert.True(default(NewsMap<int>) != NewsMap<int>.Empty);
        Assert.Empty(default(NewsMap<int>));
        Assert.False(default(NewsMap<int>).ContainsKey("a"));
    }

    [Fact]
    public void A_large_map_finds_every_member()
    {
        NewsMap<int> map = new(Enumerable.Range(0, 50_000).Select(i => new KeyValuePair<string, int>($"k{i}", i)));
        Assert.Equal(50_000, map.Count);
        Assert.All(Enumerable.Range(0, 50_000), i => Assert.Equal(i, map[$"k{i}"]));
        Assert.Equal(map, new NewsMap<int>(map.Reverse()));
    }

    private static NewsMap<int> Map(params (string Key, int Value)[] members) => new(members.Select(member => new KeyValuePair<string, int>(member.Key, member.Value)));
}
