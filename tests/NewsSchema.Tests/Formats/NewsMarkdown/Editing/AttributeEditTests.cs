using NewsSchema.Core.Articles.Building;
using NewsSchema.Core.Formats.NewsMarkdown.Editing;
using NewsSchema.Core.Formats.NewsMarkdown.Syntax;

namespace NewsSchema.Tests.Formats.NewsMarkdown.Editing;

/// <summary>Attributes change; their order, comments and line breaks stay.</summary>
public class AttributeEditTests
{
    private static readonly int s_count = SlowTests.Rounds(10_000);

    [Theory]
    [InlineData("{.person #a}", ".org #a", "{.org #a}")]
    [InlineData("{.person #a}", ".person #b", "{.person #b}")]
    [InlineData("{.person #a}", ".person #a role=x", "{.person #a role=x}")]
    [InlineData("{.person #a role=x}", ".person #a role=\"y z\"", "{.person #a role=\"y z\"}")]
    [InlineData("{.person #a role=x name=n}", ".person #a name=n", "{.person #a name=n}")]
    [InlineData("{.person #a role=x}", "#a", "{#a}")]
    [InlineData("{#a}", ".person #a", "{.person #a}")]
    [InlineData("{role=x .person\n   #a}", ".person .cue #a for=#q", "{.person .cue\n   #a for=\"#q\"}")]
    [InlineData("{.person % wer? % #a}", ".person", "{.person % wer? %}")]
    [InlineData("{.person % wer? % #a}", "#a", "{ % wer? % #a}")]
    [InlineData("{% wer? % .person}", ".cue .person", "{% wer? % .person .cue}")]
    public void The_attributes_of_a_span_change(string before, string wanted, string after) =>
        Assert.Equal(
            $"Der [Kreml]{after} sagt\n",
            Edited.Apply($"Der [Kreml]{before} sagt\n", new SetAttributes(new SpanAddress(0, 0), SpanAttributes.Parse(wanted))),
            ignoreCase: false);

    [Theory]
    [InlineData("[so](/x)", ".cue", "[so](/x){.cue}")]
    [InlineData("[so](/x){.cue}", "", "[so](/x)")]
    public void A_link_may_have_attributes(string before, string wanted, string after) =>
        Assert.Equal(after + "\n", Edited.Apply(before + "\n", new SetAttributes(new SpanAddress(0, 0), SpanAttributes.Parse(wanted))));

    [Theory]
    [InlineData("")]
    [InlineData("role=x")]
    public void A_span_without_class_and_id_is_refused(string wanted) =>
        Assert.Equal(EditRefusalReason.Invalid, Edited.Refuse("[so]{.x}\n", new SetAttributes(new SpanAddress(0, 0), SpanAttributes.Parse(wanted))).Reason);

    [Fact]
    public void A_name_that_the_format_does_not_have_is_refused() =>
        Assert.Equal(EditRefusalReason.Invalid, Edited.Refuse("[so]{.x}\n", new SetAttributes(new SpanAddress(0, 0), new SpanAttributes { Classes = ["ä"] })).Reason);

    [Fact]
    public void Attributes_that_are_not_a_list_are_an_error() => Assert.Throws<FormatException>(() => SpanAttributes.Parse("{.x} rest"));

    [Fact]
    public void Random_attributes_of_random_articles_change_without_another_change()
    {
        for (int seed = 0; seed < s_count; seed++)
        {
            var random = new Random(seed);
            string file = Edited.WithComments(ArticleWriter.Write(new RandomArticles(seed).Next()), random);
            Article article = Edited.Read(file);
            (int Block, int Index)[] spans = [.. article.Blocks.SelectMany((block, i) => block.Spans.Select((_, j) => (i, j)))];
            if (spans.Length > 0)
            {
                (int block, int index) = spans[random.Next(spans.Length)];
                SpanAttributes before = SpanAttributes.Of(article.Blocks[block].Spans[index].Attributes);
                var wanted = new SpanAttributes
                {
                    Classes = [.. before.Classes.Where(_ => random.Next(2) == 0), "new"],
                    Id = random.Next(3) == 0 ? null : "id",
                    Pairs = [.. before.Pairs.Where(_ => random.Next(2) == 0).Select(pair => random.Next(2) == 0 ? pair : KeyValuePair.Create(pair.Key, "a \"b\" \\")), KeyValuePair.Create("added", "]{x}")],
                };
                string after = Edited.Apply(file, new SetAttributes(new SpanAddress(block, index), wanted));
                Assert.Equal(Edited.CommentsOf(file), Edited.CommentsOf(after));
                Assert.True(wanted.HasSameItems(SpanAttributes.Of(Edited.Read(after).Blocks[block].Spans[index].Attributes)));
            }
        }
    }
}
