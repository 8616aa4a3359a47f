using System.Text.Json.Nodes;
using System.Xml.Linq;
using NewsSchema.Core.Articles.Building;
using NewsSchema.Core.Formats.NewsMarkdown.Syntax;
using NewsSchema.Formats;

namespace NewsSchema.Tests.Formats.Ninjs;

public class NinjsWriterTests
{
    private static readonly string[] s_versions = ["3.1", "2.1", "1.4"];

    public static TheoryData<string, string> SeedsInVersions
    {
        get
        {
            var data = new TheoryData<string, string>();
            foreach (string version in s_versions)
            {
                foreach (string seed in ExportSeed.All)
                {
                    data.Add(version, seed);
                }
            }

            return data;
        }
    }

    [CorpusTheory]
    [MemberData(nameof(SeedsInVersions))]
    public void A_seed_is_valid_by_the_official_schema(string version, string seed) =>
        Assert.Empty(NinjsSchema.Of(version).Validate(ExportSeed.Read(seed).Write(Writer(version))));

    public static TheoryData<string> SomeVersions => [.. SlowTests.Some<string>(["3.1", "2.1", "1.4"])];

    [NinjsJudgeTheory]
    [MemberData(nameof(SomeVersions))]
    public async Task All_seeds_and_an_article_with_everything_are_valid_by_ajv_with_formats(string version)
    {
        DirectoryInfo folder = Directory.CreateTempSubdirectory("newsschema-ninjs-");
        try
        {
            foreach (string seed in ExportSeed.All)
            {
                File.WriteAllBytes(Path.Combine(folder.FullName, seed + ".json"), ExportSeed.Read(seed).WriteUtf8(Writer(version)));
            }

            File.WriteAllBytes(Path.Combine(folder.FullName, "everything.json"), ExportSeed.Parse(EverythingArticle.Text).WriteUtf8(Writer(version)));
            Assert.Equal("", await NinjsJudge.ValidateAsync(version, folder.GetFiles().Select(file => file.FullName)));
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    [Theory]
    [MemberData(nameof(SeedsInVersions))]
    public void A_seed_keeps_its_text_plain_and_marked_up(string version, string name)
    {
        ExportSeed seed = ExportSeed.Read(name);
        JsonNode ninjs = JsonNode.Parse(seed.Write(Writer(version)))!;
        bool isFirst = version == "1.4";
        string plain = isFirst ? (string)ninjs["body_text"]! : Part(ninjs, "bodies", "text/plain")!;
        string markup = isFirst ? (string)ninjs["body_xhtml"]! : Part(ninjs, "bodies", "application/xhtml+xml")!;
        string[] elsewhere = isFirst
            ? [.. new[] { "headline", "headline_kicker", "headline_subhead", "byline" }.Select(key => (string?)ninjs[key]).OfType<string>()]
            : [.. ninjs["headlines"]?.AsArray().Select(part => (string)part!["value"]!) ?? [], (string?)ninjs["by"] ?? ""];

        string[] blocks = ["p", "li", "h1", "h2", "h3", "h4", "h5", "h6"];
        List<string> story = XElement.Parse(markup, LoadOptions.PreserveWhitespace).Descendants()
            .Where(element => blocks.Contains(element.Name.LocalName)).Select(element => element.Value).ToList();
        seed.AssertText(story, elsewhere);

        // The plain body holds the same blocks and, if nothing was removed between them, is a part of the stripped article.
        int position = 0;
        foreach (string block in story)
        {
            Assert.Equal(block, plain.Substring(plain.IndexOf(block, position, StringComparison.Ordinal), block.Length));
            position = plain.IndexOf(block, position, StringComparison.Ordinal) + block.Length;
        }

        Assert.Equal(plain.Length, position);
        Assert.Contains(story[^1], ArticleStripper.Strip(seed.Article).Replace("\r\n", "\n", StringComparison.Ordinal), StringComparison.Ordinal);
    }

    [Fact]
    public void The_plain_body_is_a_part_of_the_stripped_article()
    {
        ExportSeed seed = ExportSeed.Read("putin-nato");
        JsonNode ninjs = JsonNode.Parse(seed.Write(Writer("3.1")))!;

        Assert.EndsWith("\n" + Part(ninjs, "bodies", "text/plain"), ArticleStripper.Strip(seed.Article), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("3.1")]
    [InlineData("2.1")]
    [InlineData("1.4")]
    public Task The_seed_article_is_exported(string version) =>
        Verifier.Verify(ReviewableJson.Of(ExportSeed.Read("putin-nato").Write(Writer(version)))).UseParameters(version);

    [Theory]
    [InlineData("3.1")]
    [InlineData("1.4")]
    public Task Losses_of_the_seed_article_are_reported(string version)
    {
        ExportSeed.Read("putin-nato").Write(Writer(version), out ExportReport report);
        return Verifier.Verify(report.ToString()).UseParameters(version);
    }

    [Fact]
    public void A_later_version_of_a_generation_is_written_as_asked()
    {
        JsonNode ninjs = JsonNode.Parse(ExportSeed.Read("putin-nato").Write(new NinjsWriter(new NinjsOptions { Version = new NinjsVersion(3, 2) })))!;

        Assert.Equal("3.2", (string?)ninjs["standard"]!["version"]);
    }

    [CorpusFact]
    public void Articles_in_3_2_are_valid_and_have_the_members_of_3_1()
    {
        foreach (ExportSeed article in ExportSeed.All.Select(ExportSeed.Read).Append(ExportSeed.Parse(EverythingArticle.Text)))
        {
            string export = article.Write(Writer("3.2"));

            Assert.Empty(NinjsSchema.Of("3.2").Validate(export));
            Assert.Equal(article.Write(Writer("3.1")), export.Replace("ninjs-schema_3.2", "ninjs-schema_3.1", StringComparison.Ordinal).Replace("\"version\": \"3.2\"", "\"version\": \"3.1\"", StringComparison.Ordinal));
        }

        Assert.NotEmpty(NinjsSchema.Of("3.2").Validate("{\"headlines\": []}"));
        Assert.NotEmpty(NinjsSchema.Of("3.2").Validate("{\"uri\": \"urn:x:1\", \"associations\": [{\"name\": \"a\"}]}"));
    }

    [Theory]
    [InlineData(1, 3)]
    [InlineData(2, 0)]
    [InlineData(4, 0)]
    public void A_version_that_cannot_be_written_is_refused(int major, int minor) =>
        Assert.Throws<ArgumentException>(() => new NinjsWriter(new NinjsOptions { Version = new NinjsVersion(major, minor) }));

    private static NinjsWriter Writer(string version)
    {
        string[] parts = version.Split('.');
        return new NinjsWriter(ExportSeed.Fixed(new NinjsOptions
        {
            Version = new NinjsVersion(parts[0][0] - '0', parts[1][0] - '0'),
            Indented = true,
            AssumedOffset = TimeSpan.FromHours(1),
        }));
    }

    private static string? Part(JsonNode ninjs, string list, string contentType) => (string?)ninjs[list]!.AsArray()
        .First(part => (string?)(part!["contentType"] ?? part["contenttype"]) == contentType)!["value"];
}
