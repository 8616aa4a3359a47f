using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace NewsSchema.Generators.Diagnostics;

/// <summary>Where a diagnostic points, without keeping a tree or a text alive.</summary>
/// <param name="Path">The file.</param>
/// <param name="Span">The characters in the file as it is on disk.</param>
/// <param name="Lines">The same as lines and columns.</param>
/// <param name="IsInCode">Whether the file is one of the compilation's.</param>
internal sealed record SourceLocation(string Path, TextSpan Span, LinePositionSpan Lines, bool IsInCode = false)
{
    public static SourceLocation Of(Location location)
    {
        FileLinePositionSpan lines = location.GetLineSpan();
        return new SourceLocation(lines.Path, location.SourceSpan, lines.Span, location.IsInSource);
    }

    public Location ToLocation() => Location.Create(Path, Span, Lines);
}
