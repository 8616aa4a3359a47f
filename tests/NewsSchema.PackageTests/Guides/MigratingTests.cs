using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;

namespace NewsSchema.PackageTests;

/// <summary>The code of docs/guides/migrating.md, compiled and run: a feed's classes for System.Text.Json, and the record that replaces them.</summary>
public class MigratingTests
{
    private static readonly JsonSerializerOptions s_oldOptions = new(JsonSerializerDefaults.Web) { Converters = { new JsonStringEnumConverter(JsonNamingPolicy.CamelCase) } };

    private static Release release => Release.Fixtures.Harbour;

    private static string Json => release.ToJson();

    [Theory]
    [InlineData("Harbour")]
    [InlineData("Ferry", "$.pub_date: \"2025-04-01T07:00:00Z\" instead of \"2025-04-01T07:00:00+00:00\"", "$.internal_code: \"F-7\" instead of nothing", "$.note: nothing instead of null")]
    public void What_the_old_classes_lose_is_listed(string name, params string[] expected)
    {
        Release sample = Release.Fixtures.All[name];
        List<string> lost = [];

        ReleaseDto dto = JsonSerializer.Deserialize<ReleaseDto>(sample.ToJson(), s_oldOptions)!;
        Release copy = Release.FromJson(JsonSerializer.Serialize(dto, s_oldOptions));
        foreach (NewsDifference difference in sample.DifferencesFrom(copy))
        {
            lost.Add(difference.ToString());
        }

        Assert.Equal(expected, lost);
    }

    [Fact]
    public void Names_are_those_of_the_samples_in_their_case()
    {
        string upper = Json.Replace("\"title\"", "\"Title\"", StringComparison.Ordinal);
        Assert.Equal("The object lacks the member 'title'. Path: $ | LineNumber: 0 | BytePositionInLine: 475.", Refused(upper));
        var options = new JsonSerializerOptions { PropertyNameCaseInsensitive = true, PropertyNamingPolicy = JsonNamingPolicy.KebabCaseUpper, TypeInfoResolver = NewsJson.Default };
        Assert.Equal(release, JsonSerializer.Deserialize<Release>(upper, options));
        Assert.Equal(Json, JsonSerializer.Serialize(release, options));
    }

    [Fact]
    public void Null_is_written_back_and_absent_members_stay_absent()
    {
        Assert.Contains("\"note\":null", Release.FromJson(Json).ToJson());
        Assert.DoesNotContain("\"note\"", Release.FromJson(Json.Replace(",\"note\":null", "", StringComparison.Ordinal)).ToJson());

        Release made = new() { Id = Guid.Empty, Title = "Harbour", Published = DateTimeOffset.UnixEpoch };
        Assert.Equal("""{"id":"00000000-0000-0000-0000-000000000000","title":"Harbour","pub_date":"1970-01-01T00:00:00Z"}""", made.ToJson());
        Assert.Empty(made.Contacts);

        Assert.Null(JsonSerializer.Deserialize<ReleaseDto>("{\"title\":null}", s_oldOptions)!.Title);
        Assert.Equal("Expected a string but found null. Path: $.title | LineNumber: 0 | BytePositionInLine: 53.", Refused(Json.Replace("\"Harbour opens a third berth\"", "null", StringComparison.Ordinal)));
    }

    [Fact]
    public void Guid_date_and_bytes()
    {
        Guid id = release.Id;
        byte[] logo = release.LogoBytes;
        IsoDate local = release.LocalTime!.Value;
        DateTime start = local.Date!.Value.ToDateTime(local.Time ?? TimeOnly.MinValue);
        Assert.Equal("6f9619ff-8b86-4d01-b42d-00c04fc964ff", id.ToString());
        Assert.Equal("Harwich"u8.ToArray(), logo);
        Assert.Equal(new DateTime(2025, 3, 11, 9, 0, 0, DateTimeKind.Unspecified), start);

        Assert.StartsWith("Expected a GUID such as", Refused(Json.Replace("6f9619ff", "6F9619FF", StringComparison.Ordinal)));
        DateTimeOffset guessed = JsonSerializer.Deserialize<DateTimeOffset>("\"2025-03-04T18:30:00\"");
        Assert.Equal(TimeZoneInfo.Local.GetUtcOffset(guessed), guessed.Offset);
        Assert.StartsWith("Expected a date-time such as", Refused(Json.Replace("18:30:00+01:00", "18:30:00", StringComparison.Ordinal)));
    }

