using NewsSchema.Core.Text;

namespace NewsSchema.Generators.Diagnostics;

/// <summary>The location of a diagnostic, without keeping a tree or a text alive.</summary>
/// <param name="Path">The file.</param>
/// <param name="Span">The characters in the file on disk.</param>
/// <param name="Start">The line and column of the first character.</param>
/// <param name="End">The line and column after the last character.</param>
/// <param name="IsInCode">Whether the file is part of the compilation.</param>
internal sealed record SourceLocation(string Path, SourceSpan Span, TextPosition Start, TextPosition End, bool IsInCode = false);
