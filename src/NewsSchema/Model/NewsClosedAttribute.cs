namespace NewsSchema;

/// <summary>
/// Makes an enum, or one pinned property of it, a closed vocabulary: reading refuses a text that is not the name of a member. Without the attribute, such a text leaves a
/// nullable property null and is kept.
/// </summary>
[AttributeUsage(AttributeTargets.Enum | AttributeTargets.Property)]
public sealed class NewsClosedAttribute : Attribute;
