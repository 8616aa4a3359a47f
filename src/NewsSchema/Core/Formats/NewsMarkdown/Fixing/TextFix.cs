using NewsSchema.Core.Formats.NewsMarkdown.Editing;

namespace NewsSchema.Core.Formats.NewsMarkdown.Fixing;

/// <summary>A way to fix what an error, a warning or a note is about.</summary>
/// <param name="Title">What the fix does, for a menu.</param>
/// <param name="Edits">The changes of the file's text, in the order of their positions.</param>
/// <param name="IsPreferred">Whether it is most likely what the author meant, so that a tool may make it without a question.</param>
internal sealed record TextFix(string Title, IReadOnlyList<TextEdit> Edits, bool IsPreferred);
