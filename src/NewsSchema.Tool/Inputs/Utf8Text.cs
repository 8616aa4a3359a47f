using System.Diagnostics.CodeAnalysis;
using NewsSchema.Core.Errors;
using NewsSchema.Core.Text;
using NewsSchema.Tool.Findings;

namespace NewsSchema.Tool.Inputs;

/// <summary>Decodes files, which are UTF-8.</summary>
internal static class Utf8Text
{
    /// <summary>Decodes a file.</summary>
    /// <param name="content">The file's bytes.</param>
    /// <param name="path">Its path, for the message.</param>
    /// <param name="text">The text, with the byte order mark if there is one, because annotators count it.</param>
    /// <param name="fault">The first character that is not UTF-8.</param>
    /// <returns>Whether the file is UTF-8.</returns>
    public static bool TryDecode(ReadOnlySpan<byte> content, string path, out string text, [NotNullWhen(false)] out Finding? fault)
    {
        List<SourceError> errors = [];
        fault = SourceDecoder.TryDecode(content, errors, out text) ? null : ToFinding(errors[0], path, text);
        return fault is null;
    }

    private static Finding ToFinding(SourceError error, string path, string text)
    {
        (int line, int column) = new LineMap(text).GetPosition(error.Span.Start);
        return new Finding(path, TextRange.At(line, column), NewsSeverity.Error, error.Code, error.Message);
    }
}
