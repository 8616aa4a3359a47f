using NewsSchema.Generators.Plans;

namespace NewsSchema.Generators.Tests.Schemas;

/// <summary>The type inferred from samples of a member <c>a</c>.</summary>
public class InferenceTests
{
    [Theory]
    [InlineData("Boolean?", "true", "false")]
    [InlineData("Int64?", "5", "3000000000")]
    [InlineData("Decimal?", "5", "1.5")]
    [InlineData("Decimal?", "1234567890123456.78")]
    [InlineData("Decimal?", "18446744073709551615", "0.5")]
    [InlineData("Number?", "18446744073709551615")]
    [InlineData("Number?", "5", "1e400")]
    [InlineData("Number?", "1.25e-1", "0.5")]
    [InlineData("Number?", "-0")]
    [InlineData("Int64?", "2024")]
    public void Numbers_are_never_rounded(string type, params string[] values) => AssertType(type, values);

    [Theory]
    [InlineData("\"12\"")]
    [InlineData("\"3.0\"")]
    [InlineData("\"04000000\"")]
    [InlineData("\"true\"")]
    [InlineData("\"2024\"")]
    [InlineData("\"dpa\"")]
    [InlineData("\"\"")]
    [InlineData("\"https://example.org/a\"")]
    [InlineData("\"3500000 EUR\"")]
    [InlineData("\"120 km\"")]
    [InlineData("\"Last Tuesday\"")]
    [InlineData("\"PT36H\"")]
    public void Quoted_scalars_are_text(string value) => AssertType("String?", value);

    [Theory]
    [InlineData("Date?", "2024-05-01")]
    [InlineData("IsoDate?", "2024-05")]
    [InlineData("IsoDate?", "2024", "2024-05")]
    [InlineData("IsoDate?", "2024-05-01", "2024")]
    [InlineData("IsoDate?", "2024-05-01", "2024-05-01T10:30:00Z")]
    [InlineData("IsoDate?", "2024-05-01T10:30:00")]
    [InlineData("IsoDate?", "2024-05-01 10:30:00")]
    [InlineData("IsoDate?", "20240501T103000", "2024-05-01T10:30:00Z")]
    [InlineData("IsoDate?", "20240501", "2024-05-01")]
    [InlineData("String?", "20240501")]
    [InlineData("DateTime(-Zx)?", "2024-05-01T10:30Z")]
    [InlineData("DateTime(0+bx)?", "2024-05-01T10:30:00+0000")]
    [InlineData("DateTime(0ZBx)?", "20240501T103000Z")]
    [InlineData("DateTime(0Zsx)?", "2024-05-01 10:30:00Z")]
    [InlineData("String?", "Wed, 01 May 2024 10:30:00 GMT")]
    [InlineData("String?", "Wed, 01 May 2024 10:30:00 GMT", "2024-05-01T10:30:00Z")]
    [InlineData("DateTime(0Z)?", "2024-05-01T10:30:00Z")]
    [InlineData("DateTime(0Z)?", "2024-05-01T10:30:00Z", "2024-05-01T10:30:00+02:00")]
    [InlineData("DateTime(0Z)?", "2024-05-01T10:30:00+02:00")]
    [InlineData("DateTime(0+)?", "2024-05-01T10:30:00+00:00", "2024-05-01T10:30:00+02:00")]
    [InlineData("DateTime(3Z)?", "2024-05-01T10:30:00.120+02:00")]
    [InlineData("DateTime(7Z)?", "2024-05-01T10:30:00.123456789Z")]
    [InlineData("DateTime(0Z)?", "2024-05-01T10:30:00Z", "2024-05-01T10:30:00+00:00")]
    [InlineData("DateTime(0Z)?", "2024-05-01T10:30:00Z", "2024-05-01T10:30:00.5Z")]
    [InlineData("DateTime(0Zbx)?", "2024-05-01T10:30:00.5Z", "2024-05-01T10:30Z", "2024-05-01T10:30:00+0000")]
    [InlineData("String?", "2024-05-01", "Last Tuesday")]
    [InlineData("String?", "2024-05-01", "")]
    [InlineData("Time?", "10:30:00")]
    [InlineData("IsoTime?", "10:30:00Z")]
    [InlineData("IsoTime?", "10:30", "10:30:00")]
    [InlineData("Duration?", "PT2H", "P1DT30M")]
    [InlineData("String?", "PT2H", "PT90M")]
    public void Texts_get_the_narrowest_type_that_gives_all_of_them_back(string type, params string[] texts) =>
        AssertType(type, [.. texts.Select(text => $"\"{text}\"")]);

