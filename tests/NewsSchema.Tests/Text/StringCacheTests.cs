using System.Globalization;
using NewsSchema.Core.Articles;
using NewsSchema.Core.Text;

namespace NewsSchema.Tests.Text;

public class StringCacheTests
{
    [Fact]
    public void A_cached_name_is_equal_to_its_text()
    {
        var cache = new StringCache();
        for (int round = 0; round < 3; round++)
        {
            for (int i = 0; i < 10_000; i++)
            {
                string name = new string('a', i % 40) + i.ToString(CultureInfo.InvariantCulture);
                Assert.Equal(name, cache.Get("#" + name + " ", 1, name.Length));
            }
        }
    }

    [Fact]
    public void Repeated_names_are_one_instance()
    {
        var cache = new StringCache();
        Assert.Same(cache.Get("putin", 0, 5), cache.Get("#putin", 1, 5));
        Assert.Equal("", cache.Get("a", 1, 0));
    }

    [Fact]
    public void Articles_share_most_names_of_the_vocabulary()
    {
        string[] names = [.. Vocabulary.Kinds.Select(kind => kind.Class), .. Vocabulary.Slots.Select(slot => slot.Class), .. Vocabulary.Anchors];
        int shared = names.Count(name => ReferenceEquals(Get(name), Get(name)));
        Assert.InRange(shared, names.Length * 3 / 4, names.Length);
    }

    private static string Get(string name) => new StringCache(VocabularyNames.Table).Get(name, 0, name.Length);
}
