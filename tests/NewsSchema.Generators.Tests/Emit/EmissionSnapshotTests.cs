using NewsSchema.Generators.Plans;
using VerifyXunit;
using static NewsSchema.Generators.Tests.Emit.Plans;

namespace NewsSchema.Generators.Tests.Emit;

/// <summary>What a user reads after F12, written down.</summary>
public class EmissionSnapshotTests
{
    [Fact]
    public Task An_article_with_its_parts() => Verify(Article());

    private static ProjectPlan Article()
    {
        RecordPlan story = Record(
            "WireStory",
            RecordRole.Article,
            Required("language", Of(TypePlanKind.String)),
            Optional("published", Of(TypePlanKind.Date)),
            Optional("provider", Reference("News.Organization", keepsHash: true)),
            Optional("keywords", List(Of(TypePlanKind.String))),
            Optional("contact", Record("News.WireStoryContact")),
            Optional("textFormat", Of(TypePlanKind.TextFormat)),
            Required("headline", Of(TypePlanKind.Text)),
            Optional("dateline", Record("News.WireStoryDateline")),
            Required("body", List(Of(TypePlanKind.Text))),
            Optional("organizations", List(Record("News.Organization"))),
            Optional("groups", List(Record("News.Group"))),
            Optional("dates", List(Record("News.DateValue"))),
            Optional("quotes", List(Record("News.Quote"))));
        RecordPlan contact = Record("WireStoryContact", RecordRole.Structure, Required("desk", Of(TypePlanKind.String)), Optional("phones", List(Of(TypePlanKind.Int64))));
        RecordPlan dateline = Record(
            "WireStoryDateline",
            RecordRole.Text,
            [.. TextMembers(), Optional("organization", Reference("News.Organization")), Optional("date", Reference("News.DateValue"))]);
        RecordPlan organization = Record("Organization", RecordRole.Entity, [.. EntityMembers(), Optional("country", Of(TypePlanKind.String))]);
        RecordPlan group = Record("Group", RecordRole.Entity, [.. EntityMembers(), Optional("members", References("News.Organization"))]);
        RecordPlan date = Record(
            "DateValue",
            RecordRole.Value,
            Required("id", Of(TypePlanKind.String)).Inherited(),
            Required("text", Of(TypePlanKind.String)).Inherited(),
            Required("value", Of(TypePlanKind.Date)));
        RecordPlan quote = Record(
            "Quote",
            RecordRole.Statement,
            Required("id", Of(TypePlanKind.String)).Inherited(),
            Required("text", Of(TypePlanKind.String)).Inherited(),
            Optional("fragments", List(Of(TypePlanKind.String))).Inherited(),
            Optional("speaker", Reference(null)).Inherited(),
            Optional("source", Reference(null)).Inherited(),
            Optional("cues", List(Of(TypePlanKind.String))).Inherited());
        return Project(story, contact, dateline, organization, group, date, quote);
    }

    private static MemberPlan[] EntityMembers() =>
    [
        Required("id", Of(TypePlanKind.String)).Inherited(),
        Required("name", Of(TypePlanKind.String)).Inherited(),
        Optional("sameAs", Of(TypePlanKind.String)).Inherited(),
    ];

    private static MemberPlan[] TextMembers() =>
    [
        Required("text", Of(TypePlanKind.String)).Inherited(),
        Optional("slot", Of(TypePlanKind.String)).Inherited(),
        (Optional("level", Of(TypePlanKind.Int32)) with { IsNullable = false }).Inherited(),
        Optional("separator", Of(TypePlanKind.String)).Inherited(),
        Optional("spans", List(Of(TypePlanKind.Span))).Inherited(),
    ];

    private static Task Verify(ProjectPlan plan) =>
        Verifier.Verify(string.Concat(EmittedCode.Sources(plan).Select(file => $"//==== {file.Path}\n{file.Text}\n")), "cs");
}
