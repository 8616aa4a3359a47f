using NewsSchema.Core.Articles.Building;
using NewsSchema.Core.Errors;
using NewsSchema.Core.Formats.NewsMarkdown.Syntax;
using NewsSchema.Core.Tree;

namespace NewsSchema.Tests.Formats.NewsMarkdown;

public class WriterTests
{
    private static readonly (string Message, Action<Article> Change)[] s_unwritable =
    [
        ("carriage return", article => article.Blocks[0].Text = "a\rb"),
        ("line break", article => (article.Blocks[0].Level, article.Blocks[0].Text) = (1, "a\nb")),
        ("line break", article => (article.Front, article.Blocks[0].Text) = (ArticleReader.Read("---\ntext: {paragraphs: line}\n---\n", []).Front, "a\nb")),
        ("level", article => article.Blocks[0].Level = 7),
        ("separator", article => article.Blocks[0].Separator = "\n"),
        ("separator", article => article.Blocks[1].Separator = ""),
        ("separator", article => article.Blocks[1].Separator = "\n \n "),
        ("separator", article => article.Blocks[1].Separator = "\n-\n"),
        ("blank line", article => article.Blocks[1].Separator = "\n"),
        ("overlap", article => article.Blocks[0].Spans.AddRange([Span(0, 3), Span(2, 4)])),
        ("order", article => article.Blocks[0].Spans.AddRange([Span(2, 3), Span(0, 1)])),
        ("beyond", article => article.Blocks[0].Spans.Add(Span(0, 99))),
        ("deeper", article => article.Blocks[0].Spans.AddRange(Enumerable.Range(0, 65).Select(_ => Span(0, 1)))),
        ("not a name", article => article.Blocks[0].Spans.Add(Span(0, 1, list => list.Classes.Add(new AttributeName("ä", default))))),
        ("not a name", article => article.Blocks[0].Spans.Add(Span(0, 1, list => list.Id = new AttributeName("", default)))),
        ("not a name", article => article.Blocks[0].Spans.Add(Span(0, 1, list => list.Pairs.Add(new AttributePair("1", "", default, default))))),
        ("line break", article => article.Blocks[0].Spans.Add(Span(0, 1, list => list.Pairs.Add(new AttributePair("a", "b\nc", default, default))))),
        ("twice", article => article.Blocks[0].Spans.Add(Span(0, 1, list => list.Classes.AddRange([new AttributeName("a", default), new AttributeName("a", default)])))),
        ("twice", article => article.Blocks[0].Spans.Add(Span(0, 1, list => list.Pairs.AddRange([new AttributePair("a", "1", default, default), new AttributePair("a", "2", default, default)])))),
        ("target", article => article.Blocks[0].Spans.Add(new InlineSpan { End = 1, Href = "a b" })),
        ("target", article => article.Blocks[0].Spans.Add(new InlineSpan { End = 1, Href = "x:a b" })),
        ("overlap", article => article.Containers.AddRange([new Container { Start = 0, End = 1 }, new Container { Start = 0, End = 2 }])),
        ("overlap", article => article.Containers.Add(new Container { Start = 0, End = 3 })),
        ("order", article => article.Containers.AddRange([new Container { Start = 1, End = 2 }, new Container { Start = 0, End = 1 }])),
        ("twice", article => article.Front.Members.AddRange([Member("a"), Member("a")])),
        ("not an id", article => article.Front.Members.Add(new Member("a", default, new ScalarNode("b c", ScalarKind.Reference)))),
        ("levels", article => article.Front = (MapNode)Nested(9)),
    ];

    [Theory]
    [InlineData("a", "a\n")]
    [InlineData("  a \t\n\n", "a\n")]
    [InlineData("\uFEFFa\r\n\r\nb", "a\n\nb\n")]
    [InlineData("# a\n\n\n\nb", "# a\n\n\n\nb\n")]
    [InlineData("[a]{role=\"b\" #id  .x .y}", "[a]{.x .y #id role=b}\n")]
    [InlineData("[a]{a=\"b c\" d=\"e:f_g-1\" h=\"\" i=#j k=\"l\\\"m\\\\\"}", "[a]{a=\"b c\" d=e:f_g-1 h=\"\" i=\"#j\" k=\"l\\\"m\\\\\"}\n")]
    [InlineData("[a]{}", "[a]{}\n")]
    [InlineData("[a](https://x.y){}", "[a](https://x.y)\n")]
    [InlineData("[a](https://x.y_(z)){.b}", "[a](https://x.y_(z)){.b}\n")]
    [InlineData("[a](x:\\()", "[a](x:\\()\n")]
    [InlineData("[sic] } a\\b", "\\[sic\\] } a\\\\b\n")]
    [InlineData("\\# a\n# b\n\\::: c\n\\---\n--- #", "\\# a\n\\# b\n\\::: c\n\\---\n\\--- #\n")]
    [InlineData("# # a", "# # a\n")]
    [InlineData("{.a}\n{#b}\n# c", "{.a #b}\n# c\n")]
    [InlineData("{% a }\nb {% c }d", "b d\n")]
    [InlineData("a\n{% b }\nc", "a\n{%}\nc\n")]
    [InlineData(":::: {.a}\nb\n\n::: c\nd\n:::\n:::::\n\ne", "::: a\nb\n\n::: c\nd\n:::\n:::\n\ne\n")]
    [InlineData("::: {.a #b}\nc\n:::", "::: {.a #b}\nc\n:::\n")]
    [InlineData("::: a\n:::", "::: a\n:::\n")]
    [InlineData("a\n\n::: b\n:::", "a\n\n::: b\n:::\n")]
    [InlineData("", "")]
    public void Articles_have_one_canonical_form(string source, string expected)
    {
        Article article = ArticleReader.Read(source, []);
        Assert.Equal(expected, ArticleWriter.Write(article));
        Assert.Equal(expected, ArticleWriter.Write(ArticleReader.Read(expected, [])));
    }

