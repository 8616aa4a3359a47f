using System.Text;
using System.Text.Json;

namespace NewsSchema.Tests.Values;

public class NewsMarkupTests
{
    [Theory]
    [InlineData("", "")]
    [InlineData("one <b>two</b> three", "one two three")]
    [InlineData("un<b>believ</b>able", "unbelievable")]
    [InlineData("<p>one</p><p>two</p>", "one\ntwo")]
    [InlineData("\n  <p>one\n    two </p>\n\n  <ul><li>three</li></ul>\n", "one two\nthree")]
    [InlineData("a<br/>b<BR>c", "a\nb\nc")]
    [InlineData("<hl1>head</hl1>text", "head\ntext")]
    [InlineData("AT&amp;T &#x41; &eacute;&nbsp;x", "AT&T A é\u00A0x")]
    [InlineData("a<!-- <p>b</p> -->c", "ac")]
    [InlineData("a<![CDATA[<b> & ]]>c", "a<b> & c")]
    [InlineData("<a title=\"1 > 2\">x</a>", "x")]
    [InlineData("1 < 2 <", "1 < 2 <")]
    [InlineData("a<b", "a")]
    [InlineData("<nitf:p>x</nitf:p>y", "xy")]
    public void The_plain_text_is_the_words(string markup, string plain) => Assert.Equal(plain, new NewsMarkup(markup).ToPlainText());

    [Fact]
    public void Markup_is_a_string_in_JSON_of_any_length()
    {
        var markup = new NewsMarkup($"<p>{new string('x', 10_000)}</p>");

        Assert.Equal(markup, JsonSerializer.Deserialize<NewsMarkup>(JsonSerializer.Serialize(markup)));
        Assert.Throws<JsonException>(() => JsonSerializer.Deserialize<NewsMarkup>("1"));
    }

    [Fact]
    public void Values_with_equal_texts_are_equal()
    {
        Assert.Equal(default, new NewsMarkup(""));
        Assert.Equal(new NewsMarkup("a").GetHashCode(), new NewsMarkup("a").GetHashCode());
        Assert.NotEqual(new NewsMarkup("a"), new NewsMarkup("b"));
        Assert.Throws<ArgumentNullException>(() => new NewsMarkup(null!));
    }

    [Theory]
    [InlineData("<")]
    [InlineData("<a \"")]
    [InlineData("<!--")]
    [InlineData("<![CDATA[")]
    [InlineData("&")]
    public void The_time_is_linear_in_the_length(string piece) => LinearTime.Assert(
        text => new NewsMarkup(text).ToPlainText(),
        new StringBuilder().Insert(0, piece, 20_000).ToString(),
        new StringBuilder().Insert(0, piece, 160_000).ToString(),
        TimeSpan.FromMilliseconds(50),
        piece);
}
