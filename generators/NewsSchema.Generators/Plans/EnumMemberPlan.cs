namespace NewsSchema.Generators.Plans;

/// <summary>A member of an enum that the user declares.</summary>
/// <param name="Name">The C# name.</param>
/// <param name="JsonName">Its <c>[JsonStringEnumMemberName]</c> or <c>[EnumMember(Value = …)]</c>; null: the name in camelCase.</param>
/// <param name="Value">Its number, which JSON holds if the samples have numbers.</param>
internal sealed record EnumMemberPlan(string Name, string? JsonName, long Value)
{
    /// <summary>Whether an attribute gives the JSON name. Otherwise, the C# name is read as well.</summary>
    public bool IsNamed { get; init; }
}
