using System.Collections.Concurrent;
using NewsSchema.Generators.Plans;
using NewsSchema.Generators.Tests.Corpus;

namespace NewsSchema.Generators.Tests.Feeds;

/// <summary>Small feeds whose objects differ by type: the records that they become, and what these read and write.</summary>
public class VariantFeedTests
{
    private static readonly ConcurrentDictionary<string, Lazy<GeneratedSchemas>> s_types = new(StringComparer.Ordinal);

    public static TheoryData<string, string[]> Feeds => new()
    {
        { "Stories", ["ItemContentElement by type: gallery, header, image, interstitial_link, list, oembed_response, quote, raw_html, text, video"] },
        { "Activities", ["Item by type: Announce, Create, Follow, Like, Question", "ItemCreateObject by type: Article, Note"] },
        { "Graphs", ["ItemGraph by @type: BreadcrumbList, ImageObject, NewsArticle, Person, http://schema.org/Organization, schema:Person"] },
        { "Documents", ["ItemBlock by type: header, image, list, paragraph"] },
        { "Features", ["ItemFeatureGeometry by type: LineString, Point, Polygon"] },
        { "Catalogues", [] },
        { "SearchPages", ["ItemResultElement by type: image, text, tweet", "ItemResultTag by type: contributor, keyword, series"] },
        { "Resources", ["ItemIncluded by type: comments, people, tags"] },
        { "Statuses", ["ItemMediaAttachment by type: image, video"] },
        { "Posts", ["ItemGraph by @type: Article, BreadcrumbList, Person"] },
        { "Logs", ["ItemEvent by type: t0, t1, t2"] },
        { "Deliveries", ["Item by type: Accept, Announce, Create, Follow, Like"] },
        { "Embeds", ["ItemContentElement by type: custom_embed, header, image, text", "ItemContentElementCustomEmbed by subtype: poll, tweet, video"] },
        { "Blocks", ["ItemBlock by type: block, divider, image", "ItemBlockBlock by kind: code, header, paragraph, table"] },
        { "Workspaces", ["ItemResult by object: block, page, user", "ItemResultBlock by type: heading, paragraph, to_do", "ItemResultUser by type: bot, person"] },
    };

    /// <summary>Each feed is a compilation for each third, so that one in several runs by default.</summary>
    public static IEnumerable<object[]> SomeFeeds => SlowTests.Some<object[]>(Feeds);

    [Theory, MemberData(nameof(Feeds))]
    public void Objects_that_differ_by_type_become_variants(string feed, string[] expected) => Assert.Equal(
        expected,
        GeneratedSchemas.PlanOf(Samples(feed, 20)).Plan.Records
            .Where(record => record.Variants is not null)
            .Select(record => $"{record.Name} by {record.Variants!.JsonName}: {string.Join(", ", record.Variants.Items.Select(item => item.Value))}"));

    [Theory, MemberData(nameof(Feeds))]
    public void Samples_are_rewritten_equal_and_fit_their_schema(string feed, string[] expected)
    {
        Assert.NotNull(expected);
        (string Schema, CorpusFile File)[] samples = Samples(feed, 20);
        GeneratedSchemas types = TypesOf(feed);
        Assert.All(samples, sample => Assert.Equal($"{sample.File.Path}: equal", types.RoundTrip("Item", sample.File).ToString()));
        Assert.All(samples, sample => Assert.Empty(types.Validate("Item", sample.File)));
    }

    /// <summary>Each third of a feed is read with the types of the other two.</summary>
    [Theory, MemberData(nameof(SomeFeeds))]
    public void Documents_that_are_not_samples_are_rewritten_equal(string feed, string[] expected)
    {
        Assert.NotNull(expected);
        (string Schema, CorpusFile File)[] samples = Samples(feed, 30);
        GeneratedSchemas types = GeneratedSchemas.Of(Enumerable.Range(0, 3).SelectMany(fold => samples.Where((_, i) => i % 3 != fold).Select(sample => ($"Without{fold}", sample.File))));
        Assert.All(samples.Select((sample, i) => types.RoundTrip($"Without{i % 3}", sample.File)), result => Assert.Equal($"{result.File.Path}: equal", result.ToString()));
    }

