using NewsSchema.Core.Articles.Building;
using NewsSchema.Core.Errors;
using NewsSchema.Core.Formats.NewsMarkdown.Syntax;
using NewsSchema.Core.Text;

namespace NewsSchema.Tests.Formats.NewsMarkdown;

public class BlockTests
{
    [Theory]
    [InlineData("")]
    [InlineData("\n \n\t\n")]
    [InlineData("a", "0:a")]
    [InlineData("a\n", "0:a")]
    [InlineData("\n\n  a \t\n\n", "0:a")]
    [InlineData("a\nb", "0:a\nb")]
    [InlineData("a\n\nb", "0:a", "|\n\n", "0:b")]
    [InlineData("a\n\n\n\nb", "0:a", "|\n\n\n\n", "0:b")]
    [InlineData("a\n \t\nb", "0:a", "|\n \t\n", "0:b")]
    [InlineData("a  \n\n  b", "0:a  ", "|\n\n", "0:  b")]
    [InlineData("a\r\n\r\nb\rc", "0:a", "|\n\n", "0:b\nc")]
    [InlineData("\uFEFFa", "0:a")]
    [InlineData("\u00A0\n\na", "0:\u00A0", "|\n\n", "0:a")]
    [InlineData("---", "")]
    [InlineData("---\n---")]
    [InlineData("--- \n---\t\na", "0:a")]
    [InlineData("\n---\na: b\n---", "0:---\na: b\n---")]
    [InlineData("----\n", "0:----")]
    public void Blank_lines_separate_paragraphs(string source, params string[] blocks)
    {
        if (blocks is [""])
        {
            Assert.Equal("NEWS2001", Assert.Single(Errors(source)).Code);
            return;
        }

        AssertBlocks(source, blocks);
    }

    [Theory]
    [InlineData("# a", "1:a")]
    [InlineData("#   a b  ", "1:a b")]
    [InlineData("###### a", "6:a")]
    [InlineData("####### a", "0:####### a")]
    [InlineData("#a", "0:#a")]
    [InlineData("#", "0:#")]
    [InlineData("#\ta", "0:#\ta")]
    [InlineData("x\n\n # a", "0:x", "|\n\n", "0: # a")]
    [InlineData("# a\n\nb\n# c", "1:a", "|\n\n", "0:b\n# c")]
    [InlineData("# a #\n\n## b", "1:a #", "|\n\n", "2:b")]
    [InlineData("# \n\nb", "1:", "|\n\n", "0:b")]
    public void Headings_are_lines_with_signs(string source, params string[] blocks) => AssertBlocks(source, blocks);

    [Theory]
    [InlineData("{% a }\nb", "0:b")]
    [InlineData("a\n\n{% b }\n\nc", "0:a", "|\n\n\n", "0:c")]
    [InlineData("a\n\n{% b }\nc", "0:a", "|\n\n", "0:c")]
    [InlineData("a\n\n{% b\nc } \nd", "0:a", "|\n\n", "0:d")]
    [InlineData("{% a }\n{% b }\nc", "0:c")]
    [InlineData("a\n\n{% b }", "0:a")]
    [InlineData("# a\n{% b }\n\nc", "1:a", "|\n\n", "0:c")]
    [InlineData("a\n{% b }\nc", "0:a\n\nc")]
    [InlineData("x\n\n{% a } b", "0:x", "|\n\n", "0: b")]
    [InlineData("{% a }{% b }\nc", "0:\nc")]
    public void A_comment_on_its_own_line_goes_with_it(string source, params string[] blocks) => AssertBlocks(source, blocks);

    [Theory]
    [InlineData("{.lead}\na", ".lead")]
    [InlineData("{.lead} \t\na", ".lead")]
    [InlineData("{.lead}\n{#b c=d}\n# a", ".lead #b c='d'")]
    [InlineData("{.lead\n #b}\na", ".lead #b")]
    [InlineData("{}\na", "")]
    public void Attributes_are_written_above_their_block(string source, string attributes)
    {
        Article article = AssertBlocks("x\n\n" + source + "\n\ny", "0:x", "|\n\n", source.Contains("\n# ", StringComparison.Ordinal) ? "1:a" : "0:a", "|\n\n", "0:y");
        AttributeList list = article.Blocks[1].Attributes!;
        Assert.Equal(attributes, AttributeTests.Describe(list));
        Assert.Equal(new SourceSpan(3, source.LastIndexOf('}') + 1), list.Source);
        Assert.Null(article.Blocks[2].Attributes);
    }

