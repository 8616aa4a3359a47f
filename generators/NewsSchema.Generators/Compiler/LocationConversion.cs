using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;
using NewsSchema.Core.Text;
using NewsSchema.Generators.Diagnostics;

namespace NewsSchema.Generators.Compiler;

/// <summary>Turns Roslyn's locations into values, and back.</summary>
internal static class LocationConversion
{
    public static SourceLocation ToValue(this Location location)
    {
        FileLinePositionSpan lines = location.GetLineSpan();
        return new SourceLocation(
            lines.Path,
            new SourceSpan(location.SourceSpan.Start, location.SourceSpan.Length),
            ToPosition(lines.StartLinePosition),
            ToPosition(lines.EndLinePosition),
            location.IsInSource);
    }

    public static Location ToLocation(this SourceLocation location) =>
        Location.Create(location.Path, location.ToTextSpan(), new LinePositionSpan(ToLinePosition(location.Start), ToLinePosition(location.End)));

    public static TextSpan ToTextSpan(this SourceLocation location) => new(location.Span.Start, location.Span.Length);

    private static TextPosition ToPosition(LinePosition position) => new(position.Line + 1, position.Character + 1);

    private static LinePosition ToLinePosition(TextPosition position) => new(position.Line - 1, position.Column - 1);
}
