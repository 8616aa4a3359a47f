namespace NewsSchema.Snapshots;

/// <summary>One file of a snapshot.</summary>
/// <param name="Name">Tells the files of one snapshot apart; null for the main one.</param>
/// <param name="Extension">The file's, without a dot.</param>
/// <param name="Text">What the test produced.</param>
internal sealed record SnapshotTarget(string? Name, string Extension, string Text);
