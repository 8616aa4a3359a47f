namespace NewsSchema.Workspaces;

/// <summary>A change of a file.</summary>
/// <param name="Start">The first UTF-16 code unit to replace, in the file as it is on disk, without a byte order mark.</param>
/// <param name="Length">The number of code units; 0 to insert.</param>
/// <param name="Replacement">What replaces them.</param>
public sealed record ProjectEdit(int Start, int Length, string Replacement);
