namespace NewsSchema.Workspaces;

/// <summary>A file that the build would generate.</summary>
/// <param name="Name">Its name, unique in the project regardless of case.</param>
/// <param name="Text">Its text, with LF line ends.</param>
public sealed record GeneratedFile(string Name, string Text);
