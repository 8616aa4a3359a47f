using System.Reflection;
using System.Text.Json.Nodes;
using NewsSchema.Generators.Tests.Infrastructure;

namespace NewsSchema.Generators.Tests.Pipeline;

/// <summary>Articles that are read by a schema whose samples had neither their slots nor their kinds.</summary>
public class OtherSchemaTests
{
    /// <summary>The types of all seeds. Each schema also has an empty sample, so that no member is required.</summary>
    private static readonly Lazy<Type[]> s_schemas = new(() =>
    {
        TestProject project = SeedProjects.Project(Seeds.Articles);
        foreach (string schema in SeedProjects.Fixtures(SeedProjects.Assembly).Values.Select(article => article.GetType().Name).Distinct())
        {
            project.Fixture(schema + ".news.md", $"---\nschema: {schema}\n---\n");
        }

        return [.. project.Run().Load().GetTypes().Where(type => type.IsAssignableTo(typeof(INewsArticle)))];
    });

    /// <summary>The samples of the smallest schema have at most a headline.</summary>
    private static readonly Lazy<Type> s_flash = new(() =>
    {
        TestRun run = new TestProject().Fixture("a.news.md", "---\nschema: Flash\n---\n\n# Rates cut\n").Fixture("b.news.md", "---\nschema: Flash\n---\n").Run();
        Assert.Empty(run.Messages);
        return run.Load().GetType("News.Flash", throwOnError: true)!;
    });

    public static TheoryData<string> Articles => [.. Seeds.Articles];

    [Theory]
    [MemberData(nameof(Articles))]
    public void A_seed_read_by_the_schema_of_another_keeps_its_text_and_its_annotations(string fileName)
    {
        string text = Seeds.Read(fileName);
        NewsDocument document = NewsDocument.Parse(text);
        string plain = document.ToPlainText();
        var own = (INewsArticle)SeedProjects.Fixtures(SeedProjects.Assembly)[fileName];
        JsonNode ownJson = JsonNode.Parse(own.ToJson(false))!;
        int count = 0;
        foreach (Type schema in s_schemas.Value.Append(s_flash.Value))
        {
            INewsArticle article;
            try
            {
                article = Parse(schema, text);
            }
            catch (NewsFormatException e) when (e.Errors[^1].Code == "NEWS5001")
            {
                // A member of both schemas has another type, so the article is refused.
                continue;
            }

            count++;
            Assert.Equal(plain, article.ToPlainText());
            AssertSame(ownJson, JsonNode.Parse(article.ToJson(false))!, "$");
            Assert.Equal(own, Parse(own.GetType(), article.ToNewsMarkdown()));
            RoundTrips.Assert(article);
        }

        Assert.InRange(count, 6, Seeds.Articles.Count() + 1);
    }

    [Theory]
    [InlineData("{.kicker}\nTrip\n\n# Rates cut\n\n{.lead}\nLead\n\nText\n", "Trip\n\nRates cut\n\nLead\n\nText")]
    [InlineData("{.lead}\nLead\n", "Lead")]
    [InlineData("Text\n\n{.lead}\nLead\n", "Text\n\nLead")]
    [InlineData("::: lead\nLead\n:::\n\nText\n", "Lead\n\nText")]
    [InlineData("::: {.person #a}\nLead\n:::\n\nText\n", "Lead\n\nText")]
    [InlineData("{.dateline}\n[BERLIN]{.place #berlin}, [dpa]{.agency}\n\nText\n", "BERLIN, dpa\n\nText")]
    [InlineData("[BERLIN]{.dateline} – Text\n", "BERLIN – Text")]
    [InlineData("---\ntext:\n  start: \"A\\n\"\n  eol: crlf\n---\n\n{.deck}\nB\n\nC\n", "A\r\nB\r\n\r\nC")]
    [InlineData("---\ntext:\n  paragraphs: line\n  end: \"!\"\n---\n\nB\nb\n\nC\n", "B b\nC!")]
    public void Parts_that_no_sample_had_are_in_the_plain_text_in_their_order(string text, string plain)
    {
        var article = Parse(s_flash.Value, text);
        Assert.Equal(plain, article.ToPlainText());
        Assert.Equal(NewsDocument.Parse(text).ToPlainText(), article.ToPlainText());
        RoundTrips.Assert(article);
    }

