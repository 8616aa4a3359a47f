namespace NewsSchema.Workspaces;

/// <summary>A way to fix what a diagnostic is about.</summary>
/// <param name="Title">What it does, for a menu.</param>
/// <param name="IsPreferred">Whether it is most likely what the author meant, so that a tool may make it without a question.</param>
/// <param name="Edits">The changes of the diagnostic's file, in the order of their positions; they do not overlap.</param>
public sealed record ProjectFix(string Title, bool IsPreferred, IReadOnlyList<ProjectEdit> Edits);
