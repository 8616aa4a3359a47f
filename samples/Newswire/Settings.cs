namespace Newswire;

/// <summary>What the command line says.</summary>
/// <param name="Bus">The address of NATS; null for a queue in this process.</param>
/// <param name="Store">The connection string of PostgreSQL, or the file of SQLite.</param>
/// <param name="Out">The folder for republished stories; null for the bus, or for none.</param>
/// <param name="QueueLimit">The most stories that wait for a worker.</param>
internal sealed record Settings(string? Bus, string Store, string? Out, int QueueLimit);