    [Theory]
    [InlineData("duration", "String?")]
    [InlineData("itunes:duration", "String?")]
    [InlineData("elapsedTime", "String?")]
    [InlineData("clip_length", "String?")]
    [InlineData("DURATION", "String?")]
    [InlineData("time-played-event", "String?")]
    [InlineData("start", "Time?")]
    [InlineData("lengthened", "Time?")]
    public void A_time_of_day_whose_name_is_that_of_an_amount_of_time_is_text(string name, string type)
    {
        ProjectPlan plan = Plans.OfJson($$"""{"{{name}}":"00:31:02"}""", $$"""{"{{name}}":"01:10:00"}""");
        Assert.Equal(type, plan.TypeOf("Item", name));
    }

    [Theory]
    [InlineData("News.ItemAValue?", "\"12\"", "5")]
    [InlineData("News.ItemAValue?", "true", "1")]
    [InlineData("News.ItemAValue?", "\"text\"", """{"name":"x"}""")]
    [InlineData("News.ItemAValue?", "\"text\"", "[[1]]")]
    [InlineData("News.ItemA?", "null", """{"name":"x"}""")]
    [InlineData("List<News.ItemAValue>", """["x", {"name":"x"}]""")]
    public void Mixed_kinds_become_a_union(string type, params string[] values) => AssertType(type, values);

    [Theory]
    [InlineData("Any?", "null")]
    [InlineData("Any?", "{}")]
    [InlineData("List<Any>", "[]")]
    [InlineData("List<Any>", "[null]")]
    [InlineData("List<Int64>", "[]", "[1]", "null")]
    [InlineData("List<String?>", """["x", null]""")]
    [InlineData("List<List<Decimal>>", "[[1.5], []]")]
    public void A_member_without_a_value_in_any_sample_is_untyped(string type, params string[] values) => AssertType(type, values);

    [Theory]
    [InlineData(19, false)]
    [InlineData(20, true)]
    public void JSON_requires_only_what_enough_samples_have(int count, bool isRequired)
    {
        ProjectPlan plan = Plans.OfJson([.. Enumerable.Repeat("""{"a":1,"list":[1],"map":{"en":"x"}}""", count)]);
        RecordPlan item = plan.Record("Item");
        Assert.Equal(isRequired, item.Member("a").IsRequired);
        Assert.Equal(!isRequired, item.Member("a").IsNullable);
        Assert.All(item.Members.Skip(1), member => Assert.False(member.IsRequired || member.IsNullable));
    }

    [Theory]
    [InlineData(1, 40, false)]
    [InlineData(19, 5, false)]
    [InlineData(20, 1, true)]
    public void A_member_of_nested_objects_is_required_if_they_are_in_twenty_samples(int samples, int objects, bool isRequired)
    {
        string list = string.Join(',', Enumerable.Repeat("""{"url":"x","width":1}""", objects));
        ProjectPlan plan = Plans.OfJson([.. Enumerable.Repeat($$"""{"images":[{{list}}],"cover":{"url":"x"} }""", samples)]);
        Assert.Equal(isRequired ? "required String" : "String?", plan.TypeOf("ItemImage", "url"));
        Assert.Equal(isRequired ? "required String" : "String?", plan.TypeOf("ItemCover", "url"));
    }

