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

    /// <summary>All pairs of short words of three letters, so that every place of a change occurs.</summary>
    [Fact]
    public void A_distance_of_one_is_recognized()
    {
        string[] words = [.. Enumerable.Range(0, 5).SelectMany(length => Enumerable.Range(0, (int)Math.Pow(3, length)).Select(number => Word(number, length)))];
        foreach (string left in words)
        {
            foreach (string right in words)
            {
                Assert.True((EditDistance.Of(left, right, 1) == 1) == EditDistance.IsOne(left, right), $"{left} and {right}");
            }
        }
    }

    private static string Word(int number, int length) =>
        string.Concat(Enumerable.Range(0, length).Select(place => (char)('a' + (number / (int)Math.Pow(3, place) % 3))));
}
