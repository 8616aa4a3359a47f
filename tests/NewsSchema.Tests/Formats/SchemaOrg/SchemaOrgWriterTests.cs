using System.Text.Json;
using System.Text.Json.Nodes;
using NewsSchema.Core.Tree;
using NewsSchema.Formats;

namespace NewsSchema.Tests.Formats.SchemaOrg;

public class SchemaOrgWriterTests
{
    private static readonly SchemaOrgWriter s_writer = new(ExportSeed.Fixed(new SchemaOrgOptions { Indented = true }));

    [CorpusTheory]
    [MemberData(nameof(ExportSeed.Names), MemberType = typeof(ExportSeed))]
    public void A_seed_uses_only_types_and_properties_of_the_vocabulary(string seed) =>
        Assert.Empty(SchemaOrgVocabulary.Problems(JsonDocument.Parse(ExportSeed.Read(seed).Write(s_writer)).RootElement));

    [Theory]
    [MemberData(nameof(ExportSeed.Names), MemberType = typeof(ExportSeed))]
    public void A_seed_keeps_its_text(string name)
    {
        ExportSeed seed = ExportSeed.Read(name);
        JsonNode article = JsonNode.Parse(seed.Write(s_writer))!;
        var body = (string)article["articleBody"]!;

        // Blocks with their own property are not in the body, and a byline is its people. All other blocks are the body, in order and without text between them.
        string? byline = ((seed.Tree["byline"] as MapNode)?["text"] as ScalarNode)?.Text;
        List<string> elsewhere = new[] { "headline", "alternativeHeadline", "abstract" }.Select(key => (string?)article[key]).Append(byline).OfType<string>().ToList();
        int position = 0;
        foreach (string block in seed.Blocks.Where(block => !elsewhere.Remove(block)))
        {
            int found = body.IndexOf(block, position, StringComparison.Ordinal);
            Assert.True(found >= 0, $"lost: {block}");
            Assert.True(string.IsNullOrWhiteSpace(body[position..found]));
            position = found + block.Length;
        }

        Assert.Empty(elsewhere);
        Assert.Equal(body.Length, position);
    }

    [Fact]
    public Task The_seed_article_is_exported() => Verifier.Verify(ReviewableJson.Of(ExportSeed.Read("putin-nato").Write(s_writer)));

    [Fact]
    public Task Losses_of_the_seed_article_are_reported()
    {
        ExportSeed.Read("putin-nato").Write(s_writer, out ExportReport report);
        return Verifier.Verify(report.ToString());
    }

    [Fact]
    public void A_date_of_creation_is_not_written_as_a_date_of_publication()
    {
        ExportSeed seed = ExportSeed.Parse("---\ncreated: 2024-01-02T03:04:05Z\n---\n# A headline\n\nText.\n");

        JsonNode article = JsonNode.Parse(seed.Write(s_writer, out ExportReport report))!;

        Assert.Equal("2024-01-02T03:04:05Z", (string?)article["dateCreated"]);
        Assert.Null(article["datePublished"]);
        Assert.Contains(report.Losses, loss => loss is { Kind: ExportLossKind.Missing, Member: "datePublished", Concept: NewsConcept.Published });
    }
}
