using NewsSchema.Generators.Diagnostics;

namespace NewsSchema.Generators.Pipeline;

/// <summary>Where a pin stands.</summary>
/// <param name="Type">The type's full name.</param>
/// <param name="Member">The property; null for the type itself.</param>
/// <param name="Location">Its name in the source.</param>
internal sealed record PinLocation(string Type, string? Member, SourceLocation Location);
