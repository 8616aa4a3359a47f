using System.Reflection;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization.Metadata;
using NewsSchema.Generators.Tests.Infrastructure;

namespace NewsSchema.Generators.Tests.Feeds;

/// <summary>Variants that have variants themselves, because a second member divides their objects: code that uses them, JsonSerializer, pins and the contract.</summary>
public class DividedVariantTests
{
    private const string Rendering = """
        using System.Linq;
        using News;

        public static class Rendering
        {
            public static string Render(string json) => string.Join("|", Story.FromJson(json).ContentElements.Select(element => element switch
            {
                StoryContentElementText text => text.Content,
                StoryContentElementCustomEmbedTweet tweet => "@" + tweet.Embed.Config.TweetId,
                StoryContentElementCustomEmbedPoll { Embed.Config: var poll } => poll.Question + " " + poll.Options.Count,
                StoryContentElementCustomEmbed embed => "[" + (embed.Subtype ?? "none") + " " + embed.Id + "]",
                StoryContentElementOther other => "[" + (other.Type ?? "none") + " " + other.ExtensionData.Count + "]",
                _ => element.Type!,
            }));
        }
        """;

    private static readonly Lazy<TestRun> s_stories = new(() => Project(SmallFeeds.Embeds(20), "Story").Source("Rendering.cs", Rendering).Run());
    private static readonly Lazy<Assembly> s_assembly = new(() => s_stories.Value.Load());

    private static IJsonTypeInfoResolver Context => (IJsonTypeInfoResolver)TypeOf("NewsJson").GetProperty("Default")!.GetValue(null)!;

    [Fact]
    public void A_switch_over_records_and_their_variants_compiles_and_runs()
    {
        string json = Story("""
            {"type":"text","_id":"1","content":"a"},{"subtype":"tweet","embed":{"config":{"theme":"t","tweet_id":"7"},"id":"","url":""},"_id":"2","type":"custom_embed"},
            {"_id":"3","type":"custom_embed","subtype":"poll","embed":{"id":"","url":"","config":{"question":"q","options":["y","n"]}}},
            {"_id":"4","type":"custom_embed","subtype":"map","embed":{"lat":1}},{"_id":"5","type":"custom_embed"},{"type":"podcast","subtype":"tweet"}
            """);
        Assert.Equal("a|@7|q 2|[map 4]|[none 5]|[podcast 1]", TypeOf("Rendering", "").GetMethod("Render")!.Invoke(null, [json]));
    }

    public static TheoryData<string> Files =>
    [
        "StoryContentElementCustomEmbed.g.cs", "StoryContentElementCustomEmbed.Json.g.cs", "StoryContentElementCustomEmbedTweet.g.cs",
        "StoryContentElementCustomEmbedTweet.Json.g.cs", "StoryContentElementCustomEmbedOther.g.cs",
    ];

    [Theory, MemberData(nameof(Files))]
    public Task A_variant_with_variants_is_emitted(string file) => Verifier.Verify(s_stories.Value.Sources[file], "cs").UseParameters(file);

    public static TheoryData<string> Options => ["default", "members", "web", "case", "encoder", "strict", "attribute"];

