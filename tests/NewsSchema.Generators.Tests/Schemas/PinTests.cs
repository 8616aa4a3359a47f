using NewsSchema.Generators.Checking;
using NewsSchema.Generators.Fixtures;
using NewsSchema.Generators.Inference;
using NewsSchema.Generators.Pins;
using NewsSchema.Generators.Plans;

namespace NewsSchema.Generators.Tests.Schemas;

public class PinTests
{
    private static readonly PinnedType s_enum = new(
        TypePlanKind.Enum, "Desk.Status", EnumMembers: new(new EnumMemberPlan("Usable", null, 0), new EnumMemberPlan("WithHeld", "with-held", 1)));

    [Theory]
    [InlineData("1", TypePlanKind.Int32, "required Int32")]
    [InlineData("1", TypePlanKind.Double, "required Double")]
    [InlineData("\"urn:x:y\"", TypePlanKind.Uri, "required Uri")]
    [InlineData("\"2024-05-01T10:30:00.5Z\"", TypePlanKind.DateTime, "required DateTime(1Z)")]
    [InlineData("\"2024-05-01\"", TypePlanKind.String, "required String")]
    public void A_pin_decides_the_type(string value, object kind, string type)
    {
        SchemaResult result = Build($$"""{"a":{{value}}}""", Member("A", new PinnedType((TypePlanKind)kind, "x")));
        Assert.Equal(type, result.Plan.TypeOf("Item", "a"));
        Assert.Equal(MemberOrigin.Pinned, result.Plan.Record("Item").Member("a").Origin);
        Assert.Empty(Check(result, $$"""{"a":{{value}}}"""));
    }

    [Fact]
    public void A_pin_decides_namespace_accessibility_and_unknown_members_of_all_that_belongs_to_it()
    {
        var pin = new Pin("Desk", "Story", "Item", "internal", UnknownMemberHandling.Reject, default);
        ProjectPlan plan = Plans.Build([Plans.Json("Item", """{"contact":{"mail":"x"}}""")], pin).Plan;
        Assert.Equal(["Desk.Story", "Desk.StoryContact"], plan.Records.Select(record => record.Key));
        Assert.All(plan.Records, record => Assert.Equal(("internal", UnknownMemberHandling.Reject), (record.Accessibility, record.UnknownMembers)));
        Assert.Equal(("Item", "Desk.Story"), (plan.Schemas[0].Name, plan.Schemas[0].Root));
    }

    [Fact]
    public void A_record_with_a_member_of_an_internal_type_is_internal()
    {
        var pin = new Pin("News", "Person", "Person", "internal", UnknownMemberHandling.Keep, default);
        ProjectPlan plan = Plans.Build([Plans.Article("---\nschema: Story\n---\n\n[Kim]{.person} [Foo]{.org}\n")], pin).Plan;
        Assert.Equal(
            [("Organization", "public"), ("Person", "internal"), ("Story", "internal")], plan.Records.Select(record => (record.Name, record.Accessibility)));
    }

    [Fact]
    public void A_pin_finds_its_member_by_attribute_by_name_and_by_name_in_any_case()
    {
        SchemaResult result = Build(
            """{"first-created":1,"URI":"x","type":"y"}""",
            Member("FirstCreated", new PinnedType(TypePlanKind.Int32, "int")),
            Member("Uri", new PinnedType(TypePlanKind.Uri, "System.Uri")),
            Member("Sort", new PinnedType(TypePlanKind.String, "string")) with { JsonName = "type" },
            Member("NotSeen", new PinnedType(TypePlanKind.Date, "System.DateOnly")) with { IsNullable = true });
        Assert.Equal(
            ["first-created=FirstCreated", "URI=Uri", "type=Sort", "notSeen=NotSeen"],
            result.Plan.Record("Item").Members.Select(member => $"{member.JsonName}={member.Name}"));
    }

    [Fact]
    public void A_generated_member_never_has_the_name_of_a_member_that_the_user_declares()
    {
        Pin pin = Pin() with { OtherNames = new("Title") };
        Assert.Equal("Title2", Plans.Build([Plans.Json("Item", """{"title":"x"}""")], pin).Plan.Record("Item").Members[0].Name);
    }

    [Fact]
    public void An_enum_reads_texts_or_numbers_as_in_the_samples()
    {
        SchemaResult result = Build("""{"status":"usable","urgency":1,"all":["usable"]}""", Member("Status", s_enum) with { IsNullable = true }, Member("Urgency", s_enum), Member("All", List(s_enum)));
        Assert.Equal("Enum Desk.Status?", result.Plan.TypeOf("Item", "status"));
        Assert.Equal("required Enum Desk.Status(number)", result.Plan.TypeOf("Item", "urgency"));
        Assert.Equal(["usable", "with-held"], Assert.Single(result.Plan.Enums).Members.Select(member => member.JsonName));
        Assert.StartsWith("NEWS4109", Assert.Single(Check(result, """{"status":"brand-new","urgency":7,"all":["with-held"]}""")), StringComparison.Ordinal);
        Assert.Single(Check(result, """{"status":"usable","urgency":1,"all":["brand-new"]}"""));
    }

