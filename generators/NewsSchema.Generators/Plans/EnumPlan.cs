using NewsSchema.Generators.Collections;

namespace NewsSchema.Generators.Plans;

/// <summary>What a serializer must know about a user's enum that a pin uses.</summary>
/// <param name="Name">The full C# name, as <see cref="TypePlan.Record"/> refers to it.</param>
/// <param name="Members">Every member with its JSON text (never null here), in source order.</param>
internal sealed record EnumPlan(string Name, EquatableArray<EnumMemberPlan> Members);
