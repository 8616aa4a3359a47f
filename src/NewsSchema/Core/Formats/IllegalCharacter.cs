using NewsSchema.Core.Text;

namespace NewsSchema.Core.Formats;

/// <summary>A character that a format cannot express.</summary>
/// <param name="Path">The path of its text in the article's data, such as <c>body[3].text</c>.</param>
/// <param name="Offset">Its position in that text.</param>
/// <param name="Character">The UTF-16 code unit.</param>
/// <param name="Place">The place of the text in the article's source.</param>
internal readonly record struct IllegalCharacter(string Path, int Offset, char Character, SourceSpan Place);
