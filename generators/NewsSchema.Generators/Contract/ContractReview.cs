using NewsSchema.Generators.Checking;
using NewsSchema.Generators.Collections;
using NewsSchema.Generators.Emit;
using NewsSchema.Generators.Plans;

namespace NewsSchema.Generators.Contract;

/// <summary>The contract compared with the fixtures.</summary>
/// <param name="Changes">The differences; each is reported at the sample that causes it.</param>
/// <param name="Diagnostics">What is wrong with lines of the contract's files.</param>
/// <param name="Checks">The schemas to search for the samples; empty if nothing differs.</param>
/// <param name="Files">The updated files of the contract, in a form that the compiler accepts; empty if the build only compares.</param>
internal sealed record ContractReview(
    EquatableArray<ContractChange> Changes,
    EquatableArray<PlanDiagnostic> Diagnostics,
    EquatableArray<SchemaCheck> Checks,
    EquatableArray<SourceFile> Files)
{
    /// <param name="files">The contract's files.</param>
    /// <param name="plan">What the fixtures show.</param>
    /// <param name="task">What the build does.</param>
    public static ContractReview Of(IReadOnlyList<ContractFile> files, ProjectPlan plan, ContractTask task)
    {
        var contract = new ContractPlan(plan);
        List<PlanDiagnostic> diagnostics = files.SelectMany(file => file.Diagnostics).ToList();
        Dictionary<string, ContractEntry> shipped = IndexShipped(files, diagnostics);
        List<ContractEntry> unshipped = files.SelectMany(file => file.Entries).Where(entry => !entry.IsShipped).ToList();
        SortedSet<string> expected = Difference(shipped, contract);
        if (task != ContractTask.Check)
        {
            // A file with invalid lines must not be overwritten.
            IEnumerable<SourceFile> written = diagnostics.Count > 0 ? []
                : task == ContractTask.Update ? new[] { Write(ContractFile.UnshippedName, expected) }
                : [Write(ContractFile.ShippedName, Merge(shipped, unshipped)), Write(ContractFile.UnshippedName, [])];
            return new ContractReview(default, new EquatableArray<PlanDiagnostic>(diagnostics), default, new EquatableArray<SourceFile>(written));
        }

        AddOutdated(unshipped, expected, diagnostics);
        var changes = new EquatableArray<ContractChange>(
            new ContractComparison(shipped.Values, unshipped, contract).FindChanges());
        return new ContractReview(
            changes, new EquatableArray<PlanDiagnostic>(diagnostics), changes.Count == 0 ? default : ChecksOf(plan), default);
    }

    /// <summary>The diagnostics: each change is reported at the place that explains it best, or at the first of several.</summary>
    /// <param name="occurrences">What the fixtures show.</param>
    /// <param name="isSound">Whether all fixtures can be read. It is unknown what the others would contain.</param>
    public IEnumerable<PlanDiagnostic> Report(IEnumerable<ContractOccurrence> occurrences, bool isSound)
    {
        if (!isSound)
        {
            return Diagnostics.Where(diagnostic => diagnostic.Code == ContractCodes.BadLine.Id);
        }

        var best = new Dictionary<ContractChange, ContractOccurrence>();
        foreach (ContractOccurrence occurrence in occurrences)
        {
            if (!best.TryGetValue(occurrence.Change, out ContractOccurrence? other) || IsBefore(occurrence, other))
            {
                best[occurrence.Change] = occurrence;
            }
        }

        return Diagnostics.Concat(Changes.Select(change => best.TryGetValue(change, out ContractOccurrence? occurrence)
            ? new PlanDiagnostic(change.Code, change.Message, occurrence.Path, occurrence.Span)
            : new PlanDiagnostic(change.Code, change.Message, change.Path, change.Span)));
    }

    private static bool IsBefore(ContractOccurrence occurrence, ContractOccurrence other) =>
        occurrence.Rank != other.Rank ? occurrence.Rank < other.Rank : string.CompareOrdinal(occurrence.Path, other.Path) < 0;

    private static Dictionary<string, ContractEntry> IndexShipped(IReadOnlyList<ContractFile> files, List<PlanDiagnostic> diagnostics)
    {
        var shipped = new Dictionary<string, ContractEntry>(StringComparer.Ordinal);
        foreach (ContractEntry entry in files.SelectMany(file => file.Entries).Where(entry => entry.IsShipped))
        {
            if (!shipped.ContainsKey(entry.Member.Path))
            {
                shipped.Add(entry.Member.Path, entry);
            }
            else
            {
                diagnostics.Add(PlanDiagnostic.AtFixture(entry.Path, entry.Span, ContractCodes.BadLine, entry.Line, "is here twice: keep the line that was released"));
            }
        }

        return shipped;
    }

    /// <summary>The lines of the file of members that are not shipped yet.</summary>
    private static SortedSet<string> Difference(Dictionary<string, ContractEntry> shipped, ContractPlan contract)
    {
        var current = new HashSet<string>(contract.Members.Select(member => member.ToString()), StringComparer.Ordinal);
        var lines = new SortedSet<string>(current, StringComparer.Ordinal);
        foreach (ContractEntry entry in shipped.Values)
        {
            lines.Remove(entry.Line);
            if (!current.Contains(entry.Line))
            {
                lines.Add(ContractEntry.RemovedMark + entry.Line);
            }
        }

        return lines;
    }

    /// <summary>The lines of the file of shipped members after all members are shipped.</summary>
    private static SortedSet<string> Merge(Dictionary<string, ContractEntry> shipped, List<ContractEntry> unshipped)
    {
        var lines = new SortedSet<string>(shipped.Values.Select(entry => entry.Line), StringComparer.Ordinal);
        lines.ExceptWith(unshipped.Where(entry => entry.IsRemoved).Select(entry => entry.Member.ToString()));
        lines.UnionWith(unshipped.Where(entry => !entry.IsRemoved).Select(entry => entry.Line));
        return lines;
    }

    private static void AddOutdated(List<ContractEntry> unshipped, SortedSet<string> expected, List<PlanDiagnostic> diagnostics)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (ContractEntry entry in unshipped)
        {
            bool isFirst = seen.Add(entry.Line);
            if (!isFirst || !expected.Contains(entry.Line))
            {
                diagnostics.Add(PlanDiagnostic.AtFixture(
                    entry.Path, entry.Span, ContractCodes.OutOfDate, entry.Line, isFirst ? "is listed but not so" : "is listed twice"));
            }
        }
    }

    private static EquatableArray<SchemaCheck> ChecksOf(ProjectPlan plan)
    {
        var records = new EquatableArray<RecordPlan>(plan.Records.Select(WithoutDocs));
        return new EquatableArray<SchemaCheck>(
            plan.Schemas.Select(schema => new SchemaCheck(schema.Name, schema.IsArticle, schema.Root, records, plan.Enums) { Xml = schema.Xml }));
    }

    private static RecordPlan WithoutDocs(RecordPlan record) => record with
    {
        Doc = default,
        Members = new EquatableArray<MemberPlan>(record.Members.Select(member => member with { Doc = default })),
    };

    /// <summary>A generator can only write C# files: the build extracts the lines from one.</summary>
    private static SourceFile Write(string name, IEnumerable<string> lines) =>
        new(name + ".g.cs", "#if false\n" + string.Concat(lines.Select(line => line + "\n")) + "#endif\n");
}
