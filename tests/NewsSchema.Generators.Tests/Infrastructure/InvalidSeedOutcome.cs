namespace NewsSchema.Generators.Tests.Infrastructure;

/// <summary>The diagnostics of an invalid seed.</summary>
/// <param name="Ids">The code of each diagnostic.</param>
/// <param name="Diagnostics">The diagnostics with places, severities and messages, sorted.</param>
/// <param name="Exception">The exception that the generator failed with.</param>
internal sealed record InvalidSeedOutcome(IReadOnlyList<string> Ids, IReadOnlyList<string> Diagnostics, Exception? Exception);
