using System.Globalization;
using System.Reflection;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization.Metadata;
using NewsSchema.Generators.Tests.Infrastructure;

namespace NewsSchema.Generators.Tests.Pipeline;

/// <summary>Kept spellings in every place that a value can have: articles, variants, records that keep mismatches, one or many, records with many members.</summary>
public class KeptSpellingPlacesTests
{
    private const string Article = """
        ---
        schema: Story
        published: 2024-05-01T12:30:00Z
        mailed: Wed, 01 May 2024 12:30:00 GMT
        stamp: 1714566600
        length: PT2H
        clock: "02:30:00"
        status: live
        ---

        # A match

        It [lasted]{.event #match start="2024-05-01T12:30:00Z" duration="PT2H"} from [noon]{.date value="2024-05-01T12:00:00Z"} for [two hours]{.duration value=PT2H}.
        """;

    private const string Pins = """
        #nullable enable
        using System;
        using NewsSchema;
        namespace News;
        public enum Status { Live, Draft }
        [NewsSchema] public partial record Story
        {
            public DateTimeOffset? Mailed { get; init; }
            public DateTimeOffset? Stamp { get; init; }
            public TimeSpan? Clock { get; init; }
            public Status? Status { get; init; }
        }
        [NewsSchema(Mismatch = Mismatch.Keep)] public partial record Loose
        {
            public TimeSpan? Took { get; init; }
        }
        [NewsSchema] public abstract partial record PageBlock { public abstract string? Type { get; } }
        """;

    private static readonly string[] s_members = ["at", "took", "when"];

    private static readonly Lazy<Assembly> s_assembly = new(() =>
    {
        var large = new JsonObject { ["at"] = "2024-05-01T12:30:00Z", ["took"] = "PT2H", ["when"] = "2024-05-01T12:30:00Z" };
        for (int i = 0; i < 320; i++)
        {
            large["m" + i.ToString(CultureInfo.InvariantCulture)] = "x";
        }

        TestRun run = new TestProject()
            .Fixture("a.news.md", Article)
            .Fixture("loose.news.json", """{"at":"2024-05-01T12:30:00Z","took":"PT2H","when":"2024-05-01T12:30:00Z","all":["PT2H"]}""", "Loose")
            .Fixture("loose2.news.json", """{"when":{"from":"2024-05-01"}}""", "Loose")
            .Fixture("page.news.json", """
                {"block":[{"type":"clip","at":"2024-05-01T12:30:00Z","took":"PT2H","when":"2024-05-01T12:30:00Z","url":"a"},{"type":"clip","at":"2024-05-01T12:30:00Z","took":"PT2H","when":{"from":"x"},"url":"b"},
                 {"type":"text","text":"a"},{"type":"text","text":"b"}]}
                """, "Page")
            .Fixture("one.news.json", """{"at":"2024-05-01T12:30:00Z","took":"PT2H","when":{"at":"2024-05-01T12:30:00Z"}}""", "One")
            .Fixture("many.news.json", """{"at":["2024-05-01T12:30:00Z"],"took":["PT2H"],"when":[{"at":"2024-05-01T12:30:00Z"}]}""", "One")
            .Fixture("large.news.json", large.ToJsonString(), "Large")
            .Source("Pins.cs", Pins)
            .Run();
        Assert.Empty(run.Diagnostics.Where(diagnostic => diagnostic.Severity > Microsoft.CodeAnalysis.DiagnosticSeverity.Info));
        return run.Load();
    });

    public static TheoryData<string, string> Documents
    {
        get
        {
            var data = new TheoryData<string, string>();
            string[] instants = ["\"2024-05-01T12:30Z\"", "\"20240501T123000+0200\"", "\"Wed, 1 May 2024 12:30:00 +0000\"", "\"2024-05-01T12:30:00.50Z\""];
            string[] durations = ["\"PT120M\"", "\"02:00:00\"", "\"-PT2H\"", "\"1.02:30:00.5\"", "\"P0DT2H\"", "\"36:00:00\"", "\"PT1.50S\""];
            foreach ((string at, string took) in instants.SelectMany(at => durations.Select(took => (at, took))))
            {
                string values = $"\"at\":{at},\"took\":{took},\"when\":{at}";
                data.Add("Loose", $"{{{values},\"all\":[{took}]}}");
                data.Add("Page", $"{{\"block\":[{{\"type\":\"clip\",{values},\"url\":\"a\"}},{{\"type\":\"new\",\"at\":{at}}}]}}");
                data.Add("One", $"{{\"at\":{at},\"took\":{took},\"when\":{{\"at\":{at}}}}}");
                data.Add("One", $"{{\"at\":[{at}],\"took\":[{took},\"PT2H\"],\"when\":[{{\"at\":{at}}}]}}");
                data.Add("Large", $"{{{values},\"m300\":\"x\"}}");
            }

            data.Add("Loose", """{"at":"soon","took":"long","when":7,"all":["02:00:00",3]}""");
            return data;
        }
    }

    [Theory, MemberData(nameof(Documents))]
    public void A_document_is_written_as_it_was_read(string schema, string json)
    {
        Type type = s_assembly.Value.GetType("News." + schema, throwOnError: true)!;
        object record = Read(type, json);
        Assert.Equal(json, ToJson(record));
        Assert.Equal(record, Read(type, ToJson(record)));
        foreach (JsonTypeInfo info in JsonTypeInfos.Of(type))
        {
            object other = JsonSerializer.Deserialize(json, info)!;
            Assert.Equal(record, other);
            Assert.Equal(NewsAny.Parse(json), NewsAny.Parse(JsonSerializer.Serialize(other, info)));
        }
    }

