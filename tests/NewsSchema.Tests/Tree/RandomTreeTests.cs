using System.Globalization;
using System.Text;
using NewsSchema.Core.Articles.Building;
using NewsSchema.Core.Errors;
using NewsSchema.Core.Formats.NewsMarkdown.Meaning;
using NewsSchema.Core.Formats.NewsMarkdown.Syntax;
using NewsSchema.Core.Json;
using NewsSchema.Core.Text;
using NewsSchema.Core.Tree;
using NewsSchema.Tests.Formats.NewsMarkdown;

namespace NewsSchema.Tests.Tree;

public class RandomTreeTests
{
    private static readonly int s_count = SlowTests.Rounds(1_000);

    /// <summary>How often a long text repeats a piece. Cheap quadratic work takes longer than everything else only in the longest.</summary>
    private static readonly int s_repetitions = SlowTests.Share == 1 ? 24_000 : 8_000;

    [Fact]
    public void Composing_what_was_resolved_gives_an_equal_tree()
    {
        int valid = 0;
        for (int seed = 0; seed < s_count; seed++)
        {
            string text = ArticleWriter.Write(new RandomNews(seed).Next());
            MapNode tree = Trees.Read(text, out List<SourceError> errors);
            if (errors.Exists(error => NewsErrorCodes.Get(error.Code).Severity == NewsSeverity.Error))
            {
                continue;
            }

            valid++;
            string composed = Trees.Compose(tree);
            MapNode again = Trees.Read(composed, out errors);
            string context = $"seed {seed}:\n{text}\n-----\n{composed}\n";
            AssertSame(context, "", string.Join("\n", errors.Where(error => NewsErrorCodes.Get(error.Code).Severity == NewsSeverity.Error)));
            AssertSame(context, Trees.Describe(tree), Trees.Describe(again));
            AssertSame(context, composed, Trees.Compose(again));
        }

        Assert.InRange(valid, s_count / 3, s_count);
    }

    [Fact]
    public void Composing_what_was_read_from_JSON_gives_equal_JSON()
    {
        for (int seed = 0; seed < s_count; seed++)
        {
            MapNode tree = Trees.Read(ArticleWriter.Write(new RandomNews(seed).Next()), out List<SourceError> errors);
            if (errors.Exists(error => NewsErrorCodes.Get(error.Code).Severity == NewsSeverity.Error))
            {
                continue;
            }

            string json = Trees.Json(tree);
            ComposedArticle article = ComposedArticle.Of((MapNode)JsonTree.Read(json, [])!, "", Trees.UserKinds(tree));
            AssertSame($"seed {seed}:\n{json}\n", "", string.Join("\n", article.Faults.Where(fault => fault.Code.Severity == NewsSeverity.Error)));
            string composed = ArticleWriter.Write(article.Article);
            var again = JsonTree.Read(Trees.Json(Trees.Read(composed)), [])!;
            AssertSame($"seed {seed}:\n{json}\n-----\n{composed}\n", Trees.Describe(JsonTree.Read(json, [])!), Trees.Describe(again));
        }
    }

    [Fact]
    public void Random_articles_and_garbage_are_resolved()
    {
        for (int seed = 0; seed < s_count; seed++)
        {
            var random = new RandomArticles(seed);
            Resolve(random.NextGarbage());
            Resolve(ArticleWriter.Write(random.Next()));
        }
    }

    [Fact]
    public void A_seed_cut_off_anywhere_is_resolved()
    {
        string text = Seeds.Read("putin-nato.news.md");
        for (int length = 0; length < text.Length; length += 7)
        {
            Resolve(text[..length]);
        }
    }

