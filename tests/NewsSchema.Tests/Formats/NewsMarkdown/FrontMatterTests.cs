using NewsSchema.Core.Articles.Building;
using NewsSchema.Core.Errors;
using NewsSchema.Core.Formats.NewsMarkdown.Syntax;
using NewsSchema.Core.Text;
using NewsSchema.Core.Tree;
using NewsSchema.Core.Yaml;
using YamlDotNet.RepresentationModel;

namespace NewsSchema.Tests.Formats.NewsMarkdown;

public class FrontMatterTests
{
    public static TheoryData<string, string> Accepted => new()
    {
        { "a: b", "{a: b}" },
        { "a: b c  d ", "{a: b c  d}" },
        { "a:", "{a: null}" },
        { "a:\nb: c", "{a: null, b: c}" },
        { "a: ~\nb: null\nc: NULL\nd: nil", "{a: null, b: null, c: null, d: nil}" },
        { "a: 2021-12-07\nb: 10:30\nc: https://x.y/z#top\nd: -1.5\ne: a#b\nf: -b", "{a: 2021-12-07, b: 10:30, c: https://x.y/z#top, d: -1.5, e: a#b, f: -b}" },
        { "a: \"b\"\nc: 'd'", "{a: \"b\", c: \"d\"}" },
        { "a: \"#b\"\nc: '#b'\nd: \"#b c\"\ne: \"#1\"", "{a: #b, c: \"#b\", d: \"#b c\", e: \"#1\"}" },
        { "a: 'it''s'\nb: \"\\\"\\\\\\n\\t\\x41\\u00e4\\U0001F4A1\\/\\e\\0\\_\"", "{a: \"it's\", b: \"\"\\\n\tAä💡/\u001B\0\u00A0\"}" },
        { "a: \"b\n  c\n\n\n  d\"", "{a: \"b c\n\nd\"}" },
        { "a: \"b \\\n   c\\n\n  d\"", "{a: \"b c\n d\"}" },
        { "a: 'b   \n  c'", "{a: \"b c\"}" },
        { "a: b # c\n# d\n  # e\n\nf: g#h", "{a: b, f: g#h}" },
        { "a: # b\n  c: d", "{a: {c: d}}" },
        { "a: #b\n  c: d", "{a: {c: d}}" },
        { "a:\n  b: c\n  d:\n    e: f\ng: h", "{a: {b: c, d: {e: f}}, g: h}" },
        { "a:\n- b\n- c\nd: e", "{a: [b, c], d: e}" },
        { "a:\n  - b\n  - c: d\n    e: f\n  -   g: h\n      i: j", "{a: [b, {c: d, e: f}, {g: h, i: j}]}" },
        { "a:\n  - - b\n    - c\n  - - d", "{a: [[b, c], [d]]}" },
        { "a:\n  -\n  - b\n  -\n    c: d\n  -\n    - e", "{a: [null, b, {c: d}, [e]]}" },
        { "a:\n  - b:\n    - c\n    d: e", "{a: [{b: [c], d: e}]}" },
        { "a: [b, \"c\", '', 1]", "{a: [b, \"c\", \"\", 1]}" },
        { "a: []\nb: {}\nc: [ ]\nd: { }", "{a: [], b: {}, c: [], d: {}}" },
        { "a: [b, ]\nc: {d: e, }", "{a: [b], c: {d: e}}" },
        { "a: {b: c, d: [e, {f: g}], \"h\":i, j: , k: }", "{a: {b: c, d: [e, {f: g}], h: i, j: null, k: null}}" },
        { "a: [b,\n  c, # d\n  e\n  ]\nf: g", "{a: [b, c, e], f: g}" },
        { "a: [\n  b\n]\nc: {\n  d: e\n}", "{a: [b], c: {d: e}}" },
        { "a: [x y, \"#b\", https://x.y/z]", "{a: [x y, #b, https://x.y/z]}" },
        { "a: |\n  b\n   c\n\n  d\n\ne: f", "{a: \"b\n c\n\nd\n\", e: f}" },
        { "a: |-\n  b\n  c", "{a: \"b\nc\"}" },
        { "a: >\n  b\n  c\n\n  d\n   e\n  f\n", "{a: \"b c\nd\n e\nf\n\"}" },
        { "a: >-\n\n  b\n  c\n", "{a: \"\nb c\"}" },
        { "a: | # b\n  # c\n# d\ne: f", "{a: \"# c\n\", e: f}" },
        { "a: |\nb: c", "{a: \"\", b: c}" },
        { "a:\n  - |\n    b\n  - >-\n    c\n    d", "{a: [\"b\n\", \"c d\"]}" },
        { "a b: c\n\"d: e\": f\n'g': h\n1: i\ntrue: j\nä-b_c: k", "{a b: c, d: e: f, g: h, 1: i, true: j, ä-b_c: k}" },
        { "a : b", "{a: b}" },
        { "\"<<\": a", "{<<: a}" },
        { "  a: b\n  c: d", "{a: b, c: d}" },
        { "", "{}" },
        { "# a\n\n", "{}" },
        { "a: „b“\nc: d: ", null! },
    };

