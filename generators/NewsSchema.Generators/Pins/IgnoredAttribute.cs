namespace NewsSchema.Generators.Pins;

/// <summary>An attribute of a pin that generated code does not follow.</summary>
/// <param name="Name">Its name, without the suffix <c>Attribute</c>.</param>
/// <param name="Remedy">What to do instead.</param>
internal sealed record IgnoredAttribute(string Name, string Remedy);
