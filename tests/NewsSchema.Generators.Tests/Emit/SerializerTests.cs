using System.Text.Json;
using NewsSchema.Generators.Plans;
using static NewsSchema.Generators.Tests.Emit.Plans;

namespace NewsSchema.Generators.Tests.Emit;

public class SerializerTests
{
    public static TheoryData<string, string> Values => new()
    {
        { "String", "\"Kreml: \\\"nein\\\"\"" },
        { "Boolean", "true" },
        { "Int32", "7" },
        { "Int64", "3000000000" },
        { "Decimal", "1.50" },
        { "Double", "0.1" },
        { "Number", "1e400" },
        { "Date", "\"2021-12-07\"" },
        { "Time", "\"14:30:00\"" },
        { "Duration", "\"PT2H\"" },
        { "IsoDate", "\"2024-05\"" },
        { "IsoTime", "\"14:30+01:00\"" },
        { "Money", "\"3500000 EUR\"" },
        { "Quantity", "\"120 km\"" },
        { "Uri", "\"https://example.com/a#b\"" },
        { "Any", "{\"a\":[1,null]}" },
        { "Text", "{\"text\":\"MOSKAU\",\"spans\":[{\"start\":0,\"end\":6,\"ref\":\"moskau\"}]}" },
        { "Span", "{\"start\":0,\"end\":5}" },
    };

    [Theory]
    [MemberData(nameof(Values))]
    public void A_value_is_read_and_written_alone_in_lists_in_maps_and_as_one_or_many(string kind, string json)
    {
        EmittedCode emission = HostileNamesTests.Emission;
        string story = $"News.{kind}Story";
        string full = """{"first":@,"required":@,"orNull":@,"list":[@],"optionalList":[@,@],"gaps":[null,@],"table":[[@],[]],"gapsInTable":[null,[@]],"map":{"a":@},"mapWithGaps":{"a":null,"b":@},"maps":[{"a":@},{}],"one":@,"many":[@],"manyWithGaps":[null,@],"rows":[@,[@]],"rowsByKey":{"a":@,"b":[]}}""".Replace("@", json, StringComparison.Ordinal);
        Assert.Equal(full, emission.RoundTrip(story, full));

        string least = """{"required":@,"orNull":null,"list":[]}""".Replace("@", json, StringComparison.Ordinal);
        Assert.Equal(least, emission.RoundTrip(story, least));

        string empty = """{"required":@,"orNull":null,"list":[],"optionalList":[],"map":{}}""".Replace("@", json, StringComparison.Ordinal);
        Assert.Equal(empty, emission.RoundTrip(story, empty));
    }

    [Theory]
    [InlineData("2024-05-01T10:00:00Z", "0Z")]
    [InlineData("2024-05-01T10:00:00.120+02:00", "3+")]
    public void A_date_time_keeps_its_style(string text, string style)
    {
        TypePlan type = new(TypePlanKind.DateTime, Style: style);
        EmittedCode emission = EmittedCode.Of(Project(Record("Story", RecordRole.DataRoot, Required("at", type), Required("all", List(type)))));
        string json = $$"""{"at":"{{text}}","all":["{{text}}"]}""";
        Assert.Equal(json, emission.RoundTrip("News.Story", json));
    }

    [Theory]
    [InlineData("""{"id":"1","name":"N","count":2}""", """{"id":"1","name":"N","count":2}""")]
    [InlineData("""{"count":2,"name":"N","id":"1"}""", """{"id":"1","name":"N","count":2}""")]
    [InlineData(""" { "name" : "N" , "\u0069d" : "1" } """, """{"id":"1","name":"N"}""")]
    [InlineData("""{"new":[1],"id":"1","other":{"x":null},"name":"N"}""", """{"id":"1","name":"N","new":[1],"other":{"x":null}}""")]
    [InlineData("""{"id":"1","name":"N","count":null}""", """{"id":"1","name":"N","count":null}""")]
    public void Members_come_in_any_order_and_unknown_ones_are_kept(string json, string written) =>
        Assert.Equal(written, s_simple.Value.RoundTrip("News.Story", json));

    [Fact]
    public void The_last_of_several_members_with_one_name_wins()
    {
        object record = s_simple.Value.Read("News.Story", """{"id":"0","id":"1","count":null,"name":"N","count":2}""");
        Assert.Equal("""{"id":"1","name":"N","count":2}""", s_simple.Value.Write(record));
    }

