using NewsSchema.Generators.Collections;
using NewsSchema.Generators.Inference;
using NewsSchema.Generators.Plans;

namespace NewsSchema.Generators.Pipeline;

/// <summary>The name of a type that would be generated.</summary>
/// <param name="Namespace">Its namespace; empty for the global one.</param>
/// <param name="Name">The C# name.</param>
/// <param name="Accessibility">Its accessibility.</param>
/// <param name="Members">What a record declares, which a part of the user's must not declare; empty for any other type.</param>
internal sealed record PlannedName(string Namespace, string Name, string Accessibility, EquatableArray<string> Members)
{
    public string FullName => Namespace.Length == 0 ? Name : Namespace + "." + Name;

    /// <summary>All types of a plan but those that pins name.</summary>
    public static Batch<PlannedName> AllOf(ProjectPlan? plan)
    {
        if (plan is not { Records.Count: > 0 })
        {
            return Batch<PlannedName>.Empty;
        }

        IEnumerable<PlannedName> records = plan.Records.Where(record => !record.IsPinned).Select(record => new PlannedName(
            record.Namespace, record.Name, record.Accessibility, new EquatableArray<string>(record.Members.Select(member => member.Name).Concat(ReservedNames.Generated(record.Role)))));
        return new Batch<PlannedName>(new EquatableArray<PlannedName>(records.Append(new PlannedName(plan.Namespace, plan.Resolver, RecordAccess.Public, default))));
    }
}
