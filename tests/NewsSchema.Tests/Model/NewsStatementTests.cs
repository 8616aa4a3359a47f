using NewsSchema.CompilerServices;
using NewsSchema.Tests.Serialization;

namespace NewsSchema.Tests.Model;

public class NewsStatementTests
{
    [Theory]
    [InlineData("„rote Linie“", "rote Linie")]
    [InlineData("“red line”", "red line")]
    [InlineData("\"red line\"", "red line")]
    [InlineData("»rote Linie«", "rote Linie")]
    [InlineData("«ligne rouge»", "ligne rouge")]
    [InlineData("« ligne rouge »", "ligne rouge")]
    [InlineData("‚a‘", "a")]
    [InlineData("‘a’", "a")]
    [InlineData("„Er sagte ‚nein‘“", "Er sagte ‚nein‘")]
    [InlineData("„Es geht weiter,", "Es geht weiter,")]
    [InlineData("und Schluss“", "und Schluss")]
    [InlineData("the players’", "the players’")]
    [InlineData("no marks", "no marks")]
    [InlineData("", "")]
    [InlineData("“", "")]
    public void The_inner_text_has_no_quotation_marks_around_it(string text, string inner) =>
        Assert.Equal(inner, new SampleQuote { Id = "q", Text = text }.InnerText);

    [Fact]
    public void The_inner_text_of_fragments_has_no_quotation_marks_around_each() =>
        Assert.Equal("Ja … nein\nniemals", new SampleQuote { Id = "q", Text = "„Ja“ … „nein“\n„niemals“", Fragments = ["„Ja“", "„nein“", "„niemals“"] }.InnerText);

    [Fact]
    public void Annotations_print_as_their_names_and_texts_however_they_refer_to_each_other()
    {
        var a = new SamplePerson { Id = "a", Name = "Anna" };
        var b = new SamplePerson { Id = "b", Name = "Bert", Spouse = a };
        Assert.Equal("Bert", b.ToString());
        Assert.Equal("Nein", new SampleQuote { Id = "q", Text = "Nein", Speaker = b }.ToString());
    }

    [Fact]
    public void References_are_equal_by_id()
    {
        var quote = new SampleQuote { Id = "q", Text = "Nein", Speaker = new SamplePerson { Id = "a", Name = "Anna" } };
        Assert.Equal(quote, quote with { Speaker = new SamplePerson { Id = "a", Name = "Anne" } });
        Assert.NotEqual(quote, quote with { Speaker = new SamplePerson { Id = "b", Name = "Anna" } });
        Assert.NotEqual(quote, quote with { Speaker = null });
    }

    [Fact]
    public void An_unknown_reference_keeps_its_id_and_has_no_target()
    {
        var reference = new NewsRef<SamplePerson>("a");
        Assert.Equal("a", reference.Id);
        Assert.Null(reference.Target);
        Assert.True(reference.HasValue);
        Assert.Equal(reference, new NewsRef<SamplePerson>("a"));
        Assert.Equal(reference, (NewsRef<SamplePerson>)new SamplePerson { Id = "a", Name = "A" });
        Assert.False(default(NewsRef<SamplePerson>).HasValue);
        Assert.Null(default(NewsRef<SamplePerson>).Id);
        using NewsIndex index = NewsIndex.Rent();
        index.Add(new SampleQuote { Id = "a", Text = "another kind" });
        Assert.Null(reference.In(index).Target);
    }

    [Fact]
    public void Lists_of_references_keep_the_ids_that_are_unknown()
    {
        var anna = new SamplePerson { Id = "a", Name = "Anna" };
        using NewsIndex index = NewsIndex.Rent();
        index.Add(anna);
        NewsRefs<SamplePerson> references = new NewsRefs<SamplePerson>((NewsList<string>)["a", "zz"]).In(index);
        Assert.Equal(["a", "zz"], references.Ids);
        Assert.Same(anna, Assert.Single(references.Targets));
        Assert.Equal(references, new NewsRefs<SamplePerson>((NewsList<string>)["a", "zz"]));
        Assert.NotEqual(references, new NewsRefs<SamplePerson>((NewsList<string>)["zz", "a"]));
        Assert.True(default(NewsRefs<SamplePerson>).IsAbsent);
        Assert.True(default(NewsRefs<SamplePerson>).Targets.IsAbsent);
        Assert.NotEqual(default, new NewsRefs<SamplePerson>(NewsList<string>.Empty));
    }
}
