using NewsSchema.Core.Text;
using NewsSchema.Generators.Collections;
using NewsSchema.Generators.Naming;
using NewsSchema.Generators.Plans;

namespace NewsSchema.Generators.Contract;

/// <summary>The content of one of the contract's files. Accepts any text and never throws.</summary>
/// <param name="Entries">Its lines.</param>
/// <param name="Diagnostics">Lines that cannot be read.</param>
internal sealed record ContractFile(EquatableArray<ContractEntry> Entries, EquatableArray<PlanDiagnostic> Diagnostics)
{
    public const string ShippedName = "NewsSchema.Shipped.txt";
    public const string UnshippedName = "NewsSchema.Unshipped.txt";

    private const int MaxQuotedLength = 60;

    /// <param name="path">The file's path.</param>
    /// <param name="text">Its text.</param>
    /// <param name="isShipped">Whether it is the file of shipped members.</param>
    public static ContractFile Read(string path, string text, bool isShipped)
    {
        var entries = new List<ContractEntry>();
        var diagnostics = new List<PlanDiagnostic>();
        int start = 0;
        foreach (string line in text.Replace("\r\n", "\n").Replace('\r', '\n').Split('\n'))
        {
            string trimmed = line.Trim();
            if (trimmed.Length > 0)
            {
                var span = new SourceSpan(start + line.IndexOf(trimmed[0]), trimmed.Length);
                bool isRemoved = trimmed.StartsWith(ContractEntry.RemovedMark, StringComparison.Ordinal);
                string said = isRemoved ? trimmed.Substring(ContractEntry.RemovedMark.Length) : trimmed;
                if ((!isRemoved || !isShipped) && ContractMember.Parse(said) is { } member)
                {
                    entries.Add(new ContractEntry(member, isRemoved, isShipped, path, span));
                }
                else
                {
                    string quoted = trimmed.Length <= MaxQuotedLength ? trimmed : trimmed.Substring(0, MaxQuotedLength) + "…";
                    diagnostics.Add(PlanDiagnostic.AtFixture(
                        path, span, ContractCodes.BadLine, IdentifierNaming.ToOneLine(quoted), "is not a line of this file: write 'Record.member: type', or remove it"));
                }
            }

            start += line.Length + 1;
        }

        return new ContractFile(new EquatableArray<ContractEntry>(entries), new EquatableArray<PlanDiagnostic>(diagnostics));
    }
}
