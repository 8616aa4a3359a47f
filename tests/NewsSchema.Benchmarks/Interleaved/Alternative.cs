namespace NewsSchema.Benchmarks.Interleaved;

/// <summary>One way to do the work that a group compares.</summary>
/// <param name="Name">What the table calls it.</param>
/// <param name="Run">Does the work once; its result keeps the work from being optimised away.</param>
internal sealed record Alternative(string Name, Func<object?> Run);