    [Fact]
    public void A_record_that_is_used_twice_may_be_declared()
    {
        var address = new Pin("Desk", "Address", "Address", "public", UnknownMemberHandling.Keep, new(Member("Zip", new PinnedType(TypePlanKind.Int32, "int")) with { IsNullable = true }));
        Pin item = Pin(
            Member("Home", new PinnedType(TypePlanKind.Record, "Desk.Address")) with { IsNullable = true },
            Member("Offices", List(new PinnedType(TypePlanKind.Record, "Desk.Address"))));
        SchemaResult result = Plans.Build([Plans.Json("Item", """{"home":{"zip":1067},"offices":[{"city":"x"}]}""")], item, address);
        Assert.Equal("Desk.Address?", result.Plan.TypeOf("Item", "home"));
        Assert.Equal("List<Desk.Address>", result.Plan.TypeOf("Item", "offices"));
        Assert.Equal(["city", "zip"], result.Plan.Record("Address").Members.Select(member => member.JsonName).Order());
        Assert.Empty(result.Diagnostics);
    }

    [Fact]
    public void A_record_below_a_schema_is_pinned_by_its_generated_name()
    {
        var contact = new Pin("Desk", "Contact", "ItemContact", "public", UnknownMemberHandling.Ignore, new(Member("Mail", new PinnedType(TypePlanKind.Uri, "System.Uri"))));
        ProjectPlan plan = Plans.Build([Plans.Json("Item", """{"contact":{"mail":"x","phone":"y"}}""")], contact).Plan;
        Assert.Equal("Desk.Contact?", plan.TypeOf("Item", "contact"));
        Assert.Equal(["Uri Mail", "String Phone"], plan.Record("Contact").Members.Select(member => $"{member.Type.Kind} {member.Name}"));
    }

    [Theory]
    [InlineData("ItemContactDesk")]
    [InlineData("StoryContactDesk")]
    [InlineData("ContactDesk")]
    public void A_record_is_pinned_by_its_name_with_or_without_the_pins_of_those_that_contain_it(string name)
    {
        Pin[] pins = [Named("Story", "Item"), .. name == "ContactDesk" ? [Named("Contact", "ItemContact")] : Array.Empty<Pin>(), Named("Desk", name)];
        SchemaResult result = Plans.Build([Plans.Json("Item", """{"contact":{"desk":{"city":"x"}}}""")], pins);
        Assert.Empty(result.Diagnostics);
        Assert.Equal("News.Desk?", result.Plan.TypeOf(name == "ContactDesk" ? "Contact" : "StoryContact", "desk"));

        static Pin Named(string type, string schemaName) => new("News", type, schemaName, "public", UnknownMemberHandling.Keep, default);
    }

    [Fact]
    public void A_declared_type_that_does_not_exist_yet_names_the_generated_record()
    {
        SchemaResult result = Build("""{"contact":{"mail":"x"}}""", Member("Contact", new PinnedType(TypePlanKind.Record, "PressContact")) with { IsNullable = true });
        Assert.Equal("News.PressContact?", result.Plan.TypeOf("Item", "contact"));
    }

    [Fact]
    public void A_map_may_be_declared_for_an_inferred_record_and_a_record_for_an_inferred_map()
    {
        SchemaResult result = Build(
            """{"a":{"x":1,"y":2},"b":{"en":"x"}}""",
            Member("A", new PinnedType(TypePlanKind.Map, "NewsMap<long>", new PinnedType(TypePlanKind.Int64, "long"))),
            Member("B", new PinnedType(TypePlanKind.Record, "Titles")) with { IsNullable = true });
        Assert.Equal("Map<Int64>", result.Plan.TypeOf("Item", "a"));
        Assert.Equal("News.Titles?", result.Plan.TypeOf("Item", "b"));
        Assert.Equal("String?", result.Plan.TypeOf("Titles", "en"));
    }

