namespace NewsSchema.Tool.Annotator.Operations;

/// <summary>Changes of an article that are made and undone together.</summary>
/// <param name="F">The path of the article in the folder.</param>
/// <param name="Version">The version that the user saw.</param>
/// <param name="Ops">The changes, in order.</param>
/// <param name="Label">What they do, for the user; null to name the first.</param>
internal sealed record EditRequest(string F, string Version, IReadOnlyList<EditOperation> Ops, string? Label = null);
