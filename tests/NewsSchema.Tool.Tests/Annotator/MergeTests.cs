using NewsSchema.Core.Formats.NewsMarkdown.Editing;
using NewsSchema.Tool.Annotator.Sessions;

namespace NewsSchema.Tool.Tests.Annotator;

/// <summary>Merging two versions of a text, and the differences that it works with.</summary>
public class MergeTests
{
    [Theory]
    [InlineData("a b c", "a [b] c", "a b c d", "a [b] c d")]
    [InlineData("a b c", "[a] b c", "a b [c]", "[a] b [c]")]
    [InlineData("a b c", "a b c", "x", "x")]
    [InlineData("a b c", "a x c", "a x c", "a x c")]
    [InlineData("", "a", "", "a")]
    [InlineData("a\n\nb\n", "a\n\nb c\n", "x a\n\nb\n", "x a\n\nb c\n")]
    [InlineData("a 🎻 b", "a [🎻] b", "a 🎻 c", "a [🎻] c")]
    public void Changes_that_do_not_touch_are_merged(string start, string mine, string theirs, string merged)
    {
        Assert.Equal(merged, TextMerge.Of(start, mine, theirs).Text);
        Assert.Equal(merged, TextMerge.Of(start, theirs, mine).Text);
    }

    [Theory]
    [InlineData("a b c", "a x c", "a y c", "b", "x", "y")]
    [InlineData("a b", "a x b", "a y b", "", "x ", "y ")]
    public void Changes_of_one_place_are_a_conflict(string start, string mine, string theirs, string old, string own, string other)
    {
        var merge = TextMerge.Of(start, mine, theirs);
        Assert.Null(merge.Text);
        Assert.Equal(new MergeConflict(1, old, own, other), Assert.Single(merge.Conflicts));
    }

    [Fact]
    public void A_difference_of_random_texts_leads_from_one_to_the_other()
    {
        var random = new Random(11);
        for (int round = 0; round < SlowTests.Rounds(2100); round++)
        {
            string from = RandomText();
            string to = RandomText();
            List<TextEdit> edits = WordDifference.Find(from, to);
            Assert.Equal(to, TextEdits.Apply(from, edits));
            (string text, UndoStep inverse) = new UndoStep("", [edits]).Apply(from);
            Assert.Equal(from, inverse.Apply(text).Text);
            (text, inverse) = UndoStep.Between("", from, to).Apply(from);
            Assert.Equal((to, from), (text, inverse.Apply(text).Text));
        }

        string RandomText() => string.Concat(Enumerable.Range(0, random.Next(14)).Select(_ => new[] { "a", "bc", " ", "\n", "[", "🎻", "d" }[random.Next(7)]));
    }

    [Fact]
    public void Texts_without_anything_in_common_take_no_long_time()
    {
        string from = string.Concat(Enumerable.Range(0, 40_000).Select(static i => $"a{i} "));
        string to = string.Concat(Enumerable.Range(0, 40_000).Select(static i => $"b{i} "));
        Assert.Equal(to, TextEdits.Apply(from, WordDifference.Find(from, to)));
    }

    [Fact]
    public void A_thousand_steps_can_be_undone_and_no_more_are_kept()
    {
        var history = new UndoHistory();
        string text = "";
        for (int i = 0; i < 1100; i++)
        {
            string next = text + (char)('a' + (i % 26));
            history.Add(UndoStep.Between("type", next, text));
            text = next;
        }

        Assert.Equal(1000, history.UndoCount);
        string end = text;
        while (history.Undo(text) is { } step)
        {
            text = step.Text;
        }

        Assert.Equal(100, text.Length);
        while (history.Redo(text) is { } step)
        {
            text = step.Text;
        }

        Assert.Equal(end, text);
    }
}
