using System.Reflection;
using System.Text.Json;
using Microsoft.CodeAnalysis;
using NewsSchema.Generators.Tests.Infrastructure;

namespace NewsSchema.Generators.Tests.Pipeline;

/// <summary>The decisions of a user's partial record.</summary>
public class PinTests
{
    private const string Data = """
        ---
        schema: Flash
        urgency: 1
        level: breaking
        site: https://example.com/a#b
        big: 3
        contact:
          desk: Politik
        ---

        # Rates cut by [Lagarde]{.person #lagarde age=69}
        """;

    [Fact]
    public void A_pin_decides_namespace_accessibility_and_types()
    {
        Assembly assembly = Load("""
            using System;
            using NewsSchema;
            namespace Desk;
            internal enum Level { Calm, Breaking }
            [NewsSchema("Flash")]
            internal partial record NewsFlash
            {
                public int Urgency { get; init; }
                public Level? Level { get; init; }
                public Uri? Site { get; init; }
                public decimal Big { get; init; }
            }
            """);
        Type type = assembly.GetType("Desk.NewsFlash", throwOnError: true)!;
        Assert.False(type.IsPublic);
        object flash = Fixture(type, "Flash");
        Assert.Equal(1, Get(flash, "Urgency"));
        Assert.Equal("Breaking", Get(flash, "Level")!.ToString());
        Assert.Equal(new Uri("https://example.com/a#b"), Get(flash, "Site"));
        Assert.Equal(3m, Get(flash, "Big"));
        RoundTrips.Assert(flash);
    }

    [Fact]
    public void A_pin_states_the_concept_of_a_custom_name_for_exports()
    {
        Assembly assembly = Load("""
            namespace News;
            [NewsSchema.NewsSchema]
            public partial record Flash
            {
                /// <summary>The desk's own word for urgency.</summary>
                [NewsSchema.Formats.NewsMapsTo(NewsSchema.Formats.NewsConcept.Urgency)]
                public int? Big { get; init; }

                /// <summary>Internal to the desk.</summary>
                [NewsSchema.Formats.NewsMapsTo(NewsSchema.Formats.NewsConcept.None)]
                public int? Urgency { get; init; }
            }
            """);
        object flash = Fixture(assembly.GetType("News.Flash", throwOnError: true)!, "Flash");
        MethodInfo export = typeof(NewsSchema.Formats.NewsExportExtensions).GetMethods()
            .Single(method => method.Name == "ToNinjs" && method.IsGenericMethod && method.ReturnType == typeof(string))
            .MakeGenericMethod(flash.GetType());
        using var ninjs = System.Text.Json.JsonDocument.Parse((string)export.Invoke(null, [flash, null])!);
        Assert.Equal(3, ninjs.RootElement.GetProperty("urgency").GetInt32());
    }

    [Fact]
    public void The_pins_of_the_inference_page_hold_samples_and_keep_words_that_the_enum_does_not_know()
    {
        const string Sample = """{"uri":"urn:a#b","wordCount":412,"urgency":"wrap-up","renditions":{"thumb-120":{"width":120}},"sperrfrist":"2025-04-02T18:00:00Z"}""";
        TestRun run = new TestProject().Fixture("a.news.json", Sample, "NinjsItem").Source("Pin.cs", """
            using System;
            using System.Text.Json.Serialization;
            using NewsSchema;
            using NewsSchema.Formats;
            namespace News;
            internal enum Urgency { Flash = 1, Bulletin, [JsonStringEnumMemberName("wrap-up")] WrapUp }
            [NewsSchema("Rendition")]
            internal partial record Rendition { public int? Width { get; init; } }
            [NewsSchema("NinjsItem", UnknownMembers = UnknownMembers.Reject)]
            internal partial record NinjsItem
            {
                public required Uri Uri { get; init; }
                public int? WordCount { get; init; }
                public Urgency? Urgency { get; init; }
                [JsonPropertyName("renditions")] public NewsMap<Rendition> Sizes { get; init; }
                [NewsMapsTo(NewsConcept.Embargo)] public DateTimeOffset? Sperrfrist { get; init; }
            }
            """).Run();
        Assert.Empty(run.Messages);
        Type type = run.Load().GetType("News.NinjsItem", throwOnError: true)!;
        object item = Read(type, Sample);
        Assert.Equal("WrapUp", Get(item, "Urgency")!.ToString());
        Assert.Equal(412, Get(item, "WordCount"));
        Assert.Equal(Sample, Write(item));

        const string Unseen = """{"uri":"urn:c","urgency":"soon"}""";
        object unseen = Read(type, Unseen);
        Assert.Null(Get(unseen, "Urgency"));
        Assert.Equal(Unseen, Write(unseen));

        Assert.IsType<System.Text.Json.JsonException>(Assert.Throws<TargetInvocationException>(() => Read(type, """{"uri":"urn:c","byline":"dpa"}""")).InnerException);

        static object Read(Type type, string json) => type.GetMethod("FromJson", [typeof(string)])!.Invoke(null, [json])!;
        static string Write(object item) => (string)item.GetType().GetMethod("ToJson", [])!.Invoke(item, [])!;
    }

