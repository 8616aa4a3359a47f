using NewsSchema.Core.Articles.Building;
using NewsSchema.Core.Formats.NewsMarkdown.Syntax;
using NewsSchema.Core.Text;
using NewsSchema.Tests.Formats.NewsMarkdown;

namespace NewsSchema.Tests.Articles;

/// <summary>Every character of a block's text is found in its source, and back.</summary>
public class BlockPositionsTests
{
    private static readonly int s_count = SlowTests.Rounds(5_000);

    public static TheoryData<string> Articles => [.. Seeds.Articles];

    [Theory]
    [MemberData(nameof(Articles))]
    public void The_characters_of_a_seed_are_found(string name) => AssertFound(Seeds.Read(name));

    [Fact]
    public void The_characters_of_random_articles_are_found()
    {
        for (int seed = 0; seed < s_count; seed++)
        {
            AssertFound(ArticleWriter.Write(new RandomArticles(seed).Next()));
        }
    }

    [Fact]
    public void The_characters_of_garbage_are_found()
    {
        for (int seed = 0; seed < s_count; seed++)
        {
            AssertFound(new RandomArticles(seed).NextGarbage());
        }
    }

    [Fact]
    public void Markup_is_between_the_characters_around_it()
    {
        Block block = ArticleReader.Read("Der [[💡]{.x}{% note %}\\[]{.y} Rest\n", [], default, keepsPositions: true).Blocks[0];
        Assert.Equal("Der 💡[ Rest", block.Text);
        Assert.Equal(
            [(4, MarkupKind.Open, 0), (4, MarkupKind.Open, 1), (6, MarkupKind.Close, 1), (6, MarkupKind.Other, -1), (6, MarkupKind.Escape, -1), (7, MarkupKind.Close, 0)],
            block.Positions!.Markup.Select(markup => (markup.Offset, markup.Kind, markup.Span)));
        Assert.Equal([4, 6], [block.Positions.ToSourceEnd(4), block.Positions.ToSource(4)]);
    }

    [Fact]
    public void Positions_are_kept_only_if_they_are_asked_for() => Assert.Null(ArticleReader.Read("Text\n", []).Blocks[0].Positions);

    private static void AssertFound(string text)
    {
        Article article = ArticleReader.Read(text, [], default, keepsPositions: true);
        text = TextNormalization.Normalize(text);
        foreach (Block block in article.Blocks)
        {
            BlockPositions positions = block.Positions!;
            int last = positions.Content.Start;
            for (int i = 0; i < block.Text.Length; i++)
            {
                int source = positions.ToSource(i);
                int before = positions.ToSourceEnd(i);
                Assert.True(text[source] == block.Text[i] || (text[source] == '\n' && block.Text[i] == ' '), $"{i} of {block.Text} in\n{text}");
                Assert.InRange(before, last, source);
                Assert.Equal(i, positions.ToText(source));
                Assert.Equal(i, positions.ToText(before));
                Assert.Equal(source - before, positions.At(i).Sum(markup => markup.Source.Length));
                last = source + 1;
            }

            foreach (InlineSpan span in block.Spans)
            {
                Assert.Equal('[', text[span.Source.Start]);
                Assert.Equal(span.Start, positions.ToText(span.Source.Start));
                Assert.Equal(span.End, positions.ToText(span.Source.End));
            }
        }
    }
}
