using NewsSchema.Core.Articles.Building;
using NewsSchema.Core.Formats.NewsMarkdown.Editing;
using NewsSchema.Core.Formats.NewsMarkdown.Syntax;

namespace NewsSchema.Tests.Formats.NewsMarkdown.Editing;

/// <summary>Spans are added, removed, moved and changed; the text, the comments and all other spans stay.</summary>
public class SpanEditTests
{
    private static readonly int s_count = SlowTests.Rounds(10_000);

    public static TheoryData<string> Articles => [.. Seeds.Articles];

    [Theory]
    [InlineData("Der Kreml sagt", 4, 9, ".org #kreml", "Der [Kreml]{.org #kreml} sagt")]
    [InlineData("Der [Kreml]{.org} sagt", 4, 9, ".cue", "Der [[Kreml]{.cue}]{.org} sagt")]
    [InlineData("Der [Kreml]{.org} sagt", 4, 9, ".claim", "Der [[Kreml]{.org}]{.claim} sagt")]
    [InlineData("Der [Kreml]{.org} sagt", 0, 9, ".claim", "[Der [Kreml]{.org}]{.claim} sagt")]
    [InlineData("Der [Kreml]{.org} sagt", 4, 14, ".claim", "Der [[Kreml]{.org} sagt]{.claim}")]
    [InlineData("[Der Kreml]{.claim} sagt", 4, 9, ".org", "[Der [Kreml]{.org}]{.claim} sagt")]
    [InlineData("\\#x und \\[y\\]", 0, 2, ".x", "[\\#x]{.x} und \\[y\\]")]
    [InlineData("[sic] ja", 1, 6, ".x", "\\[[sic\\] ]{.x}ja")]
    [InlineData("C:\\ ist", 0, 3, ".x", "[C:\\\\]{.x} ist")]
    [InlineData("a{% so %}b c", 1, 2, ".x", "a{% so %}[b]{.x} c")]
    [InlineData("a b{% so %} c", 2, 3, ".x", "a [b]{.x}{% so %} c")]
    [InlineData("# Titel hier", 0, 5, ".x", "# [Titel]{.x} hier")]
    [InlineData("[💡]{.x} 👍 ja", 3, 5, "#y", "[💡]{.x} [👍]{#y} ja")]
    public void A_span_is_added(string before, int start, int end, string attributes, string after) =>
        Assert.Equal(after + "\n", Edited.Apply(before + "\n", new AddSpan(0, start, end, SpanAttributes.Parse(attributes))));

    [Theory]
    [InlineData("Der [Kreml]{.org #kreml} sagt", 0, "Der Kreml sagt")]
    [InlineData("[[Der]{.x} Kreml]{.y} sagt", 0, "[Der]{.x} Kreml sagt")]
    [InlineData("[[Der]{.x} Kreml]{.y} sagt", 1, "[Der Kreml]{.y} sagt")]
    [InlineData("[# kein Titel]{.x}", 0, "\\# kein Titel")]
    [InlineData("[::: kein Kasten]{.x}", 0, "\\::: kein Kasten")]
    [InlineData("a [b]{.x % wirklich? % #b} c", 0, "a b{% wirklich? %} c")]
    [InlineData("[so](https://example.org){.x} geht", 0, "so geht")]
    [InlineData("[Ende ]{.x}", 0, "Ende {%}")]
    [InlineData("[[a]{.x}](https://example.org)", 1, "[a](https://example.org)")]
    [InlineData("[wie][(/hier)]{.x}", 0, "[wie]\\(/hier)")]
    public void A_span_is_removed(string before, int index, string after) =>
        Assert.Equal(after + "\n", Edited.Apply(before + "\n", new RemoveSpan(new SpanAddress(0, index))));

    [Theory]
    [InlineData("Der [Kreml]{.org %?%} sagt", 0, 9, "[Der Kreml]{.org %?%} sagt")]
    [InlineData("Der [Kreml]{.org} sagt", 4, 14, "Der [Kreml sagt]{.org}")]
    [InlineData("[Der [Kreml]{.org}]{.claim} sagt", 0, 14, "[Der [Kreml]{.org} sagt]{.claim}")]
    [InlineData("[Der](/x) Kreml", 4, 9, "Der [Kreml](/x)")]
    public void A_span_is_moved(string before, int start, int end, string after) =>
        Assert.Equal(after + "\n", Edited.Apply(before + "\n", new ResizeSpan(new SpanAddress(0, 0), start, end)));

    [Fact]
    public void A_selection_that_cuts_a_span_is_refused_with_both_ways_out()
    {
        EditRefusal refusal = Edited.Refuse("Der [russische Präsident]{.person} sagt [nichts]{.claim}\n", new AddSpan(0, 14, 30, SpanAttributes.Parse(".x")));
        Assert.Equal(EditRefusalReason.CutsSpan, refusal.Reason);
        Assert.Equal(new TextRange(4, 35), refusal.Grown);
        Assert.Equal(new TextRange(24, 28), refusal.Shrunk);
    }

    [Fact]
    public void A_selection_of_parts_of_two_spans_can_shrink_into_one_of_them()
    {
        EditRefusal refusal = Edited.Refuse("[ab]{.x}[cd]{.y}\n", new AddSpan(0, 1, 3, SpanAttributes.Parse(".z")));
        Assert.Equal(new TextRange(0, 4), refusal.Grown);
        Assert.Equal(new TextRange(2, 3), refusal.Shrunk);
    }