    [Theory, MemberData(nameof(Options))]
    public void JsonSerializer_reads_and_writes_them_with_any_options(string kind)
    {
        var options = new JsonSerializerOptions { TypeInfoResolver = Context, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };
        switch (kind)
        {
            case "members":
                (options.TypeInfoResolver, options.AllowTrailingCommas) = (Context.WithAddedModifier(static _ => { }), true);
                break;
            case "web":
                options = new JsonSerializerOptions(JsonSerializerDefaults.Web) { TypeInfoResolver = Context };
                break;
            case "case":
                (options.PropertyNameCaseInsensitive, options.AllowTrailingCommas) = (true, true);
                break;
            case "encoder":
                options.Encoder = JavaScriptEncoder.Create(System.Text.Unicode.UnicodeRanges.BasicLatin);
                break;
            case "strict":
                options.RespectNullableAnnotations = options.RespectRequiredConstructorParameters = true;
                break;
            case "attribute":
                options.TypeInfoResolver = new DefaultJsonTypeInfoResolver();
                break;
        }

        string unknown = Story("""{"embed":{"x":1},"subtype":"map","type":"custom_embed","_id":[5]},{"type":"custom_embed","subtype":["tweet"]},{"type":"custom_embed","subtype":null},{"subtype":"poll"}""");
        foreach (string json in SmallFeeds.Embeds(12).Append(unknown))
        {
            object story = JsonSerializer.Deserialize(json, TypeOf("Story"), options)!;
            Assert.Equal(Read(TypeOf("Story"), json), story);
            Assert.True(JsonNode.DeepEquals(JsonNode.Parse(json), JsonNode.Parse(JsonSerializer.Serialize(story, story.GetType(), options))), JsonSerializer.Serialize(story, story.GetType(), options));
        }
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void An_object_alone_is_read_by_each_of_its_types(bool isByMembers)
    {
        const string Json = """{"_id":"1","type":"custom_embed","subtype":"tweet","embed":{"id":"a","url":"b","config":{"tweet_id":"c","theme":"d"}}}""";
        var options = new JsonSerializerOptions { TypeInfoResolver = Context, AllowTrailingCommas = isByMembers };
        Type tweet = TypeOf("StoryContentElementCustomEmbedTweet"), embed = TypeOf("StoryContentElementCustomEmbed"), element = TypeOf("StoryContentElement");
        Assert.All([tweet, embed, element], type =>
        {
            object read = JsonSerializer.Deserialize(Json, type, options)!;
            Assert.IsType(tweet, read);
            Assert.Equal(Json, JsonSerializer.Serialize(read, type, options));
            Assert.Equal(read, tweet.GetMethod("<Clone>$")!.Invoke(read, []));
        });

        string other = Json.Replace("tweet\"", "poll\"", StringComparison.Ordinal), image = """{"type":"image","_id":"1","url":"a","width":1,"height":2}""";
        Assert.Contains("tweet", Assert.Throws<JsonException>(() => JsonSerializer.Deserialize(other, tweet, options)).Message, StringComparison.Ordinal);
        Assert.Contains("custom_embed", Assert.Throws<JsonException>(() => JsonSerializer.Deserialize(image, tweet, options)).Message, StringComparison.Ordinal);
        Assert.Contains("custom_embed", Assert.Throws<JsonException>(() => JsonSerializer.Deserialize(image, embed, options)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void The_record_for_other_values_does_not_take_the_value_of_another()
    {
        Type other = TypeOf("StoryContentElementCustomEmbedOther");
        object map = Activator.CreateInstance(other, "map")!;
        Assert.Equal(("custom_embed", "map"), (other.GetProperty("Type")!.GetValue(map), other.GetProperty("Subtype")!.GetValue(map)));
        Assert.IsType<ArgumentException>(Assert.Throws<TargetInvocationException>(() => Activator.CreateInstance(other, "poll")).InnerException);
    }

    [Fact]
    public void Pins_name_them_and_type_their_members()
    {
        TestRun run = Project(SmallFeeds.Embeds(20), "Story").Source("Pins.cs", """
            using System;
            using NewsSchema;
            namespace Desk;
            [NewsSchema("StoryContentElement")] public abstract partial record Element { public abstract string? Type { get; } }
            [NewsSchema("StoryContentElementCustomEmbed")] public abstract partial record Embed : Element { public abstract string? Subtype { get; } public string Label => Type + "/" + Subtype; }
            [NewsSchema("StoryContentElementCustomEmbedTweet")] public partial record Tweet { public string? Id { get; init; } }
            [NewsSchema("EmbedPoll")] public sealed partial record Poll : Embed;
            public static class Use
            {
                public static string Of(string json) => News.Story.FromJson(json).ContentElements[0] switch { Tweet t => "t" + t.Id, Poll p => p.Label, Embed e => e.GetType().Name, var e => e.GetType().Name };
            }
            """).Run();
        Assert.Empty(Messages(run));
        Assembly assembly = run.Load();
        MethodInfo use = assembly.GetType("Desk.Use", throwOnError: true)!.GetMethod("Of")!;
        const string Rest = """ "embed":{"id":"","url":"","config":{"tweet_id":"","theme":"","question":"","src":"","duration":1,"autoplay":true}} """;
        Assert.Equal(
            ["t7", "custom_embed/poll", "EmbedVideo", "EmbedOther", "ElementOther"],
            new[] { "\"type\":\"custom_embed\",\"subtype\":\"tweet\",", "\"type\":\"custom_embed\",\"subtype\":\"poll\",", "\"subtype\":\"video\",\"type\":\"custom_embed\",", "\"type\":\"custom_embed\",", "" }
                .Select(types => (string)use.Invoke(null, [Story("{\"_id\":\"7\"," + types + Rest + "}")])!));

        // What the pin of a variant declares is not a member that all share.
        Assert.DoesNotContain("Id", assembly.GetType("Desk.Element")!.GetProperties(BindingFlags.DeclaredOnly | BindingFlags.Instance | BindingFlags.Public).Select(property => property.Name));
        Assert.All(SmallFeeds.Embeds(3), json => RoundTrip(Read(assembly.GetType("News.Story")!, json), json));
    }

    [Fact]
    public void A_pin_that_is_not_abstract_keeps_one_record()
    {
        TestRun run = Project(SmallFeeds.Embeds(20), "Story").Source("Pins.cs", """[NewsSchema.NewsSchema("StoryContentElementCustomEmbed")] public partial record Embed { }""").Run();
        Assert.Empty(Messages(run));
        Assembly assembly = run.Load();
        Assert.False(assembly.GetType("Embed")!.IsAbstract);
        Assert.Equal("News.StoryContentElement", assembly.GetType("Embed")!.BaseType!.FullName);
        Assert.All(SmallFeeds.Embeds(6), json => RoundTrip(Read(assembly.GetType("News.Story")!, json), json));
    }

    [Fact]
    public void An_abstract_pin_divides_a_type_that_differs_too_little()
    {
        string[] samples = [.. SmallFeeds.Embeds(8).Select(json => json.Replace("\"type\":\"image\"", "\"type\":\"image\",\"subtype\":\"photo\"", StringComparison.Ordinal))];
        TestRun run = Project(samples, "Story").Source("Pins.cs", """[NewsSchema.NewsSchema("StoryContentElementImage")] public abstract partial record Image { public abstract string? Subtype { get; } }""").Run();
        Assert.Empty(Messages(run));
        Assembly assembly = run.Load();
        Assert.Equal(["Image", "ImageOther", "ImagePhoto"], assembly.GetTypes().Where(type => type.Name.StartsWith("Image", StringComparison.Ordinal)).Select(type => type.Name).Order(StringComparer.Ordinal));
        Assert.All(samples, json => RoundTrip(Read(assembly.GetType("News.Story")!, json), json));
    }

    [Theory]
    [InlineData("StoryContentElementCustomEmbedTweet", "is abstract, but only a record of data can have variants: remove the modifier")]
    [InlineData("StoryContentElementOther", "is abstract, but only a record of data can have variants: remove the modifier")]
    [InlineData("StoryContentElementText", "is abstract, but no text such as 'subtype' tells its samples apart: remove the modifier")]
    public void An_abstract_pin_of_what_cannot_be_divided_is_refused(string record, string message)
    {
        TestRun run = Project(SmallFeeds.Embeds(20), "Story").Source("Pins.cs", $"[NewsSchema.NewsSchema(\"{record}\")] public abstract partial record Pinned;").Run();
        Assert.Contains(Messages(run), diagnostic => diagnostic.Contains($"NEWS4103: 'Pinned' has [NewsSchema] but {message}", StringComparison.Ordinal));
        run.Load();
    }

    [Fact]
    public void The_contract_has_a_line_for_each_member_that_tells_them_apart()
    {
        string[] lines = [.. Project(SmallFeeds.Embeds(20), "Story").OtherFile("NewsSchema.Shipped.txt", "").Option("_NewsSchemaContractTask", "Update").Run()
            .Sources["NewsSchema.Unshipped.txt.g.cs"].Split('\n').Where(line => line.Contains("variant", StringComparison.Ordinal)).Select(line => line.Trim())];
        Assert.Equal(
            [
                "StoryContentElement.type: variants",
                "StoryContentElementCustomEmbed.subtype: variants",
                "StoryContentElementCustomEmbed.type: variant<StoryContentElement.custom_embed>",
                "StoryContentElementCustomEmbedPoll.subtype: variant<StoryContentElementCustomEmbed.poll>",
                "StoryContentElementCustomEmbedTweet.subtype: variant<StoryContentElementCustomEmbed.tweet>",
                "StoryContentElementCustomEmbedVideo.subtype: variant<StoryContentElementCustomEmbed.video>",
                "StoryContentElementHeader.type: variant<StoryContentElement.header>",
                "StoryContentElementImage.type: variant<StoryContentElement.image>",
                "StoryContentElementText.type: variant<StoryContentElement.text>",
            ],
            lines);
    }

    /// <summary>All blocks have a kind, but it only says what a table has: pictures have theirs as a text.</summary>
    [Fact]
    public void A_member_that_divides_one_type_is_not_shared_by_all()
    {
        string[] blocks =
        [
            .. Enumerable.Range(0, 4).Select(i => $$"""{"type":"table","kind":"wide","id":"{{i}}","border":1,"theme":"a","head":2,"foot":3,"columns":{{i}},"caption":"b"}"""),
            .. Enumerable.Range(0, 4).Select(i => $$"""{"type":"table","kind":"long","id":"{{i}}","border":1,"theme":"a","head":2,"foot":3,"rows":[{{i}}],"footer":"c"}"""),
            .. Enumerable.Range(0, 4).Select(i => $$"""{"type":"picture","kind":"{{(i % 2 == 0 ? "wide" : "long")}}","id":"{{i}}","url":"d","width":{{i}}}"""),
        ];
        string page = $$"""{"blocks":[{{string.Join(',', blocks)}}]}""";
        TestRun run = Project([page], "Page").Run();
        Assert.Empty(Messages(run));
        Assembly assembly = run.Load();
        Assert.Equal(["Type", "Id", "ExtensionData"], Declared("PageBlock"));
        Assert.Equal(["Type", "Kind", "Border", "Theme", "Head", "Foot"], Declared("PageBlockTable"));
        Assert.Equal(["Kind", "Columns", "Caption"], Declared("PageBlockTableWide"));
        Assert.Equal(["Type", "Kind", "Url", "Width"], Declared("PageBlockPicture"));
        RoundTrip(Read(assembly.GetType("News.Page", throwOnError: true)!, page), page);

        // The pin of the base decides that all have it.
        const string Pin = "namespace News; [NewsSchema.NewsSchema] public abstract partial record PageBlock { public abstract string? Type { get; } public string? Kind { get; init; } }";
        Assembly pinned = Project([page], "Page").Source("Pin.cs", Pin).Run().Load();
        Assert.False(pinned.GetType("News.PageBlockTable", throwOnError: true)!.IsAbstract);

        string[] Declared(string type) => [.. assembly.GetType("News." + type, throwOnError: true)!.GetProperties(BindingFlags.DeclaredOnly | BindingFlags.Instance | BindingFlags.Public).Select(property => property.Name)];
    }

    /// <summary>Both members may be lists: in JSON-LD, a list of one and the value mean the same.</summary>
    [Theory]
    [InlineData("""{"@type":["Block","Thing"],"kind":["header"],"@id":"1","level":3}""", "PageGraphBlockHeader")]
    [InlineData("""{"kind":["x","table"],"@type":"Block","rows":[3],"@id":"1"}""", "PageGraphBlockTable")]
    [InlineData("""{"@type":["Thing","Block"],"kind":["map"],"@id":"1"}""", "PageGraphBlockOther")]
    [InlineData("""{"@type":["Thing"],"kind":["header"]}""", "PageGraphOther")]
    public void Both_members_may_be_lists(string json, string type)
    {
        string[] kinds = ["\"header\",\"level\":1,\"title\":\"a\"", "\"table\",\"rows\":[1],\"caption\":\"b\"", "\"code\",\"source\":\"c\",\"language\":\"d\""];
        string blocks = string.Join(',', Enumerable.Range(0, 12).Select(i => $$"""{"@type":"Block","@id":"{{i}}","kind":{{kinds[i % 3]}}}"""));
        string people = string.Join(',', Enumerable.Range(0, 4).Select(i => $$"""{"@type":"Person","@id":"p{{i}}","givenName":"a","jobTitle":"b"}"""));
        Assembly assembly = Project([$$"""{"@context":"https://schema.org","@graph":[{{blocks}},{{people}}]}"""], "Page").Run().Load();
        Type page = assembly.GetType("News.Page", throwOnError: true)!;
        string document = $$"""{"@graph":[{{json}}]}""";
        object read = Read(page, document);
        Assert.Equal(type, ((System.Collections.IEnumerable)page.GetProperty("Graph")!.GetValue(read)!).Cast<object>().Single().GetType().Name);
        RoundTrip(read, document);
        var options = new JsonSerializerOptions
        {
            TypeInfoResolver = ((IJsonTypeInfoResolver)assembly.GetType("News.NewsJson", throwOnError: true)!.GetProperty("Default")!.GetValue(null)!).WithAddedModifier(static _ => { }), AllowTrailingCommas = true,
        };
        object byMembers = JsonSerializer.Deserialize(document, page, options)!;
        Assert.Equal(read, byMembers);
        Assert.True(JsonNode.DeepEquals(JsonNode.Parse(document), JsonNode.Parse(JsonSerializer.Serialize(byMembers, page, options))));
    }

    private static string Story(string elements) => $$"""{"_id":"s","type":"story","content_elements":[{{elements}}]}""";

    private static Type TypeOf(string name, string @namespace = "News.") => s_assembly.Value.GetType(@namespace + name, throwOnError: true)!;

    private static TestProject Project(IReadOnlyList<string> samples, string schema)
    {
        var project = new TestProject();
        for (int i = 0; i < samples.Count; i++)
        {
            project.Fixture($"{i}.json", samples[i], schema);
        }

        return project;
    }

    /// <summary>All messages but the notes about variants and about records of one shape.</summary>
    private static IEnumerable<string> Messages(TestRun run) => run.Messages.Where(message => !message.Contains("info NEWS402", StringComparison.Ordinal));

    private static object Read(Type type, string json) => type.GetMethod("FromJson", [typeof(string)])!.Invoke(null, [json])!;

    private static void RoundTrip(object record, string json) =>
        Assert.True(JsonNode.DeepEquals(JsonNode.Parse(json), JsonNode.Parse((string)record.GetType().GetMethod("ToJson", [])!.Invoke(record, [])!)));
}
