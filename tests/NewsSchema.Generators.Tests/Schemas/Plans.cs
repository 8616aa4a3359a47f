using NewsSchema.Generators.Fixtures;
using NewsSchema.Generators.Inference;
using NewsSchema.Generators.Pins;
using NewsSchema.Generators.Plans;
using NewsSchema.Generators.Shapes;
using NewsSchema.Generators.Tests.Shapes;

namespace NewsSchema.Generators.Tests.Schemas;

/// <summary>Plans of samples.</summary>
internal static class Plans
{
    public static readonly SchemaOptions Options = new("News");

    /// <summary>The plan of JSON samples of one schema.</summary>
    public static ProjectPlan OfJson(params string[] samples) => Build(samples.Select(sample => Json("Item", sample))).Plan;

    public static SchemaResult Build(IEnumerable<FixtureModel> models, params Pin[] pins) =>
        Build(models, pins, CancellationToken.None);

    public static SchemaResult Build(IEnumerable<FixtureModel> models, IEnumerable<Pin> pins, CancellationToken cancellation) =>
        SchemaBuilder.Build(FixtureGroup.Of(models, cancellation).Select(group => group.Merged(cancellation)), pins, Options, cancellation);

    /// <summary>A JSON fixture of one sample.</summary>
    public static FixtureModel Json(string schema, string json, string path = "/p/sample.json") =>
        new(path, "sample.json", schema, "Sample", null, IsArticle: false, IsList: false, IsBroken: false, Shape.Of(Samples.Json(json)));

    /// <summary>An annotated article as a fixture.</summary>
    public static FixtureModel Article(string text, string path = "/p/wire-story/story.news.md") =>
        OpenedFixture.Open(new Fixture(path, null, null), text, CancellationToken.None).ToModel()!;

    public static RecordPlan Record(this ProjectPlan plan, string name) => plan.Records.Single(record => record.Name == name);

    public static MemberPlan Member(this RecordPlan record, string jsonName) => record.Members.Single(member => member.JsonName == jsonName);

    public static string TypeOf(this ProjectPlan plan, string record, string jsonName)
    {
        MemberPlan member = plan.Record(record).Member(jsonName);
        return (member.IsRequired ? "required " : "") + PlanPrinter.Print(member.Type) + (member.IsNullable ? "?" : "");
    }
}
