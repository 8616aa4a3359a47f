using NewsSchema.Generators.Diagnostics;

namespace NewsSchema.Generators.Pipeline;

/// <summary>A planned type whose name is taken.</summary>
/// <param name="Name">The type.</param>
/// <param name="Location">Where the project declares the name; null if a reference does.</param>
/// <param name="Assembly">The referenced assembly that has a type of the name; null if the project has.</param>
/// <param name="IsReported">Whether it is reported: a refused pin is reported as such.</param>
internal sealed record NameConflict(PlannedName Name, SourceLocation? Location, string? Assembly, bool IsReported = true);
