using NewsSchema.Generators.Plans;
using NewsSchema.Generators.Tests.Infrastructure;
using static NewsSchema.Generators.Tests.Emit.Plans;

namespace NewsSchema.Generators.Tests.Emit;

/// <summary>The content of a fixture never becomes code, and it is written back as it was read.</summary>
public class HostileNamesTests
{
    private static readonly string[] s_texts =
    [
        "\"", "\\", "\\\"", "*/", "/*", "//", "\"\"\"", "{", "}", "{0}", "<c>", "</summary>", "&amp;", "`", "`` `", "]]>",
        "\n", "\r\n", "\t", "\0", "\u0001", "\u0085", "\u2028", "\u2029", "\u202E", "\u200B", "\uFEFF", "\uFFFE", "\uFFFF",
        "é\u0301", "ß", "™", "日本", "😀", "\u007F", " ", "", "#if", "#pragma", "@", "$\"{x}\"", "\\u0022", new string('x', 100_000),
    ];

    public static TheoryData<string> Texts => [.. s_texts];

    private static readonly string[] s_identifiers =
    [
        "class", "__arglist", "json", "value", "name", "extension", "start", "find", "done", "match", "items", "more", "has", "hasFind2",
        "_1st", "日本", "Done", "System", "NewsSchema", "String", "ReadOnlySpan", "SequenceEqual",
    ];

    private static readonly string[] s_recordNames =
    [
        "System", "NewsSchema", "ReadOnlySpan", "NewsList", "MemoryExtensions", "Default", "Options", "Type", "Get", "Find", "Json",
    ];

    public static TheoryData<string> Identifiers => [.. s_identifiers];

    public static TheoryData<string> RecordNames => [.. s_recordNames];

    [Theory]
    [MemberData(nameof(Texts))]
    public void Any_text_is_a_json_name_and_an_example(string text)
    {
        string name = System.Text.Json.JsonSerializer.Serialize(text);
        string written = s_emission.Value.RoundTrip($"News.Text{Array.IndexOf(s_texts, text)}", $$"""{{{name}}:"value","numbers":[1]}""");
        using var document = System.Text.Json.JsonDocument.Parse(written);
        Assert.Equal("value", document.RootElement.GetProperty(text).GetString());
    }

    [Theory]
    [MemberData(nameof(Identifiers))]
    public void Any_identifier_is_a_property_without_a_collision(string name)
    {
        const string json = """{"text":"a","count":1,"numbers":[1]}""";
        Assert.Equal(json, s_emission.Value.RoundTrip($"News.Identifier{Array.IndexOf(s_identifiers, name)}", json));
    }

    [Theory]
    [MemberData(nameof(RecordNames))]
    public void Any_name_is_a_record(string name) =>
        Assert.Equal("""{"a":"b"}""", s_emission.Value.RoundTrip($"News.{name}", """{"a":"b"}"""));

    [Theory]
    [InlineData("")]
    [InlineData("class.new")]
    [InlineData("System")]
    [InlineData("My.System.Collections")]
    [InlineData("NewsSchema")]
    [InlineData("NewsSchema.Json")]
    public void Any_namespace_gives_types_that_compile(string @namespace)
    {
        string Key(string name) => @namespace.Length == 0 ? name : $"{@namespace}.{name}";
        RecordPlan[] records =
        [
            .. new[]
            {
                Record("Story", RecordRole.DataRoot, Required("part", Record(Key("Part"))), Optional("day", Of(TypePlanKind.Date))),
                Record("Part", RecordRole.Structure, Required("a", Of(TypePlanKind.String))),
            }.Select(record => record with { Namespace = @namespace, Key = Key(record.Name) }),
        ];
        ProjectPlan plan = Project(records[0], records[1..]) with { Namespace = @namespace };
        const string json = """{"part":{"a":"b"},"day":"2024-05-01"}""";
        Assert.Equal(json, EmittedCode.Of(plan).RoundTrip(Key("Story"), json));
    }

    [Fact]
    public void Hint_names_are_distinct_in_any_case_and_have_no_folder()
    {
        RecordPlan root = Record("Story", RecordRole.DataRoot);
        RecordPlan[] others =
        [
            Record("STORY", RecordRole.Structure),
            Record("Story", RecordRole.Structure) with { Namespace = "Other", Key = "Other.Story" },
            Record("Json", RecordRole.Structure) with { Namespace = "Story", Key = "Story.Json" },
            Record(new string('a', 1000), RecordRole.Structure),
            Record(new string('a', 1000) + "b", RecordRole.Structure),
        ];
        string[] hints = [.. EmittedCode.Sources(Project(root, others)).Select(file => file.Path)];
        Assert.Equal(hints.Length, hints.Distinct(StringComparer.OrdinalIgnoreCase).Count());
        Assert.All(hints, hint => Assert.Matches(@"^[\w.]{1,150}\.g\.cs$", hint));
    }

    [Fact]
    public void A_plan_gives_the_same_bytes_in_any_culture_with_line_feeds_only()
    {
        ProjectPlan plan = Project(Record("Story", RecordRole.DataRoot, Optional("i", Of(TypePlanKind.Int64)), Optional("İ", List(Of(TypePlanKind.Date)), "İ")));
        IReadOnlyList<(string Path, string Text)> expected = EmittedCode.Sources(plan);
        Assert.All(expected, file => Assert.DoesNotContain("\r", file.Text, StringComparison.Ordinal));
        foreach (string culture in new[] { "tr-TR", "th-TH", "ar-SA", "de-DE" })
        {
            Cultures.Run(culture, () => Assert.Equal(expected, EmittedCode.Sources(plan)));
        }
    }

    [SlowFact]
    public async Task Records_with_hostile_names_compile_without_a_warning_under_the_newest_compiler() => Assert.Equal("", await NewestCompiler.CompileAsync(EmittedCode.Sources(Everything())));

    private static readonly Lazy<EmittedCode> s_emission = new(() => EmittedCode.Of(Everything()));

    /// <summary>All the records, compiled once; also for tests of the values in them.</summary>
    internal static EmittedCode Emission => s_emission.Value;

    /// <summary>A record for every hostile text and name, and one for every kind of value in every position.</summary>
    private static ProjectPlan Everything()
    {
        RecordPlan[] records =
        [
            .. s_texts.Select(TextStory),
            .. s_identifiers.Select(IdentifierStory),
            .. s_recordNames.Select(name => Record(name, RecordRole.Structure, Required("a", Of(TypePlanKind.String)))),
            .. SerializerTests.AllValueStories(),
        ];
        return Project(records[0], records[1..]);
    }

    private static RecordPlan TextStory(string text, int number) =>
        Record(
            $"Text{number}",
            number == 0 ? RecordRole.DataRoot : RecordRole.Structure,
            Optional(text, Of(TypePlanKind.String), "Hostile") with { Doc = new([$"`{text}`: in 1 of 1; e.g. `{text}`.", text]) },
            Optional("numbers", List(Of(TypePlanKind.Int64)))) with { Doc = new([text]) };

    private static RecordPlan IdentifierStory(string name, int number) =>
        Record(
            $"Identifier{number}",
            RecordRole.Structure,
            Required("text", Of(TypePlanKind.String), name),
            Required("count", Of(TypePlanKind.Int64), name + "2"),
            Optional("numbers", List(Of(TypePlanKind.Int64)), name + "3"));
}
