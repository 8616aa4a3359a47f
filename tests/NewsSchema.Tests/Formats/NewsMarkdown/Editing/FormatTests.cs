using NewsSchema.Core.Articles.Building;
using NewsSchema.Core.Errors;
using NewsSchema.Core.Formats.NewsMarkdown.Editing;
using NewsSchema.Core.Formats.NewsMarkdown.Syntax;

namespace NewsSchema.Tests.Formats.NewsMarkdown.Editing;

/// <summary>Formatting keeps comments, and gives the canonical form of everything else.</summary>
public class FormatTests
{
    private static readonly int s_count = SlowTests.Rounds(10_000);

    public static TheoryData<string> Articles => [.. Seeds.Articles];

    [Theory]
    [InlineData("[A]{ #a   .person\n role=\"x\" }\n", "[A]{.person #a role=x}\n")]
    [InlineData("[A]{#a % wer? % .person}\n", "[A]{.person #a % wer? %}\n")]
    [InlineData("[A]{% wer? % .person}\n", "[A]{.person % wer? %}\n")]
    [InlineData("[A]{.person % wer?}\n", "[A]{.person % wer? %}\n")]
    [InlineData("\\.A \\[ [sic] \\\\ C:\\x {% so %}\n", ".A \\[ \\[sic\\] \\\\ C:\\\\x {% so %}\n")]
    [InlineData("\n\n#   A\n\n\nB  \n\n\n", "# A\n\n\nB\n")]
    [InlineData("{ .caption }  \n{#b}\nBild\n", "{.caption #b}\nBild\n")]
    [InlineData(":::::  {.box}  \nA\n::::  \n", "::: box\nA\n:::\n")]
    [InlineData("{% note }\n\nA\n\n{% end }\n", "{% note }\n\nA\n\n{% end }\n")]
    [InlineData("[a](/x\\_y){}\n", "[a](/x_y)\n")]
    [InlineData("A\n\\# B\nC\n", "A\n\\# B\nC\n")]
    [InlineData("A\n# B\n", "A\n\\# B\n")]
    public void A_body_is_formatted(string before, string after) => AssertFormatted(before, after);

    [Theory]
    [InlineData("b: 1\nid:   'x'   # the id\n", "id: x  # the id\nb: 1\n")]
    [InlineData("# top\nb: 1\n\n# of a\na: {x: 1}\n# end\n", "# top\nb: 1\n# of a\na:\n  x: 1\n# end\n")]
    [InlineData("a:   # why\n     x: 1 # one\n     # below x\nb: 2\n", "a:  # why\n  x: 1  # one\n  # below x\nb: 2\n")]
    [InlineData("l:\n- a # first\n- b\n  # after b\n", "l:\n  - a  # first\n  - b\n  # after b\n")]
    [InlineData("l:\n- x: 1\n  # about y\n  y: 2\n", "l:\n  - x: 1\n    # about y\n    y: 2\n")]
    [InlineData("t: |\n    # text\n\n    more\nb: [a, # one\n  b]\n", "t: |\n    # text\n\n    more\nb: [a, # one\n  b]\n")]
    [InlineData("a:\n    t: >-\n      x\n      y\n", "a:\n  t: >-\n    x\n    y\n")]
    [InlineData("c: {x: 1, y: [a, b]} # both\nl: [a] # one\n", "c:  # both\n  x: 1\n  y: [a, b]\nl: [a]  # one\n")]
    [InlineData("l:\n  - {x: 1} # one\n  - [a] # two\n  - b # three\n", "l:\n  # one\n  - x: 1\n  # two\n  -\n    - a\n  - b  # three\n")]
    [InlineData("a: \"#\"  # c\nn: null # none\n", "a: \"#\"  # c\nn:  # none\n")]
    public void Front_matter_is_formatted(string before, string after) => AssertFormatted($"---  \n{before}---\nA\n", $"---\n{after}---\n\nA\n");

    [Fact]
    public void Lines_of_a_paragraph_stay() =>
        AssertFormatted("---\ntext: {paragraphs: line}\n---\n\nEine Zeile,\nzwei.\n\n\nNoch eine.\n", "---\ntext:\n  paragraphs: line\n---\n\nEine Zeile,\nzwei.\n\n\nNoch eine.\n");

    [Fact]
    public void Line_ends_and_a_byte_order_mark_stay() => AssertFormatted("\uFEFF---\r\nb:   1\r\n---\r\n[A]{ .x}\r\n", "\uFEFF---\r\nb: 1\r\n---\r\n\r\n[A]{.x}\r\n");

    [Theory]
    [InlineData("[A\n")]
    [InlineData("---\na: [\n---\n")]
    public void An_article_with_an_error_in_its_syntax_is_refused(string file) => Assert.Equal(EditRefusalReason.Invalid, ArticleFormatter.Format(file).Refusal!.Reason);

    [Theory]
    [MemberData(nameof(Articles))]
    public void A_seed_keeps_its_comments(string name)
    {
        string file = Seeds.Read(name);
        string formatted = AssertSound(file);
        Assert.Equal(CommentsOf(file), CommentsOf(formatted));
    }

    [Fact]
    public void An_article_without_comments_becomes_its_canonical_form()
    {
        int made = 0;
        for (int seed = 0; seed < s_count; seed++)
        {
            string canonical = ArticleWriter.Write(new RandomArticles(seed).Next());
            if (!HasSyntaxError(canonical))
            {
                made++;
                Assert.True(ArticleFormatter.Format(canonical).Text == canonical, $"seed {seed}:\n{canonical}\n---- formatted:\n{ArticleFormatter.Format(canonical).Text}");
            }
        }

        Assert.InRange(made, s_count / 4, s_count);
    }

    [Fact]
    public void Garbage_is_formatted_or_refused()
    {
        int made = 0;
        for (int seed = 0; seed < s_count; seed++)
        {
            string file = new RandomArticles(seed).NextGarbage();
            file = seed % 3 == 0 ? ArticleWriter.Write(ArticleReader.Read(file, [])) : file;
            file = seed % 2 == 0 ? Edited.WithComments(file, new Random(seed)) : file;
            if (ArticleFormatter.Format(file).Refusal is not { Reason: EditRefusalReason.Invalid })
            {
                made++;
                AssertSound(file);
            }
        }

        Assert.InRange(made, s_count / 50, s_count);
    }

    private static void AssertFormatted(string before, string after)
    {
        Assert.Equal(after, AssertSound(before));
        Assert.Equal(after, AssertSound(after));
    }

    private static string AssertSound(string file)
    {
        EditResult result = ArticleFormatter.Format(file);
        Assert.True(result.Refusal is null, $"{result.Refusal?.Message}\n{file}");
        Edited.AssertSound(file, result);
        Assert.Equal(Structure.Of(Edited.Read(file)), Structure.Of(Edited.Read(result.Text!)));
        Assert.Equal(result.Text, ArticleFormatter.Format(result.Text!).Text);
        return result.Text!;
    }

    /// <summary>What comments say, in the order of the text.</summary>
    private static string[] CommentsOf(string file) =>
        [.. file.Split('\n').Select(line => line.IndexOf(" # ", StringComparison.Ordinal) is var i and >= 0 ? line[i..] : line.Contains("{%", StringComparison.Ordinal) ? line : "").Where(line => line.Length > 0)];

    private static bool HasSyntaxError(string file)
    {
        List<SourceError> errors = [];
        ArticleReader.Read(file, errors);
        return errors.Exists(error => NewsErrorCodes.Get(error.Code).Severity == NewsSeverity.Error);
    }
}