    [Theory]
    [MemberData(nameof(Accepted))]
    public void Front_matter_is_read_as_YAML_reads_it(string yaml, string? expected)
    {
        List<SourceError> errors = [];
        MapNode front = Read(yaml, errors);
        if (expected is null)
        {
            Assert.NotEmpty(errors);
            return;
        }

        Assert.Empty(errors.Select(error => error.Message));
        Assert.Equal(expected, Describe(front));
        AssertOracleAgrees(yaml, front);
    }

    [Theory]
    [InlineData("NEWS2002", "a: b\n⟦a⟧: c\nd: e", "{a: b, d: e}")]
    [InlineData("NEWS2002", "a: b\n⟦\"a\"⟧: c", "{a: b}")]
    [InlineData("NEWS2002", "a: {b: c, ⟦b⟧: d}", "{a: {b: c}}")]
    [InlineData("NEWS2002", "a: 1\n⟦a⟧:\n  b: c\n\n  d: e\nf: g", "{a: 1, f: g}")]
    [InlineData("NEWS2003", "a: b⟦:⟧ c\nd: e", "{a: null, d: e}")]
    [InlineData("NEWS2003", "a: b⟦:⟧\nd: e", "{a: null, d: e}")]
    [InlineData("NEWS2003", "a: b\n  ⟦c⟧\nd: e", "{a: b, d: e}")]
    [InlineData("NEWS2003", "a: b\n  ⟦c: d⟧\n  e: f\ng: h", "{a: b, g: h}")]
    [InlineData("NEWS2003", "⟦a⟧\nb: c", "{b: c}")]
    [InlineData("NEWS2003", "a:\n  b: c\n ⟦d: e⟧\nf: g", "{a: {b: c}, f: g}")]
    [InlineData("NEWS2003", "⟦?⟧ a\nb: c", "{b: c}")]
    [InlineData("NEWS2003", "⟦<<⟧: a\nb: c", "{b: c}")]
    [InlineData("NEWS2003", "⟦[⟧a]: b\nc: d", "{c: d}")]
    [InlineData("NEWS2003", "⟦%⟧YAML 1.2\na: b", "{a: b}")]
    [InlineData("NEWS2003", "⟦-⟧ a\n- b", "{}")]
    [InlineData("NEWS2003", "⟦:⟧ a\nb: c", "{b: c}")]
    [InlineData("NEWS2003", "a: ⟦-⟧ b\nc: d", "{a: null, c: d}")]
    [InlineData("NEWS2003", "a: ⟦:⟧b\nc: d", "{a: null, c: d}")]
    [InlineData("NEWS2003", "a: ⟦?⟧b\nc: d", "{a: null, c: d}")]
    [InlineData("NEWS2003", "a: ⟦@⟧b\nc: d", "{a: null, c: d}")]
    [InlineData("NEWS2003", "a: ⟦`⟧b", "{a: null}")]
    [InlineData("NEWS2003", "a: ⟦%⟧b", "{a: null}")]
    [InlineData("NEWS2003", "a: ⟦,⟧b", "{a: null}")]
    [InlineData("NEWS2003", "a: \"b\" ⟦c⟧\nd: e", "{a: null, d: e}")]
    [InlineData("NEWS2003", "a: \"b\"⟦#⟧c\nd: e", "{a: null, d: e}")]
    [InlineData("NEWS2003", "a: ⟦\"⟧b\nc: d", "{a: null, c: d}")]
    [InlineData("NEWS2003", "a: ⟦'⟧b\n  c\nd: e", "{a: null, d: e}")]
    [InlineData("NEWS2003", "a: \"b⟦\\q⟧c\"\nd: e", "{a: null, d: e}")]
    [InlineData("NEWS2003", "a: \"⟦\\u⟧00g0\"\nd: e", "{a: null, d: e}")]
    [InlineData("NEWS2003", "a: \"⟦\\u⟧D83D\\uDCA1\"", "{a: null}")]
    [InlineData("NEWS2003", "a: ⟦[⟧b, c\nd: e", "{a: null, d: e}")]
    [InlineData("NEWS2003", "a: ⟦{⟧b: c\nd: e", "{a: null, d: e}")]
    [InlineData("NEWS2003", "a: [\"b\" ⟦\"⟧c\"]\nd: e", "{a: null, d: e}")]
    [InlineData("NEWS2003", "a: [⟦:⟧b]\nd: e", "{a: null, d: e}")]
    [InlineData("NEWS2003", "a: [b⟦:⟧ c]\nd: e", "{a: null, d: e}")]
    [InlineData("NEWS2003", "a: [b,⟦,⟧ c]\nd: e", "{a: null, d: e}")]
    [InlineData("NEWS2003", "a: [\n  b,\n  ⟦}⟧\n]\nd: e", "{a: null, d: e}")]
    [InlineData("NEWS2003", "a: {⟦b⟧}\nd: e", "{a: null, d: e}")]
    [InlineData("NEWS2003", "a: {⟦b:c⟧}\nd: e", "{a: null, d: e}")]
    [InlineData("NEWS2003", "a: [b] ⟦c⟧\nd: e", "{a: null, d: e}")]
    [InlineData("NEWS2003", "a: [b]⟦]⟧\nd: e", "{a: null, d: e}")]
    [InlineData("NEWS2003", "a: |⟦+⟧\n  b\nd: e", "{a: null, d: e}")]
    [InlineData("NEWS2003", "a: |⟦2⟧\n  b\nd: e", "{a: null, d: e}")]
    [InlineData("NEWS2003", "a: |\n    \n⟦  ⟧b\nd: e", "{a: null, d: e}")]
    [InlineData("NEWS2003", "a: b⟦\u0001⟧\nd: e", "{a: null, d: e}")]
    [InlineData("NEWS2003", "a: \"b⟦\u2028⟧\"\nd: e", "{a: null, d: e}")]
    [InlineData("NEWS2003", "⟦...⟧\na: b", "{a: b}")]
    [InlineData("NEWS2004", "a: ⟦&⟧b c\nd: e", "{a: null, d: e}")]
    [InlineData("NEWS2004", "a: ⟦*⟧b\nd: e", "{a: null, d: e}")]
    [InlineData("NEWS2004", "a: ⟦&⟧b\n  c: d\ne: f", "{a: null, e: f}")]
    [InlineData("NEWS2004", "a: [⟦*⟧b]\nd: e", "{a: null, d: e}")]
    [InlineData("NEWS2004", "⟦*⟧a : b\nd: e", "{d: e}")]
    [InlineData("NEWS2005", "a: ⟦!⟧!str b\nd: e", "{a: null, d: e}")]
    [InlineData("NEWS2005", "a: ⟦!⟧b\n- c\nd: e", "{a: null, d: e}")]
    [InlineData("NEWS2006", "a: ⟦#b⟧\nc: d", "{a: null, c: d}")]
    [InlineData("NEWS2006", "a: ⟦#b⟧ and more", "{a: null}")]
    [InlineData("NEWS2006", "a:\n  - ⟦#b⟧\n  - c", "{a: [null, c]}")]
    [InlineData("NEWS2006", "a: [⟦#b⟧, c]\nd: e", "{a: null, d: e}")]
    [InlineData("NEWS2006", "a: [b, ⟦#c⟧]\nd: e", "{a: null, d: e}")]
    [InlineData("NEWS2006", "a: {b: ⟦#c⟧}\nd: e", "{a: null, d: e}")]
    [InlineData("NEWS2007", "a:\n⟦\t⟧b: c\nd: e", "{a: null, d: e}")]
    [InlineData("NEWS2007", "a: b\n⟦\t⟧\nd: e", "{a: b, d: e}")]
    [InlineData("NEWS2007", "a:⟦\t⟧b\nd: e", "{a: null, d: e}")]
    [InlineData("NEWS2007", "a: b⟦\t⟧c\nd: e", "{a: null, d: e}")]
    [InlineData("NEWS2007", "a: [b,⟦\t⟧c]\nd: e", "{a: null, d: e}")]
    [InlineData("NEWS2007", "a: |\n  b\n⟦\t⟧c\nd: e", "{a: null, d: e}")]
    [InlineData("NEWS2008", "a: [[[[[[[⟦[⟧b]]]]]]]]\nc: d", "{a: null, c: d}")]
    [InlineData("NEWS2008", "a:\n  - - - - - - - ⟦-⟧ b\nc: d", "{a: [[[[[[[null]]]]]]], c: d}")]
    [InlineData("NEWS2009", "text:\n  paragraphs: ⟦lines⟧", "{text: {paragraphs: lines}}")]
    [InlineData("NEWS2009", "text:\n  ⟦eol⟧:", "{text: {eol: null}}")]
    [InlineData("NEWS2009", "text: {bom: ⟦\"yes\"⟧}", "{text: {bom: \"yes\"}}")]
    [InlineData("NEWS2009", "text: {⟦Start⟧: a}", "{text: {Start: a}}")]
    public void An_error_is_reported_once_and_its_entry_is_skipped(string code, string marked, string expected)
    {
        Article article = Marked.AssertError(code, "---\n" + marked + "\n---\n\nText\n");
        Assert.Equal(expected, Describe(article.Front));
        Assert.Equal("Text", Assert.Single(article.Blocks).Text);
    }

