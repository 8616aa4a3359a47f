namespace NewsSchema.Generators.Pins;

/// <summary>A member of an enum that a pin uses.</summary>
/// <param name="Name">The C# name.</param>
/// <param name="JsonName">Its <c>[JsonStringEnumMemberName]</c> or <c>[EnumMember(Value = …)]</c>; null: the name in camelCase.</param>
/// <param name="Value">Its number: what JSON holds where the samples hold numbers.</param>
internal sealed record PinnedEnumMember(string Name, string? JsonName, long Value);
