using NewsSchema.Core.Articles.Building;
using NewsSchema.Core.Errors;
using NewsSchema.Core.Tree;
using NewsSchema.Formats;
using NewsSchema.Tests.Tree;

namespace NewsSchema.Tests.Articles;

/// <summary>An importer states an article part by part; the rules are those of the text format.</summary>
public class ArticleBuilderTests
{
    [Fact]
    public void An_article_that_is_stated_by_hand_is_the_one_that_the_text_format_gives()
    {
        const string Text = """
            ---
            id: story-1
            language: de
            usage-terms: Nur heute
            copyright-holder: "#dpa"
            entities:
              kreml: {kind: org, name: Kreml, same-as: "https://www.wikidata.org/wiki/Q1"}
              dpa: {kind: org, name: dpa}
            ---

            {.kicker}
            Gipfel

            # [Putin]{.person #putin} fordert Zusagen

            {.dateline}
            [MOSKAU]{.place #moskau}, [7. Dez.]{.date value=2021-12-07} ([dpa]{.agency #dpa})

            ::: {.factbox #box}
            [„Es gibt [gefährliche]{.risky} Versuche“]{.quote #q1}, [sagte]{.cue for="#q1"} der [Sprecher des [Kremls]{#kreml}]{.speaker for="#q1"}.

            Er ist [Präsident]{.role of="#putin"}.
            :::

            {.crosshead}
            Mehr [hier](https://example.org/a)

            [Er]{#putin cont="#putin" lang=de note="Pronomen"} schwieg.
            """;
        List<SourceError> expectedErrors = [];
        MapNode expected = Trees.Read(Text, out expectedErrors);

        var builder = new ArticleBuilder();
        builder.SetId("story-1");
        builder.SetLanguage("de");
        builder.AddMetadata(NewsConcept.UsageTerms, new ScalarNode("Nur heute", ScalarKind.Plain));
        builder.AddMetadata(NewsConcept.CopyrightHolder, new ScalarNode("dpa", ScalarKind.Reference) { KeepsHash = true });
        MapNode kreml = builder.AddEntity("kreml", "org");
        kreml.Members.Add(new Member("name", default, new ScalarNode("Kreml", ScalarKind.Plain)));
        kreml.Members.Add(new Member("same-as", default, new ScalarNode("https://www.wikidata.org/wiki/Q1", ScalarKind.Quoted)));
        builder.AddEntity("dpa", "org").Members.Add(new Member("name", default, new ScalarNode("dpa", ScalarKind.Plain)));
        builder.AddBlock("Gipfel", slot: "kicker");
        builder.AddBlock("Putin fordert Zusagen", level: 1).AddSpan(0, 5).Class("person").Id("putin");
        BlockBuilder dateline = builder.AddBlock("MOSKAU, 7. Dez. (dpa)", slot: "dateline");
        dateline.AddSpan(17, 20).Class("agency").Id("dpa");
        dateline.AddSpan(0, 6).Class("place").Id("moskau");
        dateline.AddSpan(8, 15).Class("date").Attribute("value", "2021-12-07");
        BlockBuilder quote = builder.AddBlock("„Es gibt gefährliche Versuche“, sagte der Sprecher des Kremls.");
        quote.AddSpan(9, 20).Class("risky");
        quote.AddSpan(0, 30).Class("quote").Id("q1");
        quote.AddSpan(32, 37).Class("cue").Attribute("for", "#q1");
        quote.AddSpan(42, 61).Class("speaker").Attribute("for", "#q1");
        quote.AddSpan(55, 61).Id("kreml");
        builder.AddBlock("Er ist Präsident.").AddSpan(7, 16).Class("role").Attribute("of", "#putin");
        builder.AddSection(3, 5).Class("factbox").Id("box");
        builder.AddBlock("Mehr hier", slot: "crosshead").AddSpan(5, 9, href: "https://example.org/a");
        builder.AddBlock("Er schwieg.").AddSpan(0, 2).Id("putin").Attribute("cont", "#putin").Attribute("lang", "de").Attribute("note", "Pronomen");
        List<SourceError> errors = [];
        MapNode actual = builder.Build(errors);

        Assert.Equal(expectedErrors.Select(error => error.Code), errors.Select(error => error.Code));
        Assert.Equal(Trees.Describe(expected), Trees.Describe(actual));
        Assert.Equal(Trees.Json(expected), Trees.Json(actual));
        Assert.Equal(Trees.Compose(expected), Trees.Compose(actual));
    }

    [Fact]
    public void What_an_article_refers_to_is_resolved_and_checked()
    {
        var builder = new ArticleBuilder();
        builder.AddBlock("Er schwieg.").AddSpan(0, 2, new(3, 2)).Id("putin", new(7, 5));
        List<SourceError> errors = [];

        builder.Build(errors);

        SourceError error = Assert.Single(errors);
        Assert.Equal(("NEWS3001", 7), (error.Code, error.Span.Start));
    }

    [Fact]
    public void What_no_article_can_hold_is_refused_at_once()
    {
        var builder = new ArticleBuilder();
        BlockBuilder block = builder.AddBlock("Text.");

        Assert.Throws<ArgumentException>(() => builder.AddBlock("a", slot: "person"));
        Assert.Throws<ArgumentException>(() => builder.AddEntity("not a name", "person"));
        Assert.Throws<ArgumentException>(() => builder.AddMetadata("entities", new MapNode()));
        Assert.Throws<ArgumentException>(() => block.AddSpan(0, 2).Id("date.1"));
        block.AddSpan(1, 4).Class("person");
        Assert.Contains("overlaps", Assert.Throws<ArgumentException>(() => builder.Build([])).Message, StringComparison.Ordinal);
    }
}
