namespace NewsSchema.Generators.Plans;

/// <summary>A member of an enum of the user's.</summary>
/// <param name="Name">The C# name.</param>
/// <param name="JsonName">Its <c>[JsonStringEnumMemberName]</c> or <c>[EnumMember(Value = …)]</c>; null: the name in camelCase.</param>
/// <param name="Value">Its number: what JSON holds if the samples hold numbers.</param>
internal sealed record EnumMemberPlan(string Name, string? JsonName, long Value);
