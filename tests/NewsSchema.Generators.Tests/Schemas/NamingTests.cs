using NewsSchema.Generators.Fixtures;
using NewsSchema.Generators.Inference;
using NewsSchema.Generators.Plans;

namespace NewsSchema.Generators.Tests.Schemas;

public class NamingTests
{
    [Theory]
    [InlineData("usage-terms", "UsageTerms")]
    [InlineData("firstcreated", "Firstcreated")]
    [InlineData("@type", "Type")]
    [InlineData("$standard", "Standard")]
    [InlineData("geometry_test-bad-characters-#$^-éééash-é™£", "GeometryTestBadCharactersÉééashÉ")]
    [InlineData("event", "Event")]
    [InlineData("dc:title", "DcTitle")]
    [InlineData("2nd", "_2nd")]
    [InlineData("", "Empty")]
    [InlineData("™", "U2122")]
    [InlineData("花火", "花火")]
    [InlineData("शीर्षक", "शीर्षक")]
    [InlineData("ชื่อเรื่อง", "ชื่อเรื่อง")]
    [InlineData("தலைப்பு", "தலைப்பு")]
    [InlineData("می\u200Cخواهم", "میخواهم")]
    [InlineData("e\u0301te\u0301", "E\u0301te\u0301")]
    [InlineData("a❤\uFE0Fb", "AB")]
    [InlineData("\u0301", "U0301")]
    [InlineData("a\u0000b*/\u2028", "AB")]
    [InlineData("Item", "Item2")]
    [InlineData("equals", "Equals2")]
    [InlineData("getHashCode", "GetHashCode2")]
    [InlineData("toString", "ToString2")]
    [InlineData("memberwiseClone", "MemberwiseClone2")]
    [InlineData("equalityContract", "EqualityContract2")]
    [InlineData("clone", "Clone2")]
    [InlineData("fixtures", "Fixtures2")]
    [InlineData("toJson", "ToJson2")]
    [InlineData("extensionData", "ExtensionData2")]
    public void A_key_becomes_a_legal_name(string key, string name) => Assert.Equal(name, NamesOf(key)[key]);

    [Theory]
    [InlineData("name", "Name", "NAME", "na-me", "Name2")]
    [InlineData("Name2", "na-me", "NAME", "name", "Name")]
    public void Colliding_keys_get_the_same_names_in_any_order(params string[] keys)
    {
        Dictionary<string, string> names = NamesOf(keys);
        Assert.Equal("Name", names["name"]);
        Assert.Equal("Name3", names["Name"]);
        Assert.Equal("Name2", names["Name2"]);
        Assert.Equal("NAME", names["NAME"]);
        Assert.Equal("NaMe", names["na-me"]);
    }

    [Fact]
    public void A_name_is_not_longer_than_metadata_can_hold()
    {
        string key = new('k', 100_000);
        string json = string.Concat(Enumerable.Repeat($$"""{"{{key}}":""", 30)) + "{\"x\":1,\"y\":2}" + new string('}', 30);
        ProjectPlan plan = Plans.OfJson(json);
        Assert.All(plan.Records, record => Assert.True(record.Name.Length < 256));
        Assert.Equal(plan.Records.Count, plan.Records.Select(record => record.Name).Distinct().Count());
    }

    [Theory]
    [InlineData("bylines", "Byline")]
    [InlineData("parties", "Party")]
    [InlineData("addresses", "Address")]
    [InlineData("boxes", "Box")]
    [InlineData("services", "Service")]
    [InlineData("people", "Person")]
    [InlineData("salespeople", "Salesperson")]
    [InlineData("news", "News")]
    [InlineData("series", "Series")]
    [InlineData("status", "Status")]
    [InlineData("statuses", "Status")]
    [InlineData("quizzes", "Quiz")]
    [InlineData("movies", "Movie")]
    [InlineData("categories", "Category")]
    [InlineData("aliases", "Alias")]
    [InlineData("heroes", "Hero")]
    [InlineData("embargoes", "Embargo")]
    [InlineData("shoes", "Shoe")]
    [InlineData("indices", "Index")]
    [InlineData("curies", "Curie")]
    [InlineData("crises", "Crisis")]
    [InlineData("databases", "Database")]
    [InlineData("houses", "House")]
    [InlineData("viruses", "Virus")]
    [InlineData("prizes", "Prize")]
    [InlineData("caches", "Cache")]
    [InlineData("matches", "Match")]
    [InlineData("children", "Child")]
    [InlineData("spokesmen", "Spokesman")]
    [InlineData("specimen", "Specimen")]
    [InlineData("archives", "Archive")]
    [InlineData("wives", "Wife")]
    [InlineData("criteria", "Criterion")]
    [InlineData("relatedMovies", "RelatedMovie")]
    [InlineData("voices", "Voice")]
    [InlineData("lens", "Lens")]
    [InlineData("uris", "Uri")]
    [InlineData("media", "Media")]
    [InlineData("s", "S")]
    public void An_element_has_the_singular_name(string key, string name) =>
        Assert.Equal("Item" + name, Plans.OfJson($$"""{"{{key}}":[{"x":1}]}""").Records[1].Name);

