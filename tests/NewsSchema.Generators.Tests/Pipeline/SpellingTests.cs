using System.Reflection;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using System.Text.Unicode;
using NewsSchema.Generators.Tests.Corpus;
using NewsSchema.Generators.Tests.Infrastructure;

namespace NewsSchema.Generators.Tests.Pipeline;

/// <summary>Values that can be spelled in more than one way: date-times, declared enums, and values that mean that there is none.</summary>
public class SpellingTests
{
    private const string Sample = """
        {"id":"1","at":"2024-05-01T12:30:00Z","required":"2024-05-01T12:30:00Z","days":["2024-05-01T12:30:00Z"],"byDay":{"2024-05-01":"2024-05-01T12:30:00Z"},
        "when":"2024-05-01T12:30:00Z","note":"a","ended":"2024-05-01T12:30:00Z","created":"Wed, 01 May 2024 12:30:00 GMT","stamp":1714566600,"millis":1714566600123,
        "status":"Live","sort":"live","all":["Live"],"level":"Live","count":5,"part":{"at":"2024-05-01T12:30:00.120Z","note":"b"}}
        """;

    private const string Other = """{"id":"2","required":"2024-05-01T12:30:00Z","when":{"from":"2024-05-01"},"byDay":{"2024-05-02":"2024-05-01T12:30:00Z"}}""";

    private const string Code = """
        using System;
        using System.Linq;
        using NewsSchema;
        namespace News;

        public enum Status { Draft, Live, WithHeld }

        [NewsClosed]
        public enum Level { Draft, Live }

        [NewsSchema]
        public partial record Event
        {
            public required DateTimeOffset Required { get; init; }
            public string? Note { get; init; }
            [NewsNothing("", "0000-00-00", "-1")] public DateTimeOffset? Ended { get; init; }
            public DateTimeOffset? Created { get; init; }
            public DateTimeOffset? Stamp { get; init; }
            public DateTimeOffset? Millis { get; init; }
            public Status? Status { get; init; }
            public Status? Sort { get; init; }
            public NewsList<Status> All { get; init; }
            public Level? Level { get; init; }
            [NewsNothing("-1")] public int? Count { get; init; }
            private readonly int _own = 1;
            public int Own => _own;
        }

        public static class Use
        {
            private static readonly DateTimeOffset Later = new(2025, 1, 2, 3, 4, 5, 678, TimeSpan.Zero);

            public static string Set(string json, string member)
            {
                Event old = Event.FromJson(json);
                Event changed = member switch
                {
                    "at" => old with { At = Later },
                    "no at" => old with { At = null },
                    "no sort" => old with { Sort = null },
                    "required" => old with { Required = Later },
                    "days" => old with { Days = [Later] },
                    "byDay" => old with { ByDay = default },
                    "when" => old with { When = null },
                    "note" => old with { Note = "set" },
                    "ended" => old with { Ended = Later },
                    "created" => old with { Created = Later },
                    "stamp" => old with { Stamp = Later },
                    "millis" => old with { Millis = Later },
                    "status" => old with { Status = Status.WithHeld },
                    "sort" => old with { Sort = Status.WithHeld },
                    "all" => old with { All = [Status.Draft] },
                    "count" => old with { Count = 7 },
                    "part" => old with { Part = old.Part! with { At = Later } },
                    _ => throw new ArgumentException(member),
                };
                Event again = Event.FromJson(changed.ToJson());
                if (again != changed || again.GetHashCode() != changed.GetHashCode() || changed == old
                    || changed.ExtensionData.Count != 0 || changed.ExtensionData.Any() || changed.ExtensionData.ToString() != "{}")
                {
                    throw new InvalidOperationException($"{changed.ExtensionData}: {changed.ToJson()}");
                }

                return changed.ToJson();
            }

            public static bool SetToTheSame(string json) => Event.FromJson(json) is { } read && read with { At = read.At } == read && (read with { At = read.At }).ToJson() == json;

            public static string Kept(string json)
            {
                NewsExtensionData data = Event.FromJson(json).ExtensionData;
                return string.Join(" ", data.Unknown.Select(member => member.Key)) + "|" + string.Join(" ", data.Kept.Select(member => member.Key));
            }

            public static string New() => new Event { Id = "9", Required = Later, At = Later, Status = Status.Live, Sort = Status.Live }.ToJson();

            public static string Values(string json) => Event.FromJson(json) is var e ? FormattableString.Invariant(
                $"{e.At:O} {e.Ended:O} {e.Created:O} {e.Stamp:O} {e.Millis:O} {e.Status} {e.Sort} {e.Level} {e.Count}") : "";
        }
        """;