    [Theory]
    [InlineData("{}")]
    [InlineData("""{"a":null}""")]
    public void A_member_that_one_sample_lacks_is_not_required(string sample)
    {
        string[] samples = [.. Enumerable.Repeat("""{"a":1}""", 30), sample];
        Assert.Equal("Int64?", Plans.OfJson(samples).TypeOf("Item", "a"));
    }

    [Theory]
    [InlineData("OneOrMany<String>", "\"text\"", "[\"text\"]")]
    [InlineData("OneOrMany<String>", "[\"text\"]", "\"text\"", "null")]
    [InlineData("OneOrMany<String>", "\"text\"", "[]")]
    [InlineData("OneOrMany<String?>", "\"text\"", "[null, \"text\"]")]
    [InlineData("OneOrMany<Date>", "\"2024-05-01\"", "[\"2024-05-02\"]")]
    [InlineData("OneOrMany<String>", "\"2024-05-01\"", "[\"soon\"]")]
    [InlineData("OneOrMany<Decimal>", "1", "[1.5]")]
    [InlineData("OneOrMany<Map<String>>", """{"en":"x"}""", """[{"de":"x"}]""")]
    [InlineData("OneOrMany<News.ItemA>", """{"name":"x"}""", "[]")]
    [InlineData("OneOrMany<News.ItemA>", """{"@type":"Person"}""", """[{"@type":"Person","name":"x"}]""")]
    [InlineData("OneOrMany<News.ItemA>", """{"name":"x"}""", """[{"mail":"x"}]""")]
    [InlineData("OneOrMany<News.ItemAValue>", "\"text\"", """[{"name":"x"}]""")]
    [InlineData("OneOrMany<News.ItemAValue>", "1", "[\"text\"]")]
    [InlineData("List<OneOrMany<Int64>>", "[1, [2, 3]]")]
    [InlineData("Map<OneOrMany<String>>", """{"en":"x","de":["y"]}""")]
    [InlineData("Any?", "{}", "[]")]
    [InlineData("List<String>", "[\"text\"]", "[]", "null")]
    public void A_value_in_some_samples_and_a_list_in_others_is_one_or_many(string type, params string[] values)
    {
        AssertType(type, values);
        AssertType(type, [.. values.Reverse()]);
    }

    [Fact]
    public void A_union_has_a_member_for_each_kind_of_one_and_of_many()
    {
        ProjectPlan plan = Plans.OfJson("""{"authors":"x"}""", """{"authors":{"name":"x","mail":"y"}}""", """{"authors":[{"name":"x"}, "y"]}""");
        Assert.Equal("OneOrMany<News.ItemAuthorValue>", plan.TypeOf("Item", "authors"));
        Assert.Equal(
            ["string String?", "object News.ItemAuthor?"],
            plan.Record("ItemAuthorValue").Members.Select(member => $"{member.JsonName} {PlanPrinter.Print(member.Type)}{(member.IsNullable ? "?" : "")}"));
        Assert.Equal(RecordRole.Union, plan.Record("ItemAuthorValue").Role);
        Assert.Equal(["mail", "name"], plan.Record("ItemAuthor").Members.Select(member => member.JsonName).Order());
    }

    [Fact]
    public void A_doc_comment_states_how_many_samples_have_a_member()
    {
        RecordPlan item = Plans.OfJson("""{"a":"dpa","u":"https://example.org/"}""", """{"a":"afp","tags":["x"]}""", "{}").Record("Item");
        Assert.Equal(["`a`: in 2 of 3 samples; e.g. `afp`."], item.Member("a").Doc);
        Assert.Equal(["`tags`: in 1 of 3 samples; e.g. `x`."], item.Member("tags").Doc);
        Assert.Contains("declare it as Uri", item.Member("u").Doc[1], StringComparison.Ordinal);
    }

    private static void AssertType(string type, params string[] values) =>
        Assert.Equal(type, Plans.OfJson([.. values.Select(value => $$"""{"a":{{value}}}""")]).TypeOf("Item", "a"));
}
