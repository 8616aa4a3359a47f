using NewsSchema.Core.Articles;

namespace NewsSchema.Tests.Formats;

public class ExportDateTests
{
    [Theory]
    [InlineData("2021", "2021", "2021")]
    [InlineData("2021-12", "2021-12", "2021-12")]
    [InlineData("2021-12-07", "2021-12-07", "20211207")]
    [InlineData("2021-12-07T19:05", "2021-12-07T19:05:00", "20211207T190500")]
    [InlineData("2021-12-07T19:05:06.789Z", "2021-12-07T19:05:06.789Z", "20211207T190506.789Z")]
    [InlineData("2021-12-07T19:05-03:30", "2021-12-07T19:05:00-03:30", "20211207T190500-0330")]
    public void A_date_is_written_as_precisely_as_it_is(string text, string extended, string basic)
    {
        Assert.True(ArticleDate.TryParse(text, out ArticleDate date));
        Assert.Equal((extended, basic), (date.Extended, date.Basic));
    }

    [Theory]
    [InlineData("")]
    [InlineData("T")]
    [InlineData("Last Tuesday")]
    [InlineData("2021-13-01")]
    [InlineData("2021-02-30")]
    [InlineData("2021-12-07T25:00")]
    [InlineData("2021-12-07T19:05:06.Z")]
    [InlineData("2021-12-07T19:05+1")]
    [InlineData("2021-12T19:05")]
    [InlineData("2021-12-07/2021-12-08")]
    [InlineData("2021-12-07T")]
    [InlineData("2021-12-07TZ")]
    public void Any_other_text_is_not_a_date(string text) => Assert.False(ArticleDate.TryParse(text, out _));
}