    [Fact]
    public void A_type_that_cannot_be_read_is_an_error_at_the_pin()
    {
        SchemaResult result = Build(
            """{"a":1,"b":[1],"c":"x"}""",
            Member("A", new PinnedType(null, "System.Object")),
            Member("B", List(new PinnedType(TypePlanKind.Int64, "long"))) with { IsNullable = true },
            Member("C", new PinnedType(TypePlanKind.Record, "Typo")));
        Assert.Equal(["A", "B", "C"], result.Diagnostics.Select(finding => finding.PinMember));
        Assert.All(result.Diagnostics, finding => Assert.Equal(("NEWS4102", "News.Item"), (finding.Code, finding.PinType)));
        Assert.Empty(result.Plan.Record("Item").Members);
    }

    [Theory]
    [InlineData("""{"a":"high"}""", "NEWS4101: 'a' is declared as int, but this sample holds \"high\": declare it as string, or change the sample")]
    [InlineData("""{"a":3000000000}""", "NEWS4101: 'a' is declared as int, but this sample holds 3000000000: declare it as long, or change the sample")]
    [InlineData("""{"a":1.5}""", "NEWS4101: 'a' is declared as int, but this sample holds 1.5: declare it as decimal, or change the sample")]
    [InlineData("""{"a":[true]}""", "NEWS4101: 'a' is declared as int, but this sample holds a list: declare it as NewsList<bool>, or change the sample")]
    [InlineData("""{"a":null}""", "NEWS4101: 'a' is declared as int, but this sample holds null: declare it as int?, or change the sample")]
    [InlineData("""{"a":{}}""", "NEWS4101: 'a' is declared as int, but this sample holds an object: declare it as a record or NewsAny, or change the sample")]
    [InlineData("{}", "NEWS4101: 'a' is declared as int, but this sample holds no value: declare it as int?, or change the sample")]
    public void A_sample_that_a_pin_cannot_hold_is_an_error_at_the_sample(string sample, string message)
    {
        SchemaResult result = Build(sample, Member("A", new PinnedType(TypePlanKind.Int32, "int")));
        Assert.Equal([message], Check(result, sample));
    }

    [Fact]
    public void An_error_is_reported_at_the_value()
    {
        const string sample = """{"list":[{"n":1},{"n":"two"}]}""";
        var pin = new Pin("News", "ItemList", "ItemList", "public", UnknownMemberHandling.Keep, new(Member("N", new PinnedType(TypePlanKind.Int64, "long"))));
        SchemaResult result = Plans.Build([Plans.Json("Item", sample)], pin);
        PlanDiagnostic finding = Assert.Single(FixtureChecker.Check(OpenedFixture.Open(new Fixture("/p/x.json", "Item", null), sample, default), SchemaCheck.AllOf(result.Plan), CancellationToken.None).Diagnostics);
        Assert.Equal("\"two\"", sample.Substring(finding.Span.Start, finding.Span.Length));
        Assert.StartsWith("'list[1].n' is declared as long", finding.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_rejected_member_is_an_error_at_its_key()
    {
        Pin pin = Pin(Member("A", new PinnedType(TypePlanKind.Int64, "long"))) with { UnknownMembers = UnknownMemberHandling.Reject };
        SchemaResult result = Plans.Build([Plans.Json("Item", """{"a":1}""")], pin);
        Assert.Single(Check(result, """{"a":1,"b":2}"""));
    }

    [Fact]
    public void A_pin_without_a_record_is_a_warning_with_a_suggestion_and_a_second_pin_is_an_error()
    {
        Pin typo = Pin() with { TypeName = "Itm", SchemaName = "Itm" }, second = Pin() with { TypeName = "Zwei" };
        SchemaResult result = Plans.Build([Plans.Json("Item", """{"a":1}""")], Pin(), typo, second);
        Assert.Equal(
            [
                ("NEWS4104", "News.Itm", "no fixture contains a Itm (did you mean Item?): name a schema, a record below one, or a kind"),
                ("NEWS4105", "News.Zwei", "News.Item already stands for Item: leave one out"),
            ],
            result.Diagnostics.Select(finding => (finding.Code, finding.PinType!, finding.Message)));
    }

    private static Pin Pin(params PinnedMember[] members) => new("News", "Item", "Item", "public", UnknownMemberHandling.Keep, new(members));

    private static PinnedMember Member(string name, PinnedType type) => new(name, null, type, IsNullable: false);

    private static PinnedType List(PinnedType element) => new(TypePlanKind.List, $"NewsList<{element.Name}>", element);

    private static SchemaResult Build(string sample, params PinnedMember[] members) => Plans.Build([Plans.Json("Item", sample)], Pin(members));

    private static IEnumerable<string> Check(SchemaResult result, string sample) =>
        FixtureChecker.Check(OpenedFixture.Open(new Fixture("/p/x.json", "Item", null), sample, default), SchemaCheck.AllOf(result.Plan), CancellationToken.None)
            .Diagnostics.Select(finding => $"{finding.Code}: {finding.Message}");
}
