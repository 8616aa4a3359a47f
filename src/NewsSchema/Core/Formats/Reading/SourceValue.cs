using NewsSchema.Core.Text;

namespace NewsSchema.Core.Formats.Reading;

/// <summary>A text of a file with its place.</summary>
/// <param name="Text">The text.</param>
/// <param name="Path">Its path in the file.</param>
/// <param name="Place">Its place in the file.</param>
internal readonly record struct SourceValue(string Text, SourcePath Path, SourceSpan Place)
{
    /// <summary>Whether the text is white space alone, so that it says nothing.</summary>
    public bool IsBlank => string.IsNullOrWhiteSpace(Text);
}
