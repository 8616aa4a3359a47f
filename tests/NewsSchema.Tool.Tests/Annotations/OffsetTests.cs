using NewsSchema.Tool.Annotations;

namespace NewsSchema.Tool.Tests.Annotations;

/// <summary>What offsets count is proved by the covered text, does not matter, or must be stated.</summary>
public class OffsetTests
{
    /// <summary>The word after an emoji with a skin tone, a combining accent and a CR LF, at a different offset in each unit.</summary>
    private const string Text = "👍🏽 e\u0301a\r\nNATO";

    private static readonly OffsetUnit[] s_all = [OffsetUnit.CodePoints, OffsetUnit.Utf16, OffsetUnit.Bytes, OffsetUnit.Graphemes];

    [Theory]
    [InlineData("utf16", 10)]
    [InlineData("codepoints", 8)]
    [InlineData("bytes", 15)]
    [InlineData("graphemes", 6)]
    public void The_covered_text_proves_the_unit(string name, int start)
    {
        OffsetUnit unit = OffsetResolver.ByName[name];
        TextMark mark = Mark(start, "NATO");
        Assert.Null(new OffsetResolver(Text, [unit]).Resolve([mark], null));
        Assert.Equal("NATO", Covered(mark));
        mark = Mark(start, "NATO");
        Assert.Null(new OffsetResolver(Text, s_all).Resolve([mark], null));
        Assert.Equal("NATO", Covered(mark));
    }

    [Theory]
    [InlineData("utf16", 9)]
    [InlineData("codepoints", 7)]
    [InlineData("bytes", 14)]
    [InlineData("graphemes", 5)]
    public void A_line_end_of_two_characters_may_count_as_one(string name, int start)
    {
        OffsetUnit unit = OffsetResolver.ByName[name];
        TextMark mark = Mark(start, "NATO");
        Assert.Null(new OffsetResolver(Text, [unit]).Resolve([mark], null));
        Assert.Equal("NATO", Covered(mark));
    }

    [Fact]
    public void Without_covered_text_the_unit_must_be_stated_if_it_makes_a_difference()
    {
        OffsetFault? fault = new OffsetResolver("👍 NATO is", s_all).Resolve([Mark(2, null)], null);
        Assert.True(fault!.IsAmbiguous);
        Assert.Contains("--offsets codepoints or utf16", fault.Message, StringComparison.Ordinal);
        TextMark mark = Mark(2, null);
        Assert.Null(new OffsetResolver("👍 NATO is", s_all).Resolve([mark], OffsetUnit.CodePoints));
        Assert.Equal(new MarkFragment(3, 7), mark.Fragments[0]);
    }

    [Fact]
    public void Equal_results_of_all_units_need_no_statement()
    {
        Assert.Null(new OffsetResolver("In NATO, 👍", s_all).Resolve([Mark(3, null)], null));
        Assert.Null(new OffsetResolver("In NATO", s_all).Resolve([], null));
    }

    [Fact]
    public void Marks_that_no_unit_explains_are_refused_with_what_is_there()
    {
        OffsetFault? fault = new OffsetResolver("In der NATO", s_all).Resolve([Mark(7, "NATO"), Mark(3, "Nato")], null);
        Assert.False(fault!.IsAmbiguous);
        Assert.StartsWith("at 3 7 the text has 'der ', not 'Nato'", fault.Message, StringComparison.Ordinal);
        Assert.Contains("nothing", new OffsetResolver("In", s_all).Resolve([Mark(9, "NATO")], null)!.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void White_space_in_the_covered_text_may_differ()
    {
        var mark = new TextMark("T1", "org") { Fragments = [new(0, 4), new(9, 12)], CoveredText = "die\tNATO" };
        Assert.Null(new OffsetResolver("die\nx y\n NATO", [OffsetUnit.Utf16]).Resolve([new TextMark("T1", "org") { Fragments = [new(0, 3), new(9, 13)], CoveredText = "die\tNATO" }], null));
        Assert.NotNull(new OffsetResolver("die\nx y\n NATO", [OffsetUnit.Utf16]).Resolve([mark], null));
    }

    private static TextMark Mark(int start, string? covered) => new("T1", "org") { Fragments = [new(start, start + 4)], CoveredText = covered };

    private static string Covered(TextMark mark) => Text[mark.Fragments[0].Start..mark.Fragments[0].End];
}