    [Theory]
    [InlineData(0, 0, 0)]
    [InlineData(0, 2, 99)]
    [InlineData(1, 0, 1)]
    [InlineData(0, 1, 3)]
    public void A_selection_that_is_not_there_is_refused(int block, int start, int end) =>
        Edited.Refuse("💡 ja\n", new AddSpan(block, start, end, SpanAttributes.Parse(".x")));

    [Fact]
    public void Spans_nest_at_most_64_deep()
    {
        string text = new string('[', 64) + "tief" + string.Concat(Enumerable.Repeat("]{.x}", 64)) + "\n";
        Assert.Equal(EditRefusalReason.Invalid, Edited.Refuse(text, new AddSpan(0, 0, 4, SpanAttributes.Parse(".y"))).Reason);
    }

    [Theory]
    [InlineData("\r\n")]
    [InlineData("\r")]
    public void Other_line_ends_and_a_byte_order_mark_stay(string lineEnd)
    {
        string file = "\uFEFF---\nid: a\n---\n\nEins\nzwei\n\ndrei [vier]{.x}\n".Replace("\n", lineEnd, StringComparison.Ordinal);
        Assert.Equal(file.Replace("drei", "[drei]{.y}", StringComparison.Ordinal), Edited.Apply(file, new AddSpan(1, 0, 4, SpanAttributes.Parse(".y"))));
    }

    [Theory]
    [MemberData(nameof(Articles))]
    public void Every_seventh_word_of_a_seed_can_be_annotated(string name)
    {
        string file = Seeds.Read(name);
        Article article = Edited.Read(file);
        var random = new Random(7);
        int words = 0;
        foreach ((Block block, int index) in article.Blocks.Select((block, index) => (block, index)))
        {
            for (int start = 0; start < block.Text.Length;)
            {
                int end = block.Text.IndexOf(' ', start) is var space and >= 0 ? space : block.Text.Length;
                if (end > start && words++ % 7 == 0 && random.Next(SlowTests.Share) == 0)
                {
                    var edit = new AddSpan(index, start, end, SpanAttributes.Parse("#checked"));
                    EditResult result = edit.ApplyTo(file);
                    if (result.Refusal is not { Reason: EditRefusalReason.CutsSpan })
                    {
                        Assert.Null(result.Refusal);
                        Edited.AssertSound(file, result);
                        AssertAdded(article, result.Text!, edit);
                    }
                }

                start = end + 1;
            }
        }
    }

    [Fact]
    public void Random_edits_of_random_articles_keep_everything_else()
    {
        int made = 0;
        for (int seed = 0; seed < s_count; seed++)
        {
            var random = new Random(seed);
            string file = Edited.WithComments(ArticleWriter.Write(new RandomArticles(seed).Next()), random);
            file = random.Next(3) == 0 ? file.Replace("\n", "\r\n", StringComparison.Ordinal) : file;
            Article article = Edited.Read(file);

            // A span without text is an error, and belongs to either side of a bracket at its place.
            if (article.Blocks.Count == 0 || article.Blocks.Exists(block => block.Spans.Exists(span => span.Start == span.End)))
            {
                continue;
            }

            ArticleEdit edit = RandomEdit(article, random);
            EditResult result = edit.ApplyTo(file);
            if (result.Refusal is not null)
            {
                Assert.True(result.Refusal.Reason != EditRefusalReason.ChangesText, $"seed {seed}: {edit}\n{file}");
                continue;
            }

            made++;
            Edited.AssertSound(file, result);
            if (edit is not RemoveSpan)
            {
                Assert.Equal(Edited.CommentsOf(file), Edited.CommentsOf(result.Text!));
            }

            if (edit is AddSpan added)
            {
                AssertAdded(article, result.Text!, added);
            }
        }

        Assert.InRange(made, s_count / 10, s_count);
    }

    private static ArticleEdit RandomEdit(Article article, Random random)
    {
        int index = random.Next(article.Blocks.Count);
        Block block = article.Blocks[index];
        int start = random.Next(block.Text.Length + 1);
        int end = random.Next(start, block.Text.Length + 1);
        if (block.Spans.Count == 0)
        {
            return new AddSpan(index, start, end, SpanAttributes.Parse(".new"));
        }

        var address = new SpanAddress(index, random.Next(block.Spans.Count));
        return random.Next(3) switch
        {
            0 => new RemoveSpan(address),
            1 => new ResizeSpan(address, start, end),
            _ => new AddSpan(index, start, end, SpanAttributes.Parse(".new #id")),
        };
    }

    /// <summary>All spans are there again, and one more.</summary>
    private static void AssertAdded(Article before, string text, AddSpan edit)
    {
        Article after = Edited.Read(text);
        var wanted = new SpanSignature(edit.Start, edit.End, null, edit.Attributes.ToString());
        for (int i = 0; i < before.Blocks.Count; i++)
        {
            List<SpanSignature> now = SpanSignature.AllOf(after.Blocks[i]);
            Assert.True(i != edit.Block || now.Remove(wanted), $"{edit} is missing in\n{text}");
            Assert.Equal(SpanSignature.AllOf(before.Blocks[i]), now);
        }
    }
}
