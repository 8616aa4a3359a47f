using System.Text.Json.Nodes;
using NewsSchema.Core.Articles;
using NewsSchema.Formats;

namespace NewsSchema.Tests.Formats;

public class ConceptTests
{
    [Fact]
    public void Every_name_means_one_concept_and_is_spelled_as_it_is_looked_up()
    {
        string[] names = ConceptTable.Table.SelectMany(row => row.Value).ToArray();

        Assert.Equal(names.Length, names.Distinct().Count());
        Assert.All(names, name => Assert.Equal(name, ConceptTable.Normalize(name)));
        Assert.Equal(
            Enum.GetValues<NewsConcept>().Where(concept => concept != NewsConcept.None).Order(),
            ConceptTable.Table.Select(row => row.Key).Order());
        Assert.All(ConceptTable.Table, row => Assert.Equal(row.Key, ConceptTable.Find(ConceptTable.KeyOf(row.Key))));
    }

    [Fact]
    public void Every_concept_is_documented_with_all_its_names()
    {
        string[] lines = File.ReadAllLines(RepositoryRoot.PathOf("docs/formats.md"));

        foreach ((NewsConcept concept, string[] names) in ConceptTable.Table)
        {
            string line = Assert.Single(lines, line => line.StartsWith($"| `{concept}` |", StringComparison.Ordinal));
            Assert.Equal(names, line.Split('|')[2].Split(',').Select(name => ConceptTable.Normalize(name.Trim())));
        }
    }

    [Theory]
    [InlineData("usage-terms")]
    [InlineData("usageTerms")]
    [InlineData("usage_terms")]
    [InlineData("UsageTerms")]
    public void Spelling_does_not_matter(string name) => Assert.Equal(NewsConcept.UsageTerms, ConceptTable.Find(name));

    [Fact]
    public void A_custom_name_has_the_meaning_of_the_options_then_of_the_schema()
    {
        ExportSeed seed = ExportSeed.Parse("---\nsperrfrist: 2024-01-02T03:04:05Z\nkopf: Ein Titel\ntitle: Ein anderer\n---\nText.\n");
        Dictionary<string, NewsConcept> pins = new() { ["sperrfrist"] = NewsConcept.Embargo, ["kopf"] = NewsConcept.Slug, ["title"] = NewsConcept.None };
        var writer = new NinjsWriter(new NinjsOptions { Concepts = new Dictionary<string, NewsConcept> { ["kopf"] = NewsConcept.Title } });

        JsonNode ninjs = JsonNode.Parse(writer.Write(new ArticleSource(seed.Tree, [], pins), out ExportReport report))!;

        Assert.Equal("2024-01-02T03:04:05Z", (string?)ninjs["embargoedUntil"]);
        Assert.Equal("Ein Titel", (string?)ninjs["title"]);
        Assert.Null(ninjs["slugline"]);
        Assert.Equal("kept out of exports by its mapping", Assert.Single(report.Losses, loss => loss.Member == "title").Reason);
    }

    [Fact]
    public void A_pin_declares_the_concept_of_its_member() =>
        Assert.Equal(NewsConcept.Embargo, new NewsMapsToAttribute(NewsConcept.Embargo).Concept);
}
