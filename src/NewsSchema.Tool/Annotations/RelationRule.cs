namespace NewsSchema.Tool.Annotations;

/// <summary>How a relation is stated in an article.</summary>
/// <param name="Attribute">The attribute that refers to the other mark.</param>
/// <param name="IsReversed">Whether the attribute is one of the second mark, and refers to the first.</param>
internal sealed record RelationRule(string Attribute, bool IsReversed);
