using System.Text;
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

    private string? OtherEncoding { get; init; }

    /// <summary>Decodes a file as the compiler does. If its bytes are not UTF-8, the project has an error at it.</summary>
    /// <param name="path">The path.</param>
    /// <param name="bytes">The file's bytes.</param>
    public static ProjectFile Decode(string path, ReadOnlySpan<byte> bytes)
    {
        (Encoding encoding, string? name) = FindEncoding(bytes);
        string text = encoding.GetString(bytes);
        return new ProjectFile(path, text) { OtherEncoding = name ?? (OtherEncodings.IsUnmarkedUtf16(text) ? OtherEncodings.UnmarkedUtf16 : null) };
    }

    /// <summary>The fixture that the file is.</summary>
    internal FixtureText ToFixture(bool isEmbedded) =>
        new(
            new Fixture(Path, Schema, isEmbedded ? "NewsFixtures/" + Path : null) { Element = NullIfBlank(Element), Format = NullIfBlank(Format) },
            Text.StartsWith('\uFEFF') ? Text[1..] : Text)
        {
            OtherEncoding = OtherEncoding,
            Exports = ExportRequest.Parse(Exports),
        };

    /// <summary>The contract's file that the file is; null if it is a fixture.</summary>
    internal ContractText? ToContract() => ContractText.Of(Path, () => Text);

    private static (Encoding Encoding, string? Name) FindEncoding(ReadOnlySpan<byte> bytes) => bytes switch
    {
        [0xFF, 0xFE, 0, 0, ..] => (Encoding.UTF32, OtherEncodings.Utf32),
        [0, 0, 0xFE, 0xFF, ..] => (new UTF32Encoding(bigEndian: true, byteOrderMark: true), OtherEncodings.Utf32),
        [0xFF, 0xFE, ..] => (Encoding.Unicode, OtherEncodings.Utf16),
        [0xFE, 0xFF, ..] => (Encoding.BigEndianUnicode, OtherEncodings.Utf16),
        _ when System.Text.Unicode.Utf8.IsValid(bytes) => (Encoding.UTF8, null),
        _ => (Encoding.Latin1, OtherEncodings.OneByte),
    };

    private static string? NullIfBlank(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();
}
