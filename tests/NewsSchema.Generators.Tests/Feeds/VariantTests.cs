using System.Reflection;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization.Metadata;
using NewsSchema.Generators.Tests.Infrastructure;

namespace NewsSchema.Generators.Tests.Feeds;

/// <summary>Records with variants in a user's project: code that uses them, JsonSerializer, pins and the contract.</summary>
public class VariantTests
{
    private const string Rendering = """
        using System.Linq;
        using News;

        public static class Rendering
        {
            public static string Render(string json) => string.Join("|", Story.FromJson(json).ContentElements.Select(element => element switch
            {
                StoryContentElementText text => text.Content,
                StoryContentElementHeader header => new string('#', (int)header.Level) + header.Content,
                StoryContentElementImage image => image.Url + " " + image.Width,
                StoryContentElementQuote quote => Text(quote.ContentElements[0]) + " (" + quote.Citation.Content + ")",
                StoryContentElementList list => string.Join("; ", list.Items.Select(item => item.Content)),
                StoryContentElementOther other => "[" + (other.Type ?? "none") + " " + other.ExtensionData.Count + "]",
                _ => element.Type!,
            }));

            private static string Text(StoryContentElement element) => element is StoryContentElementText { Content: var content } ? content : "";
        }
        """;

    private static readonly Lazy<TestRun> s_stories = new(() => Project(SmallFeeds.Stories(20), "Story").Source("Rendering.cs", Rendering).Run());
    private static readonly Lazy<TestRun> s_page = new(() => Project(
        ["""{"blocks":[{"id":"1","type":"text","content":"a"},{"type":"image","url":"b","alt":"c"},{"type":"image","url":"f","alt":"g"},{"type":"quote","id":"2","blocks":[{"type":"text","content":"d"}],"by":"e"}]}"""], "Page").Run());
    private static readonly Lazy<Assembly> s_assembly = new(() => s_stories.Value.Load());

    private static Type Story => s_assembly.Value.GetType("News.Story", throwOnError: true)!;

    private static IJsonTypeInfoResolver Context => (IJsonTypeInfoResolver)s_assembly.Value.GetType("News.NewsJson", throwOnError: true)!.GetProperty("Default")!.GetValue(null)!;

    [Fact]
    public void A_switch_over_the_elements_of_a_story_compiles_and_runs()
    {
        string json = """
            {"_id":"s","type":"story","version":"1","headlines":{"basic":"h"},"content_elements":[{"type":"text","content":"a","alignment":null},{"type":"header","content":"b","level":2},
            {"width":3,"height":4,"url":"u","type":"image"},{"type":"quote","content_elements":[{"type":"text","content":"c"}],"citation":{"type":"text","content":"d"}},
            {"type":"list","items":[{"type":"text","content":"e"},{"type":"text","content":"f"}],"list_type":"ordered"},{"type":"podcast","length":5},{"length":[6]},
            {"type":"raw_html","content":"<b/>","subtype":"x"}]}
            """;
        Assert.Equal("a|##b|u 3|c (d)|e; f|[podcast 1]|[none 1]|raw_html", s_assembly.Value.GetType("Rendering")!.GetMethod("Render")!.Invoke(null, [json]));
    }

    public static TheoryData<string> Files => ["PageBlock.g.cs", "PageBlock.Json.g.cs", "PageBlockImage.g.cs", "PageBlockImage.Json.g.cs", "PageBlockOther.g.cs", "PageBlockOther.Json.g.cs"];

    [Theory, MemberData(nameof(Files))]
    public Task A_record_with_variants_is_emitted(string file) => Verifier.Verify(s_page.Value.Sources[file], "cs").UseParameters(file);

    [Fact]
    public void Variants_are_equal_by_value_and_can_be_copied_with_changes()
    {
        string json = SmallFeeds.Stories(3)[2];
        object first = Read(Story, json), second = Read(Story, json);
        Assert.Equal(first, second);
        Assert.Equal(first.GetHashCode(), second.GetHashCode());
        object[] elements = Elements(first);
        Assert.All(elements, element => Assert.Equal(element, element.GetType().GetMethod("<Clone>$")!.Invoke(element, [])));
        Assert.Equal(elements.Length, elements.Distinct().Count());
        Assert.All(elements, element => Assert.StartsWith(element.GetType().Name, element.ToString(), StringComparison.Ordinal));
    }

