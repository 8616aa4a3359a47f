using NewsSchema.Generators.Plans;

namespace NewsSchema.Generators.Contract;

/// <summary>What a project's plan promises to users of its types and to senders of its documents.</summary>
internal sealed class ContractPlan
{
    private readonly Dictionary<string, string> _keys = new(StringComparer.Ordinal);

    public ContractPlan(ProjectPlan plan)
    {
        Dictionary<string, RecordPlan> records = plan.Records.ToDictionary(record => record.Key, StringComparer.Ordinal);

        // Types of the library have a contract of the library, which no fixture changes.
        Members = plan.Records
            .SelectMany(record => record.Members
                .Where(member => member.Origin != MemberOrigin.Inherited && !IsOfBase(record, member))
                .Select(member => new ContractMember(
                    NameOf(record.Key),
                    member.JsonName,
                    member.Origin == MemberOrigin.Discriminator ? ContractTypes.WriteDiscriminator(record, member, NameOf) : ContractTypes.Write(member.Type, NameOf),
                    member.IsNullable && member.Origin != MemberOrigin.Discriminator)))
            .OrderBy(member => member.ToString(), StringComparer.Ordinal)
            .ToList();
        foreach (RecordPlan record in plan.Records)
        {
            _keys[NameOf(record.Key)] = record.Key;
        }

        // The discriminator of the variant for all other values is that of its base, as are those that the base has from its own base.
        bool IsOfBase(RecordPlan record, MemberPlan member) =>
            member.Origin == MemberOrigin.Discriminator
            && record.Variants?.JsonName != member.JsonName
            && (record.IsOther || records[record.Base!].Variants!.JsonName != member.JsonName);

        string NameOf(string key)
        {
            bool isOfProject = plan.Namespace.Length > 0
                && key.StartsWith(plan.Namespace + ".", StringComparison.Ordinal)
                && key.IndexOf('.', plan.Namespace.Length + 1) < 0;
            string name = isOfProject ? key.Substring(plan.Namespace.Length + 1) : key;

            // A pin outside of any namespace has the first right to its name.
            return records.ContainsKey(name) ? key : name;
        }
    }

    /// <summary>The members in ordinal order of their lines.</summary>
    public IReadOnlyList<ContractMember> Members { get; }

    /// <summary>The key of a record that the contract's files name; null if the fixtures have no such record.</summary>
    public string? KeyOf(string record) => _keys.TryGetValue(record, out string? key) ? key : null;
}
