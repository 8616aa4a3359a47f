namespace NewsSchema.Tool.Inputs;

/// <summary>What the argument <c>-</c> means.</summary>
/// <param name="Path">The name that the user gives it; null for none.</param>
/// <param name="Read">Reads it to its end.</param>
internal sealed record StandardInput(string? Path, Func<byte[]> Read);