    [Theory]
    [InlineData("""{"type":"podcast","_id":"a","url":["x"],"content":5}""")]
    [InlineData("""{"url":{"a":null},"type":"podcast"}""")]
    [InlineData("""{"content":"no type"}""")]
    [InlineData("""{"type":null,"content":"x"}""")]
    [InlineData("""{"type":["image","text"],"url":"x"}""")]
    [InlineData("""{"type":{"text":1}}""")]
    [InlineData("""{"type":7}""")]
    [InlineData("""{}""")]
    [InlineData("""{"type":"Image"}""")]
    [InlineData("""{"type":""}""")]
    [InlineData("""{"url":"https://example.org","height":1,"width":2,"type":"image"}""")]
    [InlineData("""{"url":"https://example.org","height":1,"width":2,"ty\u0070e":"im\u0061ge","more":{"type":"text"}}""")]
    [InlineData("""{ "height" : 1 , "more" : { "type" : "text" } , "type" : "image" , "width" : 2 , "url" : "x" }""")]
    public void Objects_of_unknown_types_keep_everything_wherever_the_type_is(string element)
    {
        var file = new CorpusFile("unseen", $$"""{"_id":"","type":"story","version":"","headlines":{"basic":""},"content_elements":[{{element}}]}""");
        GeneratedSchemas types = TypesOf("Stories");
        Assert.Equal("unseen: equal", types.RoundTrip("Item", file).ToString());
        Assert.Empty(types.Validate("Item", file));
    }

    [Theory]
    [InlineData("Embeds", """{"type":"custom_embed","subtype":"map","_id":"a","embed":{"id":7,"config":[]}}""")]
    [InlineData("Embeds", """{"embed":{"config":{"tweet_id":"x","theme":"dark"},"url":"u","id":"i"},"subtype":"tweet","_id":"a","type":"custom_embed"}""")]
    [InlineData("Embeds", """{"type":"custom_embed","embed":null}""")]
    [InlineData("Embeds", """{"type":"custom_embed","subtype":["tweet"],"_id":5}""")]
    [InlineData("Embeds", """{"type":"podcast","subtype":"tweet","embed":1}""")]
    [InlineData("Embeds", """{"subtype":"tweet","_id":null}""")]
    [InlineData("Embeds", """{"type":"text","subtype":"poll","content":""}""")]
    [InlineData("Blocks", """{"kind":"header","type":"block","id":"x","text":"a","level":1,"anchor":"b"}""")]
    [InlineData("Blocks", """{"kind":"quote","id":[1],"type":"block","text":null}""")]
    [InlineData("Blocks", """{"kind":"header","type":"figure","level":"top"}""")]
    [InlineData("Blocks", """{"kind":7,"type":"block"}""")]
    [InlineData("Blocks", """{"kind":null,"type":"block","k\u0069nd2":1}""")]
    public void Objects_of_an_unknown_division_keep_everything_wherever_it_is(string feed, string item)
    {
        string list = feed == "Embeds" ? "content_elements" : "blocks";
        string start = feed == "Embeds" ? """ "_id":"s","type":"story", """ : """ "page":1, """;
        var file = new CorpusFile("unseen", $$"""{{{start}}"{{list}}":[{{item}}]}""");
        Assert.Equal("unseen: equal", TypesOf(feed).RoundTrip("Item", file).ToString());
    }

    [Theory]
    [InlineData("tweet", """{"tweet_id":"x","theme":"y"}""", true)]
    [InlineData("tweet", """{"tweet_id":5,"theme":"y"}""", false)]
    [InlineData("tweet", """{"question":"x","options":[]}""", false)]
    [InlineData("poll", """{"question":"x","options":["y"],"more":1}""", true)]
    [InlineData("map", """{"tweet_id":5,"question":[]}""", true)]
    public void The_schema_has_what_a_division_decides(string subtype, string config, bool isValid)
    {
        string json = $$"""{"_id":"","type":"story","content_elements":[{"embed":{"id":"","url":"","config":{{config}} },"_id":"","subtype":"{{subtype}}","type":"custom_embed"}]}""";
        Assert.Equal(isValid, TypesOf("Embeds").Validate("Item", new CorpusFile("unseen", json)).Count == 0);
    }