    [Theory]
    [InlineData("::: box\na\n:::", "0-1 .box", "0:a")]
    [InlineData("::: {.box #b c=d}\na\n:::", "0-1 .box #b c='d'", "0:a")]
    [InlineData(":::::  box \na\n\nb\n::::", "0-2 .box", "0:a", "|\n\n", "0:b")]
    [InlineData("a\n\n::: box\nb\n:::\n\nc", "1-2 .box", "0:a", "|\n\n", "0:b", "|\n\n", "0:c")]
    [InlineData("a\n\n::: box\n\nb\n\n:::\n\nc", "1-2 .box", "0:a", "|\n\n\n", "0:b", "|\n\n\n", "0:c")]
    [InlineData("::: a\n::: b\nc\n:::\n\nd\n:::", "0-2 .a, 0-1 .b", "0:c", "|\n\n", "0:d")]
    [InlineData("::: a\nb\n:::\n::: c\nd\n:::", "0-1 .a, 1-2 .c", "0:b", "|\n", "0:d")]
    [InlineData("a\n\n::: box\n:::\nb", "1-1 .box", "0:a", "|\n\n", "0:b")]
    [InlineData("::: box\n# a\n:::\n\nb", "0-1 .box", "1:a", "|\n\n", "0:b")]
    [InlineData("::: {.a\n.b}\nc\n:::", "0-1 .a .b", "0:c")]
    [InlineData("::: {}\na\n:::", "0-1 ", "0:a")]
    public void Containers_count_the_blocks_between_their_lines(string source, string containers, params string[] blocks)
    {
        Article article = AssertBlocks(source, blocks);
        Assert.Equal(containers, string.Join(", ", article.Containers.Select(container => $"{container.Start}-{container.End} {AttributeTests.Describe(container.Attributes)}")));
    }

    [Theory]
    [InlineData("::a", "0:::a")]
    [InlineData(":::a", "0::::a")]
    [InlineData("a\n::: b", "0:a\n::: b")]
    [InlineData("x\n\n ::: b", "0:x", "|\n\n", "0: ::: b")]
    public void Colons_elsewhere_are_text(string source, params string[] blocks) => AssertBlocks(source, blocks);

    [Theory]
    [InlineData("NEWS1004", "⟦{.x}⟧\n\na", "0:a")]
    [InlineData("NEWS1004", "a\n\n⟦{.x}⟧", "0:a")]
    [InlineData("NEWS1004", "a\n\n⟦{.x}⟧\n\nb", "0:a", "|\n\n\n", "0:b")]
    [InlineData("NEWS1004", "⟦{.x}⟧\n::: a\nb\n:::", "0:b")]
    [InlineData("NEWS1004", "⟦{.x}⟧\n{% a }\nb", "0:b")]
    [InlineData("NEWS1004", "a\n⟦{.x}⟧\nb", "0:a\n{.x}\nb")]
    [InlineData("NEWS1004", "⟦{.x}⟧ a", "0:{.x} a")]
    [InlineData("NEWS1004", "x\n\n ⟦{.x}⟧\na", "0:x", "|\n\n", "0: {.x}\na")]
    [InlineData("NEWS1005", "⟦{⟧.x\na b", "0:a b")]
    [InlineData("NEWS1005", "⟦{⟧.x", "")]
    [InlineData("NEWS1006", "{.x⟦,⟧ #y}\na", "0:a")]
    [InlineData("NEWS1012", "{a=1}\n{⟦a⟧=2}\nb", "0:b")]
    [InlineData("NEWS1005", "x\n\n⟦{%⟧ a\n\nb }", "0:x", "|\n\n", "0:{% a", "|\n\n", "0:b }")]
    [InlineData("NEWS1014", "⟦:::⟧ a\nb", "0:b")]
    [InlineData("NEWS1014", "⟦:::⟧: a\n::: b\nc\n:::", "0:c")]
    [InlineData("NEWS1015", "a\n⟦:::⟧\nb", "0:a", "|\n\n", "0:b")]
    [InlineData("NEWS1015", "⟦::::⟧ \n\na", "0:a")]
    [InlineData("NEWS1006", "::: a ⟦b⟧\nc\n:::", "0:c")]
    [InlineData("NEWS1006", "::: ⟦1⟧\nc\n:::", "0:c")]
    [InlineData("NEWS1006", "::: {.a} ⟦b⟧\nc\n:::", "0:c")]
    [InlineData("NEWS1016", "# a\n⟦b⟧\nc", "1:a", "|\n", "0:b\nc")]
    [InlineData("NEWS1016", "# a\n⟦# b⟧\n\nc", "1:a", "|\n", "1:b", "|\n\n", "0:c")]
    [InlineData("NEWS1016", "# a\n⟦{.x}⟧\nb", "1:a", "|\n", "0:b")]
    [InlineData("NEWS1016", "# a\n⟦::: x⟧\nb\n:::", "1:a", "|\n", "0:b")]
    [InlineData("NEWS1016", "# a\n{% b }\n⟦c⟧", "1:a", "|\n", "0:c")]
    public void An_error_of_blocks_is_reported_once(string code, string marked, params string[] blocks) =>
        Assert.Equal(blocks is [""] ? [] : blocks, Describe(Marked.AssertError(code, marked)));

