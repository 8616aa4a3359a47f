using NewsSchema.Core.Articles;
using NewsSchema.Core.Formats.NewsMarkdown.Editing;

namespace NewsSchema.Tests.Formats.NewsMarkdown.Editing;

/// <summary>An outline has the annotations of the data, at their places in the source.</summary>
public class ArticleOutlineTests
{
    public static TheoryData<string> Articles => [.. Seeds.Articles];

    [Theory]
    [MemberData(nameof(Articles))]
    public void The_spans_of_a_seed_mention_what_they_do_in_the_data(string name)
    {
        ArticleOutline outline = ArticleOutline.Read(Seeds.Read(name));
        Assert.Equal(outline.View.Annotations.Select(annotation => annotation.Id), outline.Annotations.Select(annotation => annotation.Id));
        foreach (OutlineAnnotation annotation in outline.Annotations)
        {
            Assert.Equal(annotation.View.Mentions.Count, annotation.Mentions.Count);
            Assert.Equal(
                annotation.View.Mentions.Select(mention => (mention.Start, mention.End)).Order(),
                annotation.Mentions.Select(mention => (mention.Start, mention.End)).Order());
        }
    }

    [Theory]
    [MemberData(nameof(Articles))]
    public void The_spans_of_a_seed_are_at_their_places(string name)
    {
        ArticleOutline outline = ArticleOutline.Read(Seeds.Read(name));
        string text = outline.Article.Text;
        foreach (OutlineBlock block in outline.Blocks)
        {
            foreach (OutlineSpan span in block.Spans)
            {
                Assert.Equal("[", text.Substring(span.Open.Start, span.Open.Length));
                Assert.StartsWith("]", text.Substring(span.Close.Start, span.Close.Length), StringComparison.Ordinal);
                Assert.Equal(span.Source.Start, span.Open.Start);
                Assert.Equal(span.Source.End, span.Close.End);
                Assert.InRange(span.AttributesSource.End, 0, span.Close.End);
                Assert.Equal((span.Start, span.End), (block.Positions.ToText(span.Open.Start), block.Positions.ToText(span.Close.Start)));
                (OutlineBlock Block, OutlineSpan? Span) found = Assert.NotNull(outline.At(span.Open.Start + 1));
                Assert.Same(block, found.Block);
                Assert.NotNull(found.Span);
                Assert.True(span.Parent < 0 || (block.Spans[span.Parent].Start <= span.Start && span.End <= block.Spans[span.Parent].End));
            }
        }
    }

    [Fact]
    public void A_span_without_an_id_has_a_kind_and_its_annotation()
    {
        ArticleOutline outline = ArticleOutline.Read("---\nentities:\n  x: {kind: org, name: X AG}\n---\n\n::: box\n{.caption #x}\nIn [Köln]{.place} bei [ihr]{#x}\n:::\n");
        OutlineBlock block = Assert.Single(outline.Blocks);
        Assert.Equal(("place.1", "place", "Köln"), (block.Spans[0].Annotation!.Id, block.Spans[0].Kind!.Class, block.Spans[0].Annotation!.View.Name));
        OutlineAnnotation x = Assert.IsType<OutlineAnnotation>(outline.Find("x"));
        Assert.Equal([-1, 1], x.Mentions.Select(mention => mention.Address.Index));
        Assert.Equal("x", outline.Article.Substring(x.Entry!.Value));
        Assert.Equal("caption", block.Slot!.Class);
        Assert.Equal("{.caption #x}", outline.Article.Substring(block.AttributesSource!.Value));
        OutlineSection section = Assert.Single(outline.Sections);
        Assert.Equal((0, 1, "box.1"), (section.Start, section.End, section.Span.Annotation!.Id));
        Assert.Equal(Vocabulary.FindKind("org"), block.Spans[1].Kind);
    }

    [Fact]
    public void An_article_with_errors_has_an_outline()
    {
        ArticleOutline outline = ArticleOutline.Read("[Wer]{#unknown} sagt [offen\n\n[Putin]{.person #putin}\n");
        Assert.Null(outline.Blocks[0].Spans[0].Annotation);
        Assert.Equal("putin", Assert.Single(outline.Annotations).Id);
    }
}
