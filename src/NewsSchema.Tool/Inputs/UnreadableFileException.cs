namespace NewsSchema.Tool.Inputs;

/// <summary>A file cannot be read. If it is one of several, the others still can.</summary>
internal sealed class UnreadableFileException(string message) : ToolException(message);