    [Theory]
    [InlineData("---\na: b\nc: [d\n")]
    [InlineData("---\na: b\n\n# A [b {.c}\n")]
    [InlineData("---")]
    [InlineData("---\n")]
    public void A_front_matter_that_never_closes_has_no_other_error(string source) =>
        Marked.AssertError("NEWS2001", "⟦---⟧" + source[3..]);

    [Fact]
    public void A_front_matter_that_never_closes_ends_at_a_blank_line()
    {
        Article article = ArticleReader.Read("---\na: b\n\n# C\n", []);
        Assert.Equal("{a: b}", Describe(article.Front));
        Assert.Equal("C", Assert.Single(article.Blocks).Text);
    }

    [Fact]
    public void Nodes_have_their_positions()
    {
        const string source = "---\nab: cd\nef:\n  - \"gh\"\n  - [i, j]\nkl: |\n  mn\n---\n";
        MapNode front = ArticleReader.Read(source, []).Front;
        Assert.Equal("ab", At(front.Members[0].KeySpan));
        Assert.Equal("cd", At(front.Members[0].Value.Span));
        var list = (ListNode)front.Members[1].Value;
        Assert.Equal("- \"gh\"\n  - [i, j]", At(list.Span));
        Assert.Equal("\"gh\"", At(list.Items[0].Span));
        Assert.Equal("[i, j]", At(list.Items[1].Span));
        Assert.Equal("j", At(((ListNode)list.Items[1]).Items[1].Span));
        Assert.Equal("|\n  mn", At(front.Members[2].Value.Span));
        Assert.Equal(source[4..^5], At(front.Span));

        static string At(SourceSpan span) => source.Substring(span.Start, span.Length);
    }

