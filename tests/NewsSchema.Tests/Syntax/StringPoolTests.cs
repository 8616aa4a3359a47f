using System.Globalization;
using NewsSchema.Core.Articles;
using NewsSchema.Core.Text;

namespace NewsSchema.Tests.Syntax;

public class StringPoolTests
{
    [Fact]
    public void A_pooled_name_is_equal_to_its_text()
    {
        var pool = new StringCache();
        for (int round = 0; round < 3; round++)
        {
            for (int i = 0; i < 10_000; i++)
            {
                string name = new string('a', i % 40) + i.ToString(CultureInfo.InvariantCulture);
                Assert.Equal(name, pool.Get("#" + name + " ", 1, name.Length));
            }
        }
    }

    [Fact]
    public void Names_that_repeat_are_one_instance()
    {
        var pool = new StringCache();
        Assert.Same(pool.Get("putin", 0, 5), pool.Get("#putin", 1, 5));
        Assert.Equal("", pool.Get("a", 1, 0));
    }

    [Fact]
    public void Articles_share_most_names_of_the_vocabulary()
    {
        string[] names = [.. Vocabulary.Kinds.Select(kind => kind.Class), .. Vocabulary.Slots.Select(slot => slot.Class), .. Vocabulary.Anchors];
        int shared = names.Count(name => ReferenceEquals(new StringCache().Get(name, 0, name.Length), new StringCache().Get(name, 0, name.Length)));
        Assert.InRange(shared, names.Length * 3 / 4, names.Length);
    }
}
