using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace NewsSchema.Generators.Diagnostics;

/// <summary>The location of a diagnostic, without keeping a tree or a text alive.</summary>
/// <param name="Path">The file.</param>
/// <param name="Span">The characters in the file on disk.</param>
/// <param name="Lines">The span as lines and columns.</param>
/// <param name="IsInCode">Whether the file is part of the compilation.</param>
internal sealed record SourceLocation(string Path, TextSpan Span, LinePositionSpan Lines, bool IsInCode = false)
{
    public static SourceLocation Of(Location location)
    {
        FileLinePositionSpan lines = location.GetLineSpan();
        return new SourceLocation(lines.Path, location.SourceSpan, lines.Span, location.IsInSource);
    }

    public Location ToLocation() => Location.Create(Path, Span, Lines);
}