    [Fact]
    public void Random_front_matter_that_is_accepted_is_read_equally_by_YamlDotNet()
    {
        int accepted = 0;
        for (int seed = 0; seed < 5_000; seed++)
        {
            string garbage = new RandomArticles(seed).NextFrontMatter();
            List<SourceError> errors = [];
            MapNode front = Read(garbage, errors);
            if (errors.Count == 0 && front.Members.Count > 0)
            {
                accepted++;
                AssertOracleAgrees(garbage, front);
            }
        }

        Assert.InRange(accepted, 500, 5_000);
    }

    [Fact]
    public void Written_front_matter_is_read_equally_by_YamlDotNet()
    {
        for (int seed = 0; seed < 5_000; seed++)
        {
            MapNode front = new RandomArticles(seed).Next().Front;
            var yaml = new System.Text.StringBuilder();
            YamlWriter.Write(front, yaml);
            AssertOracleAgrees(yaml.ToString(), front);
        }
    }

    private static MapNode Read(string yaml, List<SourceError> errors)
    {
        string text = "---\n" + yaml + "\n";
        return YamlReader.Read(text, 4, text.Length, errors);
    }

    private static void AssertOracleAgrees(string yaml, MapNode front)
    {
        var stream = new YamlStream();
        try
        {
            stream.Load(new StringReader(yaml + "\n"));
        }
        catch (YamlDotNet.Core.YamlException e)
        {
            Assert.Fail($"YamlDotNet refuses what we accept: {e.Message}\n{yaml}");
        }

        string expected = stream.Documents.Count == 0 ? "{}" : Describe(stream.Documents[0].RootNode);
        string actual = DescribeForOracle(front);
        if (expected != actual)
        {
            Assert.Fail($"{yaml}\n--- YamlDotNet\n{expected}\n--- ours\n{actual}");
        }
    }

