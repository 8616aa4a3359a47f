namespace NewsSchema.Tool.Commands;

/// <summary>An example in the help of a command.</summary>
/// <param name="Purpose">What it does.</param>
/// <param name="Arguments">What follows the command's name.</param>
internal sealed record CommandExample(string Purpose, string Arguments);
