using NewsSchema.Generators.Plans;

namespace NewsSchema.Generators.Inference;

/// <summary>Says which records have the same members, and which declaration makes one of them.</summary>
internal static class SameShapeDiagnostics
{
    /// <summary>More names are counted, so that a message stays readable.</summary>
    private const int MaxNames = 8;

    /// <param name="records">The records of the project, with their final names.</param>
    /// <param name="internals">Those that are internal.</param>
    /// <param name="paths">For each root, the fixture at which to report.</param>
    public static IEnumerable<PlanDiagnostic> Of(IReadOnlyList<RecordDraft> records, HashSet<RecordDraft> internals, ILookup<RecordDraft, string> paths)
    {
        foreach (RecordDraft[] group in SameShapeRule.Find(records))
        {
            string[] names = group.Select(record => record.Name).ToArray();
            string listed = string.Join(", ", names.Take(MaxNames)) + (names.Length > MaxNames ? $" and {names.Length - MaxNames} more" : "");
            string accessibility = internals.Contains(group[0]) ? RecordAccess.Internal : RecordAccess.Public;
            string modifier = group[0].Decision is null ? "" : "abstract ";
            string[] arguments = [listed, string.Join(", ", names.Take(MaxNames).Select(name => $"\"{name}\"")) + (names.Length > MaxNames ? ", …" : ""), modifier];
            string suggestion = $"{accessibility} {modifier}partial record:" + string.Join(" ", group.Select(record => record.FullName));

            // In an editor, a fix is offered only in code.
            RecordDraft root = group[0].WithOwners().Last();
            PlanDiagnostic? diagnostic = root.Pin is { } pin ? PlanDiagnostic.AtPin(pin.FullName, null, SchemaCodes.SameShape, arguments)
                : paths[root].FirstOrDefault() is { } path ? PlanDiagnostic.AtFixture(path, default, SchemaCodes.SameShape, arguments)
                : null;
            if (diagnostic is not null)
            {
                yield return diagnostic with { Suggestion = suggestion };
            }
        }
    }
}