    [Theory]
    [InlineData("[Goal]{.goal #g}", "goals")]
    [InlineData("[Goal]{.goal} and [goal]{.goal #g} and [it]{#g}", "goals")]
    [InlineData("[A]{.entry-point by=x}", "entryPoints")]
    [InlineData("[A]{.match #m score=\"2:1\"}", "matches")]
    [InlineData("[A]{.story #s}", "stories")]
    [InlineData("[A]{.bus #b}", "buses")]
    [InlineData("[A]{.Goal #g}", "Goals")]
    [InlineData("[A]{.section #g}", "sections_")]
    [InlineData("::: factbox\nFacts\n:::", "factboxes")]
    [InlineData("::: {.factbox #f}\nFacts\n\n[A]{.goal}\n:::", "factboxes")]
    [InlineData("---\nentities: {c: {kind: coach}}\n---\n\n[“No”]{.quote speaker=c}", "coaches")]
    [InlineData("---\nentities: {c: {kind: coach}}\n---\n\n[two]{.wins of=c} [more]{.cue for=q} [“No”]{.claim #q}", "coaches")]
    [InlineData("---\nitems: [{id: p, x: 1}]\n---\n\n[Putin]{.person #p} [Goal]{.goal #g}", "goals")]
    public void A_kind_that_no_sample_had_is_written_as_a_kind(string text, string list)
    {
        INewsArticle article = Parse(s_flash.Value, text);
        Assert.NotNull(JsonNode.Parse(article.ToJson(false))![list]);
        RoundTrips.Assert(article);
        Assert.DoesNotContain(list + ":", article.ToNewsMarkdown(), StringComparison.Ordinal);
        Assert.Equal(article.ToNewsMarkdown(), NewsDocument.Parse(article.ToNewsMarkdown()).ToNewsMarkdown());
        NewsDocument document = RoundTrips.ToDocument(article);
        Assert.False(document.HasErrors);
        Assert.Equal(article.ToNewsMarkdown(), document.ToNewsMarkdown());
    }

    [Fact]
    public void A_list_of_objects_with_ids_that_nothing_refers_to_is_metadata()
    {
        INewsArticle article = Parse(s_flash.Value, "---\ngoals: [{id: g, by: x}]\n---\n\nText\n");
        Assert.Contains("goals:\n  - id: g\n", article.ToNewsMarkdown(), StringComparison.Ordinal);
        RoundTrips.Assert(article);
    }

    [Theory]
    [InlineData("""{"lead":"Lead","body":[{"text":"Text"}]}""", "Lead\n\nText")]
    [InlineData("""{"lead":null,"body":[{"text":"Text","slot":null}]}""", "Text")]
    [InlineData("""{"lead":{"grams":5},"body":[{"text":"Text"}]}""", "Text")]
    [InlineData("""{"lead":7,"body":[{"text":"Text"}]}""", "Text")]
    [InlineData("""{"lead":{"text":"Lead","spans":7},"body":[{"text":"Text"}]}""", "Text")]
    public void A_member_with_the_name_of_a_part_is_that_part_if_it_has_its_form(string json, string plain) =>
        Assert.Equal(plain, FromJson(s_flash.Value, json).ToPlainText());

    /// <summary>The texts of scalars are equal. A plain scalar of a member that the schema does not have can be a number in one and a string in the other.</summary>
    private static void AssertSame(JsonNode? expected, JsonNode? actual, string path)
    {
        switch (expected)
        {
            case JsonObject map:
                Assert.Equal(map.Select(member => member.Key).Order(StringComparer.Ordinal), Assert.IsType<JsonObject>(actual).Select(member => member.Key).Order(StringComparer.Ordinal));
                Assert.All(map, member => AssertSame(member.Value, actual![member.Key], path + "." + member.Key));
                break;
            case JsonArray list:
                Assert.Equal(list.Count, Assert.IsType<JsonArray>(actual).Count);
                Assert.All(list, (item, i) => AssertSame(item, actual![i], $"{path}[{i}]"));
                break;
            default:
                Assert.Equal($"{path}: {expected}", $"{path}: {actual}");
                break;
        }
    }

    private static INewsArticle FromJson(Type schema, string json) => Call(schema, nameof(NewsSerializer.FromJson), json);

    private static INewsArticle Parse(Type schema, string text) => Call(schema, nameof(NewsMarkdown.Parse), text);

    private static INewsArticle Call(Type schema, string method, string argument) =>
        (INewsArticle)schema.GetMethod(method, [typeof(string)])!.Invoke(null, BindingFlags.DoNotWrapExceptions, null, [argument], null)!;
}