    [Theory]
    [InlineData("a\nb\n\nc", "a b\nc")]
    [InlineData("a\n  b", "a   b")]
    [InlineData("[a\nb]{.x}\nc", "a b c")]
    [InlineData("a\n\n\nb", "a\n\nb")]
    [InlineData("a\n \nb", "a\n \nb", " \n")]
    [InlineData("::: x\na\n:::\nb", "ab", "")]
    [InlineData("# a\n\nb", "a\nb")]
    public void Plain_text_with_one_paragraph_a_line_has_spaces_for_newlines_and_newlines_for_blank_lines(string source, string text, string? separator = null)
    {
        Article article = ArticleReader.Read("---\ntext: {paragraphs: line}\n---\n\n" + source, []);
        if (separator is null)
        {
            Assert.Equal(text, ArticleStripper.Strip(article));
        }
        else
        {
            Assert.Equal(separator, article.Blocks[1].Separator);
        }
    }

    [Theory]
    [InlineData("start: \"<\", end: \">\\n\"", "<ä\n\nb>\n")]
    [InlineData("end: \"\\n\", eol: crlf", "ä\r\n\r\nb\r\n")]
    [InlineData("bom: true, start: \"\\n\"", "\uFEFF\nä\n\nb")]
    [InlineData("bom: false, eol: lf, paragraphs: blank-line", "ä\n\nb")]
    [InlineData("start: \"#id\"", "#idä\n\nb")]
    [InlineData("sha256: 67B9E23A23F4DB4B39A53C5B1A1DEEFB4DFBD1C5A44A8DAA1E4E6FF1C5C39F1D, end: x", null)]
    public void Front_matter_states_the_form_of_the_plain_text(string settings, string? text)
    {
        string source = $"---\ntext: {{{settings}}}\n---\n\n[ä]{{.x}}\n\nb\n";
        if (text is null)
        {
            Assert.Equal("NEWS1018", Assert.Single(Errors(source)).Code);
            return;
        }

        Assert.Empty(Errors(source));
        Assert.Equal(text, ArticleStripper.Strip(ArticleReader.Read(source, [])));
    }

    [Fact]
    public void The_checksum_covers_the_bytes_including_the_front_matter()
    {
        byte[] bytes = [0xEF, 0xBB, 0xBF, .. "<ä\r\n\r\nb>"u8];
        string sha256 = Convert.ToHexString(System.Security.Cryptography.SHA256.HashData(bytes));
        Assert.Empty(Errors($"---\ntext: {{start: <, end: \">\", eol: crlf, bom: true, sha256: {sha256}}}\n---\n\nä\n\nb\n"));
    }

    [Fact]
    public void The_checksum_of_a_text_with_errors_is_not_checked() =>
        Assert.Equal("NEWS1001", Assert.Single(Errors("---\ntext: {sha256: 00}\n---\n\n[ä")).Code);

    [Fact]
    public void Half_a_surrogate_pair_is_found_at_any_position()
    {
        for (int length = 0; length < 20; length++)
        {
            string text = new('x', length);
            foreach (string half in (string[])["\uD83D", "\uDC00", "\uDBFFx", "\uDFFF\uD800"])
            {
                Marked.AssertError("NEWS1020", $"{text}💡{text}⟦{half[0]}⟧{half[1..]}");
            }
        }
    }

    [Fact]
    public void Half_a_surrogate_pair_is_not_text() => Marked.AssertError("NEWS1020", "a ⟦\uD83D⟧ b 💡");

    private static Article AssertBlocks(string source, params string[] blocks)
    {
        List<SourceError> errors = [];
        Article article = ArticleReader.Read(source, errors);
        Assert.Empty(errors.Select(error => error.Code + " " + error.Message));
        Assert.Equal(blocks, Describe(article));
        return article;
    }

    private static IEnumerable<string> Describe(Article article)
    {
        foreach (Block block in article.Blocks)
        {
            if (block != article.Blocks[0])
            {
                yield return "|" + block.Separator;
            }

            yield return $"{block.Level}:{block.Text}";
        }
    }

    private static List<SourceError> Errors(string source)
    {
        List<SourceError> errors = [];
        ArticleReader.Read(source, errors);
        return errors;
    }
}
