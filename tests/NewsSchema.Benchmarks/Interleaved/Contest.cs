namespace NewsSchema.Benchmarks.Interleaved;

/// <summary>Ways to do one work on one payload; the first is the baseline of the others.</summary>
/// <param name="Work">What is done: a table.</param>
/// <param name="Payload">What it is done on: a column of the table.</param>
/// <param name="Alternatives">How it is done: the rows.</param>
internal sealed record Contest(string Work, string Payload, IReadOnlyList<Alternative> Alternatives);
