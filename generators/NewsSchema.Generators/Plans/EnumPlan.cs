using NewsSchema.Generators.Collections;

namespace NewsSchema.Generators.Plans;

/// <summary>An enum of the user's that a pin uses: what its serializer must know.</summary>
/// <param name="Name">The full C# name, as <see cref="TypePlan.Record"/> refers to it.</param>
/// <param name="Members">Every member with its JSON text (never null here), in source order.</param>
internal sealed record EnumPlan(string Name, EquatableArray<EnumMemberPlan> Members);
