using NewsSchema.Generators.Diagnostics;

namespace NewsSchema.Generators.Steps;

/// <summary>The location of a pin in the source.</summary>
/// <param name="Type">The type's full name.</param>
/// <param name="Member">The property; null for the type itself.</param>
/// <param name="Location">The location of its name.</param>
internal sealed record PinLocation(string Type, string? Member, SourceLocation Location);
