using System.Text.Json;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using NewsSchema.Generators.Plans;
using static NewsSchema.Generators.Tests.Emit.Plans;

namespace NewsSchema.Generators.Tests.Emit;

/// <summary>A record of hundreds of members compiles in a time that grows with their number, and reads and writes like any other.</summary>
public class LargeRecordTests
{
    private const int Count = 400;

    private static readonly Lazy<EmittedCode> s_large = new(() => EmittedCode.Of(Project(Large(Count), Record("Part", RecordRole.Structure, Optional("a", Of(TypePlanKind.String))))));

    [Fact]
    public void Its_members_are_read_and_written_in_any_order_and_with_unknown_ones_between()
    {
        string[] members = [.. Enumerable.Range(0, Count).Select(Json)];
        string full = "{" + string.Join(',', members) + "}";
        Assert.Equal(full, s_large.Value.RoundTrip("News.Story", full));
        Assert.Equal(full, s_large.Value.RoundTrip("News.Story", "{" + string.Join(',', members.Reverse()) + "}"));
        Assert.Equal(full, s_large.Value.RoundTrip("News.Story", "{" + string.Join(',', members.OrderBy(member => member.Length).ThenBy(member => member[^3])) + "}"));

        string unknown = "{" + string.Join(',', members) + ",\"member\":1,\"\":2,\"1\":3,\"m1\\nm2\":4}";
        Assert.Equal(unknown, s_large.Value.RoundTrip("News.Story", unknown));

        // Of two members with one name the last counts, also if the first is an explicit null.
        string gaps = string.Join(',', members.Where((_, i) => i % 5 == 0));
        Assert.Equal("{" + gaps.Insert(gaps.IndexOf(",\"m5\"", StringComparison.Ordinal), ",\"m1\":7") + "}", s_large.Value.RoundTrip("News.Story", "{\"m1\":null," + gaps + ",\"m1\":7}"));
    }

    [Fact]
    public void A_missing_required_member_is_named()
    {
        string json = "{" + string.Join(',', Enumerable.Range(0, Count).Where(i => i != 395).Select(Json)) + "}";
        JsonException error = Assert.Throws<JsonException>(() => s_large.Value.RoundTrip("News.Story", json));
        Assert.Contains("m395", error.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(150)]
    [InlineData(1_000)]
    public void No_method_of_its_serializer_grows_with_the_number_of_its_members(int count)
    {
        string source = EmittedCode.Sources(Project(Large(count), Record("Part", RecordRole.Structure))).Single(file => file.Path == "Story.Json.g.cs").Text;
        BaseMethodDeclarationSyntax[] methods = [.. CSharpSyntaxTree.ParseText(source).GetRoot().DescendantNodes().OfType<BaseMethodDeclarationSyntax>()];
        Assert.True(methods.Length > 3 * count / 64, $"{methods.Length} methods");

        // The constructor also has a check for each required member.
        Assert.All(methods, method => Assert.InRange(Statements(method), 1, method is ConstructorDeclarationSyntax ? 80 + (2 * count / 5) : 250));

        static int Statements(BaseMethodDeclarationSyntax method) => method.ExpressionBody is null ? method.DescendantNodes().OfType<StatementSyntax>().Count() : 1;
    }

    private static RecordPlan Large(int count) => Record("Story", RecordRole.DataRoot, [.. Enumerable.Range(0, count).Select(Member)]);

    private static MemberPlan Member(int i) => (i % 5) switch
    {
        0 => Required($"m{i}", Of(i % 2 == 0 ? TypePlanKind.String : TypePlanKind.Int64)),
        1 => Optional($"m{i}", Of(TypePlanKind.Int64)),
        2 => Optional($"m{i}", List(Of(TypePlanKind.Int64))),
        3 => Optional($"m{i}", Plans.Record("News.Part")),
        _ => Optional($"m{i}", Of(TypePlanKind.String)),
    };

    private static string Json(int i) => $"\"m{i}\":" + (i % 5) switch
    {
        0 => i % 2 == 0 ? "\"text\"" : "12",
        1 => "1",
        2 => "[1,2]",
        3 => "{\"a\":\"b\"}",
        _ => "\"t\"",
    };
}
