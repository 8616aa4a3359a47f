using FsCheck;
using FsCheck.Fluent;
using NewsSchema.Core.Text;
using NewsSchema.Core.Tree;
using NewsSchema.Generators.Checking;
using NewsSchema.Generators.Fixtures;
using NewsSchema.Generators.Inference;
using NewsSchema.Generators.Plans;
using NewsSchema.Generators.Shapes;
using NewsSchema.Generators.Tests.Shapes;

namespace NewsSchema.Generators.Tests.Schemas;

public class SampleCheckerTests
{
    [Fact]
    public void Inferred_types_hold_their_samples_in_any_order() =>
        Prop.ForAll(RandomNodes.Samples.Three().ToArbitrary(), samples =>
        {
            MapNode[] all = [samples.Item1, samples.Item2, samples.Item3];
            SchemaResult result = Build(all);
            Assert.Equal(result, Build(all.Reverse()));
            Assert.All(all, sample => Assert.True(Refusals(result.Plan, sample) is [], $"{Samples.Print(sample)}\n{PlanPrinter.Print(result.Plan)}"));
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(SlowTests.Rounds(1000)));

    [Theory]
    [InlineData("""{"a":"2024-05-01"}""", """{"a":"2024-05"}""")]
    [InlineData("""{"a":"2024-05-01T10:30:00Z"}""", """{"a":"2024-05-01T10:30:00"}""")]
    [InlineData("""{"a":"2024-05-01T10:30:00Z"}""", """{"a":"2024-05-32T10:30:00Z"}""")]
    [InlineData("""{"a":5}""", """{"a":1.5}""")]
    [InlineData("""{"a":5}""", """{"a":"5"}""")]
    [InlineData("""{"a":["x"]}""", """{"a":[null]}""")]
    [InlineData("""{"a":{"x":1}}""", """{"a":[]}""")]
    public void A_value_that_the_plan_cannot_hold_is_refused(string sample, string other) =>
        Assert.Single(Refusals(Build([Samples.Map(sample)]).Plan, Samples.Map(other)));

    [Theory]
    [InlineData("""{"a":"2024-05-01T10:30:00Z"}""", """{"a":"2024-05-01T10:30:00-05:00"}""")]
    [InlineData("""{"a":"2024-05-01T10:30:00Z"}""", """{"a":"2024-05-01T10:30:00+00:00"}""")]
    [InlineData("""{"a":"2024-05-01T10:30:00Z"}""", """{"a":"20240501T1030+0000"}""")]
    [InlineData("""{"a":"2024-05"}""", """{"a":"2024-05-01T10:30"}""")]
    [InlineData("""{"a":1.5}""", """{"a":3000000000}""")]
    [InlineData("""{"a":["x"],"b":"x"}""", """{"c":{},"b":null}""")]
    [InlineData("""{"a":[]}""", """{"a":[1,"x",{}]}""")]
    [InlineData("""{"title":{"en":"x","de":"y"}}""", """{"title":{"fr":"z"}}""")]
    [InlineData("""{"a":{"name":"x"}}""", """{"a":{"name":"x","other":[1]}}""")]
    public void A_value_that_the_plan_can_hold_is_not_refused(string sample, string other) => Assert.Empty(Refusals(Build([Samples.Map(sample)]).Plan, Samples.Map(other)));

    [Fact]
    public void Mixed_kinds_are_reported_with_both_positions()
    {
        FixtureModel[] models = [Plans.Json("Item", "{\n  \"by\": \"x\"\n}", "/p/a.json"), Plans.Json("Item", """{"by":{"name":"x"}}""", "/p/b.json")];
        SchemaResult result = Plans.Build(models);
        UnionOccurrence[] sightings =
        [
            .. FixtureChecker.Check(OpenedFixture.Open(new Fixture("/p/b.json", "Item", null), """{"by":{"name":"x"}}""", default), SchemaCheck.AllOf(result.Plan), default).Unions,
            .. FixtureChecker.Check(OpenedFixture.Open(new Fixture("/p/a.json", "Item", null), "{\n  \"by\": \"x\"\n}", default), SchemaCheck.AllOf(result.Plan), default).Unions,
        ];
        PlanDiagnostic finding = Assert.Single(FixtureChecker.Combine(sightings));
        Assert.Equal(("NEWS4010", "/p/b.json", new SourceSpan(6, 12)), (finding.Code, finding.Path, finding.Span));
        Assert.Equal("'by' is an object here but a string at a.json(2,9): its type has a member for each", finding.Message);
    }

    private static SchemaResult Build(IEnumerable<MapNode> samples) =>
        Plans.Build(samples.Select((sample, i) => new FixtureModel($"/p/{i}.json", "x", "Item", "X", null, IsArticle: false, IsList: false, IsBroken: false, Shape.Of(sample))).Take(1)
            .Select(model => model with { Shape = Shape.Merge([.. samples.Select(Shape.Of)]) }));

    internal static List<string> Refusals(ProjectPlan plan, MapNode sample)
    {
        var refusals = new List<string>();
        new SampleChecker(new SchemaCheck("Item", IsArticle: false, "News.Item", plan.Records, plan.Enums), error => refusals.Add(error.Message)).Check(sample);
        return refusals;
    }
}