    [Fact]
    public void An_unknown_text_of_an_enum_is_kept()
    {
        Release withdrawn = Release.FromJson(Json.Replace("\"published\"", "\"withdrawn\"", StringComparison.Ordinal));
        Assert.Equal(ReleaseStatus.Published, release.Status);
        Assert.Null(withdrawn.Status);
        Assert.Contains("\"status\":\"withdrawn\"", withdrawn.ToJson());
        Assert.Contains("\"status\":\"draft\"", (withdrawn with { Status = ReleaseStatus.Draft }).ToJson());
    }

    [Fact]
    public void Numbers_in_strings_and_comments_are_refused_unless_the_options_allow_them()
    {
        string quoted = "/* new */" + Json.Replace("1600", "\"1600\"", StringComparison.Ordinal);
        var options = new JsonSerializerOptions { NumberHandling = JsonNumberHandling.AllowReadingFromString, ReadCommentHandling = JsonCommentHandling.Skip, TypeInfoResolver = NewsJson.Default };
        Assert.StartsWith("Expected an object but found '/'.", Refused(quoted));
        Assert.Equal(release, JsonSerializer.Deserialize<Release>(quoted, options));
    }

    [Fact]
    public void Blocks_of_several_types()
    {
        List<string> html = [];
        Release video = Release.FromJson(Json.Replace("\"$type\":\"image\"", "\"$type\":\"video\"", StringComparison.Ordinal));
        foreach (ReleaseBlock block in video.Blocks)
        {
            html.Add(block switch
            {
                ReleaseBlockText text => $"<p>{text.Text}</p>",
                ReleaseBlockImage image => $"<img src=\"{image.Url}\">",
                _ => $"<!-- {block.Type} -->",
            });
        }

        Assert.Equal(["<p>The berth opens on Tuesday.</p>", "<!-- video -->"], html);
        Assert.IsType<ReleaseBlockImage>(release.Blocks[1]);
        Assert.Contains("{\"$type\":\"video\",\"url\":\"https://images.example/berth.jpg\",\"width\":1600}", video.ToJson());

        string late = Json.Replace("{\"$type\":\"text\",\"text\":\"The berth opens on Tuesday.\"}", "{\"text\":\"The berth opens on Tuesday.\",\"$type\":\"text\"}", StringComparison.Ordinal);
        Assert.NotEqual(Json, late);
        Assert.IsType<ReleaseBlockText>(Release.FromJson(late).Blocks[0]);
    }

    [Fact]
    public void A_context_of_the_application_finds_the_record()
    {
        var options = new JsonSerializerOptions(JsonSerializerDefaults.Web)
        {
            TypeInfoResolver = JsonTypeInfoResolver.Combine(NewsJson.Default, MailingJson.Default),
        };
        string combined = JsonSerializer.Serialize(new Mailing("desk@news.example", release), options);
        Assert.Equal($$"""{"to":"desk@news.example","release":{{Json}}}""", combined);
        Assert.Equal(combined, JsonSerializer.Serialize(new Mailing("desk@news.example", release), MailingJson.Default.Mailing));
    }

    [Fact]
    public void Inherited_members_are_not_in_the_json()
    {
        Assert.Equal("Ada Brook", release.Contacts[0].Name);
        Assert.Contains("[{\"name\":\"Ada Brook\",\"mail\":\"ada@harbour.example\"}]", Json);
    }

    private static string Refused(string json) => Assert.Throws<JsonException>(() => Release.FromJson(json)).Message;
}
