namespace NewsSchema.Tool;

/// <summary>The command cannot go on: its arguments do not fit, or a file cannot be read or written. The message is for the user.</summary>
internal class ToolException(string message) : Exception(message);
