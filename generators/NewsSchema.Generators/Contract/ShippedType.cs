using NewsSchema.Core.Tree;
using NewsSchema.Generators.Checking;
using NewsSchema.Generators.Collections;
using NewsSchema.Generators.Plans;

namespace NewsSchema.Generators.Contract;

/// <summary>The shipped type of a member, to find the samples that it cannot hold.</summary>
internal sealed class ShippedType
{
    private const string Key = "?";
    private const string Member = "value";

    private readonly SampleChecker _checker;
    private bool _isRefused;

    /// <param name="type">The type in the contract's files.</param>
    /// <param name="check">The current records.</param>
    public ShippedType(string type, SchemaCheck check)
    {
        TypePlan plan = ContractTypes.Read(type, name => check.Records.FirstOrDefault(record => record.Key == name || record.Name == name)?.Key);
        var member = new MemberPlan(Member, Member, plan, IsRequired: false, IsNullable: true, MemberOrigin.Generated, default);
        var holder = new RecordPlan(
            Key, "", Key, RecordRole.Structure, RecordAccess.Internal, default, new EquatableArray<MemberPlan>(member), UnknownMemberHandling.Keep, null);
        _checker = new SampleChecker(
            check with { Root = Key, Records = new EquatableArray<RecordPlan>(check.Records.Append(holder)) },
            _ => _isRefused = true);
    }

    public bool Holds(Node value)
    {
        _isRefused = false;
        var sample = new MapNode();
        sample.Members.Add(new Member(Member, value.Span, value));
        _checker.Check(sample);
        return !_isRefused;
    }
}
