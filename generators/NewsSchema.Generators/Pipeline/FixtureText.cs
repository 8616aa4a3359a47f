using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using NewsSchema.Generators.Collections;
using NewsSchema.Generators.Fixtures;

namespace NewsSchema.Generators.Pipeline;

/// <summary>A fixture with its text as a value, so that the compiler's own text is not kept alive.</summary>
/// <param name="Fixture">The file and the metadata of its item.</param>
/// <param name="Text">The file's text, without a byte order mark.</param>
/// <param name="IsUtf8">False if the compiler had to guess the encoding, so that <paramref name="Text"/> may be wrong.</param>
internal sealed record FixtureText(Fixture Fixture, string Text, bool IsUtf8)
{
    /// <summary>The formats of exports that the item itself requests to check; empty for those of the project.</summary>
    public EquatableArray<string> Exports { get; init; }

    /// <summary>The encoding that the file is likely to have; null if nothing tells, or it is UTF-8.</summary>
    public string? OtherEncoding { get; init; }

    private const string Metadata = "build_metadata.AdditionalFiles.";

    /// <summary>Returns the fixture for an additional file; null if it is another file, or one that cannot be read, which the compiler reports.</summary>
    public static FixtureText? Of(AdditionalText file, AnalyzerConfigOptionsProvider options, CancellationToken cancellation)
    {
        AnalyzerConfigOptions item = options.GetOptions(file);
        if (!item.TryGetValue(Metadata + "NewsFixture", out string? isFixture)
            || isFixture != "true"
            || file.GetText(cancellation) is not { } text)
        {
            return null;
        }

        item.TryGetValue(Metadata + "NewsSchemaName", out string? schema);
        item.TryGetValue(Metadata + "NewsResource", out string? resource);
        item.TryGetValue(Metadata + "NewsExports", out string? exports);
        item.TryGetValue(Metadata + "NewsElement", out string? element);
        item.TryGetValue(Metadata + "NewsFormat", out string? format);
        string content = text.ToString();
        string? encoding = TextEncoding.FindOther(text, content);
        var fixture = new Fixture(file.Path, schema, resource) { Element = NullIfBlank(element), Format = NullIfBlank(format) };
        return new FixtureText(fixture, WithoutByteOrderMark(content), encoding is null)
        {
            OtherEncoding = encoding,
            Exports = ExportRequest.Parse(exports),
        };
    }

    private static string? NullIfBlank(string? text) => string.IsNullOrWhiteSpace(text) ? null : text!.Trim();

    private static string WithoutByteOrderMark(string text) => text.Length > 0 && text[0] == '\uFEFF' ? text.Substring(1) : text;
}
