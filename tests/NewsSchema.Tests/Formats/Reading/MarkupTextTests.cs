using NewsSchema.Formats;

namespace NewsSchema.Tests.Formats.Reading;

/// <summary>Markup of XML samples as annotated text: <see cref="NewsMarkupExtensions.ToNewsText"/>.</summary>
public class MarkupTextTests
{
    [Theory]
    [InlineData("", "")]
    [InlineData("no tags &amp; none", "no tags & none")]
    [InlineData("one <b>two</b> three", "one two three")]
    [InlineData("Counted by <person>Ada Lind</person>.", "Counted by Ada Lind.", "person[Ada Lind]")]
    [InlineData("<p>In <location>Oslo</location></p><p>and <location>Rome</location></p>", "In Oslo\nand Rome", "place[Oslo]", "place[Rome]")]
    [InlineData("see <a href=\"https://example.org/\">this</a>", "see this", "link[this] href=https://example.org/")]
    [InlineData("<q>yes, <person>Ada</person> did</q>, he said", "yes, Ada did, he said", "quote[yes, Ada did]", "person[Ada]")]
    [InlineData("<p>a</p><blockquote><p>b</p><p>c</p></blockquote>", "a\nb\nc", "quote[b\nc]")]
    [InlineData("the <org idsrc=\"x:\" value=\"7\">Bank</org> and the <org idsrc=\"x:\" value=\"7\">bank</org>", "the Bank and the bank", "org[Bank] code=7 code-source=x:", "org[bank] code=7 code-source=x:")]
    [InlineData("on <chron norm=\"20260311\">Monday</chron>", "on Monday", "date[Monday] value=2026-03-11")]
    [InlineData("<em class=\"x\">a</em> <unknown n=\"1\">b</unknown>", "a b", "unknown[b] n=1")]
    [InlineData("a<br/>b", "a\nb")]
    [InlineData("\n  <p>one\n    <person>Ada\n   Lind</person> </p>\n", "one Ada Lind", "person[Ada Lind]")]
    [InlineData("<p lang=\"de\">eins <span lang=\"en\">two</span></p>", "eins two", "[two] lang=en")]
    public void Elements_that_say_something_are_spans(string markup, string text, params string[] spans)
    {
        NewsText read = new NewsMarkup(markup).ToNewsText();

        Assert.Equal(text, read.Text);
        Assert.Equal(spans, read.Spans.Select(span => Show(read, span)));
    }

    [Fact]
    public void Spans_are_in_the_order_of_a_text_and_in_its_bounds()
    {
        NewsText read = new NewsMarkup("<p><q><person>A</person> b</q> c</p><p>  </p><bq><block><p><q>d</q></p></block></bq>").ToNewsText();

        Assert.Equal(read.Spans.OrderBy(span => span.Start).ThenByDescending(span => span.End), read.Spans);
        Assert.All(read.Spans, span => Assert.True(span.Start < span.End && span.End <= read.Text.Length));
        Assert.Equal(read, NewsSerializerRoundTrip(read));
    }

    [Fact]
    public void Presentation_is_kept_on_request() =>
        Assert.Equal(["b[two]"], Shown(new NewsMarkup("one <b>two</b>").ToNewsText(new ReadOptions { KeepPresentation = true })));

    [Fact]
    public void Html_that_is_not_well_formed_needs_a_reader()
    {
        var markup = new NewsMarkup("<p>one <b>two</p>");

        NewsFormatException refused = Assert.Throws<NewsFormatException>(() => markup.ToNewsText());
        Assert.Contains("NEWS8105", refused.Message, StringComparison.Ordinal);
        Assert.Equal("one two", markup.ToNewsText(new ReadOptions { Html = new TwoWords() }).Text);
    }

    private static NewsText NewsSerializerRoundTrip(NewsText text) => System.Text.Json.JsonSerializer.Deserialize<NewsText>(System.Text.Json.JsonSerializer.Serialize(text))!;

    private static IEnumerable<string> Shown(NewsText text) => text.Spans.Select(span => Show(text, span));

    private static string Show(NewsText text, NewsSpan span) => string.Join(' ', span.Attributes
        .Select(attribute => $"{attribute.Key}={attribute.Value}")
        .Concat(span.Lang is { } language ? [$"lang={language}"] : [])
        .Prepend($"{span.Role}[{text.Text[span.Start..span.End]}]"));

    private sealed class TwoWords : IHtmlReader
    {
        public void Read(string html, IMarkupSink sink)
        {
            sink.StartElement("p", []);
            sink.Text("one two");
            sink.EndElement();
        }
    }
}