    [Theory]
    [InlineData("b: c\nlanguage: de\nentities: {}\ntext: {}\nschema: X\nd: 1\nid: y", "schema: X\nid: y\nlanguage: de\nb: c\nd: 1\ntext: {}\nentities: {}\n")]
    [InlineData("a: \"Berlin\"\nb: 'it''s'\nc: \"2021\"\nd: 2021\ne: \"yes\"\nf: \"PT2H\"\ng: \"\"\nh: \"#i\"\nj: '#k'\nl: \"a: b\"\nm: \"n \"", "a: Berlin\nb: it's\nc: \"2021\"\nd: 2021\ne: \"yes\"\nf: \"PT2H\"\ng: \"\"\nh: \"#i\"\nj: '#k'\nl: \"a: b\"\nm: \"n \"\n")]
    [InlineData("a: |\n  b\n  c", "a: \"b\\nc\\n\"\n")]
    [InlineData("a:\nb: ~\nc: [null]", "a:\nb:\nc: [null]\n")]
    [InlineData("a: [b, \"c, d\", 1]", "a: [b, \"c, d\", 1]\n")]
    [InlineData("a: [{b: c, d: [e]}, [f]]", "a:\n  - b: c\n    d: [e]\n  - [f]\n")]
    [InlineData("a: {b: {c: d}, e: [[{f: g}]]}", "a:\n  b:\n    c: d\n  e:\n    - - f: g\n")]
    [InlineData("a b: c\n\"d: e\": f\n\"\": g\n'#h': i", "a b: c\n\"d: e\": f\n\"\": g\n\"#h\": i\n")]
    [InlineData("a: \"\\u2028\\0\"", "a: \"\\u2028\\u0000\"\n")]
    public void Front_matter_has_one_canonical_form(string source, string expected)
    {
        List<SourceError> errors = [];
        Article article = ArticleReader.Read("---\n" + source + "\n---\n", errors);
        Assert.Empty(errors);
        Assert.Equal("---\n" + expected + "---\n", ArticleWriter.Write(article));
    }

    [Fact]
    public void A_list_that_does_not_fit_a_line_has_a_line_for_each_item()
    {
        string item = new('x', 30);
        Article article = ArticleReader.Read($"---\na: [{item}, {item}, {item}, {item}]\n---\n", []);
        Assert.Equal($"---\na:\n  - {item}\n  - {item}\n  - {item}\n  - {item}\n---\n", ArticleWriter.Write(article));
    }

    [Theory]
    [InlineData(0, "a\n\nb", "a\n{%}\nb\n")]
    [InlineData(0, "", "{%}{%}\n")]
    [InlineData(0, " a ", "{%} a {%}\n")]
    [InlineData(0, "\na", "{%}{%}\na\n")]
    [InlineData(0, "a\n", "a\n{%}\n")]
    [InlineData(0, "\uFEFFa", "{%}\uFEFFa\n")]
    [InlineData(1, "", "# {%}\n")]
    [InlineData(1, " a", "# {%} a\n")]
    public void Ambiguous_text_is_kept_by_an_empty_comment(int level, string text, string expected)
    {
        var article = new Article { Blocks = { new Block { Level = level, Text = text } } };
        Assert.Equal(expected, ArticleWriter.Write(article));
        Assert.Equal(text, Assert.Single(ArticleReader.Read(expected, []).Blocks).Text);
    }

    [Fact]
    public void An_article_that_the_format_cannot_express_is_refused() => Assert.All(s_unwritable, row =>
    {
        var article = new Article { Blocks = { new Block { Text = "abcd" }, new Block { Text = "e", Separator = "\n\n" } } };
        Assert.Equal("abcd\n\ne\n", ArticleWriter.Write(article));
        row.Change(article);
        Assert.Contains(row.Message, Assert.Throws<ArgumentException>(() => ArticleWriter.Write(article)).Message, StringComparison.Ordinal);
    });

    [Fact]
    public void Eight_levels_of_front_matter_are_written()
    {
        string written = ArticleWriter.Write(new Article { Front = (MapNode)Nested(8) });
        List<SourceError> errors = [];
        ArticleReader.Read(written, errors);
        Assert.Empty(errors);
    }

    private static Node Nested(int levels)
    {
        if (levels == 0)
        {
            return new ScalarNode("b", ScalarKind.Plain);
        }

        return new MapNode { Members = { new Member("a", default, Nested(levels - 1)) } };
    }

    private static Member Member(string key) => new(key, default, new ScalarNode("b", ScalarKind.Plain));

    private static InlineSpan Span(int start, int end, Action<AttributeList>? change = null)
    {
        var span = new InlineSpan { Start = start, End = end };
        change?.Invoke(span.Attributes);
        return span;
    }
}