    [Fact]
    public void A_record_is_named_by_its_path()
    {
        ProjectPlan plan = Plans.OfJson("""{"places":[{"contactInfo":{"addresses":[{"lines":["x"],"zip":1}]}}]}""");
        Assert.Equal(["Item", "ItemPlace", "ItemPlaceContactInfo", "ItemPlaceContactInfoAddress"], plan.Records.Select(record => record.Name));
    }

    [Fact]
    public void Names_that_differ_after_sixty_letters_stay_distinct()
    {
        string start = new('a', 100);
        FixtureModel[] models =
        [
            .. new[] { "one", "two" }.Select(end => OpenedFixture.Open(new Fixture($"/p/{start}-{end}.json", "Item", "r"), "{}", default).ToModel()!),
        ];
        SchemaResult result = Plans.Build(models);
        Assert.Empty(result.Diagnostics);
        FixturePlan[] fixtures = [.. result.Plan.Schemas.Single().Fixtures];
        Assert.Equal(2, fixtures.Select(fixture => fixture.Name).Distinct().Count());
        Assert.All(fixtures, fixture => Assert.Equal(60, fixture.Name.Length));
    }

    [Theory]
    [InlineData("शीर्षक", "मुख्य")]
    [InlineData("ชื่อ", "เรื่อง")]
    [InlineData("தலைப்பு", "செய்தி")]
    public void Keys_of_any_script_are_names_and_their_object_is_not_a_map(string first, string second) =>
        Assert.Equal(
            ["Item", "ItemA"],
            Plans.OfJson($$$"""{"a":{"{{{first}}}":{"x":1},"{{{second}}}":"y"}}""").Records.Where(record => record.Name.Length < 6).Select(record => record.Name));

    [Fact]
    public void Schemas_and_kinds_of_one_namespace_never_collide()
    {
        FixtureModel[] models =
        [
            Plans.Json("Wire", """{"storyContact":{"x":1}}""", "/p/1.json"),
            Plans.Json("WireStory", """{"contact":{"y":1}}""", "/p/2.json"),
            Plans.Json("Person", """{"z":1}""", "/p/3.json"),
            Plans.Json("NewsJson", """{"z":1}""", "/p/4.json"),
            Plans.Article("---\nschema: Flash\n---\n\n[Kim]{.person} [x]{.flash}\n", "/p/5.news.md"),
        ];
        ProjectPlan plan = Plans.Build(models).Plan;
        Assert.Equal(
            ["Flash", "Flash2", "NewsJson2", "Person", "Person2", "Wire", "WireStory", "WireStoryContact", "WireStoryContact2"],
            plan.Records.Select(record => record.Name));
        Assert.Equal(RecordRole.DataRoot, plan.Record("Person").Role);
        Assert.Equal("List<News.Person2>", plan.TypeOf("Flash", "people"));
        Assert.Equal(plan, Plans.Build(models.Reverse()).Plan);
    }

    private static Dictionary<string, string> NamesOf(params string[] keys)
    {
        string json = "{" + string.Join(',', keys.Select(key => System.Text.Json.JsonSerializer.Serialize(key) + ":1")) + "}";
        return Plans.OfJson(json).Record("Item").Members.ToDictionary(member => member.JsonName, member => member.Name);
    }
}
