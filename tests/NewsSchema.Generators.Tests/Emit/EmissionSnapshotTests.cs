using NewsSchema.Generators.Plans;
using static NewsSchema.Generators.Tests.Emit.Plans;

namespace NewsSchema.Generators.Tests.Emit;

/// <summary>The generated files of a JSON sample, as a user reads them after F12. <see cref="Pipeline.SeedTests"/> has those of an article.</summary>
public class EmissionSnapshotTests
{
    private static readonly IReadOnlyList<(string Path, string Text)> s_files = EmittedCode.Sources(Item());

    public static TheoryData<string> Files => [.. s_files.Select(file => file.Path)];

    [Theory]
    [MemberData(nameof(Files))]
    public Task A_data_record_with_a_structure_a_list_and_a_map_is_emitted(string file) =>
        Verifier.Verify(s_files.Single(candidate => candidate.Path == file).Text, "cs").UseParameters(file);

    private static ProjectPlan Item()
    {
        RecordPlan item = Record(
            "Item",
            RecordRole.DataRoot,
            Required("uri", Of(TypePlanKind.String)),
            Optional("published", Of(TypePlanKind.Date)),
            Optional("titles", Map(Of(TypePlanKind.String))),
            Optional("contact", Record("News.ItemContact")));
        RecordPlan contact = Record("ItemContact", RecordRole.Structure, Required("desk", Of(TypePlanKind.String)), Optional("phones", List(Of(TypePlanKind.Int64))));
        return Project(item, contact);
    }
}