    private static readonly Lazy<Assembly> s_assembly = new(() =>
    {
        TestRun run = new TestProject().Fixture("a.json", Sample.ReplaceLineEndings(""), "Event").Fixture("b.json", Other, "Event").Source("Use.cs", Code).Run();
        Assert.Empty(run.Diagnostics.Where(diagnostic => diagnostic.Severity > Microsoft.CodeAnalysis.DiagnosticSeverity.Info));
        return run.Load();
    });

    public static TheoryData<string> Spellings => [.. Documents];

    private static IEnumerable<string> Documents =>
    [
        .. Instants.SelectMany(text => new[]
        {
            $$"""{"id":"1","at":"{{text}}","required":"2024-05-01T12:30:00Z"}""",
            $$"""{"id":"1","required":"{{text}}","note":"a"}""",
            $$"""{"id":"1","required":"2024-05-01T12:30:00Z","days":["2024-05-01T12:30:00Z","{{text}}"],"note":"a"}""",
            $$"""{"id":"1","required":"2024-05-01T12:30:00Z","byDay":{"2024-05-01":"{{text}}" },"note":"a"}""".Replace(" },", "},", StringComparison.Ordinal),
            $$"""{"id":"1","required":"2024-05-01T12:30:00Z","when":"{{text}}","note":"a"}""",
            $$"""{"id":"1","required":"2024-05-01T12:30:00Z","note":"a","created":"{{text}}","stamp":5}""",
            $$"""{"id":"1","required":"2024-05-01T12:30:00Z","note":"a","stamp":"{{text}}"}""",
            $$"""{"id":"1","required":"2024-05-01T12:30:00Z","part":{"at":"{{text}}","note":"b"} }""".Replace("} }", "}}", StringComparison.Ordinal),
        }),
        """{"id":"1","required":"2024-05-01T12:30:00Z","ended":""}""",
        """{"id":"1","required":"2024-05-01T12:30:00Z","ended":"0000-00-00"}""",
        """{"id":"1","required":"2024-05-01T12:30:00Z","ended":-1}""",
        """{"id":"1","required":"2024-05-01T12:30:00Z","ended":"20240501T1230Z"}""",
        """{"id":"1","required":"2024-05-01T12:30:00Z","ended":null}""",
        """{"id":"1","required":"2024-05-01T12:30:00Z","count":-1}""",
        """{"id":"1","required":"2024-05-01T12:30:00Z","count":-2}""",
        """{"id":"1","required":"2024-05-01T12:30:00Z","stamp":1714566600.5,"millis":-1}""",
        """{"id":"1","required":"2024-05-01T12:30:00Z","stamp":1.7145666e9}""",
        """{"id":"1","required":"2024-05-01T12:30:00Z","status":"live","sort":"Live","all":["live","WithHeld"]}""",
        """{"id":"1","required":"2024-05-01T12:30:00Z","status":"LIVE","sort":"","all":[]}""",
        """{"id":"1","required":"2024-05-01T12:30:00Z","status":"draft","level":"draft"}""",
    ];

    private static IEnumerable<string> Instants =>
    [
        "2024-05-01T12:30:00Z", "2024-05-01T12:30:00.5Z", "2024-05-01T12:30:00.120Z", "2024-05-01T12:30:00.1234567Z", "2024-05-01T12:30:00.123456789Z", "2024-05-01T12:30Z",
        "2024-05-01T12:30:00+00:00", "2024-05-01T12:30:00-00:00", "2024-05-01T12:30:00+0000", "2024-05-01T12:30:00+00", "2024-05-01T12:30:00+05:30", "2024-05-01T12:30:00-0330",
        "2024-05-01 12:30:00Z", "20240501T123000Z", "20240501T1230+0200", "2024-05-01t12:30:00z", "2024-05-01T12:30:00,5Z", "9999-12-31T23:59:59.9999999Z", "0001-01-01T00:00:00Z",
        "Wed, 01 May 2024 12:30:00 GMT", "1 May 24 12:30 -0500", "Wed, 1 May 2024 12:30:00 +0000",
    ];