    [Theory]
    [InlineData("""{"id":"1"}""", "name")]
    [InlineData("{}", "id")]
    [InlineData("""{"id":null,"name":"N"}""", "$.id")]
    [InlineData("""{"id":"1","name":"N","count":"2"}""", "$.count")]
    [InlineData("""{"id":"1","name":"N",}""", "member")]
    [InlineData("[]", "object")]
    public void JSON_that_is_not_the_record_is_refused_with_its_position(string json, string message) =>
        Assert.Contains(message, Assert.Throws<JsonException>(() => s_simple.Value.Read("News.Story", json)).ToString(), StringComparison.Ordinal);

    [Fact]
    public void Unknown_members_can_be_ignored_or_rejected()
    {
        EmittedCode ignoring = EmittedCode.Of(Project(Simple() with { UnknownMembers = UnknownMemberHandling.Ignore }));
        EmittedCode rejecting = EmittedCode.Of(Project(Simple() with { UnknownMembers = UnknownMemberHandling.Reject }));
        const string json = """{"id":"1","name":"N","new":[1]}""";
        Assert.Equal("""{"id":"1","name":"N"}""", ignoring.RoundTrip("News.Story", json));
        Assert.Contains("new", Assert.Throws<JsonException>(() => rejecting.Read("News.Story", json)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_record_without_members_keeps_everything()
    {
        EmittedCode emission = EmittedCode.Of(Project(Record("Story", RecordRole.DataRoot)));
        Assert.Equal("""{"a":1}""", emission.RoundTrip("News.Story", """{"a":1}"""));
        Assert.Equal("{}", emission.RoundTrip("News.Story", "{}"));
    }

    [Theory]
    [InlineData("\"text\"")]
    [InlineData("1.5")]
    [InlineData("true")]
    [InlineData("""{"a":"b"}""")]
    [InlineData("[1,2]")]
    public void A_union_holds_one_of_its_kinds(string value)
    {
        EmittedCode emission = s_union.Value;
        Assert.Equal($$"""{"value":{{value}}}""", emission.RoundTrip("News.Story", $$"""{"value":{{value}}}"""));
        Assert.Equal(value, emission.RoundTrip("News.Mixed", value));
        Assert.Contains("null", Assert.Throws<JsonException>(() => emission.Read("News.Mixed", "null")).Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("breaking-news", "Breaking")]
    [InlineData("Breaking", "Breaking")]
    [InlineData("low", "Low")]
    [InlineData("Low", "Low")]
    [InlineData("unheard of", null)]
    [InlineData("LOW", null)]
    public void An_enum_is_read_by_its_names_and_an_unknown_text_is_kept(string value, string? name)
    {
        EmittedCode emission = s_enum.Value;
        string json = $$"""{"optional":"{{value}}","required":"{{(name is null ? "low" : value)}}"}""";
        object record = emission.Read("News.Story", json);
        Assert.Equal(name ?? "Low", record.GetType().GetProperty("Required")!.GetValue(record)!.ToString());
        Assert.Equal(name, record.GetType().GetProperty("Optional")!.GetValue(record)?.ToString());
        Assert.Equal(json, emission.RoundTrip("News.Story", json));
    }

    [Theory]
    [InlineData("\"unheard of\"")]
    [InlineData("null")]
    [InlineData("1")]
    public void An_unknown_text_is_never_the_default_of_an_enum_that_is_not_nullable(string value)
    {
        JsonException error = Assert.Throws<JsonException>(() => s_enum.Value.Read("News.Story", $$"""{"required":{{value}}}"""));
        Assert.Equal("$.required", error.Path);
        Assert.Contains("low, breaking-news", error.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("sbyte", "-128", "127", "128")]
    [InlineData("byte", "0", "255", "-1")]
    [InlineData("short", "-32768", "32767", "32768")]
    [InlineData("ushort", "0", "65535", "65536")]
    [InlineData("int", "-2147483648", "2147483647", "4294967296")]
    [InlineData("uint", "0", "4294967295", "-1")]
    [InlineData("long", "-9223372036854775808", "9223372036854775807", "9223372036854775808")]
    [InlineData("ulong", "0", "9223372036854775807", "-1")]
    public void A_number_that_an_enum_cannot_hold_is_refused(string type, string least, string most, string other)
    {
        EmittedCode emission = s_numbers.Value;
        string name = $"News.{NumberNameOf(type)}Story";
        string json = $$"""{"optional":{{least}},"required":{{most}},"list":[]}""";
        Assert.Equal(json, emission.RoundTrip(name, json));
        emission.AssertRefused(name, $$"""{"optional":{{other}},"required":1,"list":[]}""");
        emission.AssertRefused(name, $$"""{"required":{{other}},"list":[]}""");
        emission.AssertRefused(name, $$"""{"required":1,"list":[{{other}}]}""");
    }

    private static readonly Lazy<EmittedCode> s_simple = new(() => EmittedCode.Of(Project(Simple())));

    private static readonly Lazy<EmittedCode> s_union = new(() =>
    {
        RecordPlan union = Record(
            "Mixed",
            RecordRole.Union,
            Optional("string", Of(TypePlanKind.String)),
            Optional("number", Of(TypePlanKind.Decimal)),
            Optional("boolean", Of(TypePlanKind.Boolean)),
            Optional("object", Record("News.Part")),
            Optional("array", List(Of(TypePlanKind.Int64))));
        RecordPlan part = Record("Part", RecordRole.Structure, Required("a", Of(TypePlanKind.String)));
        return EmittedCode.Of(Project(Record("Story", RecordRole.DataRoot, Required("value", Record("News.Mixed"))), union, part));
    });

    private static readonly Lazy<EmittedCode> s_enum = new(() =>
    {
        const string @enum = "namespace Desk { /// <summary>U.</summary>\npublic enum Urgency { /// <summary>L.</summary>\nLow, /// <summary>B.</summary>\nBreaking } }";
        TypePlan type = new(TypePlanKind.Enum, "Desk.Urgency");
        ProjectPlan plan = Project(Record("Story", RecordRole.DataRoot, Optional("optional", type), Required("required", type)));
        plan = plan with { Enums = new([new EnumPlan("Desk.Urgency", new([new("Low", "low", 0), new("Breaking", "breaking-news", 1)]))]) };
        return EmittedCode.Of(plan, @enum);
    });

    /// <summary>A record for each type of numbers that an enum can have.</summary>
    private static readonly Lazy<EmittedCode> s_numbers = new(() =>
    {
        string[] types = ["sbyte", "byte", "short", "ushort", "int", "uint", "long", "ulong"];
        RecordPlan[] stories = [.. types.Select(StoryOf)];
        ProjectPlan plan = Project(stories[0], stories[1..]) with
        {
            Enums = new([.. types.Select(type => new EnumPlan($"Desk.{NumberNameOf(type)}Level", new([new("Low", "low", 0)])))]),
        };
        return EmittedCode.Of(plan, $"namespace Desk {{ {string.Concat(types.Select(type => $"/// <summary>L.</summary>\npublic enum {NumberNameOf(type)}Level : {type} {{ /// <summary>L.</summary>\nLow }}\n"))} }}");

        static RecordPlan StoryOf(string type)
        {
            TypePlan level = new(TypePlanKind.Enum, $"Desk.{NumberNameOf(type)}Level", Style: "number");
            return Record(NumberNameOf(type) + "Story", RecordRole.DataRoot, Optional("optional", level), Required("required", level), Required("list", List(level)));
        }
    });

    private static string NumberNameOf(string type) => char.ToUpperInvariant(type[0]) + type[1..];

    /// <summary>One record for every kind of value, which has it in every position.</summary>
    internal static IEnumerable<RecordPlan> AllValueStories() =>
        Values.Select(row => (string)row[0]).Select(kind => ValueStory(kind + "Story", Of(Enum.Parse<TypePlanKind>(kind))));

    private static RecordPlan ValueStory(string name, TypePlan type) => Record(
        name,
        RecordRole.DataRoot,
        Optional("first", type),
        Required("required", type),
        Member("orNull", type, "OrNull", isRequired: true, isNullable: true),
        Required("list", List(type)),
        Optional("optionalList", List(type)),
        Optional("gaps", List(type with { IsNullable = true })),
        Optional("table", List(List(type))),
        Optional("gapsInTable", List(List(type) with { IsNullable = true })),
        Optional("map", Map(type)),
        Optional("mapWithGaps", Map(type with { IsNullable = true })),
        Optional("maps", List(Map(type))),
        Optional("one", OneOrMany(type)),
        Optional("many", OneOrMany(type)),
        Optional("manyWithGaps", OneOrMany(type with { IsNullable = true })),
        Optional("rows", List(OneOrMany(type))),
        Optional("rowsByKey", Map(OneOrMany(type))));

    private static RecordPlan Simple() => Record(
        "Story",
        RecordRole.DataRoot,
        Required("id", Of(TypePlanKind.String)),
        Required("name", Of(TypePlanKind.String)),
        Optional("count", Of(TypePlanKind.Int64)));
}
