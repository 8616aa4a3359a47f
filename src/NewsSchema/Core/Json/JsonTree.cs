using NewsSchema.Core.Errors;
using NewsSchema.Core.Text;
using NewsSchema.Core.Tree;

namespace NewsSchema.Core.Json;

/// <summary>Reads JSON text into trees, by the grammar of RFC 8259.</summary>
internal static class JsonTree
{
    /// <summary>Reads a JSON text. A string is a quoted scalar, a number keeps its text as a plain one, and so do <c>true</c> and <c>false</c>.</summary>
    /// <param name="json">The text, with or without a byte order mark, with any line ends.</param>
    /// <param name="errors">
    /// Receives the first syntax error (NEWS4001, or NEWS4003 for more than 64 levels), and a warning for each key given twice (NEWS4002);
    /// their spans count in the text after <see cref="TextNormalization.Normalize"/>.
    /// </param>
    /// <param name="cancellation">Checked at each object and list.</param>
    /// <exception cref="OperationCanceledException">The token is cancelled.</exception>
    /// <returns>The value, in which the last of two equal keys counts; null if the text is not JSON.</returns>
    public static Node? Read(string json, List<SourceError> errors, CancellationToken cancellation = default) =>
        new JsonTreeReader(TextNormalization.Normalize(json), errors, cancellation).Read();

    /// <summary>Reads JSON Lines: one value on each line that is not empty.</summary>
    /// <returns>The values; those of lines that are not JSON are left out, and the first error is reported.</returns>
    public static List<Node> ReadLines(string text, List<SourceError> errors, CancellationToken cancellation = default) =>
        new JsonTreeReader(TextNormalization.Normalize(text), errors, cancellation).ReadLines();

    /// <summary>Reads UTF-8, with or without a byte order mark.</summary>
    /// <returns>The value; null if the bytes are not UTF-8 (NEWS1020) or not JSON.</returns>
    public static Node? Read(ReadOnlySpan<byte> utf8, List<SourceError> errors) =>
        SourceDecoder.TryDecode(utf8, errors, out string json) ? new JsonTreeReader(json, errors, default).Read() : null;
}
