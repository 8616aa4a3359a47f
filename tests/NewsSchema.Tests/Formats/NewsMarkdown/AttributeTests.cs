using NewsSchema.Core.Articles.Building;
using NewsSchema.Core.Errors;
using NewsSchema.Core.Formats.NewsMarkdown.Syntax;
using NewsSchema.Core.Text;

namespace NewsSchema.Tests.Formats.NewsMarkdown;

public class AttributeTests
{
    [Theory]
    [InlineData("{}", "")]
    [InlineData("{.a}", ".a")]
    [InlineData("{.a .b-c .d_e .F9}", ".a .b-c .d_e .F9")]
    [InlineData("{#a}", "#a")]
    [InlineData("{ .a  #b\tc=d }", ".a #b c='d'")]
    [InlineData("{c=d #b .a}", ".a #b c='d'")]
    [InlineData("{a=#b}", "a='#b'")]
    [InlineData("{a=2021-12-07 b=14:30+01:00 c=https://x.y/z?q d=3.2}", "a='2021-12-07' b='14:30+01:00' c='https://x.y/z?q' d='3.2'")]
    [InlineData("{a=ä§.[](),;*}", "a='ä§.[](),;*'")]
    [InlineData("{a=b“}", "a='b“'")]
    [InlineData("{a=\"\"}", "a=''")]
    [InlineData("{a=\"b c\"}", "a='b c'")]
    [InlineData("{a=\"b } ] [ { % # . = 'c'\"}", "a='b } ] [ { % # . = 'c''")]
    [InlineData("{a=\"\\\"b\\\" \\\\ \\} \\c\"}", "a='\"b\" \\ } \\c'")]
    [InlineData("{a=\"b\n   c\"}", "a='b c'")]
    [InlineData("{a=\"b \n\n\"}", null)]
    [InlineData("{.a\n  #b\n  c=d\n}", ".a #b c='d'")]
    [InlineData("{.a % a comment % .b}", ".a .b")]
    [InlineData("{% a comment}", "")]
    [InlineData("{.a % a comment}", ".a")]
    [InlineData("{% a %.b}", ".b")]
    public void Lists_hold_classes_an_id_and_pairs(string source, string? expected)
    {
        List<SourceError> errors = [];
        Article article = ArticleReader.Read("x [y]" + source + " z", errors);
        if (expected is null)
        {
            Assert.NotEmpty(errors);
            return;
        }

        Assert.Empty(errors.Select(error => error.Message));
        InlineSpan span = Assert.Single(article.Blocks[0].Spans);
        Assert.Equal(expected, Describe(span.Attributes));
        Assert.Equal(new SourceSpan(5, source.Length), span.Attributes.Source);
        Assert.Equal(new SourceSpan(2, source.Length + 3), span.Source);
        Assert.Equal("x y z", article.Blocks[0].Text);
    }

    [Fact]
    public void Items_have_positions()
    {
        const string source = "[x]{.ab #cd ef=gh ij=\"k l\"}";
        AttributeList list = ArticleReader.Read(source, []).Blocks[0].Spans[0].Attributes;
        Assert.Equal(".ab", At(list.Classes[0].Span));
        Assert.Equal("#cd", At(list.Id!.Value.Span));
        Assert.Equal("ef", At(list.Pairs[0].NameSpan));
        Assert.Equal("gh", At(list.Pairs[0].ValueSpan));
        Assert.Equal("\"k l\"", At(list.Pairs[1].ValueSpan));

        static string At(SourceSpan span) => source.Substring(span.Start, span.Length);
    }

