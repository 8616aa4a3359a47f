using System.Globalization;
using NewsSchema.Generators.Naming;
using NewsSchema.Generators.Plans;
using NewsSchema.Generators.Shapes;

namespace NewsSchema.Generators.Inference;

/// <summary>Says which records have variants, and by which figures, so that a user whose samples are near a limit can declare what to do.</summary>
internal static class VariantDiagnostics
{
    /// <param name="records">The records of the project.</param>
    /// <param name="paths">For each root, the fixture at which to report.</param>
    public static IEnumerable<PlanDiagnostic> Of(IEnumerable<RecordDraft> records, ILookup<RecordDraft, string> paths)
    {
        foreach (RecordDraft record in records.OrderBy(record => record.FullName, System.StringComparer.Ordinal))
        {
            if (paths[record.WithOwners().Last()].FirstOrDefault() is { } path && Of(record, path) is { } diagnostic)
            {
                yield return diagnostic;
            }
        }
    }

    private static PlanDiagnostic? Of(RecordDraft record, string path)
    {
        string place = IdentifierNaming.ToOneLine(record.Path.Text.Length > 0 ? record.Path.Text : record.Name);
        if (record.Decision is { Figures: { } figures } decision)
        {
            string values = decision.Values.Count.ToString(CultureInfo.InvariantCulture);
            return PlanDiagnostic.AtFixture(path, default, SchemaCodes.Variants, place, values, decision.Name, figures, record.Name);
        }

        bool canHaveVariants = record is { Decision: null, Pin: null, Role: RecordRole.Structure or RecordRole.DataRoot, Objects: not null };
        return canHaveVariants && HaveDifferences(record.Objects!) && VariantRule.FindTooMany(record.Objects!) is { } name
            ? PlanDiagnostic.AtFixture(path, default, SchemaCodes.TooManyVariants, place, name, VariantRule.MaxValues.ToString(CultureInfo.InvariantCulture))
            : null;
    }

    private static bool HaveDifferences(ObjectShape objects) => objects.Members.Any(member => member.Value.Count < objects.Count);
}
