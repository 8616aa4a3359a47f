namespace NewsSchema.Tool.Annotator.Http;

/// <summary>A request about an article.</summary>
internal sealed record FileRequest(string F);

/// <summary>A request to undo or to redo.</summary>
internal sealed record StepRequest(string F, string Version);

/// <summary>The end of a conflict.</summary>
internal sealed record ResolveRequest(string F, string Version, string Choice, string? Text = null);

/// <summary>A request to begin the article of a text.</summary>
internal sealed record StartRequest(string F, string? Language = null, string? Published = null, string? Schema = null);

/// <summary>A request about suggestions.</summary>
internal sealed record KeysRequest(string F, IReadOnlyList<string> Keys);