    [Theory]
    [InlineData("NEWS1005", "[x]⟦{⟧.a b", ".a", "xb")]
    [InlineData("NEWS1005", "[x]⟦{⟧.a", ".a", "x")]
    [InlineData("NEWS1005", "[x]⟦{⟧.a der [y]{.b}", ".a", "xder y")]
    [InlineData("NEWS1005", "[x]⟦{⟧.a [y]{.b}", ".a", "xy")]
    [InlineData("NEWS1005", "[x]⟦{⟧.a % b", ".a", "x")]
    [InlineData("NEWS1006", "[x]{.a⟦,⟧ #b} y", ".a #b", "x y")]
    [InlineData("NEWS1006", "[x]{.a⟦.⟧b #c} y", ".a #c", "x y")]
    [InlineData("NEWS1006", "[x]{#⟦1⟧ .b} y", ".b", "x y")]
    [InlineData("NEWS1006", "[x]{⟦.⟧} y", "", "x y")]
    [InlineData("NEWS1006", "[x]{⟦#⟧ .a} y", ".a", "x y")]
    [InlineData("NEWS1006", "[x]{.⟦ü⟧ber .a} y", ".a", "x y")]
    [InlineData("NEWS1006", "[x]{⟦💡⟧ .a} y", ".a", "x y")]
    [InlineData("NEWS1006", "[x]{⟦\"⟧a\" .b} y", ".b", "x y")]
    [InlineData("NEWS1006", "[x]{a=b⟦=⟧c .b} y", "a='b' .b", "x y")]
    [InlineData("NEWS1006", "[x]{a=\"b\"⟦c⟧ .b} y", ".b a='b'", "x y")]
    [InlineData("NEWS1006", "[x]{a=⟦<⟧b> .b} y", ".b", "x y")]
    [InlineData("NEWS1006", "[x]{xml⟦:⟧lang=de .b} y", ".b", "x y")]
    [InlineData("NEWS1007", "[x]{⟦vip⟧} y", "", "x y")]
    [InlineData("NEWS1007", "[x]{.a ⟦vip⟧ #b role=c} y", ".a #b role='c'", "x y")]
    [InlineData("NEWS1007", "[x]{.a ⟦vip⟧=} y", ".a", "x y")]
    [InlineData("NEWS1007", "[x]{.a ⟦vip⟧ = b} y", ".a", "x y")]
    [InlineData("NEWS1008", "[x]{#a ⟦#b⟧ .c} y", ".c #a", "x y")]
    [InlineData("NEWS1009", "[x]{.a .b ⟦.a⟧} y", ".a .b", "x y")]
    [InlineData("NEWS1010", "[x]{.a role=⟦\"⟧b} y", ".a", "x y")]
    [InlineData("NEWS1010", "[x]{.a role=⟦\"⟧b} [y]{.b role=\"c\"}", ".a", "x y")]
    [InlineData("NEWS1010", "[x]{.a role=⟦\"⟧b} \"y\" z", ".a", "x \"y\" z")]
    [InlineData("NEWS1010", "[x]{.a role=⟦\"⟧b [y]{.b}", ".a", "x\"b y")]
    [InlineData("NEWS1011", "[x]{role=⟦„⟧a b“ .c} y", ".c", "x y")]
    [InlineData("NEWS1011", "[x]{role=⟦“⟧a b” .c} y", ".c", "x y")]
    [InlineData("NEWS1011", "[x]{role=⟦'⟧a b' .c} y", ".c", "x y")]
    [InlineData("NEWS1011", "[x]{role=⟦»⟧a« .c} y", ".c", "x y")]
    [InlineData("NEWS1012", "[x]{a=1 ⟦a⟧=2 .b} y", ".b a='1'", "x y")]
    public void A_broken_list_reports_its_first_error_and_the_rest_is_read(string code, string marked, string attributes, string text)
    {
        Article article = Marked.AssertError(code, marked);
        Assert.Equal(text, article.Blocks[0].Text);
        string[] items = attributes.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        Assert.Equal(items.Order(StringComparer.Ordinal), Describe(article.Blocks[0].Spans[0].Attributes).Split(' ', StringSplitOptions.RemoveEmptyEntries).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void A_long_list_finds_its_duplicates()
    {
        string items = string.Concat(Enumerable.Range(0, 40).Select(i => $".c{i} a{i}=1 "));
        Marked.AssertError("NEWS1009", "[x]{" + items + "⟦.c3⟧}");
        Marked.AssertError("NEWS1009", "[x]{" + items + "⟦.c39⟧}");
        Marked.AssertError("NEWS1012", "[x]{" + items + "⟦a3⟧=2}");
        Marked.AssertError("NEWS1012", "[x]{" + items + "⟦a39⟧=2}");
    }

    [Theory]
    [InlineData("NEWS1006", "x", "unexpected 'x' in an attribute list: it holds .class, #id and name=\"value\", separated by spaces")]
    [InlineData("NEWS1007", "vip", "attribute 'vip' has no value: write vip=true or .vip")]
    [InlineData("NEWS1004", "", "attributes are not attached to a span or block: put '{' directly after ']' or on the line above, or write \\{")]
    [InlineData("NEWS1001", "", "'[' is never closed in this paragraph: add ']{…}' or write \\[")]
    public void Messages_state_what_to_do(string code, string argument, string message) =>
        Assert.Equal(message, NewsErrorCodes.Get(code).At(default, argument).Message);

    internal static string Describe(AttributeList list) => string.Join(
        ' ',
        list.Classes.Select(name => "." + name.Text)
            .Concat(list.Id is null ? [] : ["#" + list.Id.Value.Text])
            .Concat(list.Pairs.Select(pair => $"{pair.Name}='{pair.Value}'")));
}