    [Theory, MemberData(nameof(Spellings))]
    public void A_document_is_written_as_it_was_read(string json)
    {
        Type type = s_assembly.Value.GetType("News.Event", throwOnError: true)!;
        object record = Read(type, json);
        Assert.Equal(json, ToJson(record));
        Assert.Equal(record, Read(type, ToJson(record)));
        foreach (JsonSerializerOptions options in Options())
        {
            object? other = JsonSerializer.Deserialize(json, type, options);
            Assert.Equal(record, other);
            Assert.Equal(record.GetHashCode(), other!.GetHashCode());
            Assert.Null(JsonDifference.Find(json, JsonSerializer.Serialize(other, type, options)));
        }
    }

    [Theory]
    [InlineData("th-TH")]
    [InlineData("ar-SA")]
    [InlineData("tr-TR")]
    public void No_culture_or_time_zone_changes_a_spelling(string culture)
    {
        string? zone = Environment.GetEnvironmentVariable("TZ");
        try
        {
            Environment.SetEnvironmentVariable("TZ", "Asia/Kolkata");
            TimeZoneInfo.ClearCachedData();
            Cultures.Run(culture, () =>
            {
                foreach (string json in Documents)
                {
                    A_document_is_written_as_it_was_read(json);
                }

                New_values_are_written_in_the_style_of_the_samples_with_all_their_digits();
                Values_are_the_instants_that_are_spelled();
            });
        }
        finally
        {
            Environment.SetEnvironmentVariable("TZ", zone);
            TimeZoneInfo.ClearCachedData();
        }
    }

    [Theory]
    [InlineData("at", "\"2024-05-01T12:30Z\"", "\"2025-01-02T03:04:05.678Z\"")]
    [InlineData("at", "null", "\"2025-01-02T03:04:05.678Z\"")]
    [InlineData("days", "[\"2024-05-01T12:30+0000\"]", "[\"2025-01-02T03:04:05.678Z\"]")]
    [InlineData("days", "null", "[\"2025-01-02T03:04:05.678Z\"]")]
    [InlineData("byDay", "{\"2024-05-01\":\"20240501T1230Z\"}", "")]
    [InlineData("when", "\"20240501T1230Z\"", "")]
    [InlineData("note", "null", "\"set\"")]
    [InlineData("ended", "\"0000-00-00\"", "\"2025-01-02T03:04:05.678Z\"")]
    [InlineData("ended", "-1", "\"2025-01-02T03:04:05.678Z\"")]
    [InlineData("ended", "null", "\"2025-01-02T03:04:05.678Z\"")]
    [InlineData("created", "\"Wed, 1 May 2024 12:30:00 +0000\"", "\"2025-01-02T03:04:05.678Z\"")]
    [InlineData("stamp", "\"2024-05-01T12:30:00Z\"", "1735787045.678")]
    [InlineData("millis", "null", "1735787045678")]
    [InlineData("status", "\"live\"", "\"WithHeld\"")]
    [InlineData("status", "\"unheard of\"", "\"WithHeld\"")]
    [InlineData("sort", "null", "\"withHeld\"")]
    [InlineData("all", "[\"live\"]", "[\"Draft\"]")]
    [InlineData("count", "-1", "7")]
    public void A_kept_value_vanishes_when_the_member_gets_another_value(string member, string json, string written)
    {
        string start = """{"id":"1",""";
        string required = "\"required\":\"2024-05-01T12:30:00Z\"";
        string changed = (string)Call("Set", $"{start}{required},\"{member}\":{json}}}", member);
        string expected = written.Length == 0 ? $"{start}{required}}}" : $"{start}{required},\"{member}\":{written}}}";
        Assert.Null(JsonDifference.Find(expected, changed));
    }

