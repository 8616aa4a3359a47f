using System.Text.Json;
using System.Xml.Linq;
using NewsSchema.Core.Formats.NewsMlG2;
using NewsSchema.Core.Formats.Ninjs;
using NewsSchema.Core.Formats.Nitf;
using NewsSchema.Core.Formats.SchemaOrg;
using NewsSchema.Formats;
using NewsSchema.Tests.Formats.SchemaOrg;

namespace NewsSchema.Tests.Formats;

/// <summary>The tables name only what the official schemas have.</summary>
public class TableNamesTests
{
    private static readonly XNamespace s_xsd = "http://www.w3.org/2001/XMLSchema";

    [CorpusTheory]
    [InlineData("3.1")]
    [InlineData("2.2")]
    [InlineData("2.1")]
    [InlineData("1.6")]
    [InlineData("1.4")]
    public void Members_of_ninjs_are_those_of_its_schema(string version)
    {
        string[] parts = version.Split('.');
        var ninjs = new NinjsVersion(parts[0][0] - '0', parts[1][0] - '0');
        NinjsDialect dialect = NinjsDialect.Of(ninjs);
        string schema = File.ReadAllText(CorpusFolder.PathOf("newsinjson", "specification", $"ninjs-schema_{version}.json"));
        IEnumerable<string> names = NinjsTables.Members.Pairs
            .Where(pair => pair.Ours != NewsConcept.DigitalSourceType || NinjsDialect.HasDigitalSourceType(ninjs))
            .Select(pair => pair.Theirs)
            .Concat(NinjsTables.Entities.Pairs.Select(pair => pair.Theirs));

        Assert.All(names, name => Assert.Contains($"\"{dialect.Spell(name)}\"", schema, StringComparison.Ordinal));
    }

    [CorpusFact]
    public void Elements_and_attributes_of_NewsML_G2_are_those_of_its_schema()
    {
        HashSet<string> names = Names("newsml-g2", "specification", "NewsML-G2_2.35-spec-All-Power.xsd");
        IEnumerable<string> paths = NewsMlG2Tables.Rights.Pairs.Concat(NewsMlG2Tables.ItemMeta.Pairs).Concat(NewsMlG2Tables.ContentMeta.Pairs)
            .Select(pair => pair.Theirs)
            .Concat(NewsMlG2Tables.Slots.Pairs.Select(pair => pair.Theirs))
            .Concat(NewsMlG2Tables.Details.Pairs.Select(pair => pair.Theirs));

        Assert.All(paths.SelectMany(path => path.Split('/')), name => Assert.Contains(name, names));
    }

    [CorpusFact]
    public void Elements_and_attributes_of_NITF_are_those_of_its_schema()
    {
        HashSet<string> names = Names("newsml-g2", "examples", "nitf-3-6.xsd");
        IEnumerable<string> paths = NitfTables.DocumentData.Pairs.Concat(NitfTables.Publication.Pairs).Select(pair => pair.Theirs)
            .Concat(NitfTables.Elements.Pairs.Select(pair => pair.Theirs))
            .Concat(NitfTables.Blocks.Pairs.Select(pair => pair.Theirs))
            .Concat(NitfTables.Head.Pairs.Select(pair => pair.Theirs.Replace(".kicker", "", StringComparison.Ordinal).Replace(".deck", "", StringComparison.Ordinal)))
            .Concat(NitfTables.EventPlace.Pairs.Select(pair => pair.Theirs))
            .Append(NitfTables.Classifier);

        Assert.All(paths.SelectMany(path => path.Split('/')), name => Assert.Contains(name.TrimStart('@'), names));
    }

    [CorpusFact]
    public void Types_and_properties_of_schema_org_are_those_of_its_vocabulary()
    {
        Assert.All(SchemaOrgTables.Types.Pairs, pair => Assert.Empty(SchemaOrgVocabulary.Problems(Item(pair.Theirs))));
        Assert.All(SchemaOrgTables.Properties.Pairs, pair => Assert.Empty(SchemaOrgVocabulary.Problems(Item("NewsArticle", pair.Theirs))));
        Assert.All(SchemaOrgTables.Slots.Pairs, pair => Assert.Empty(SchemaOrgVocabulary.Problems(Item("NewsArticle", pair.Theirs))));
        Assert.All(
            SchemaOrgTables.Members.Pairs,
            pair => Assert.Empty(SchemaOrgVocabulary.Problems(Item(SchemaOrgTables.TypeOf(pair.Ours.Kind), pair.Theirs))));
    }

    private static JsonElement Item(string type, string? property = null) =>
        JsonDocument.Parse(property is null ? $$"""{"@type":"{{type}}"}""" : $$"""{"@type":"{{type}}","{{property}}":""}""").RootElement;

    private static HashSet<string> Names(params string[] path) => XDocument.Load(CorpusFolder.PathOf(path)).Descendants()
        .Where(declaration => declaration.Name == s_xsd + "element" || declaration.Name == s_xsd + "attribute")
        .Select(declaration => (string?)declaration.Attribute("name") ?? ((string?)declaration.Attribute("ref"))!.Split(':')[^1])
        .ToHashSet();
}
