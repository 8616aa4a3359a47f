namespace NewsSchema.Generators.Tests.Corpus;

/// <summary>Which objects of the trade's own samples become variants. The type of a news item says what it is, but hardly what it has.</summary>
public class VariantCorpusTests
{
    /// <summary>The records with variants, as reviewed, in folders that have any.</summary>
    private static readonly Dictionary<string, string[]> s_reviewed = new()
    {
        ["wire/ap-media"] = ["ItemDataItem by type: picture, text, video"],
        ["wire/ap-media-feed"] = ["ItemDataItemItemRendition by type: picture, text"],
        ["wire/dpa-digitalwire"] =
        [
            "ItemCategory by type: dnltype:contributor, dnltype:creator, dnltype:desk, dnltype:dpasubject, dnltype:genre, dnltype:geosubject, dnltype:infosource, "
            + "dnltype:keyword, dnltype:located, dnltype:locationcreated, dnltype:person, dnltype:poi, dnltype:provider, dnltype:pubstatus, dnltype:rubric, dnltype:scope, "
            + "dnltype:signal, dnltype:subject, dnltype:urgency, dnltype:wire",
        ],

        // These are not items but JSON Schemas, whose objects do differ by type.
        ["newsinjson/specification"] = ["ItemDefsNinjsTypePropertiesUrgency by type: integer, number", "ItemPatternProperty by type: object, string"],
    };

    /// <summary>Every folder with samples, and folders that hold several feeds or versions together.</summary>
    public static TheoryData<string> Folders => CorpusFolder.Missing is not null ? [] :
    [
        "newsinjson/examples", "newsinjson/documentation", "newsinjson/validation",
        .. Directory.EnumerateFiles(CorpusFolder.PathOf(""), "*.json", SearchOption.AllDirectories)
            .Select(file => Path.GetRelativePath(CorpusFolder.PathOf(""), Path.GetDirectoryName(file)!).Replace('\\', '/'))
            .Where(folder => !folder.EndsWith("should_fail", StringComparison.Ordinal) && !folder.StartsWith("schemaorg", StringComparison.Ordinal))
            .Distinct().Order(StringComparer.Ordinal),
    ];

    [CorpusTheory, MemberData(nameof(Folders))]
    public void Only_reviewed_objects_of_the_trade_become_variants(string folder) =>
        Assert.Equal(s_reviewed.GetValueOrDefault(folder, []), VariantsOf(NinjsCorpus.Read(CorpusFolder.PathOf(folder))));

    [CorpusFact]
    public void Items_of_all_agencies_and_versions_together_stay_one_record() => Assert.Equal(
        ["ItemPlaceGeojson by type: Foo, Point"], // GeoJSON geometries of two files of the test suite
        VariantsOf([.. NinjsCorpus.Read(CorpusFolder.PathOf("wire/ninjs")), .. NinjsCorpus.Read("examples"), .. NinjsCorpus.Read("validation")]));

    private static string[] VariantsOf(IEnumerable<CorpusFile> files) =>
    [
        .. GeneratedSchemas.PlanOf(files.Select(file => ("Item", file))).Plan.Records
            .Where(record => record.Variants is not null)
            .Select(record => $"{record.Name} by {record.Variants!.JsonName}: {string.Join(", ", record.Variants.Items.Select(item => item.Value))}"),
    ];
}
