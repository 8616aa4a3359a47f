using NewsSchema.Core.Articles.Building;
using NewsSchema.Core.Formats.NewsMarkdown.Meaning;
using NewsSchema.Core.Formats.NewsMarkdown.Syntax;
using NewsSchema.Core.Json;
using NewsSchema.Core.Tree;

namespace NewsSchema.Tests.Tree;

/// <summary>The seeds are resolved into data and composed again.</summary>
public class SeedTreeTests
{
    private const string Seed = "putin-nato.news.md";

    public static TheoryData<string> Articles => [.. Seeds.Articles];

    [Fact]
    public void The_seed_has_95_spans_and_31_ids()
    {
        MapNode tree = Trees.Read(Seeds.Read(Seed));
        IEnumerable<Node> texts = ((ListNode)tree["body"]!).Items.Prepend(tree["headline"]!);
        Assert.Equal(95, texts.Sum(text => ((ListNode?)((MapNode)text)["spans"])?.Items.Count ?? 0));
        string[] ids = [.. Annotations(tree).Select(map => ((ScalarNode)map["id"]!).Text).Where(id => !id.Contains('.', StringComparison.Ordinal))];
        Assert.Equal(31, ids.Length);
        Assert.Equal(31, ids.Distinct().Count());
    }

    [Theory]
    [InlineData("q1", "putin", "kreml")]
    [InlineData("q2", "kreml", "")]
    [InlineData("q3", "beamte", "")]
    [InlineData("q4", "kreml", "")]
    [InlineData("q5", "westen", "")]
    public void The_seeds_quotes_have_their_speakers_and_sources(string id, string speaker, string source)
    {
        MapNode tree = Trees.Read(Seeds.Read(Seed));
        Assert.Equal(5, ((ListNode)tree["quotes"]!).Items.Count);
        MapNode quote = Annotations(tree).Single(map => ((ScalarNode)map["id"]!).Text == id);
        Assert.Equal(speaker, ((ScalarNode?)quote["speaker"])?.Text ?? "");
        Assert.Equal(source, ((ScalarNode?)quote["source"])?.Text ?? "");
    }

    [Fact]
    public void The_seeds_13_claims_have_cues()
    {
        List<Node> claims = ((ListNode)Trees.Read(Seeds.Read(Seed))["claims"]!).Items;
        Assert.Equal(13, claims.Count);
        Assert.All(claims, claim => Assert.NotEmpty(((ListNode)((MapNode)claim)["cues"]!).Items));
        Assert.Equal("""["teilte","mit"]""", claims[1].Json("cues"));
        Assert.Equal("2", claims[9].Json("fragments").Split("\",\"").Length.ToString(System.Globalization.CultureInfo.InvariantCulture));
    }

    [Fact]
    public void The_seeds_dateline_has_place_date_and_agency()
    {
        MapNode tree = Trees.Read(Seeds.Read(Seed));
        Assert.Equal("\"moskau\"", tree.Json("dateline.place"));
        Assert.Equal("\"date.1\"", tree.Json("dateline.date"));
        Assert.Equal("\"reuters\"", tree.Json("dateline.agency.organization"));
        Assert.Equal("""{"id":"putin","name":"Wladimir Putin","sameAs":"https://www.wikidata.org/entity/Q7747","role":"russische Präsident"}""", tree.Json("people[0]"));
    }

    [Theory]
    [MemberData(nameof(Articles))]
    public void A_seed_is_composed_from_its_tree(string name)
    {
        MapNode tree = Trees.Read(Seeds.Read(name));
        string text = Trees.Compose(tree, "S");
        MapNode again = Trees.Read(text);
        Assert.Equal(Trees.Describe(tree), Trees.Describe(again));
        Assert.Equal(text, Trees.Compose(again, "S"));
        Assert.Equal(Strip(Seeds.Read(name)), Strip(text));
    }

    /// <summary>At run time, a tree is read from JSON, which contains neither references nor quotes.</summary>
    [Theory]
    [MemberData(nameof(Articles))]
    public void A_seed_is_composed_from_its_JSON(string name)
    {
        MapNode tree = Trees.Read(Seeds.Read(name));
        var json = (MapNode)JsonTree.Read(Trees.Json(tree), [])!;
        string text = Compose(json);
        var again = (MapNode)JsonTree.Read(Trees.Json(Trees.Read(text)), [])!;
        Assert.Equal(Trees.Describe(json), Trees.Describe(again));
        Assert.Equal(text, Compose(again));
        Assert.Equal(Strip(Seeds.Read(name)), Strip(text));

        string Compose(MapNode data) => ArticleWriter.Write(ArticleComposer.Compose(data, "S", Trees.UserKinds(tree)).Article);
    }

    [Fact]
    public void Composing_writes_each_fact_once()
    {
        string text = Trees.Compose(Trees.Read(Seeds.Read(Seed)), "WireStory");
        Assert.Contains("  biden:\n    kind: person\n    name: Joe Biden\n", text, StringComparison.Ordinal);
        Assert.DoesNotContain("role:", text, StringComparison.Ordinal);
        Assert.DoesNotContain("duration:", text, StringComparison.Ordinal);
        Assert.DoesNotContain("speaker=putin", text, StringComparison.Ordinal);
        Assert.Contains("[Kreml]{.org #kreml}", text, StringComparison.Ordinal);
        Assert.Contains("{.claim #c0 act=demand}", text, StringComparison.Ordinal);
    }

    private static IEnumerable<MapNode> Annotations(MapNode tree) =>
        tree.Members.Select(member => member.Value).OfType<ListNode>().SelectMany(list => list.Items).OfType<MapNode>().Where(map => map.Kind is not null);

    private static string Strip(string text) => ArticleStripper.Strip(ArticleReader.Read(text, []));
}
