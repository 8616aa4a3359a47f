using NewsSchema.Generators.Schemas;
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
            Required("language", Of(TypeKind.String)),
            Optional("published", Of(TypeKind.Date)),
            Optional("provider", Reference("News.Organization", keepsHash: true)),
            Optional("keywords", List(Of(TypeKind.String))),
            Optional("contact", Record("News.WireStoryContact")),
            Optional("textFormat", Of(TypeKind.TextFormat)),
            Required("headline", Of(TypeKind.Text)),
            Optional("dateline", Record("News.WireStoryDateline")),
            Required("body", List(Of(TypeKind.Text))),
            Optional("organizations", List(Record("News.Organization"))),
            Optional("groups", List(Record("News.Group"))),
            Optional("dates", List(Record("News.DateValue"))),
            Optional("quotes", List(Record("News.Quote"))));
        RecordPlan contact = Record("WireStoryContact", RecordRole.Structure, Required("desk", Of(TypeKind.String)), Optional("phones", List(Of(TypeKind.Int64))));
        RecordPlan dateline = Record(
            "WireStoryDateline",
            RecordRole.Text,
            [.. TextMembers(), Optional("organization", Reference("News.Organization")), Optional("date", Reference("News.DateValue"))]);
        RecordPlan organization = Record("Organization", RecordRole.Entity, [.. EntityMembers(), Optional("country", Of(TypeKind.String))]);
        RecordPlan group = Record("Group", RecordRole.Entity, [.. EntityMembers(), Optional("members", References("News.Organization"))]);
        RecordPlan date = Record(
            "DateValue",
            RecordRole.Value,
            Required("id", Of(TypeKind.String)).Inherited(),
            Required("text", Of(TypeKind.String)).Inherited(),
            Required("value", Of(TypeKind.Date)));
        RecordPlan quote = Record(
            "Quote",
            RecordRole.Statement,
            Required("id", Of(TypeKind.String)).Inherited(),
            Required("text", Of(TypeKind.String)).Inherited(),
            Optional("fragments", List(Of(TypeKind.String))).Inherited(),
            Optional("speaker", Reference(null)).Inherited(),
            Optional("source", Reference(null)).Inherited(),
            Optional("cues", List(Of(TypeKind.String))).Inherited());
        return Project(story, contact, dateline, organization, group, date, quote);
    }

    private static MemberPlan[] EntityMembers() =>
    [
        Required("id", Of(TypeKind.String)).Inherited(),
        Required("name", Of(TypeKind.String)).Inherited(),
        Optional("sameAs", Of(TypeKind.String)).Inherited(),
    ];

    private static MemberPlan[] TextMembers() =>
    [
        Required("text", Of(TypeKind.String)).Inherited(),
        Optional("slot", Of(TypeKind.String)).Inherited(),
        (Optional("level", Of(TypeKind.Int32)) with { IsNullable = false }).Inherited(),
        Optional("separator", Of(TypeKind.String)).Inherited(),
        Optional("spans", List(Of(TypeKind.Span))).Inherited(),
    ];

    private static Task Verify(ProjectPlan plan) =>
        Verifier.Verify(string.Concat(EmittedCode.Sources(plan).Select(file => $"//==== {file.Path}\n{file.Text}\n")), "cs");
}
