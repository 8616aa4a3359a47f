using NewsSchema.Generators.Collections;
using NewsSchema.Generators.Plans;

namespace NewsSchema.Generators.Pins;

/// <summary>A declared C# type, as far as a pin can use it.</summary>
/// <param name="Kind">
/// Which it is; null where nothing of ours can read it. <see cref="TypePlanKind.Record"/> is any other named type, be it declared by the
/// user or still to be generated (then the compiler knows no more than the name): whether it is a record, a reference to a
/// vocabulary kind or unknown is found out against the plan.
/// </param>
/// <param name="Name">The type as C# writes it, without <c>?</c>; for a named type with its namespace where the compiler knows it.</param>
/// <param name="Element">For <see cref="TypePlanKind.List"/> (<c>NewsList&lt;T&gt;</c>) and <see cref="TypePlanKind.Map"/> (<c>NewsMap&lt;T&gt;</c>): the element.</param>
/// <param name="IsNullable">For an element: declared with <c>?</c>.</param>
/// <param name="EnumMembers">For <see cref="TypePlanKind.Enum"/>: its members in source order.</param>
internal sealed record PinnedType(
    TypePlanKind? Kind,
    string Name,
    PinnedType? Element = null,
    bool IsNullable = false,
    EquatableArray<EnumMemberPlan> EnumMembers = default);
