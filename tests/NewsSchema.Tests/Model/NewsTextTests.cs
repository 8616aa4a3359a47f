using System.Text.Json;

namespace NewsSchema.Tests.Model;

public class NewsTextTests
{
    [Fact]
    public void A_text_converts_to_and_from_a_string()
    {
        var text = (NewsText)"Schlagzeile";
        string? back = text;
        Assert.Equal("Schlagzeile", back);
        Assert.Equal("Schlagzeile", text.ToString());
        Assert.True(text == "Schlagzeile" && "Schlagzeile" == text && text.Equals("Schlagzeile"));
        Assert.True(text != "schlagzeile" && text != null && !text.Equals((string?)null));
        Assert.Null((NewsText?)(string?)null);
        Assert.Null((string?)(NewsText?)null);
    }

    [Fact]
    public void Texts_are_equal_by_text_and_spans()
    {
        var text = new NewsText { Text = "a", Spans = [new NewsSpan { Start = 0, End = 1, Ref = "x" }] };
        Assert.Equal(text, text with { Spans = [new NewsSpan { Start = 0, End = 1, Ref = "x" }] });
        Assert.NotEqual(text, text with { Spans = [] });
        Assert.NotEqual(text, text with { Spans = default });
        Assert.NotEqual(text, text with { Spans = [new NewsSpan { Start = 0, End = 1, Ref = "y" }] });
    }

    [Fact]
    public void A_span_s_rare_members_count_for_equality_and_survive_a_copy()
    {
        var span = new NewsSpan { Start = 1, End = 2, Of = "a", Note = "n" };
        Assert.Equal(span, new NewsSpan { Start = 1, End = 2, Note = "n", Of = "a" });
        Assert.NotEqual(span, span with { Of = "b" });
        Assert.Equal("n", (span with { Of = null }).Note);
        Assert.Equal("a", (span with { Start = 5 }).Of);
        Assert.Equal(new NewsSpan { Start = 1, End = 2 }, span with { Of = null, Note = null });
        Assert.Equal("a", span.Of);
    }

    [Theory]
    [InlineData("""{"text":"a"}""")]
    [InlineData("""{"text":"a","slot":"crosshead","level":2,"separator":"\n\n\n","spans":[]}""")]
    [InlineData("""{"text":"ab","spans":[{"start":0,"end":1},{"start":1,"end":2,"ref":"x","role":"role","for":["q1","c2"],"of":"y","as":"z","cont":"w","lang":"en","note":"N","attributes":{"foo":"1","bar":"2"}}]}""")]
    [InlineData("""{"text":"a","other":[1,{"x":null}],"slot":null}""")]
    [InlineData("""{"text":"a","spans":[{"start":0,"end":1,"ref":null,"foo":"bar"}]}""")]
    public void A_text_is_read_and_written_back(string json)
    {
        NewsText text = NewsSerializer.FromJson<NewsText>(json);
        Assert.Equal(json, NewsSerializer.ToJson(text));
        Assert.Equal(text, NewsSerializer.FromJson<NewsText>(NewsSerializer.ToUtf8Json(text)));
        Assert.Equal(text, JsonSerializer.Deserialize<NewsText>(json));
    }

    [Fact]
    public void Members_come_in_any_order()
    {
        NewsText text = NewsSerializer.FromJson<NewsText>("""{ "spans" : [ { "role" : "r", "end" : 2, "start" : 1 } ], "level" : 1, "text" : "ab" }""");
        Assert.Equal(new NewsText { Text = "ab", Level = 1, Spans = [new NewsSpan { Start = 1, End = 2, Role = "r" }] }, text);
    }

    [Theory]
    [InlineData("""{}""", "$")]
    [InlineData("""{"spans":[]}""", "$")]
    [InlineData("""{"text":"a","spans":[{"start":0}]}""", "$.spans[0]")]
    [InlineData("""{"text":"a","spans":[{"start":0,"end":1},{"end":1}]}""", "$.spans[1]")]
    [InlineData("""{"text":"a","spans":[{"start":0,"end":"1"}]}""", "$.spans[0].end")]
    [InlineData("""{"text":null}""", "$.text")]
    [InlineData("""{"text":"a","spans":[null]}""", "$.spans[0]")]
    [InlineData("""{"text":"a","spans":{}}""", "$.spans")]
    [InlineData("""[]""", "$")]
    [InlineData("""null""", "$")]
    public void A_text_member_that_is_not_text_is_refused_at_its_position(string json, string path) =>
        Assert.Equal(path, Assert.Throws<JsonException>(() => NewsSerializer.FromJson<NewsText>(json)).Path);

    [Fact]
    public void A_text_s_format_is_read_and_written_back()
    {
        const string Json = """{"paragraphs":"line","start":"\n","end":"\n\n","eol":"crlf","bom":true,"sha256":"ab","x":1}""";
        Assert.Equal(Json, NewsSerializer.ToJson(NewsSerializer.FromJson<NewsTextFormat>(Json)));
        Assert.Equal(new NewsTextFormat(), NewsSerializer.FromJson<NewsTextFormat>("{}"));
    }
}
