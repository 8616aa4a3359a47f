using System.Text;
using NewsSchema.Core.Errors;
using NewsSchema.Generators.Fixtures;
using NewsSchema.Generators.Steps;

namespace NewsSchema.Workspaces;

/// <summary>A file of a project: a fixture, or one of the contract's files, which their names tell.</summary>
/// <param name="Path">The path, as diagnostics show it. It decides about the format, and its folder about the schema of data that names none.</param>
/// <param name="Text">The file's text, with or without a byte order mark.</param>
public sealed record ProjectFile(string Path, string Text)
{
    /// <summary>The item's <c>Schema</c>; null if it is not set.</summary>
    public string? Schema { get; init; }

    /// <summary>The item's <c>Element</c>: the name of the XML elements each of which is a sample.</summary>
    public string? Element { get; init; }

    /// <summary>The item's <c>Format</c>: the trade format from which the file is read as an article.</summary>
    public string? Format { get; init; }

    /// <summary>The item's <c>Exports</c>: the formats whose losses are reported, separated by <c>|</c>.</summary>
    public string? Exports { get; init; }

    private SourceError? EncodingError { get; init; }

    /// <summary>Decodes a file as the compiler does. If its bytes are not UTF-8, the project has an error at it.</summary>
    /// <param name="path">The path.</param>
    /// <param name="bytes">The file's bytes.</param>
    public static ProjectFile Decode(string path, ReadOnlySpan<byte> bytes)
    {
        (string text, SourceError? error) = bytes switch
        {
            [0xFF, 0xFE, 0, 0, ..] => (Encoding.UTF32.GetString(bytes), EncodingErrors.Of(EncodingErrors.Utf32)),
            [0, 0, 0xFE, 0xFF, ..] => (new UTF32Encoding(bigEndian: true, byteOrderMark: true).GetString(bytes), EncodingErrors.Of(EncodingErrors.Utf32)),
            [0xFF, 0xFE, ..] => (Encoding.Unicode.GetString(bytes), EncodingErrors.Of(EncodingErrors.Utf16)),
            [0xFE, 0xFF, ..] => (Encoding.BigEndianUnicode.GetString(bytes), EncodingErrors.Of(EncodingErrors.Utf16)),
            _ => DecodeUtf8(bytes),
        };
        return new ProjectFile(path, text) { EncodingError = error };
    }

    /// <summary>The fixture that the file is.</summary>
    internal FixtureText ToFixture(bool isEmbedded) =>
        new(
            new Fixture(Path, Schema, isEmbedded ? "NewsFixtures/" + Path : null) { Element = NullIfBlank(Element), Format = NullIfBlank(Format) },
            Text.StartsWith('\uFEFF') ? Text[1..] : Text)
        {
            EncodingError = EncodingError,
            Exports = ExportRequest.Parse(Exports),
        };

    /// <summary>The contract's file that the file is; null if it is a fixture.</summary>
    internal ContractText? ToContract() => ContractText.Of(Path, () => Text);

    private static (string Text, SourceError? Error) DecodeUtf8(ReadOnlySpan<byte> bytes)
    {
        List<SourceError> errors = [];
        SourceDecoder.TryDecode(bytes, errors, out string text);
        return (text, errors.FirstOrDefault() ?? EncodingErrors.FindUnmarkedUtf16(text));
    }

    private static string? NullIfBlank(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();
}
