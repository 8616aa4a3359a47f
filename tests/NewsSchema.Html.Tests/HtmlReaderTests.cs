using System.Diagnostics;
using System.Text;
using NewsSchema.Formats;

namespace NewsSchema.Html.Tests;

public class HtmlReaderTests
{
    [Theory]
    [InlineData("<p>One<p>Two", "<p>One</p><p>Two</p>")]
    [InlineData("One <b>two <i>three</b> four</i>", "One <b>two <i>three</i></b><i> four</i>")]
    [InlineData("<ul><li>One<li>Two</ul>", "<ul><li>One</li><li>Two</li></ul>")]
    [InlineData("<table><tr><td>1<td>2</table>", "<table><tbody><tr><td>1</td><td>2</td></tr></tbody></table>")]
    [InlineData("Fish & chips &nbsp;&eacute; &#8211; &copy 2", "Fish & chips \u00A0é – © 2")]
    [InlineData("<P CLASS=lead>A<BR>B</P></div>", "<p class='lead'>A<br></br>B</p>")]
    [InlineData("a < b <!-- c -->", "a < b ")]
    [InlineData("<html><head><title>T</title></head><body><p>x</body></html>", "<p>x</p>")]
    [InlineData("", "")]
    public void HTML_is_read_as_browsers_do(string html, string expected) => Assert.Equal(expected, Sink.Read(html));

    [Theory]
    [InlineData("<p>a<script>alert(1)</script>b", "<p>a<script></script>b</p>")]
    [InlineData("<p>a<style>p{}</style><template><p>x</p></template>", "<p>a<style></style><template></template></p>")]
    [InlineData("<p onclick='f()' onMouseOver=g()>a", "<p onclick='' onmouseover=''>a</p>")]
    [InlineData("<a href='javascript:f()'>a</a>", "<a href=''>a</a>")]
    [InlineData("<a href=' \tJava\nScript:f()'>a</a>", "<a href=''>a</a>")]
    [InlineData("<a href='data:text/html,x'>a</a><img src='data:image/png;base64,AA'>", "<a href=''>a</a><img src='data:image/png;base64,AA'></img>")]
    public void Code_is_left_out(string html, string expected) => Assert.Equal(expected, Sink.Read(html));

    [Fact]
    public void A_feed_whose_HTML_is_not_well_formed_is_read()
    {
        const string feed = "<rss version='2.0'><channel><item><title>x</title><description>&lt;p onclick='f()'>One &lt;a href='javascript:f()'>b&lt;/a>&lt;p>Two&lt;script>f()&lt;/script></description></item></channel></rss>";

        NewsReadResult result = new NewsReader(new ReadOptions { Html = HtmlReader.Instance }).Read(feed);

        Assert.Equal("x\n\nOne b\n\nTwo", result.Document.ToPlainText());
        Assert.DoesNotContain("NEWS8105", result.Report.ToString(), StringComparison.Ordinal);
        Assert.DoesNotContain("f()", result.Document.ToNewsMarkdown(), StringComparison.Ordinal);
    }

    [Fact]
    public void HTML_that_would_take_too_long_is_refused()
    {
        Assert.Throws<FormatException>(() => Sink.Read(string.Concat(Enumerable.Repeat("<div>", 200_000))));
        string bold = string.Concat(Enumerable.Range(0, 400).Select(i => $"<b id={i}>"));
        Assert.Throws<FormatException>(() => Sink.Read("<p>" + bold + string.Concat(Enumerable.Repeat("<p>x", 20_000))));
    }

    [Fact]
    public void A_mebibyte_takes_less_than_a_second()
    {
        string html = string.Concat(Enumerable.Repeat("<p class=a>One <b>two</b> &amp; three<li>four", 1024 * 1024 / 44));
        Sink.Read(html);

        var watch = Stopwatch.StartNew();
        Sink.Read(html);

        // Machines that are busy take several times as long; a quadratic time would be minutes.
        Assert.True(watch.Elapsed < TimeSpan.FromSeconds(10), watch.Elapsed.ToString());
    }

    private sealed class Sink : IMarkupSink
    {
        private readonly StringBuilder _text = new();
        private readonly Stack<string> _open = new();

        public static string Read(string html)
        {
            var sink = new Sink();
            HtmlReader.Instance.Read(html, sink);
            Assert.Empty(sink._open);
            return sink._text.ToString();
        }

        public void StartElement(string name, IReadOnlyList<KeyValuePair<string, string>> attributes)
        {
            _open.Push(name);
            _text.Append('<').Append(name);
            foreach (KeyValuePair<string, string> attribute in attributes)
            {
                _text.Append(' ').Append(attribute.Key).Append("='").Append(attribute.Value).Append('\'');
            }

            _text.Append('>');
        }

        public void Text(string text) => _text.Append(text);

        public void EndElement() => _text.Append("</").Append(_open.Pop()).Append('>');
    }
}
