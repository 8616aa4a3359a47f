using System.Reflection;
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

                /// <summary>Nobody's business.</summary>
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
    [InlineData("public partial class Flash;", "is no record: write 'partial record'")]
    [InlineData("public partial record struct Flash;", "is no record: write 'partial record'")]
    [InlineData("public partial record Flash(string Headline);", "has a parameter list: declare properties instead")]
    [InlineData("public partial record Flash<T>;", "has type parameters: remove them")]
    [InlineData("public abstract partial record Flash;", "is abstract: remove the modifier")]
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

    private static Assembly Load(string pin)
    {
        TestRun run = new TestProject().Fixture("flash.news.md", Data).Source("Pin.cs", pin).Run();
        Assert.Empty(run.Messages);
        return run.Load();
    }

    private static object Fixture(Type type, string name) =>
        type.GetNestedType("Fixtures", BindingFlags.Public | BindingFlags.NonPublic)!.GetProperty(name)!.GetValue(null)!;

    private static object? Get(object record, string property) => record.GetType().GetProperty(property)!.GetValue(record);
}
