using NewsSchema.Core.Articles.Building;
using NewsSchema.Core.Errors;
using NewsSchema.Core.Formats.NewsMarkdown.Syntax;
using NewsSchema.Core.Text;

namespace NewsSchema.Tests.Formats.NewsMarkdown;

public class InlineTests
{
    [Theory]
    [InlineData("a b", "a b")]
    [InlineData("[Putin]{.person}", "Putin", "0-5 .person")]
    [InlineData("a [b]{.x} c", "a b c", "2-3 .x")]
    [InlineData("[a]{.x}[b]{.y}", "ab", "0-1 .x", "1-2 .y")]
    [InlineData("[a [b]{.x} c]{.y}", "a b c", "0-5 .y", "2-3 .x")]
    [InlineData("[[a]{.x}]{.y}", "a", "0-1 .y", "0-1 .x")]
    [InlineData("[[a]{.x} [b]{.y}]{.z}", "a b", "0-3 .z", "0-1 .x", "2-3 .y")]
    [InlineData("[ü💡]{.x}!", "ü💡!", "0-3 .x")]
    [InlineData("[a\nb]{.x}", "a\nb", "0-3 .x")]
    [InlineData("[a]{.x\n.y}", "a", "0-1 .x .y")]
    [InlineData("[a]{}", "a", "0-1 ")]
    public void Spans_are_offsets_in_the_text(string source, string text, params string[] spans) => AssertBlock(source, text, spans);

    [Theory]
    [InlineData("[a](https://x.y/z)", "a", "0-1 (https://x.y/z)")]
    [InlineData("[a](https://x.y/z){.work}", "a", "0-1 .work (https://x.y/z)")]
    [InlineData("[a](mailto:a@b.c)", "a", "0-1 (mailto:a@b.c)")]
    [InlineData("[a](#top)", "a", "0-1 (#top)")]
    [InlineData("[a](/b)", "a", "0-1 (/b)")]
    [InlineData("[a](./b) [c](../d)", "a c", "0-1 (./b)", "2-3 (../d)")]
    [InlineData("[a](x:b_(c)_(d))", "a", "0-1 (x:b_(c)_(d))")]
    [InlineData("[a](x:b\\)c)", "a", "0-1 (x:b)c)")]
    [InlineData("[a [b]{.x}](x:y)", "a b", "0-3 (x:y)", "2-3 .x")]
    [InlineData("[a]{.x}(b)", "a(b)", "0-1 .x")]
    public void A_link_is_a_span_with_a_target(string source, string text, params string[] spans) => AssertBlock(source, text, spans);

    [Theory]
    [InlineData("[sic]", "[sic]")]
    [InlineData("[]", "[]")]
    [InlineData("[a](so im Original)", "[a](so im Original)")]
    [InlineData("[a](b)", "[a](b)")]
    [InlineData("[a](...)", "[a](...)")]
    [InlineData("[a](x:y", "[a](x:y")]
    [InlineData("[a](so: b)", "[a](so: b)")]
    [InlineData("[a [b] c]", "[a [b] c]")]
    [InlineData("[a [b]{.x} c]", "[a b c]", "3-4 .x")]
    [InlineData("[a [b] c]{.x}", "a [b] c", "0-7 .x")]
    [InlineData("[a] [b]", "[a] [b]")]
    public void Brackets_without_attributes_or_target_are_text(string source, string text, params string[] spans) => AssertBlock(source, text, spans);

