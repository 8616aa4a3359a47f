using System.Text;
using System.Text.Json;

namespace NewsSchema.Tests.Model;

public class NewsAnyTests
{
    [Theory]
    [InlineData("null", JsonValueKind.Null)]
    [InlineData("true", JsonValueKind.True)]
    [InlineData("false", JsonValueKind.False)]
    [InlineData("1.50e-400", JsonValueKind.Number)]
    [InlineData("-12345678901234567890123", JsonValueKind.Number)]
    [InlineData("\"Ä€😀\\n\\\"\"", JsonValueKind.String)]
    [InlineData("[]", JsonValueKind.Array)]
    [InlineData("[1,[],{\"a\":{}},\"x\"]", JsonValueKind.Array)]
    [InlineData("{}", JsonValueKind.Object)]
    [InlineData("{\"b\":1,\"a\":[null,{\"c\":\"\"}],\"d\":{\"e\":1,\"f\":2}}", JsonValueKind.Object)]
    public void A_value_is_kept_to_the_byte(string json, JsonValueKind kind)
    {
        NewsAny any = NewsAny.Parse(json);
        Assert.Equal(json, any.ToString());
        Assert.Equal(kind, any.Kind);
        Assert.Equal(kind == JsonValueKind.Null, any.IsNull);
        Assert.Equal(any, NewsAny.From(any.ToJsonElement()));
        Assert.Equal(json, Encoding.UTF8.GetString(any.AsUtf8()));
    }

    [Fact]
    public void White_space_escapes_and_order_of_members_are_ignored()
    {
        NewsAny any = NewsAny.Parse("""{"a":"ä\n","b":[1,2]}""");
        NewsAny same = NewsAny.Parse("{ \"b\" : [ 1 ,\n2 ] , \"\\u0061\" : \"\\u00e4\\u000A\" }");
        Assert.Equal(any, same);
        Assert.Equal(any.GetHashCode(), same.GetHashCode());
        Assert.NotEqual(any, NewsAny.Parse("""{"a":"ä\n","b":[2,1]}"""));
        Assert.NotEqual(NewsAny.Parse("1"), NewsAny.Parse("1.0"));
        Assert.NotEqual(NewsAny.Parse("1"), NewsAny.Parse("\"1\""));
        Assert.Equal(default, NewsAny.Parse("null"));
        Assert.NotEqual(NewsAny.Parse("""{"a":1,"a":2}"""), NewsAny.Parse("""{"a":2,"a":1}"""));
    }

    [Fact]
    public void A_value_is_as_deep_as_the_options_of_its_document_allow()
    {
        const int Depth = 2000;
        string open = string.Concat(Enumerable.Repeat("[", Depth));
        string close = string.Concat(Enumerable.Repeat("]", Depth));
        using var document = JsonDocument.Parse(open + """{"a":1,"b":2}""" + close, new JsonDocumentOptions { MaxDepth = Depth + 1 });
        using var other = JsonDocument.Parse(open + """{"b":2,"a":1}""" + close, new JsonDocumentOptions { MaxDepth = Depth + 1 });
        var any = NewsAny.From(document.RootElement);
        Assert.Equal(document.RootElement.GetRawText(), any.ToString());
        Assert.Equal(any.ToString(), any.ToJsonElement().GetRawText());
        Assert.Equal(any, NewsAny.From(other.RootElement));
    }

    [Fact]
    public void Unknown_members_are_equal_in_any_order_and_have_one_value_each()
    {
        var data = new NewsExtensionData([new("a", NewsAny.Parse("2")), new("b", default)]);
        var same = new NewsExtensionData([new("b", default), new("a", NewsAny.Parse("2"))]);
        Assert.Equal(data, same);
        Assert.Equal(data.GetHashCode(), same.GetHashCode());
        Assert.Equal(2, data.Count);
        Assert.Throws<ArgumentException>(() => new NewsExtensionData([new("a", default), new("a", default)]));
        Assert.Equal(same.AsSpan().ToArray()[..1], data.Without("a"));
        Assert.Equal(data, data.Without("c"));
        Assert.True(data.TryGetValue("b", out NewsAny b) && b.IsNull);
        Assert.False(data.TryGetValue("c", out _));
        Assert.NotEqual(data, default);
        Assert.Equal(default(NewsExtensionData), new NewsExtensionData([]));
    }
}
