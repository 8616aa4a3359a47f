using NewsSchema.CompilerServices;
using NewsSchema.Tests.Serialization;

namespace NewsSchema.Tests.Model;

public class NewsArticleTests
{
    private const string Text = "---\ntitle: 1.50\nwords: [2024, true, Text]\n---\n\nErster [Absatz]{.person #a}.\n\nZweiter, mit [ihm]{#a}.\n";

    [Fact]
    public void An_article_whose_plain_scalars_are_text_is_parsed_into_its_record()
    {
        Sample sample = NewsMarkdown.Parse<Sample>(Text);
        Assert.Equal("1.50", sample.Title);
        Assert.Equal(["2024", "true", "Text"], sample.Words);
        Assert.Equal(["Erster Absatz.", "Zweiter, mit ihm."], sample.Body.Select(block => block.Text));
        Assert.Equal("a", Assert.Single(sample.People).Id);
    }

    [Fact]
    public void A_value_that_the_schema_cannot_hold_is_an_error_at_its_line_and_column()
    {
        NewsFormatException error = Assert.Throws<NewsFormatException>(() => NewsMarkdown.Parse<Sample>("---\ntitle: a\ncount: many\n---\n\nText.\n"));
        NewsError found = Assert.Single(error.Errors, item => item.Severity == NewsSeverity.Error);
        Assert.Equal(("NEWS5001", 3, 8), (found.Code, found.Line, found.Column));
        Assert.Contains("$.count", found.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_text_with_errors_is_refused_with_all_of_them() =>
        Assert.True(Assert.Throws<NewsFormatException>(() => NewsMarkdown.Parse<Sample>("---\ntitle: a\n---\n\n[a]{.person #a} [b]{#x} [c]{#y}\n")).Errors.Count >= 2);

    [Fact]
    public void Blocks_of_the_head_come_first_and_copies_of_the_body_are_left_out()
    {
        var headline = (NewsText)"Schlagzeile";
        var lead = (NewsText)"Vorspann";
        var body = (NewsList<NewsText>)[new NewsText { Text = "MOSKAU – Text", Spans = [new NewsSpan { Start = 0, End = 6, Role = "dateline x" }] }, (NewsText)"Ende"];
        var dateline = (NewsText)"MOSKAU";
        Assert.Equal(["Schlagzeile", "Vorspann", "MOSKAU – Text", "Ende"], ArticleBlocks.Collect(body, default, default, ("lead", lead), ("dateline", dateline), ("headline", headline), ("deck", null)).Select(block => block.Text));
    }
}