    [Theory]
    [InlineData("Loose")]
    [InlineData("Large")]
    public void A_kept_spelling_vanishes_with_its_value(string schema)
    {
        object record = Read(s_assembly.Value.GetType("News." + schema)!, """{"at":"2024-05-01T12:30Z","took":"02:00:00","when":"2024-05-01T12:30Z"}""");
        foreach (string member in s_members)
        {
            record = Records.With(record, char.ToUpperInvariant(member[0]) + member[1..], null);
        }

        Assert.Equal("{}", ToJson(record));
    }

    [Fact]
    public void A_duration_is_written_in_the_form_of_the_samples()
    {
        object story = Story(Article);
        Assert.Equal(TimeSpan.FromHours(2.5), Records.Get(story, "Clock"));
        Assert.Contains("\"clock\":\"1.00:00:01.5000000\"", ToJson(Records.With(story, "Clock", new TimeSpan(1, 0, 0, 1, 500))), StringComparison.Ordinal);
        Assert.Contains("\"length\":\"P1DT1.5S\"", ToJson(Records.With(story, "Length", new TimeSpan(1, 0, 0, 1, 500))), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("published: 2024-05-01T12:30:00Z", "published: 2024-05-01T12:30:00.5+0200")]
    [InlineData("published: 2024-05-01T12:30:00Z", "published: 20240501T1230Z")]
    [InlineData("mailed: Wed, 01 May 2024 12:30:00 GMT", "mailed: 2024-05-01T12:30:00Z")]
    [InlineData("mailed: Wed, 01 May 2024 12:30:00 GMT", "mailed: 1 May 24 12:30 -0500")]
    [InlineData("stamp: 1714566600", "stamp: 1714566600.50")]
    [InlineData("stamp: 1714566600", "stamp: 2024-05-01T12:30:00Z")]
    [InlineData("length: PT2H", "length: PT120M")]
    [InlineData("clock: \"02:30:00\"", "clock: PT2H30M")]
    [InlineData("clock: \"02:30:00\"", "clock: \"2:30:00\"")]
    [InlineData("status: live", "status: Live")]
    [InlineData("status: live", "status: unheard-of")]
    [InlineData("start=\"2024-05-01T12:30:00Z\"", "start=\"2024-05-01T12:30Z\"")]
    [InlineData("value=\"2024-05-01T12:00:00Z\"", "value=\"2024-05-01T12:00:00+00:00\"")]
    [InlineData("duration=\"PT2H\"", "duration=\"PT120M\"")]
    [InlineData("value=PT2H}", "value=PT120M}")]
    public void An_article_keeps_its_spellings(string before, string after)
    {
        string text = Article.Replace(before, after, StringComparison.Ordinal);
        Assert.NotEqual(Article, text);
        object story = Story(text);
        RoundTrips.Assert(story);
        Assert.Contains(after.Split(['=', ':'], 2)[1].Trim(' ', '"', '}'), ToMarkdown(story), StringComparison.Ordinal);
        Type type = story.GetType();
        foreach (JsonTypeInfo info in JsonTypeInfos.Of(type))
        {
            Assert.Equal(story, JsonSerializer.Deserialize(JsonSerializer.Serialize(story, info), info));
        }
    }

    [Theory]
    [InlineData("Mailed", "Thu, 02 Jan 2025 03:04:05 GMT")]
    [InlineData("Stamp", "1735787045")]
    [InlineData("Published", "2025-01-02T03:04:05Z")]
    public void A_new_value_in_an_article_is_written_in_the_form_of_the_samples(string member, string written)
    {
        object story = Records.With(Story(Article), member, new DateTimeOffset(2025, 1, 2, 3, 4, 5, TimeSpan.Zero));
        RoundTrips.Assert(story);
        Assert.Contains(": " + written, ToMarkdown(story).Replace("\"", "", StringComparison.Ordinal), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("\"\"")]
    [InlineData("\"2h\"")]
    [InlineData("\"02:30\"")]
    [InlineData("\"02:60:00\"")]
    [InlineData("\"1.24:00:00\"")]
    [InlineData("\"P1M\"")]
    [InlineData("\"P1W\"")]
    [InlineData("\"99999999999:00:00\"")]
    [InlineData("7")]
    public void What_is_not_a_duration_is_refused(string json)
    {
        Type type = s_assembly.Value.GetType("News.Large", throwOnError: true)!;
        Assert.Equal("$.took", Assert.Throws<JsonException>(() => Read(type, $"{{\"took\":{json}}}")).Path);
        Assert.All(JsonTypeInfos.Of(type), info => Assert.Throws<JsonException>(() => JsonSerializer.Deserialize($"{{\"took\":{json}}}", info)));
    }

    private static object Story(string text)
    {
        Type type = s_assembly.Value.GetType("News.Story", throwOnError: true)!;
        return typeof(NewsMarkdown).GetMethods().Single(method => method.Name == nameof(NewsMarkdown.Parse) && method.GetParameters() is [{ ParameterType: var parameter }, ..] && parameter == typeof(string))
            .MakeGenericMethod(type).Invoke(null, BindingFlags.DoNotWrapExceptions, null, [text], null)!;
    }

    private static string ToMarkdown(object story) => (string)typeof(NewsMarkdown).GetMethods().Single(method => method.Name == nameof(NewsMarkdown.Write) && method.GetParameters().Length == 1)
        .MakeGenericMethod(story.GetType()).Invoke(null, BindingFlags.DoNotWrapExceptions, null, [story], null)!;

    private static object Read(Type type, string json) => type.GetMethod("FromJson", [typeof(string)])!.Invoke(null, BindingFlags.DoNotWrapExceptions, null, [json], null)!;

    private static string ToJson(object record) => ((INewsRecord)record).ToJson(indented: false);
}