    [Fact]
    public void The_record_for_other_values_does_not_take_the_value_of_another()
    {
        Type other = s_assembly.Value.GetType("News.StoryContentElementOther", throwOnError: true)!;
        Assert.Equal("podcast", other.GetProperty("Type")!.GetValue(Activator.CreateInstance(other, "podcast")));
        Assert.Null(other.GetProperty("Type")!.GetValue(Activator.CreateInstance(other)));
        var refused = Assert.Throws<TargetInvocationException>(() => Activator.CreateInstance(other, "text"));
        Assert.IsType<ArgumentException>(refused.InnerException);
    }

    [Fact]
    public void No_other_assembly_can_add_a_variant() => Assert.True(
        s_assembly.Value.GetType("News.StoryContentElement")!.GetConstructors(BindingFlags.Instance | BindingFlags.NonPublic).All(constructor => constructor.IsFamilyAndAssembly || constructor.GetParameters().Length == 1));

    public static TheoryData<string> Options => ["default", "members", "indented members", "web", "case", "camel", "encoder", "strict", "attribute"];

    [Theory, MemberData(nameof(Options))]
    public void JsonSerializer_reads_and_writes_variants_with_any_options(string kind)
    {
        var options = new JsonSerializerOptions { TypeInfoResolver = Context, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };
        switch (kind)
        {
            case "members" or "indented members":
                options.TypeInfoResolver = Context.WithAddedModifier(static _ => { });
                options.AllowTrailingCommas = true;
                options.WriteIndented = kind != "members";
                break;
            case "web":
                options = new JsonSerializerOptions(JsonSerializerDefaults.Web) { TypeInfoResolver = Context };
                break;
            case "case":
                (options.PropertyNameCaseInsensitive, options.AllowTrailingCommas) = (true, true);
                break;
            case "camel":
                (options.PropertyNamingPolicy, options.ReadCommentHandling) = (JsonNamingPolicy.CamelCase, JsonCommentHandling.Skip);
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

        foreach (string json in SmallFeeds.Stories(12).Append("""{"_id":"s","type":"story","version":"","headlines":{"basic":""},"content_elements":[{"a":{"type":"text"},"type":["x"]},{"b":1,"type":"podcast"},{"type":"podcast","_id":[5]},{"type":null},{}]}"""))
        {
            object story = JsonSerializer.Deserialize(json, Story, options)!;
            Assert.Equal(Read(Story, json), story);
            Assert.True(JsonNode.DeepEquals(JsonNode.Parse(json), JsonNode.Parse(JsonSerializer.Serialize(story, Story, options))), JsonSerializer.Serialize(story, Story, options));
        }
    }

    [Fact]
    public void An_element_alone_is_read_by_its_base_or_by_its_own_type()
    {
        Type @base = s_assembly.Value.GetType("News.StoryContentElement", throwOnError: true)!;
        Type text = s_assembly.Value.GetType("News.StoryContentElementText", throwOnError: true)!;
        var options = new JsonSerializerOptions { TypeInfoResolver = Context };
        object element = JsonSerializer.Deserialize("""{"content":"a","type":"text"}""", @base, options)!;
        Assert.IsType(text, element);
        Assert.Equal(element, JsonSerializer.Deserialize("""{"type":"text","content":"a"}""", text, options));
        Assert.Equal("""{"type":"text","content":"a"}""", JsonSerializer.Serialize(element, @base, options));
        Assert.Equal("""{"type":"text","content":"a"}""", JsonSerializer.Serialize(element, text, options));
        foreach (bool isByMembers in new[] { false, true })
        {
            var chosen = new JsonSerializerOptions { TypeInfoResolver = Context, AllowTrailingCommas = isByMembers };
            Assert.Contains("image", Assert.Throws<JsonException>(() => JsonSerializer.Deserialize("""{"type":"image","content":"a"}""", text, chosen)).Message, StringComparison.Ordinal);
            Assert.ThrowsAny<JsonException>(() => JsonSerializer.Deserialize("""{"content":"a"}""", text, chosen));
            Assert.ThrowsAny<JsonException>(() => JsonSerializer.Deserialize("[]", @base, chosen));
            Assert.Null(JsonSerializer.Deserialize("null", @base, chosen));
        }
    }

    [Theory]
    [InlineData("""{"type":"image","url":5,"width":1,"height":1}""", "$.content_elements[0].url", 30)]
    [InlineData("""{"url":"u","type":"image","width":"1","height":1}""", "$.content_elements[0].width", 0)]
    [InlineData("""{"width":1,"type":"image","height":1}""", "$.content_elements[0]", 0)]
    [InlineData("""{"more":{"a":tru},"type":"image"}""", "$.content_elements[0].more", 0)]
    [InlineData("""{"type":"image","url":"u","width":1,"height":1,"type":"text"}""", "$.content_elements[0].type", 0)]
    public void An_error_has_its_path_in_the_variant(string element, string path, int atLeast)
    {
        string json = $$"""{"_id":"s","content_elements":[{{element}}]}""";
        var error = Assert.IsType<JsonException>(Assert.Throws<TargetInvocationException>(() => Read(Story, json)).InnerException);
        Assert.StartsWith(path, error.Path!, StringComparison.Ordinal);
        Assert.True(error.BytePositionInLine >= atLeast);
    }

    [Fact]
    public void Pins_name_the_variants_and_type_their_members()
    {
        TestRun run = Project(SmallFeeds.Stories(20), "Story").Source("Pins.cs", """
            using System;
            using NewsSchema;
            namespace Desk;
            [NewsSchema("StoryContentElement")] public abstract partial record Element { public abstract string? Type { get; } public string Label => Type ?? "?"; }
            [NewsSchema("StoryContentElementText")] public partial record Paragraph { public string? Id { get; init; } }
            [NewsSchema("ElementImage")] public sealed partial record Photo : Element { public required Uri Url { get; init; } }
            [NewsSchema("ElementOther")] public partial record Unknown;
            public static class Use
            {
                public static string Of(string json) => News.Story.FromJson(json).ContentElements[0] switch { Paragraph p => "p" + p.Id, Photo p => p.Url.Host, Unknown u => u.Label, var e => e.GetType().Name };
            }
            """).Run();
        Assert.Empty(Messages(run));
        MethodInfo use = run.Load().GetType("Desk.Use", throwOnError: true)!.GetMethod("Of")!;
        Assert.Equal(
            ["p7", "example.org", "podcast", "ElementQuote"],
            new[]
            {
                """{"type":"text","content":"","_id":"7"}""", """{"_id":"8","type":"image","url":"https://example.org/a","width":1,"height":1}""", """{"type":"podcast"}""",
                """{"_id":"9","type":"quote","citation":{"type":"text","content":""},"content_elements":[]}""",
            }.Select(element => (string)use.Invoke(null, [$$"""{"_id":"s","type":"story","version":"","headlines":{"basic":""},"content_elements":[{{element}}]}"""])!));
    }

    [Fact]
    public void A_pin_that_is_not_abstract_keeps_one_record()
    {
        TestRun run = Project(SmallFeeds.Stories(20), "Story").Source("Pins.cs", """[NewsSchema.NewsSchema("StoryContentElement")] public partial record Element { }""").Run();
        Assert.Empty(Messages(run));
        Assembly assembly = run.Load();
        Assert.False(assembly.GetType("Element")!.IsAbstract);
        Assert.DoesNotContain(assembly.GetTypes(), type => type.Name.StartsWith("StoryContentElementT", StringComparison.Ordinal));
        Assert.NotNull(Read(assembly.GetType("News.Story")!, SmallFeeds.Stories(2)[1]));
    }

    [Fact]
    public void An_abstract_pin_makes_variants_of_objects_that_differ_too_little()
    {
        TestRun run = Project(SmallFeeds.Catalogues(5), "Catalogue").Source("Pins.cs", """[NewsSchema.NewsSchema("CatalogueEntry")] public abstract partial record Entry { public string? Name { get; init; } }""").Run();
        Assert.Empty(Messages(run));
        Assembly assembly = run.Load();
        Assert.Equal(["Entry", "EntryJudge", "EntryMayor", "EntryOther", "EntryPlayer"], assembly.GetTypes().Where(type => type.Name.StartsWith("Entry", StringComparison.Ordinal)).Select(type => type.Name).Order(StringComparer.Ordinal));
        object catalogue = Read(assembly.GetType("News.Catalogue")!, SmallFeeds.Catalogues(1)[0]);
        RoundTrip(catalogue, SmallFeeds.Catalogues(1)[0]);
    }

    [Theory]
    [InlineData("public abstract partial record Item;", "NEWS4103", "is abstract, but no text such as 'type' tells its samples apart: remove the modifier")]
    [InlineData("public abstract partial record Item { public abstract string? Sort { get; } }", "NEWS4103", "is abstract, but no text such as 'sort' tells its samples apart: remove the modifier")]
    public void An_abstract_pin_needs_a_member_that_tells_objects_apart(string declaration, string code, string message)
    {
        TestRun run = new TestProject().Fixture("a.json", """{"name":"a"}""", "Item").Source("Pins.cs", $"[NewsSchema.NewsSchema] {declaration}").Run();
        Assert.Contains($"{code}: 'Item' has [NewsSchema] but {message}", Assert.Single(Messages(run)), StringComparison.Ordinal);
        run.Load();
    }

    [Fact]
    public void A_settable_property_of_the_discriminators_name_is_refused()
    {
        TestRun run = Project(SmallFeeds.Stories(20), "Story")
            .Source("Pins.cs", """[NewsSchema.NewsSchema("StoryContentElement")] public abstract partial record Element { public string? Type { get; init; } }""").Run();
        Assert.Contains("NEWS4106: 'Type' is a member that NewsSchema adds to Element", Assert.Single(Messages(run)), StringComparison.Ordinal);
        run.Load();
    }

    [Fact]
    public void A_pinned_member_of_the_base_is_checked_in_every_variant()
    {
        TestRun run = Project(SmallFeeds.Stories(3), "Story")
            .Source("Pins.cs", """[NewsSchema.NewsSchema("StoryContentElement")] public abstract partial record Element { [System.Text.Json.Serialization.JsonPropertyName("_id")] public int? Id { get; init; } }""").Run();
        Assert.Contains(Messages(run), message => message.Contains("NEWS4101: 'content_elements[1]._id' is declared as int", StringComparison.Ordinal));
    }

    [Fact]
    public void Names_that_C_sharp_forbids_and_names_that_collide_are_made_legal()
    {
        string[] samples = [.. Enumerable.Range(0, 4).Select(i => $$$"""
            {"items":[{"type":"Array","a{{{i}}}":1,"array":1},{"type":"array","b":1,"c":2},{"type":"3d-model","d":1,"model3d":2},{"type":"$","e":1,"f":2},{"type":"*/\\"{","g":1,"h":2},
            {"type":"other","i":1,"j":2},{"type":"https://schema.org/Person","k":1,"l":2},{"type":"schema:Person","m":1,"n":2},{"type":"Type","o":1,"p":2},{"type":"ToString","q":1,"r":2},{"type":"text/html","s":1,"t":2},{"type":"html","u":1,"v":2}]}
            """.Replace("\\\\", "\\", StringComparison.Ordinal))];
        TestRun run = Project(samples, "Feed").Run();
        Assembly assembly = run.Load();
        Assert.Equal(
            ["FeedItem", "FeedItem3dModel", "FeedItemArray", "FeedItemArray2", "FeedItemHtml", "FeedItemOther", "FeedItemOther2", "FeedItemPerson", "FeedItemPerson2", "FeedItemTextHtml", "FeedItemToString", "FeedItemType", "FeedItemU0024", "FeedItemU002AU002FU0022U007B"],
            assembly.GetTypes().Where(type => type.Name.StartsWith("FeedItem", StringComparison.Ordinal)).Select(type => type.Name).Order(StringComparer.Ordinal));
        Assert.All(samples, sample => RoundTrip(Read(assembly.GetType("News.Feed")!, sample), sample));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Values_that_do_not_fit_a_variant_are_kept_on_request(bool isByMembers)
    {
        TestRun run = Project(SmallFeeds.Stories(20), "Story").Source("Pins.cs", "[NewsSchema.NewsSchema(\"Story\", Mismatch = NewsSchema.Mismatch.Keep)] public partial record Story;").Run();
        Assert.Empty(Messages(run));
        Assembly assembly = run.Load();
        var options = new JsonSerializerOptions
        {
            TypeInfoResolver = (IJsonTypeInfoResolver)assembly.GetType("News.NewsJson", throwOnError: true)!.GetProperty("Default")!.GetValue(null)!, AllowTrailingCommas = isByMembers,
        };
        string json = """{"content_elements":[{"_id":5,"type":"image","url":{"href":"x"},"width":"wide"},{"_id":[1],"type":["text"],"content":7},{"type":"text","content":["a"],"_id":true}]}""";
        object story = isByMembers ? JsonSerializer.Deserialize(json, assembly.GetType("Story", throwOnError: true)!, options)! : Read(assembly.GetType("Story", throwOnError: true)!, json);
        Assert.Equal(["StoryContentElementImage", "StoryContentElementOther", "StoryContentElementText"], Elements(story).Select(element => element.GetType().Name));
        RoundTrip(story, json);
        Assert.True(JsonNode.DeepEquals(JsonNode.Parse(json), JsonNode.Parse(JsonSerializer.Serialize(story, story.GetType(), options))));
    }

    [Fact]
    public void What_contradicts_all_samples_in_an_unknown_type_is_listed_until_the_member_has_a_value()
    {
        TestRun run = Project(SmallFeeds.Stories(20), "Story").Source("Use.cs", """
            using System.Linq;
            using News;
            using NewsSchema;
            public static class Use
            {
                public static string Of(string json)
                {
                    Story story = Story.FromJson(json);
                    StoryContentElement element = story.ContentElements[0];
                    return string.Join(" ", story.Mismatches()) + "|" + (element.Id ?? "none") + "|" + ((INewsRecord)(element with { Id = "7" })).ToJson(indented: false);
                }
            }
            """).Run();
        Assert.Equal(
            """$.content_elements[0]._id: 5|none|{"_id":"7","type":"podcast","length":3}""",
            run.Load().GetType("Use")!.GetMethod("Of")!.Invoke(null, ["""{"_id":"s","type":"story","version":"","headlines":{"basic":""},"content_elements":[{"_id":5,"type":"podcast","length":3}]}"""]));
    }

    [Fact]
    public void A_pin_refuses_what_contradicts_all_samples_in_an_unknown_type()
    {
        TestRun run = Project(SmallFeeds.Stories(20), "Story")
            .Source("Pins.cs", """[NewsSchema.NewsSchema("StoryContentElement", Mismatch = NewsSchema.Mismatch.Refuse)] public abstract partial record Element;""").Run();
        Assert.Empty(Messages(run));
        var error = Assert.Throws<TargetInvocationException>(() => Read(run.Load().GetType("News.Story")!, """{"_id":"s","type":"story","version":"","headlines":{"basic":""},"content_elements":[{"_id":5,"type":"podcast"}]}"""));
        Assert.Equal("$.content_elements[0]._id", Assert.IsType<JsonException>(error.InnerException).Path);
    }

    [Fact]
    public void One_variant_or_a_list_of_variants_is_one_member()
    {
        string[] samples = [.. Enumerable.Range(0, 9).Select(i =>
        {
            string block = (i % 3) switch { 0 => """{"type":"a","x":1,"y":1}""", 1 => """{"type":"b","z":"","w":1}""", _ => """{"type":"c","u":[1],"v":true}""" };
            return i % 2 == 0 ? $$"""{"block":{{block}},"common":[{"type":"a","tags":"t"},{"type":"b","tags":["t"]}]}""" : $$"""{"block":[{{block}},{"type":"a","x":2,"y":1}]}""";
        })];
        TestRun run = Project(samples, "Page").Run();
        Assert.Empty(Messages(run));
        Assembly assembly = run.Load();
        Type page = assembly.GetType("News.Page", throwOnError: true)!;
        Assert.Equal("NewsOneOrMany`1[News.PageBlock]", page.GetProperty("Block")!.PropertyType.ToString().Replace("NewsSchema.", "", StringComparison.Ordinal));
        Assert.True(assembly.GetType("News.PageBlock")!.IsAbstract);
        Assert.All(samples.Append("""{"block":{"type":"new"}}""").Append("""{"block":[]}"""), sample => RoundTrip(Read(page, sample), sample));
    }

    /// <summary>Geometries of a collection are geometries; a citation is a text, whatever else elements can be.</summary>
    [Fact]
    public void Objects_with_several_values_of_an_ancestor_have_its_type_in_a_member_of_any_name()
    {
        string[] samples = [.. Enumerable.Range(0, 6).Select(i => $$$"""
            {"geometry":{"type":"Point","coordinates":[1.5,{{{i}}}]}, "more":{"geometry":{"type":"LineString","coordinates":[[1.5,2],[3,4]]}},
            "parts":[{"geometry":{"type":"GeometryCollection","geometries":[{"type":"Point","coordinates":[1,2]},{"type":"LineString","coordinates":[[1,2],[3,4]]}]}},
            {"geometry":{"type":"Point","coordinates":[1.5,2]}},{"geometry":{"type":"LineString","coordinates":[[1.5,2]]}}]}
            """)];
        TestRun run = Project(samples, "Map").Run();
        Assembly assembly = run.Load();
        Assert.Equal("News.MapPartGeometry", assembly.GetType("News.MapPartGeometryGeometryCollection", throwOnError: true)!.GetProperty("Geometries")!.PropertyType.GetGenericArguments()[0].FullName);
        Assert.All(samples, sample => RoundTrip(Read(assembly.GetType("News.Map")!, sample), sample));
    }

    [Fact]
    public void References_inside_variants_of_an_article_are_linked_and_follow_a_changed_list()
    {
        const string Article = """
            ---
            schema: Bulletin
            parts:
              - type: profile
                person: "#anna"
                born: 1970
              - type: figure
                url: a.jpg
                width: 3
              - type: link
                target: b.html
                rel: next
              - type: profile
                person: "#ben"
                born: 1980
            ---

            # [Anna]{.person #anna} and [Ben]{.person #ben} are elected
            """;
        TestRun run = new TestProject().Fixture("bulletin/a.news.md", Article).Source("Use.cs", """
            using System.Linq;
            using News;
            public static class Use
            {
                public static string Of()
                {
                    Bulletin read = Bulletin.Fixtures.A;
                    Bulletin changed = read with { People = [.. read.People.Select(person => person with { Name = person.Name + "!" })] };
                    return string.Join(" ", new[] { read, changed }.SelectMany(story => story.Parts).OfType<BulletinPartProfile>().Select(part => part.Person?.Name))
                        + " " + (Bulletin.FromJson(changed.ToJson()) == changed) + " " + read.Parts.Count(part => part is BulletinPartFigure) + " " + string.Join("", read.Blocks.Select(block => block.Text));
                }
            }
            """).Run();
        Assert.Empty(Messages(run));
        Assert.Equal("Anna Ben Anna! Ben! True 1 Anna and Ben are elected", run.Load().GetType("Use")!.GetMethod("Of")!.Invoke(null, []));
    }

    [Fact]
    public void The_contract_has_a_line_for_each_variant_and_reports_a_turn_once()
    {
        string[] blocks = ["""{"type":"a","x":1}""", """{"type":"b","y":1}""", """{"type":"c/d.e","z":1}"""];
        string[] same = ["""{"type":"a","x":1}""", """{"type":"b","x":1}""", """{"type":"c","x":1}"""];
        string variants = Contract(blocks), record = Contract(same);
        Assert.Equal(
            """
            Page.blocks: list<PageBlock>
            PageBlock.type: variants
            PageBlockA.type: variant<PageBlock.a>
            PageBlockA.x: long?
            PageBlockB.type: variant<PageBlock.b>
            PageBlockB.y: long?
            PageBlockCDE.type: variant<PageBlock.c/d%2Ee>
            PageBlockCDE.z: long?
            """, variants.ReplaceLineEndings("\n"));
        Assert.Empty(Warnings(blocks, variants));
        Assert.Equal(["a.json(1,13): warning NEWS7002: 'PageBlock.type' was shipped as string? but these samples make it variants"], Warnings(blocks, record));
        Assert.Equal(["a.json(1,13): warning NEWS7002: 'PageBlock.type' was shipped as variants but these samples make it string?"], Warnings(same, variants));

        // A variant that is gone, and one that is new.
        Assert.Equal(
            ["NewsSchema.Shipped.txt(5,1): warning NEWS7001: 'PageBlockB' was shipped as a record but no sample has it any longer"],
            Warnings([blocks[0], """{"type":"q","y":1}""", blocks[2]], variants));
        Assert.Equal(
            ["a.json(1,17): warning NEWS7002: 'PageBlockA.x' was shipped as long? but these samples make it string?"],
            Warnings(["""{"x":"1","type":"a"}""", .. blocks[1..]], variants));

        static string Contract(string[] blocks) => string.Join('\n', Page(blocks).OtherFile("NewsSchema.Shipped.txt", "").Option("_NewsSchemaContractTask", "Update").Run()
            .Sources["NewsSchema.Unshipped.txt.g.cs"].Split('\n').Where(line => line.Contains(": ", StringComparison.Ordinal)));

        static IEnumerable<string> Warnings(string[] blocks, string contract) => Page(blocks).OtherFile("NewsSchema.Shipped.txt", contract).Run().Messages
            .Where(message => message.Contains("warning", StringComparison.Ordinal)).Select(message => message.Split([": put it back", ": change the sample"], StringSplitOptions.None)[0]);

        static TestProject Page(string[] blocks) => Project([$$"""{"blocks":[{{string.Join(',', [.. blocks, blocks[^1]])}}]}"""], "Page", "a.json");
    }

    [Fact]
    public void An_edit_of_a_type_changes_the_files_of_its_variants_alone()
    {
        TestProject project = Project(SmallFeeds.Stories(20), "Story");
        TestRun before = project.Run();
        TestRun same = project.Edit("4.json", "\"content\":\"market ", "\"content\":\"markets ").Run();
        Assert.Empty(Changed(before, same));
        TestRun after = project.Edit("4.json", "\"type\":\"header\"", "\"type\":\"heading\"").Run();
        Assert.Equal(
            ["NewsJson.g.cs", "Story.Schema.g.cs", "StoryContentElement.Json.g.cs", "StoryContentElementHeader.g.cs", "StoryContentElementHeading.Json.g.cs", "StoryContentElementHeading.g.cs", "StoryContentElementOther.g.cs"],
            Changed(before, after));

        static IEnumerable<string> Changed(TestRun before, TestRun after) =>
            after.Sources.Where(source => before.Sources.GetValueOrDefault(source.Key) != source.Value).Select(source => source.Key).Order(StringComparer.Ordinal);
    }

    private static TestProject Project(IReadOnlyList<string> samples, string schema, string? name = null)
    {
        var project = new TestProject();
        for (int i = 0; i < samples.Count; i++)
        {
            project.Fixture(name ?? $"{i}.json", samples[i], schema);
        }

        return project;
    }

    /// <summary>The messages without the note that says which records have variants.</summary>
    /// <summary>All messages but the notes about variants and about records of one shape.</summary>
    private static IEnumerable<string> Messages(TestRun run) => run.Messages.Where(message => !message.Contains("info NEWS402", StringComparison.Ordinal));

    private static object Read(Type type, string json) => type.GetMethod("FromJson", [typeof(string)])!.Invoke(null, [json])!;

    private static object[] Elements(object story) => [.. ((System.Collections.IEnumerable)story.GetType().GetProperty("ContentElements")!.GetValue(story)!).Cast<object>()];

    private static void RoundTrip(object record, string json) =>
        Assert.True(JsonNode.DeepEquals(JsonNode.Parse(json), JsonNode.Parse((string)record.GetType().GetMethod("ToJson", [])!.Invoke(record, [])!)));
}