    private static string Describe(Node node) => node switch
    {
        MapNode map => "{" + string.Join(", ", map.Members.Select(member => member.Key + ": " + Describe(member.Value))) + "}",
        ListNode list => "[" + string.Join(", ", list.Items.Select(Describe)) + "]",
        ScalarNode { Kind: ScalarKind.Null } => "null",
        ScalarNode { Kind: ScalarKind.Reference } reference => "#" + reference.Text,
        ScalarNode { Kind: ScalarKind.Quoted } quoted => "\"" + quoted.Text + "\"",
        ScalarNode scalar => scalar.Text,
        _ => throw new InvalidOperationException(),
    };

    /// <summary>The tree as YAML reads it: references are text, and the order of members is ignored.</summary>
    private static string DescribeForOracle(Node node) => node switch
    {
        MapNode map => "{" + string.Join(", ", map.Members.OrderBy(member => member.Key, StringComparer.Ordinal).Select(member => member.Key + ": " + DescribeForOracle(member.Value))) + "}",
        ListNode list => "[" + string.Join(", ", list.Items.Select(DescribeForOracle)) + "]",
        ScalarNode { Kind: ScalarKind.Null } => "null",
        ScalarNode { Kind: ScalarKind.Reference } reference => "\"#" + reference.Text + "\"",
        ScalarNode scalar => "\"" + scalar.Text + "\"",
        _ => throw new InvalidOperationException(),
    };

    private static string Describe(YamlNode node) => node switch
    {
        YamlMappingNode map => "{" + string.Join(", ", map.Children.OrderBy(pair => ((YamlScalarNode)pair.Key).Value, StringComparer.Ordinal).Select(pair => ((YamlScalarNode)pair.Key).Value + ": " + Describe(pair.Value))) + "}",
        YamlSequenceNode list => "[" + string.Join(", ", list.Children.Select(Describe)) + "]",
        YamlScalarNode { Style: YamlDotNet.Core.ScalarStyle.Plain, Value: "" or null or "~" or "null" or "Null" or "NULL" } => "null",
        YamlScalarNode scalar => "\"" + scalar.Value + "\"",
        _ => throw new InvalidOperationException(),
    };
}