    [Fact]
    public void A_required_member_of_the_users_forgets_its_spelling_too() =>
        Assert.Equal("""{"id":"1","required":"2025-01-02T03:04:05.678Z"}""", Call("Set", """{"id":"1","required":"2024-05-01T12:30Z"}""", "required"));

    [Theory]
    [InlineData("no at", "\"at\":\"2024-05-01T12:30Z\"")]
    [InlineData("no sort", "\"sort\":\"Live\"")]
    public void A_spelling_vanishes_with_the_value(string method, string member) =>
        Assert.Equal("""{"id":"1","required":"2024-05-01T12:30:00Z"}""", Call("Set", "{\"id\":\"1\",\"required\":\"2024-05-01T12:30:00Z\"," + member + "}", method));

    [Fact]
    public void A_spelling_stays_if_the_member_is_set_to_its_value() =>
        Assert.Equal(true, Call("SetToTheSame", """{"id":"1","at":"2024-05-01T12:30Z","required":"2024-05-01T12:30:00Z"}"""));

    [Fact]
    public void Unknown_members_are_listed_apart_from_kept_values() =>
        Assert.Equal(
            "extra more|at note sort",
            Call("Kept", """{"id":"1","extra":1,"at":"2024-05-01T12:30Z","required":"2024-05-01T12:30:00Z","note":null,"sort":"unheard of","more":null}"""));

    [Fact]
    public void New_values_are_written_in_the_style_of_the_samples_with_all_their_digits() =>
        Assert.Equal("""{"id":"9","at":"2025-01-02T03:04:05.678Z","required":"2025-01-02T03:04:05.678Z","status":"Live","sort":"live"}""", Call("New"));

    [Fact]
    public void Values_are_the_instants_that_are_spelled() =>
        Assert.Equal(
            "2024-05-01T12:30:00.0000000+05:30  2024-05-01T12:30:00.0000000-05:00 2024-05-01T12:30:00.5000000+00:00 2024-05-01T12:30:00.1230000+00:00 Live WithHeld Draft ",
            Call("Values", """
                {"id":"1","at":"20240501T1230+0530","required":"2024-05-01T12:30:00Z","ended":"","created":"1 May 2024 12:30 EST","stamp":1714566600.5,"millis":1714566600123,
                "status":"live","sort":"withHeld","level":"draft","count":-1}
                """));

    [Theory]
    [InlineData("""{"id":"1","required":"2024-05-01T12:30:00"}""", "$.required")]
    [InlineData("""{"id":"1","required":"2024-05-32T12:30:00Z"}""", "$.required")]
    [InlineData("""{"id":"1","required":""}""", "$.required")]
    [InlineData("""{"id":"1","required":null}""", "$.required")]
    [InlineData("""{"id":"1","required":5}""", "$.required")]
    [InlineData("""{"id":"1","required":"2024-05-01T12:30:00Z","at":"soon"}""", "$.at")]
    [InlineData("""{"id":"1","required":"2024-05-01T12:30:00Z","ended":-2}""", "$.ended")]
    [InlineData("""{"id":"1","required":"2024-05-01T12:30:00Z","level":"LIVE"}""", "$.level")]
    [InlineData("""{"id":"1","required":"2024-05-01T12:30:00Z","stamp":1e30}""", "$.stamp")]
    [InlineData("""{"id":"1","required":"2024-05-01T12:30:00Z","all":["unheard of"]}""", "$.all[0]")]
    public void Other_values_are_refused_with_their_path(string json, string path)
    {
        Type type = s_assembly.Value.GetType("News.Event", throwOnError: true)!;
        Assert.Equal(path, Assert.Throws<JsonException>(() => Read(type, json)).Path);
        Assert.All(Options(), options => Assert.ThrowsAny<JsonException>(() => JsonSerializer.Deserialize(json, type, options)));
    }

