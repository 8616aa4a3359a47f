using NewsSchema.Core.Articles.Building;

namespace NewsSchema.Tests.Formats.NewsMarkdown;

/// <summary>Lists that share an array behave like separate lists.</summary>
public class AttributeItemsTests
{
    [Fact]
    public void Lists_of_one_store_do_not_see_each_other()
    {
        var random = new Random(1);
        var store = new AttributeItems<int>.Store();
        var lists = new AttributeItems<int>[20];
        var expected = lists.Select(_ => new List<int>()).ToArray();
        for (int i = 0; i < 20_000; i++)
        {
            int list = random.Next(lists.Length);
            int count = expected[list].Count;
            int index = random.Next(count + 1);
            switch (random.Next(12))
            {
                case 0:
                    lists[list].Insert(index, i);
                    expected[list].Insert(index, i);
                    break;
                case 1 when index < count:
                    lists[list].RemoveAt(index);
                    expected[list].RemoveAt(index);
                    break;
                case 2 when random.Next(10) == 0:
                    lists[list].Truncate(index);
                    expected[list].RemoveRange(index, count - index);
                    break;
                case 3:
                    lists[list].AddRange([i, -i]);
                    expected[list].AddRange([i, -i]);
                    break;
                default:
                    store.Add(ref lists[list], i);
                    expected[list].Add(i);
                    break;
            }

            Assert.True(expected[list].SequenceEqual(lists[list]), $"change {i}");
        }

        Assert.Equal(expected, lists.Select(list => list.ToList()));
    }

    [Fact]
    public void An_item_is_found_by_a_predicate()
    {
        AttributeItems<int> items = [1, 2, 3, 2];
        Assert.Equal(1, items.FindIndex(item => item == 2));
        Assert.Equal(-1, items.FindIndex(item => item == 4));
        Assert.True(items.Exists(item => item == 3));
        items.Clear();
        Assert.Empty(items);
    }
}
