using NewsSchema.Core.Text;

namespace NewsSchema.Tests.Text;

public class EditDistanceTests
{
    [Theory]
    [InlineData("kitten", "sitting", 3, 3)]
    [InlineData("kitten", "sitting", 2, 3)]
    [InlineData("ab", "ba", 2, 1)]
    [InlineData("", "abc", 3, 3)]
    [InlineData("same", "same", 1, 0)]
    [InlineData("abcdef", "ghijkl", 3, 4)]
    public void Distance_is_the_same_in_both_directions(string left, string right, int limit, int distance)
    {
        Assert.Equal(distance, EditDistance.Of(left, right, limit));
        Assert.Equal(distance, EditDistance.Of(right, left, limit));
    }
}