    [Fact]
    public void The_last_of_two_members_counts_with_its_spelling()
    {
        Type type = s_assembly.Value.GetType("News.Event", throwOnError: true)!;
        const string required = "\"required\":\"2024-05-01T12:30:00Z\"";
        Assert.Equal($$"""{"id":"1","at":"2024-05-01T12:31:00Z",{{required}}}""", ToJson(Read(type, $$"""{"id":"1","at":"2024-05-01T12:30Z","at":"2024-05-01T12:31:00Z",{{required}}}""")));
        Assert.Equal($$"""{"id":"1","at":"2024-05-01T12:31Z",{{required}}}""", ToJson(Read(type, $$"""{"id":"1","at":"2024-05-01T12:30:00Z","at":"2024-05-01T12:31Z",{{required}}}""")));
        Assert.Equal($$"""{"id":"1",{{required}},"status":"unheard of"}""", ToJson(Read(type, $$"""{"id":"1","status":"Live","status":"unheard of",{{required}}}""")));
    }

    [Fact]
    public void A_sample_that_names_no_member_of_an_open_enum_is_a_warning_at_the_sample()
    {
        TestRun run = new TestProject()
            .Fixture("a.json", "{\n  \"status\": \"lvie\",\n  \"level\": \"gone\"\n}", "Item")
            .Source("Pins.cs", """
                namespace News;
                public enum Status { Draft, Live }
                [NewsSchema.NewsSchema] public partial record Item { public Status? Status { get; init; } public Status Level { get; init; } }
                """)
            .Run();
        Assert.Equal(
            ["a.json(2,13): warning NEWS4109: 'status' is \"lvie\", which Status has no member for (did you mean live?): it is kept as text; add a member, or change the sample"],
            run.Diagnostics.Where(diagnostic => diagnostic.Id == "NEWS4109").Select(Print));
        Assert.Contains(run.Diagnostics, diagnostic => diagnostic.Id == "NEWS4101" && Print(diagnostic).StartsWith("a.json(3,12)", StringComparison.Ordinal));
    }

    [Fact]
    public void Nothing_needs_a_property_that_can_be_null()
    {
        TestRun run = new TestProject()
            .Fixture("a.json", """{"at":"2024-05-01T12:30:00Z"}""", "Item")
            .Source("Pins.cs", "namespace News; [NewsSchema.NewsSchema] public partial record Item { [NewsSchema.NewsNothing(\"\")] public System.DateTimeOffset At { get; init; } }")
            .Run();
        Assert.Equal("'Item.At' has [NewsNothing] but is never null: declare it as System.DateTimeOffset?", Assert.Single(run.Diagnostics, diagnostic => diagnostic.Id == "NEWS4110").GetMessage(null));
    }

    private static string Print(Microsoft.CodeAnalysis.Diagnostic diagnostic)
    {
        Microsoft.CodeAnalysis.FileLinePositionSpan place = diagnostic.Location.GetLineSpan();
        return $"{Path.GetFileName(place.Path)}({place.StartLinePosition.Line + 1},{place.StartLinePosition.Character + 1}): "
            + $"{diagnostic.Severity.ToString().ToLowerInvariant()} {diagnostic.Id}: {diagnostic.GetMessage(null)}";
    }

    private static IEnumerable<JsonSerializerOptions> Options()
    {
        var resolver = (IJsonTypeInfoResolver)s_assembly.Value.GetType("News.NewsJson", throwOnError: true)!.GetProperty("Default")!.GetValue(null)!;
        yield return new JsonSerializerOptions { TypeInfoResolver = resolver };
        yield return new JsonSerializerOptions(JsonSerializerDefaults.Web) { TypeInfoResolver = resolver };
        yield return new JsonSerializerOptions { TypeInfoResolver = resolver, Encoder = JavaScriptEncoder.Create(UnicodeRanges.BasicLatin), ReadCommentHandling = JsonCommentHandling.Skip };
    }

    private static object Call(string method, params object[] arguments) =>
        s_assembly.Value.GetType("News.Use", throwOnError: true)!.GetMethod(method)!.Invoke(null, BindingFlags.DoNotWrapExceptions, null, arguments, null)!;

    private static object Read(Type type, string json) => type.GetMethod("FromJson", [typeof(string)])!.Invoke(null, BindingFlags.DoNotWrapExceptions, null, [json], null)!;

    private static string ToJson(object record) => ((INewsRecord)record).ToJson(indented: false);
}
