namespace NewsSchema.Tool.Annotations.Formats;

/// <summary>The names of a kind of JSONL.</summary>
/// <param name="Name">The name of the format.</param>
/// <param name="Title">The name for people.</param>
/// <param name="Marks">The list of marks.</param>
/// <param name="Start">The first offset of a mark.</param>
/// <param name="End">The offset after the last one.</param>
/// <param name="Units">What offsets may count.</param>
internal sealed record JsonLinesDialect(string Name, string Title, string Marks, string Start, string End, IReadOnlyList<OffsetUnit> Units);
