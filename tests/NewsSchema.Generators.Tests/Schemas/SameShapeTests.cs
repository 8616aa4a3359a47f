using NewsSchema.Generators.Inference;
using NewsSchema.Generators.Pins;
using NewsSchema.Generators.Plans;

namespace NewsSchema.Generators.Tests.Schemas;

/// <summary>Records with the same members: a note names them, and one declaration makes them one.</summary>
public class SameShapeTests
{
    private const string Roles = """{"createdBy":{"id":1,"name":"a"},"modifiedBy":{"name":"b","id":2},"reviewers":[{"id":3,"name":"c"}]}""";

    [Theory]
    [InlineData(Roles, "ItemCreatedBy ItemModifiedBy ItemReviewer")]
    [InlineData("""{"a":{"x":1,"y":"t"},"b":{"x":1,"y":"u"},"c":{"p":1,"q":2},"d":{"q":1,"p":2}}""", "ItemA ItemB|ItemC ItemD")]
    [InlineData("""{"main":{"text":"a","next":{"text":"b","next":{"text":"c"}}},"side":{"text":"a","next":{"text":"b","next":{"text":"c"}}}}""", "ItemMain ItemSide")]
    [InlineData("""{"author":{"name":"a","home":{"city":"x","zip":1}},"editor":{"name":"b","home":{"city":"y","zip":2}}}""", "ItemAuthor ItemEditor")]
    [InlineData("""{"author":{"home":{"city":"x","zip":1}},"editor":{"name":"b","home":{"city":"y","zip":2}}}""", "ItemAuthorHome ItemEditorHome")]
    [InlineData("""{"sizes":{"100":{"w":1,"h":2},"200":{"w":1,"h":2}},"icon":{"w":1,"h":2}}""", "ItemIcon ItemSize")]
    public void Records_of_one_schema_with_the_same_members_are_named(string json, string expected) =>
        Assert.Equal(expected, string.Join('|', Notes(json).Select(note => string.Join(' ', note.Suggestion!.Split(':')[1].Split(' ').Select(name => name[5..])))));

    [Theory]
    [InlineData("""{"title":{"rendered":"a"},"guid":{"rendered":"b"}}""")]
    [InlineData("""{"a":{"x":1,"y":"t"},"b":{"x":1,"y":2}}""")]
    [InlineData("""{"a":{"x":1,"y":"t"},"b":{"x":1,"z":"t"}}""")]
    [InlineData("""{"a":{"x":1,"y":["t"]},"b":{"x":1,"y":"t"}}""")]
    [InlineData("""{"a":{"x":1,"y":{"p":1,"q":1}},"b":{"x":1,"y":{"p":1,"q":"t"}}}""")]
    [InlineData("""{"blocks":[{"type":"a","b":{"x":1},"id":1},{"type":"c","b":{"x":1},"id":1},{"type":"d","e":[1],"id":1},{"type":"f","g":"h","id":1}]}""")]
    public void Other_records_are_not(string json) => Assert.Empty(Notes(json));

    [Fact]
    public void Records_of_two_schemas_are_not() => Assert.DoesNotContain(
        Plans.Build([Plans.Json("Item", """{"a":{"x":1,"y":2}}"""), Plans.Json("Other", """{"a":{"x":1,"y":2}}""", "/p/other.json")]).Diagnostics, IsNote);

    [Fact]
    public void The_note_says_what_to_declare() => Assert.Equal(
        """ItemCreatedBy, ItemModifiedBy, ItemReviewer have the same members. If they are the same thing, declare one record for them: [NewsSchema("ItemCreatedBy", "ItemModifiedBy", "ItemReviewer")] partial record""",
        Assert.Single(Notes(Roles)).Message);

    [Fact]
    public void One_declaration_makes_one_record_of_all_samples()
    {
        var pin = new Pin("News", "Person", "ItemCreatedBy", "public", UnknownMemberHandling.Keep, default) { OtherSchemaNames = new("ItemModifiedBy", "ItemReviewer") };
        SchemaResult result = Build(Roles.Replace("\"b\"", "\"b\",\"mail\":\"m\"", StringComparison.Ordinal), pin);
        Assert.Empty(result.Diagnostics);
        Assert.Equal(["Item", "Person"], result.Plan.Records.Select(record => record.Name));
        Assert.Equal("News.Person?", result.Plan.TypeOf("Item", "createdBy"));
        Assert.Equal("News.Person?", result.Plan.TypeOf("Item", "modifiedBy"));
        Assert.Equal("List<News.Person>", result.Plan.TypeOf("Item", "reviewers"));
        Assert.Equal(["id", "name", "mail"], result.Plan.Record("Person").Members.Select(member => member.JsonName));
    }

    [Fact]
    public void A_name_in_a_declaration_that_no_fixture_contains_is_reported()
    {
        var pin = new Pin("News", "Person", "ItemCreatedBy", "public", UnknownMemberHandling.Keep, default) { OtherSchemaNames = new("ItemModifidBy") };
        PlanDiagnostic warning = Assert.Single(Build(Roles, pin).Diagnostics, diagnostic => diagnostic.Code == "NEWS4104");
        Assert.Equal("no fixture contains a ItemModifidBy (did you mean ItemModifiedBy?): name a schema, a record below one, or a kind", warning.Message);
    }

    [Fact]
    public void The_note_is_at_the_declaration_of_the_schema_if_there_is_one()
    {
        var pin = new Pin("News", "Story", "Item", "internal", UnknownMemberHandling.Keep, default);
        PlanDiagnostic note = Assert.Single(Build(Roles, pin).Diagnostics);
        Assert.Equal("News.Story", note.PinType);
        Assert.Equal("internal partial record:News.StoryCreatedBy News.StoryModifiedBy News.StoryReviewer", note.Suggestion);
    }

    [Fact]
    public void Abstract_records_with_the_same_variants_are_named()
    {
        const string Blocks = """[{"id":"1","type":"text","content":"a"},{"id":"2","type":"image","url":"b"},{"id":"3","type":"quote","by":"c"},{"id":"4","type":"list","items":["d"]}]""";
        string json = $$"""{"main":{{Blocks}},"side":{{Blocks}}}""";
        Assert.Equal("public abstract partial record:News.ItemMain News.ItemSide", Assert.Single(Notes(json)).Suggestion);
        var pin = new Pin("News", "Block", "ItemMain", "public", UnknownMemberHandling.Keep, default) { IsAbstract = true, OtherSchemaNames = new("ItemSide") };
        SchemaResult result = Build(json, pin);
        Assert.Empty(result.Diagnostics);
        Assert.Equal(["Block", "BlockImage", "BlockList", "BlockOther", "BlockQuote", "BlockText", "Item"], result.Plan.Records.Select(record => record.Name));
    }

    private static SchemaResult Build(string json, params Pin[] pins) => Plans.Build([Plans.Json("Item", json)], pins);

    private static PlanDiagnostic[] Notes(string json) => [.. Build(json).Diagnostics.Where(IsNote)];

    private static bool IsNote(PlanDiagnostic diagnostic) => diagnostic.Code == "NEWS4022";
}