    /// <summary>Texts of any length: <c>Repeat</c> replaces @ by numbers.</summary>
    public static TheoryData<string, string, string, string> Large => new()
    {
        { "mentions", "", "[der [Kreml]{.org #o@}]{.claim #c@} [sagte]{.cue for=\"#c@\"} [Putin]{.person #p .speaker for=\"#c@\"}\n\n", "" },
        { "unknown ids", "", "[x]{#unknown@} [y]{.person #known@}\n\n", "" },
        { "classes of one span", "[x]{.person ", ".a@ ", "}" },
        { "classes of one block", "{.lead ", ".a@ ", "of=x}\nText [x]{.thing #x}" },
        { "classes of one field", "[x]{of=x ", ".a@ ", "} [x]{.thing #x}" },
        { "classes of one container", "::: {.quote ", ".a@ ", "}\nText\n:::" },
        { "attributes of one span", "[x]{.thing ", "a@=1 ", "}" },
        { "attributes of one entity", "[x]{.thing #t} ", "[x]{#t a@=1} ", "" },
        { "attributes of no entity", "[x]{.note ", "a@=1 ", "}" },
        { "anchors of one claim", "[c]{.claim #c} ", "[x]{.cue for=c} [y]{.speaker for=c} ", "" },
        { "fields of one person", "[c]{.person #c} ", "[x]{.f@ of=c} ", "" },
        { "ids of one anchor", "[x]{.cue for=\"", "#c@ ", "\"}" },
        { "kinds", "", "[x]{.kind@} ", "" },
        { "containers", "", "::: x\n", "Text" },
        { "entities", "---\nentities:\n", "  e@: {kind: org, name: E}\n", "---\n" },
        { "metadata", "---\n", "key-@: {a-b: \"#e\"}\n", "---\n[e]{.org #e}" },
        { "slots", "", "[[[x]{.agency}]{.author}]{.byline} ", "" },
        { "blocks", "", "{.note}\n# A\n\n", "" },
    };

    public static IEnumerable<object[]> SomeLarge => SlowTests.Some<object[]>(Large);

    [Theory]
    [MemberData(nameof(SomeLarge))]
    public void Resolving_and_composing_is_linear(string what, string start, string repeated, string end)
    {
        LinearTime.Assert(
            article =>
            {
                MapNode tree = ArticleBuilder.Build(article, []).Tree;
                ArticleComposer.Compose(tree, "", Trees.UserKinds(tree));
            },
            ArticleReader.Read(start + Repeat(repeated, s_repetitions / 8) + end, []),
            ArticleReader.Read(start + Repeat(repeated, s_repetitions) + end, []),
            what: what);
    }

    [Fact]
    public void Nested_spans_of_one_id_are_refused_in_linear_time()
    {
        MapNode Nested(int count) => (MapNode)JsonTree.Read(
            $$"""{"body":[{"text":"{{new string('x', 2 * count)}}","spans":[{{string.Join(",", Enumerable.Range(0, count).Select(i => $$"""{"start":{{i}},"end":{{(2 * count) - i}},"ref":"q"}"""))}}]}],"quotes":[{"id":"q"}]}""",
            [])!;
        LinearTime.Assert(
            tree => Assert.Contains("is nested more deeply than 64 spans", Assert.Throws<ArgumentException>(() => ArticleComposer.Compose(tree, "", []).Article).Message, StringComparison.Ordinal),
            Nested(3_000),
            Nested(24_000));
    }

    private static string Repeat(string text, int count)
    {
        var result = new StringBuilder();
        for (int i = 0; i < count; i++)
        {
            result.Append(text.Replace("@", i.ToString(CultureInfo.InvariantCulture), StringComparison.Ordinal));
        }

        return result.ToString();
    }

    /// <summary>Resolving never fails, and the positions of its errors are in the text.</summary>
    private static void Resolve(string text)
    {
        List<SourceError> errors = [];
        Article article = ArticleReader.Read(text, errors);
        int length = TextNormalization.Normalize(text).Length;
        errors.Clear();
        MapNode tree = ArticleBuilder.Build(article, errors).Tree;
        Assert.NotEmpty(Trees.Json(tree));
        Assert.All(errors, error => Assert.InRange(error.Span.End, error.Span.Start, length));
        try
        {
            ArticleComposer.Compose(tree, "", Trees.UserKinds(tree));
        }
        catch (ArgumentException)
        {
            // An article with errors need not be writable, but the refusal must be an ArgumentException.
        }
    }

    private static void AssertSame(string context, string expected, string actual)
    {
        if (expected != actual)
        {
            string[] left = expected.Split('\n');
            string[] right = actual.Split('\n');
            int line = Enumerable.Range(0, Math.Min(left.Length, right.Length)).FirstOrDefault(i => left[i] != right[i], Math.Min(left.Length, right.Length));
            Assert.Fail($"{context}\n--- expected\n{string.Join('\n', left.Skip(line - 3).Take(8))}\n--- actual\n{string.Join('\n', right.Skip(line - 3).Take(8))}");
        }
    }
}