    /// <summary>All twenty samples have a text as id in each block; a block of a type that no sample has need not.</summary>
    [Theory]
    [InlineData("""{"type":"delimiter"}""", true)]
    [InlineData("""{}""", true)]
    [InlineData("""{"type":"delimiter","id":null,"data":null}""", true)]
    [InlineData("""{"type":"delimiter","id":7}""", false)]
    [InlineData("""{"id":["a"],"type":"delimiter"}""", false)]
    [InlineData("""{"data":[1],"id":{"n":1}}""", false)]
    public void Objects_of_unknown_types_keep_what_contradicts_all_samples(string block, bool isValid)
    {
        var file = new CorpusFile("unseen", $$"""{"time":1,"blocks":[{"id":"a","type":"paragraph","data":{"text":"b"} },{{block}}]}""");
        GeneratedSchemas types = TypesOf("Documents");
        Assert.Equal("unseen: equal", types.RoundTrip("Item", file).ToString());
        Assert.Equal(isValid, types.Validate("Item", file).Count == 0);
    }

    /// <summary>Whatever an object of an unknown type has where all samples agree, nothing is refused or lost, however deep it is.</summary>
    [Fact]
    public void Objects_of_unknown_types_may_contradict_every_member()
    {
        string[] values = ["5", "\"x\"", "true", "null", "[]", "{}", "[1]", "[null]", """{"a":[{}]}""", "1e5", """["a",{}]""", "\"2026-13-01\"", "-0", "[[1]]", """{"name":5}""", """{"name":"a","age":1,"address":{"city":7}}""", """[{"n":"1"}]""", """{"v":"x"}"""];
        string[] members = ["when", "day", "who", "tags", "list", "map", "mixed", "many", "live", "n", "own0"];
        GeneratedSchemas types = TypesOf("Logs");
        foreach (string member in members)
        {
            foreach (string value in values)
            {
                string json = $$"""{"events":[{"type":"t9","{{member}}":{{value}}},{"{{member}}":{{value}},"n":2.5}]}""";
                Assert.Equal("equal", types.RoundTrip("Item", new CorpusFile(json, json)).ToString()[(json.Length + 2)..]);
            }
        }
    }

    /// <summary>The members that may be missing, of all objects merged and of the variants: what a reader of the types has to handle.</summary>
    [Fact]
    public void Variants_have_hardly_a_member_that_may_be_missing()
    {
        ProjectPlan plan = GeneratedSchemas.PlanOf(Samples("Stories", 30)).Plan;
        RecordPlan[] variants = [.. plan.Records.Where(record => record.Base == "Corpus.ItemContentElement" && !record.IsOther)];
        int nullable = variants.Sum(variant => variant.Members.Count(member => member.Origin == MemberOrigin.Generated && member.IsNullable));
        Assert.Equal(10, variants.Length);
        Assert.True(nullable <= 2, $"{nullable} members may be null");
        Assert.Equal(["_id", "type"], plan.Records.Single(record => record.Variants is not null).Members.Select(member => member.JsonName));
    }

    /// <summary>The types of twenty documents of a feed; compiled once.</summary>
    private static GeneratedSchemas TypesOf(string feed) => s_types.GetOrAdd(feed, _ => new(() => GeneratedSchemas.Of(Samples(feed, 20)))).Value;

    private static (string Schema, CorpusFile File)[] Samples(string feed, int count)
    {
        IReadOnlyList<string> documents = feed switch
        {
            "Stories" => SmallFeeds.Stories(count),
            "Activities" => SmallFeeds.Activities(count),
            "Graphs" => SmallFeeds.Graphs(count),
            "Documents" => SmallFeeds.Documents(count),
            "Features" => SmallFeeds.Features(count),
            "SearchPages" => SmallFeeds.SearchPages(count),
            "Resources" => SmallFeeds.Resources(count),
            "Statuses" => SmallFeeds.Statuses(count),
            "Posts" => SmallFeeds.Posts(count),
            "Logs" => SmallFeeds.Logs(count),
            "Deliveries" => SmallFeeds.Deliveries(count),
            "Embeds" => SmallFeeds.Embeds(count),
            "Blocks" => SmallFeeds.Blocks(count),
            "Workspaces" => SmallFeeds.Workspaces(count),
            _ => SmallFeeds.Catalogues(count),
        };
        return [.. documents.Select((json, i) => ("Item", new CorpusFile($"sample{i}.json", json)))];
    }
}