    [Fact]
    public void A_guid_is_read_and_written_as_it_is()
    {
        const string Json = """{"id":"3f2504e0-4f89-41d3-9a0c-0305e82c3301","parts":["00000000-0000-0000-0000-000000000000"],"by":{"a":"3f2504e0-4f89-41d3-9a0c-0305e82c3301"}}""";
        TestRun run = new TestProject().Fixture("item.news.json", Json, "Item").Source("Pins.cs", """
            namespace News;
            [NewsSchema.NewsSchema]
            public partial record Item
            {
                public required System.Guid Id { get; init; }
                public NewsSchema.NewsList<System.Guid> Parts { get; init; }
                public NewsSchema.NewsMap<System.Guid?> By { get; init; }
                public System.Guid? Other { get; init; }
            }
            """).Run();
        Assert.Empty(run.Messages);
        Assembly assembly = run.Load();
        Type type = assembly.GetType("News.Item", throwOnError: true)!;
        object item = Fixture(type, "Item");
        Assert.Equal(new Guid("3f2504e0-4f89-41d3-9a0c-0305e82c3301"), Get(item, "Id"));
        Assert.Null(Get(item, "Other"));
        Assert.Equal(Json, ((INewsRecord)item).ToJson(indented: false));
        var options = new JsonSerializerOptions
        {
            Converters = { new ShortGuidConverter() },
            TypeInfoResolver = (System.Text.Json.Serialization.Metadata.IJsonTypeInfoResolver)assembly.GetType("News.NewsJson")!.GetProperty("Default")!.GetValue(null)!,
        };
        string text = JsonSerializer.Serialize(item, type, options);
        Assert.Equal(Json.Replace("3f2504e0-4f89-41d3-9a0c-0305e82c3301", "3f2504e04f8941d39a0c0305e82c3301", StringComparison.Ordinal).Replace("00000000-0000-0000-0000-", "00000000000000000000", StringComparison.Ordinal), text);
        Assert.Equal(item, JsonSerializer.Deserialize(text, type, options));
        JsonException refused = Assert.Throws<JsonException>(() => JsonSerializer.Deserialize(Json.Replace("3f25", "3F25", StringComparison.Ordinal), type));
        Assert.Contains("Expected a GUID such as", refused.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("3F2504E0-4F89-41D3-9A0C-0305E82C3301")]
    [InlineData("3f2504e04f8941d39a0c0305e82c3301")]
    [InlineData("{3f2504e0-4f89-41d3-9a0c-0305e82c3301}")]
    [InlineData("3f2504e0-4f89-41d3-9a0c-0305e82c330g")]
    public void A_guid_in_another_form_is_an_error_at_the_sample(string text) => Assert.StartsWith(
        $"item.news.json(1,7): error NEWS4101: 'id' is declared as Guid, but this sample holds \"{text}\": declare it as string, or change the sample",
        new TestProject().Fixture("item.news.json", $$"""{"id":"{{text}}"}""", "Item")
            .Source("Pins.cs", "namespace News; [NewsSchema.NewsSchema] public partial record Item { public System.Guid? Id { get; init; } }").Run()
            .Messages.First(message => message.StartsWith("item.news.json(1,7): error NEWS4101", StringComparison.Ordinal)), StringComparison.Ordinal);

    [Fact]
    public void A_property_that_is_ignored_is_not_a_member_of_the_json()
    {
        Assembly assembly = Load("""
            using System.Text.Json.Serialization;
            namespace News;
            [NewsSchema.NewsSchema]
            public partial record Flash
            {
                [JsonIgnore] public System.Threading.CancellationToken Token { get; init; }
                [JsonIgnore(Condition = JsonIgnoreCondition.Always)] public string? Big { get; init; } = "own";
                [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] public string? Level { get; init; }
            }
            """);
        object flash = Fixture(assembly.GetType("News.Flash", throwOnError: true)!, "Flash");
        Assert.Equal(("own", 3L, "breaking"), (Get(flash, "Big"), Get(flash, "Big2"), Get(flash, "Level")));
        string json = ((INewsRecord)flash).ToJson(indented: false);
        Assert.Contains("\"level\":\"breaking\",\"big\":3,", json.Replace("\"site\":\"https://example.com/a#b\",", "", StringComparison.Ordinal), StringComparison.Ordinal);
        Assert.DoesNotContain("oken", json, StringComparison.Ordinal);
        RoundTrips.Assert(flash);
    }

    [Fact]
    public void A_record_below_a_root_and_a_kind_can_be_pinned_too()
    {
        Assembly assembly = Load("""
            namespace News;
            [NewsSchema.NewsSchema("FlashContact")]
            public partial record Office { /// <summary>D.</summary>
                public string? Desk { get; init; } }
            [NewsSchema.NewsSchema]
            public partial record Person { /// <summary>A.</summary>
                public int? Age { get; init; } }
            """);
        object flash = Fixture(assembly.GetType("News.Flash", throwOnError: true)!, "Flash");
        object contact = Get(flash, "Contact")!;
        Assert.Equal("News.Office", contact.GetType().FullName);
        Assert.Equal("Politik", Get(contact, "Desk"));
        object person = ((System.Collections.IEnumerable)Get(flash, "People")!).Cast<object>().Single();
        Assert.Equal(69, Get(person, "Age"));
        RoundTrips.Assert(flash);
    }

    [Fact]
    public void A_pin_may_hold_other_members_and_a_constructor()
    {
        Assembly assembly = Load("""
            namespace News;
            [NewsSchema.NewsSchema]
            internal partial record Flash
            {
                public Flash() => Made = true;
                private readonly int _urgency = 7;
                public bool Made { get; }
                public int Big() => _urgency;
                public string Site => "computed";
                public static int Count;
                public string? Note { get; init; }
            }
            """);
        object flash = Fixture(assembly.GetType("News.Flash", throwOnError: true)!, "Flash");
        Assert.Equal(3L, Get(flash, "Big2"));
        RoundTrips.Assert(flash);
    }

    [Theory]
    [InlineData("public record Flash;", "is not partial: write 'partial record'")]
    [InlineData("public partial class Flash;", "is not a record: write 'partial record'")]
    [InlineData("public partial record struct Flash;", "is not a record: write 'partial record'")]
    [InlineData("public partial record Flash(string Headline);", "has a parameter list: declare properties instead")]
    [InlineData("public partial record Flash<T>;", "has type parameters: remove them")]
    [InlineData("public abstract partial record Flash;", "is abstract, but only a record of data can have variants: remove the modifier")]
    [InlineData("public abstract partial record Flash { public abstract int Level(); }", "has the abstract member Level, which its generated part does not implement: give it a body")]
    [InlineData("file partial record Flash;", "is local to its file: remove the modifier")]
    public void A_type_that_cannot_be_a_pin_is_reported_at_its_name(string declaration, string message)
    {
        TestRun run = new TestProject().Fixture("flash.news.md", Data).Source("Pin.cs", $"[NewsSchema.NewsSchema(\"Flash\")] {declaration}").Run();
        string expected = $"error NEWS4103: 'Flash' has [NewsSchema] but {message}";
        string found = Assert.Single(run.Messages);
        Assert.EndsWith(expected, found, StringComparison.Ordinal);
        int column = 1 + $"[NewsSchema.NewsSchema(\"Flash\")] {declaration}".IndexOf("Flash", 30, StringComparison.Ordinal);
        Assert.StartsWith($"Pin.cs(1,{column})", found, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("public System.IO.Stream? Site { get; init; }", "NEWS4102")]
    [InlineData("public int Level { get; init; }", "NEWS4101")]
    [InlineData("public System.DateOnly? Site { get; init; }", "NEWS4101")]
    public void A_type_that_cannot_hold_the_samples_is_an_error(string property, string code)
    {
        TestRun run = new TestProject().Fixture("flash.news.md", Data).Source("Pin.cs", $"[NewsSchema.NewsSchema] public partial record Flash {{ {property} }}").Run();
        Assert.Contains(run.Diagnostics, diagnostic => diagnostic.Id == code && diagnostic.Location.GetLineSpan().Path.Length > 0);
    }

    [Fact]
    public void A_record_of_the_users_that_nothing_fills_cannot_be_read()
    {
        TestRun run = new TestProject().Fixture("flash.news.md", Data).Source("Pin.cs", """
            namespace News;
            public record Level(int X);
            public record Desk { public int X { get; init; } }
            [NewsSchema.NewsSchema] public partial record Flash { public Level? Level { get; init; } public Desk? Contact { get; init; } }
            """).Run();
        Assert.Equal(["Pin.cs(4,103): error NEWS4102", "Pin.cs(4,69): error NEWS4102"], run.Messages.Select(message => message[..message.IndexOf(": '", StringComparison.Ordinal)]).Order(StringComparer.Ordinal));
        Assert.Empty(GeneratedAssembly.Complaints(run.Compilation));
    }

    [Fact]
    public void A_part_without_the_attribute_is_filled_where_a_pin_names_it()
    {
        Assembly assembly = Load("""
            namespace News;
            public partial record FlashContact { internal int Length => Desk!.Length; }
            [NewsSchema.NewsSchema] public partial record Flash { /// <summary>D.</summary>
                public FlashContact? Contact { get; init; } }
            """);
        object flash = Fixture(assembly.GetType("News.Flash", throwOnError: true)!, "Flash");
        Assert.Equal("Politik", Get(Get(flash, "Contact")!, "Desk"));
    }

    [Theory]
    [InlineData("[System.Obsolete] public int Urgency { get; init; }")]
    [InlineData("[System.Obsolete(\"x\")] public int Urgency { get; init; }")]
    [InlineData("[System.Obsolete(\"x\", true)] public int Urgency { get; init; }")]
    [InlineData("[System.Obsolete(\"x\", false)] public int? Urgency { get; init; }")]
    [InlineData("public int Urgency { [System.Obsolete] get; [System.Obsolete] init; }")]
    [InlineData("public Old? Level { get; init; }")]
    [InlineData("[System.Diagnostics.CodeAnalysis.Experimental(\"EXP1\")] public int Urgency { get; init; }")]
    [InlineData("[System.ComponentModel.EditorBrowsable(System.ComponentModel.EditorBrowsableState.Never)] public int Urgency { get; init; }")]
    public void An_attribute_of_a_pin_causes_no_warning_in_generated_code(string property)
    {
        object flash = Fixture(Load($$"""
            #pragma warning disable CS1591, CS0612, CS0618
            namespace News;
            public enum Old { [System.Obsolete] Breaking, Other }
            [NewsSchema.NewsSchema] public partial record Flash { {{property}} }
            """).GetType("News.Flash", throwOnError: true)!, "Flash");
        RoundTrips.Assert(flash);
    }

    [Fact]
    public void An_obsolete_pin_causes_no_warning_in_generated_code() =>
        Load("namespace News; [System.Obsolete(\"x\")] [NewsSchema.NewsSchema] public partial record Person; [System.Obsolete] [NewsSchema.NewsSchema] public partial record Flash;");

    [Theory]
    [InlineData("public string ToJson() => \"\";", "ToJson")]
    [InlineData("public int Fixtures { get; init; }", "Fixtures")]
    [InlineData("public int Blocks;", "Blocks")]
    [InlineData("public class Parse;", "Parse")]
    [InlineData("public int ExtensionData { get; init; }", "ExtensionData")]
    public void A_member_that_is_generated_too_is_reported_at_its_name(string member, string name)
    {
        TestRun run = new TestProject().Fixture("flash.news.md", Data).Source("Pin.cs", $"namespace News; [NewsSchema.NewsSchema] public partial record Flash {{ {member} }}").Run();
        Diagnostic diagnostic = Assert.Single(run.Diagnostics);
        Assert.Equal("NEWS4106", diagnostic.Id);
        Assert.Equal(name, diagnostic.Location.SourceTree!.GetText().ToString(diagnostic.Location.SourceSpan));
        Assert.Empty(GeneratedAssembly.Complaints(run.Compilation));
    }

    [Theory]
    [InlineData("public record Own { public int Big { get; init; } } [NewsSchema.NewsSchema] public partial record Flash : Own;", "Big2")]
    [InlineData("[NewsSchema.NewsSchema] public partial record Flash { private int _boss; public int Count() => _boss; }", "Boss2")]
    public void A_name_of_a_base_record_or_of_a_field_is_taken(string source, string name)
    {
        TestRun run = new TestProject().Fixture("flash.news.md", Data.Replace("big: 3", "big: 3\nboss: \"#lagarde\"", StringComparison.Ordinal))
            .Source("Pin.cs", $"#pragma warning disable CS0649, CS1591\nnamespace News; {source}").Run();
        Assert.Empty(run.Messages);
        Assert.NotNull(run.Load().GetType("News.Flash")!.GetProperty(name));
    }

    [Fact]
    public void A_base_record_of_a_kind_is_reported()
    {
        TestRun run = new TestProject().Fixture("flash.news.md", Data)
            .Source("Pin.cs", "namespace News; public record Own; [NewsSchema.NewsSchema] public partial record Person : Own;").Run();
        Assert.EndsWith(
            "error NEWS4103: 'Person' has [NewsSchema] but derives from News.Own: remove the base record, as the generated part derives from NewsSchema.NewsEntity",
            Assert.Single(run.Messages),
            StringComparison.Ordinal);
        Assert.Empty(GeneratedAssembly.Complaints(run.Compilation));
    }

    [Fact]
    public void An_undefined_value_of_the_attribute_is_reported()
    {
        TestRun run = new TestProject().Fixture("flash.news.md", Data)
            .Source("Pin.cs", "namespace News; [NewsSchema.NewsSchema(UnknownMembers = (NewsSchema.UnknownMembers)7)] public partial record Flash { public int Urgency { get; init; } }").Run();
        Assert.EndsWith("has an undefined value for UnknownMembers: write Keep, Ignore or Reject", Assert.Single(run.Messages), StringComparison.Ordinal);
        Assert.Empty(GeneratedAssembly.Complaints(run.Compilation));
    }

    private static Assembly Load(string pin)
    {
        TestRun run = new TestProject().Fixture("flash.news.md", Data).Source("Pin.cs", pin).Run();
        Assert.Empty(run.Messages);
        return run.Load();
    }

    private static object Fixture(Type type, string name) =>
        type.GetNestedType("Fixtures", BindingFlags.Public | BindingFlags.NonPublic)!.GetProperty(name)!.GetValue(null)!;

    private static object? Get(object record, string property) => record.GetType().GetProperty(property)!.GetValue(record);

    private sealed class ShortGuidConverter : System.Text.Json.Serialization.JsonConverter<Guid>
    {
        public override Guid Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => Guid.ParseExact(reader.GetString()!, "N");

        public override void Write(Utf8JsonWriter writer, Guid value, JsonSerializerOptions options) => writer.WriteStringValue(value.ToString("N"));
    }
}
