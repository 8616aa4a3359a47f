using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace NewsSchema.Generators.Tests.Infrastructure;

/// <summary>A fixture on disk; its bytes are decoded as the compiler decodes additional files.</summary>
internal sealed class TestFile(string path, byte[] bytes, string? schema) : AdditionalText
{
    public override string Path { get; } = path;

    public byte[] Bytes { get; } = bytes;

    public string? Schema { get; } = schema;

    /// <summary>The item's <c>Exports</c>.</summary>
    public string? Exports { get; set; }

    /// <summary>The item's <c>Element</c>.</summary>
    public string? Element { get; set; }

    /// <summary>The item's <c>Format</c>.</summary>
    public string? Format { get; set; }

    /// <summary>The encoding of the system, in which the compiler decodes what is not UTF-8. It is UTF-8 outside Windows, with U+FFFD for wrong bytes.</summary>
    public Encoding SystemEncoding { get; init; } = Encoding.Latin1;

    /// <summary>The name under which the build embeds the file.</summary>
    public string Resource => "NewsFixtures/" + Path;

    public override SourceText GetText(CancellationToken cancellationToken = default)
    {
        // Without an encoding, the compiler decodes valid UTF-8 as such and other bytes in an encoding of the system.
        using var stream = new MemoryStream(Bytes);
        try
        {
            return SourceText.From(stream, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true));
        }
        catch (DecoderFallbackException)
        {
            stream.Position = 0;
            return SourceText.From(stream, SystemEncoding);
        }
    }
}
