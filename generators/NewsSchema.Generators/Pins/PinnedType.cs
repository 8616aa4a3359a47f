using NewsSchema.Generators.Collections;
using NewsSchema.Generators.Plans;

namespace NewsSchema.Generators.Pins;

/// <summary>A declared C# type, as far as a pin can use it.</summary>
/// <param name="Kind">
/// The kind; null if generated code cannot read the type. <see cref="TypePlanKind.Record"/> is any other named type, whether declared by the
/// user or still to be generated (then the compiler knows only the name). The plan decides whether it is a record, a reference to a
/// vocabulary kind or unknown.
/// </param>
/// <param name="Name">The type in C#, without <c>?</c>; a named type has its namespace if the compiler knows the type.</param>
/// <param name="Element">For <see cref="TypePlanKind.List"/> (<c>NewsList&lt;T&gt;</c>), <see cref="TypePlanKind.Map"/> (<c>NewsMap&lt;T&gt;</c>) and <see cref="TypePlanKind.OneOrMany"/> (<c>NewsOneOrMany&lt;T&gt;</c>): the element.</param>
/// <param name="IsNullable">For an element: whether it is declared with <c>?</c>.</param>
/// <param name="EnumMembers">For <see cref="TypePlanKind.Enum"/>: its members in source order.</param>
internal sealed record PinnedType(
    TypePlanKind? Kind,
    string Name,
    PinnedType? Element = null,
    bool IsNullable = false,
    EquatableArray<EnumMemberPlan> EnumMembers = default);
