using NewsSchema.Core.Articles;
using NewsSchema.Formats;

namespace NewsSchema.Tests.Formats.Reading;

/// <summary>What an article that was written and read has in common with the article that it was written from: all except what the report of the export names.</summary>
public class InvariantTests
{
    private static readonly string[] s_heads = ["kicker", "headline", "deck", "byline", "dateline", "agency"];

    /// <summary>Each format with each seed and the article with everything.</summary>
    public static TheoryData<string, string> Articles
    {
        get
        {
            var data = new TheoryData<string, string>();
            foreach (string format in WayBack.Formats)
            {
                foreach (string name in ExportSeed.All.Append("everything"))
                {
                    data.Add(format, name);
                }
            }

            return data;
        }
    }

    [Theory]
    [MemberData(nameof(Articles))]
    public void What_comes_back_is_written_without_a_loss(string format, string name)
    {
        var way = WayBack.Of(format, name);

        AssertNone(way.Second.Losses.Where(loss => loss.Kind == ExportLossKind.Lost && !way.IsRepeatedLoss(loss)).Select(loss => loss.ToString()));
    }

    [Theory]
    [MemberData(nameof(Articles))]
    public void The_words_come_back_in_their_order(string format, string name)
    {
        var way = WayBack.Of(format, name);
        if (way.HasBlocks)
        {
            Assert.Equal(Texts(way.Before.Story), Texts(way.After.Story));
            Assert.Equal(s_heads.Select(slot => Head(way.Before, slot)), s_heads.Select(slot => Head(way.After, slot)));
        }
        else
        {
            Assert.Equal(Lines(way.Before.StoryText), Lines(way.After.StoryText));
            Assert.Equal(way.Before.Headline?.Text, way.After.Headline?.Text);
            Assert.Equal(way.Before.Deck?.Text, way.After.Deck?.Text);
        }
    }

    [Theory]
    [MemberData(nameof(Articles))]
    public void Marks_come_back_unless_the_report_names_them(string format, string name)
    {
        var way = WayBack.Of(format, name);
        if (way.HasBlocks)
        {
            AssertNone(way.LostMarks());
            AssertNone(way.AddedMarks());
        }
    }

    [Theory]
    [MemberData(nameof(Articles))]
    public void Facts_come_back_unless_the_report_names_them(string format, string name) => AssertNone(WayBack.Of(format, name).LostFacts());

    [Theory]
    [MemberData(nameof(Articles))]
    public void Only_facts_of_the_article_come_back(string format, string name) => AssertNone(WayBack.Of(format, name).AddedFacts());

    [Theory]
    [MemberData(nameof(Articles))]
    public void Facts_that_are_reported_as_lost_do_not_come_back(string format, string name) => AssertNone(WayBack.Of(format, name).ReturnedFacts());

    [Theory]
    [MemberData(nameof(Articles))]
    public void Separators_and_containers_come_back_if_the_format_has_them(string format, string name)
    {
        var way = WayBack.Of(format, name);
        if (way.HasSeparators)
        {
            Assert.Equal(way.Before.Story.Skip(1).Select(block => block.Separator), way.After.Story.Skip(1).Select(block => block.Separator));
        }

        if (way.HasBlocks && !way.IsReported("sections"))
        {
            Assert.Equal(way.Before.Sections.Select(section => (section.Start, section.End)), way.After.Sections.Select(section => (section.Start, section.End)));
        }
    }

    private static void AssertNone(IEnumerable<string> differences)
    {
        string text = string.Join('\n', differences);
        Assert.True(text.Length == 0, text);
    }

    private static IEnumerable<string> Texts(IEnumerable<BlockView> blocks) => blocks.Select(block => block.Text);

    private static IEnumerable<string> Lines(string text) => text.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);

    private static string? Head(ArticleView article, string slot) => article.Slot(slot) is { IsHead: true } block ? block.Text : null;
}
