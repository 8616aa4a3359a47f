using NewsSchema.Core.Errors;
using NewsSchema.Core.Text;

namespace NewsSchema.Generators.Contract;

/// <summary>Finds where the fixtures break the shipped contract, and what they add to it.</summary>
internal sealed class ContractComparison
{
    private readonly ContractPlan _contract;

    /// <summary>The shipped members that are not declared removed, by path, in ordinal order of the lines.</summary>
    private readonly Dictionary<string, ContractEntry> _promised;

    /// <summary>The members that the fixtures have and no file of the contract states.</summary>
    private readonly ILookup<string, ContractMember> _added;

    /// <summary>The records that a shipped member of another record contains.</summary>
    private readonly HashSet<string> _held;

    public ContractComparison(IEnumerable<ContractEntry> shipped, IEnumerable<ContractEntry> unshipped, ContractPlan contract)
    {
        var accepted = new HashSet<string>(unshipped.Select(entry => entry.Line), StringComparer.Ordinal);
        _contract = contract;
        _promised = shipped
            .Where(entry => !accepted.Contains(ContractEntry.RemovedMark + entry.Line))
            .OrderBy(entry => entry.Line, StringComparer.Ordinal)
            .ToDictionary(entry => entry.Member.Path, StringComparer.Ordinal);
        _added = contract.Members
            .Where(member => !accepted.Contains(member.ToString()) && !_promised.ContainsKey(member.Path))
            .ToLookup(member => member.Record, StringComparer.Ordinal);
        _held = new HashSet<string>(
            _promised.Values.Where(entry => !ContractTypes.IsDiscriminator(entry.Member.Type)).SelectMany(entry => ContractTypes.NamesIn(entry.Member.Type).Where(name => name != entry.Member.Record)), StringComparer.Ordinal);
    }

    public IEnumerable<ContractChange> FindChanges()
    {
        Dictionary<string, ContractMember> current = _contract.Members.ToDictionary(member => member.Path, StringComparer.Ordinal);
        var gone = new HashSet<string>(StringComparer.Ordinal);
        HashSet<string> turned = FindTurned(current);
        foreach (ContractEntry entry in _promised.Values)
        {
            ContractMember member = entry.Member;
            if (turned.Contains(member.Record))
            {
                if (current.TryGetValue(member.Path, out ContractMember? other) && IsTurned(member, other))
                {
                    yield return Difference(entry, other)!;
                }
            }
            else if (current.TryGetValue(member.Path, out ContractMember? now))
            {
                if (Difference(entry, now) is { } change)
                {
                    yield return change;
                }
            }
            else if (_contract.KeyOf(member.Record) is not null)
            {
                yield return Removal(entry);
            }
            else if (gone.Add(member.Record) && !_held.Contains(member.Record) && !IsVariantOfTurned(member.Record, turned))
            {
                // Once per record, and only if the member that contained it is not reported itself.
                yield return Change(entry, ContractCodes.Removed, ContractSearch.Lacking, member.Record, "a record", "");
            }
        }

        var records = new HashSet<string>(_promised.Values.Select(entry => entry.Member.Record), StringComparer.Ordinal);
        foreach (ContractMember member in _added.SelectMany(members => members))
        {
            SourceError error = member.IsRequired && records.Contains(member.Record) && !turned.Contains(member.Record)
                ? ContractCodes.NewlyRequired.At(default, member.Path)
                : ContractCodes.OutOfDate.At(default, member.ToString(), "is new");
            yield return new ContractChange(
                error.Code, error.Message, _contract.KeyOf(member.Record), member.Name, ContractSearch.Showing, member.Type, Path: null, default);
        }
    }

    /// <summary>The records that had no variants and now have some, or the other way round. All their members change with that, so only that is reported.</summary>
    private HashSet<string> FindTurned(Dictionary<string, ContractMember> current) => new(
        _promised.Values.Where(entry => current.TryGetValue(entry.Member.Path, out ContractMember? now) && IsTurned(entry.Member, now)).Select(entry => entry.Member.Record),
        StringComparer.Ordinal);

    private static bool IsTurned(ContractMember shipped, ContractMember now) => (shipped.Type == ContractTypes.Variants) != (now.Type == ContractTypes.Variants);

    /// <summary>Whether a record is gone because the record of which it was a variant no longer has variants, or is gone itself.</summary>
    private bool IsVariantOfTurned(string record, HashSet<string> turned) => _promised.Values.Any(
        entry => entry.Member.Record == record && ContractTypes.BaseOf(entry.Member.Type) is { } @base && (turned.Contains(@base) || _contract.KeyOf(@base) is null));

    private ContractChange? Difference(ContractEntry entry, ContractMember now)
    {
        ContractMember shipped = entry.Member;
        return now.Type != shipped.Type
            ? Change(entry, ContractCodes.Retyped, ContractSearch.Other, shipped.Path, shipped.TypeAndPresence, now.TypeAndPresence)
            : now.IsOptional == shipped.IsOptional ? null
            : now.IsOptional ? Change(entry, ContractCodes.NoLongerRequired, ContractSearch.Lacking, shipped.Path)
            : Change(entry, ContractCodes.NewlyRequired, ContractSearch.Showing, shipped.Path);
    }

    /// <summary>A member that is gone from a record; if there is a new one with almost the same name, it is reported there.</summary>
    private ContractChange Removal(ContractEntry entry)
    {
        ContractMember member = entry.Member;
        int limit = Math.Max(1, member.Name.Length / 3);
        ContractMember? nearest = _added[member.Record]
            .OrderBy(other => EditDistance.Of(other.Name, member.Name, limit))
            .FirstOrDefault(other => EditDistance.Of(other.Name, member.Name, limit) <= limit);
        return nearest is null
            ? Change(entry, ContractCodes.Removed, ContractSearch.Lacking, member.Path, member.TypeAndPresence, "")
            : Change(entry, ContractCodes.Removed, ContractSearch.Showing, member.Path, member.TypeAndPresence, $" (is it '{nearest.Path}'?)")
                with { Member = nearest.Name };
    }

    private ContractChange Change(ContractEntry entry, NewsErrorCode code, ContractSearch search, params string[] arguments) =>
        new(
            code.Id, code.At(default, arguments).Message, _contract.KeyOf(entry.Member.Record), entry.Member.Name, search, entry.Member.Type, entry.Path, entry.Span);
}
