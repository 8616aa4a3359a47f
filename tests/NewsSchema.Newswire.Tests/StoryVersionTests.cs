using Newswire;
using Newswire.Store;

namespace NewsSchema.Newswire.Tests;

public class StoryVersionTests
{
    [Theory]
    [InlineData("2", "10")]
    [InlineData("09", "10")]
    [InlineData("1.2", "1.10")]
    [InlineData("v9", "v10")]
    [InlineData("20240501T100000Z", "20240501T100001Z")]
    [InlineData("999999999999999999999", "1000000000000000000000")]
    public void A_later_version_ranks_higher(string earlier, string later) => Assert.True(string.CompareOrdinal(RankOf(earlier), RankOf(later)) < 0, $"{RankOf(earlier)} {RankOf(later)}");

    [Fact]
    public void A_story_without_a_version_has_that_of_its_time()
    {
        WireStory story = WireStory.Fixtures.Flash with { Updated = IsoDate.Parse("2024-05-01T12:00:00+02:00") };

        Assert.Equal("2024-05-01T10:00:00.000Z", StoryVersion.Of(story).Text);
        Assert.True(string.CompareOrdinal(StoryVersion.Of(story).Rank, StoryVersion.Of(story with { Updated = IsoDate.Parse("2024-05-01T10:00:01Z") }).Rank) < 0);
        Assert.Equal("0", StoryVersion.Of(WireStory.Fixtures.Flash).Text);
    }

    private static string RankOf(string version) => StoryVersion.Of(WireStory.Fixtures.Flash with { Version = version }).Rank;
}