    [Theory]
    [InlineData(@"\[a\]\{.x\}", "[a]{.x}")]
    [InlineData(@"\\", @"\")]
    [InlineData(@"a\b \ \ä \1", @"a\b \ \ä \1")]
    [InlineData(@"\!\""\#\$\%\&\'\(\)\*\+\,\-\.\/\:\;\<\=\>\?\@\[\\\]\^\_\`\{\|\}\~", "!\"#$%&'()*+,-./:;<=>?@[\\]^_`{|}~")]
    [InlineData(@"\# a", "# a")]
    [InlineData(@"\::: a", "::: a")]
    [InlineData(@"[\]]{.x}", "]", "0-1 .x")]
    [InlineData(@"a\", @"a\")]
    public void A_backslash_escapes_punctuation_only(string source, string text, params string[] spans) => AssertBlock(source, text, spans);

    [Theory]
    [InlineData("a{% note } b", "a b")]
    [InlineData("a {% [b]{.x}", "a ")]
    [InlineData("[a{% c }]{.x}", "a", "0-1 .x")]
    [InlineData("a {% b\nc }d", "a d")]
    [InlineData("{%}{%} a", " a")]
    [InlineData("[a]{.x}{% c }.", "a.", "0-1 .x")]
    public void Comments_are_not_text(string source, string text, params string[] spans) => AssertBlock(source, text, spans);

    [Theory]
    [InlineData("*a* _b_ `c` <d> &amp; \"e\" -- ... 'f'")]
    [InlineData("a } b")]
    [InlineData("1. a")]
    [InlineData("- a\n* b\n> c")]
    [InlineData("a\n# b\n::: c\n--- \n{% ")]
    public void Any_other_input_is_text(string source)
    {
        // The last row's comment is never closed, so it is text.
        Article article = ArticleReader.Read(source, []);
        Assert.Equal(source.TrimEnd(' '), Assert.Single(article.Blocks).Text);
    }

    [Fact]
    public void Spans_nest_sixty_four_deep()
    {
        List<SourceError> errors = [];
        Article article = ArticleReader.Read(string.Concat(Enumerable.Repeat("[", 64)) + "a" + string.Concat(Enumerable.Repeat("]{.x}", 64)), errors);
        Assert.Empty(errors);
        Assert.Equal(64, article.Blocks[0].Spans.Count);
    }

    [Fact]
    public void Spans_deeper_than_sixty_four_are_left_out()
    {
        string open = string.Concat(Enumerable.Repeat("[", 64));
        string close = string.Concat(Enumerable.Repeat("]{.x}", 64));
        Article article = Marked.AssertError("NEWS1019", open + "⟦[⟧[a]{.y}]{.y} b [c]{.y}" + close);
        Assert.Equal(64, article.Blocks[0].Spans.Count);
        Assert.Equal("a b c", article.Blocks[0].Text);
    }

    [Theory]
    [InlineData("NEWS1001", "a ⟦[⟧b", "a [b")]
    [InlineData("NEWS1001", "a ⟦[⟧b [c]{.x} [d", "a [b c [d")]
    [InlineData("NEWS1001", "⟦[⟧a\n\nb", "[a")]
    [InlineData("NEWS1002", "a ⟦]{⟧.x} b", "a ] b")]
    [InlineData("NEWS1002", "a ⟦]{⟧.x} b ]{.y} c", "a ] b ] c")]
    [InlineData("NEWS1003", "a ⟦]⟧ b ] c", "a ] b ] c")]
    [InlineData("NEWS1004", "a ⟦{.x}⟧ b", "a {.x} b")]
    [InlineData("NEWS1004", "a ⟦{Name der Person}⟧ b", "a {Name der Person} b")]
    [InlineData("NEWS1004", "a ⟦{⟧b", "a {b")]
    [InlineData("NEWS1004", "a ⟦{⟧{{{ b", "a {{{{ b")]
    [InlineData("NEWS1004", "[a] ⟦{.x role=\"[\"}⟧", "[a] {.x role=\"[\"}")]
    [InlineData("NEWS1005", "a ⟦{%⟧ b", "a {% b")]
    [InlineData("NEWS1005", "a ⟦{%⟧ b {% c", "a {% b {% c")]
    [InlineData("NEWS1013", "a ⟦[]{.x}⟧ b", "a  b")]
    [InlineData("NEWS1013", "a ⟦[](https://x.y)⟧ b", "a  b")]
    [InlineData("NEWS1013", "a ⟦[{% c }]{.x}⟧ b", "a  b")]
    [InlineData("NEWS1017", "a[⟦ ⟧b]{.x}", "a b")]
    [InlineData("NEWS1017", "[a⟦ ⟧]{.x}b", "a b")]
    [InlineData("NEWS1017", "[⟦ ⟧]{.x}b", " b")]
    [InlineData("NEWS1017", "a [b⟦\n⟧]{.x}c", "a b\nc")]
    public void An_error_is_reported_once_and_its_text_is_kept(string code, string marked, string text) =>
        Assert.Equal(text, Marked.AssertError(code, "x\n\n" + marked).Blocks[1].Text);

    [Fact]
    public void A_literal_may_have_spaces_at_its_ends()
    {
        List<SourceError> errors = [];
        ArticleReader.Read("[ a ] [ b ](c)", errors);
        Assert.Empty(errors);
    }

    private static void AssertBlock(string source, string text, string[] spans)
    {
        // Between two other blocks, so that nothing is trimmed.
        List<SourceError> errors = [];
        Article article = ArticleReader.Read("x\n\n" + source + "\n\nx\n", errors);
        Assert.Empty(errors.Select(error => error.Code + " " + error.Message));
        Assert.Equal(text, article.Blocks[1].Text);
        Assert.Equal(spans, article.Blocks[1].Spans.Select(Describe));
        Assert.Equal(source, Source(article, source, article.Blocks[1].Source));
    }

    private static string Source(Article article, string source, SourceSpan span)
    {
        Assert.Equal(3, span.Start);
        Assert.Equal((3, 1), article.Lines.GetPosition(span.Start));
        return ("x\n\n" + source).Substring(span.Start, span.Length);
    }

    private static string Describe(InlineSpan span)
    {
        string attributes = string.Join(' ', span.Attributes.Classes.Select(name => "." + name.Text));
        string href = span.Href is null ? "" : $"({span.Href})";
        return $"{span.Start}-{span.End} {attributes}{(attributes.Length > 0 && href.Length > 0 ? " " : "")}{href}";
    }
}
