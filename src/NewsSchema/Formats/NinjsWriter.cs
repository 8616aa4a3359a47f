using NewsSchema.Core.Formats.Ninjs;

namespace NewsSchema.Formats;

/// <summary>
/// Writes articles as ninjs, the IPTC's JSON for news: 3.1 by default, 2.1 and 1.4 by <see cref="NinjsOptions.Version"/>. The text is written
/// twice, plain and as XHTML, whose <c>data-*</c> attributes carry every annotation. docs/formats.md lists what is carried, approximated and lost.
/// </summary>
public sealed class NinjsWriter : ExportWriter
{
    /// <summary>Creates a writer with these options; null for the defaults.</summary>
    /// <param name="options">The options.</param>
    /// <exception cref="ArgumentException">The version is older than those that can be written.</exception>
    public NinjsWriter(NinjsOptions? options = null)
        : base(FormatOf(options?.Version ?? NinjsVersion.V31), options)
    {
    }

    private static NinjsFormat FormatOf(NinjsVersion version) => version.IsSupported
        ? new NinjsFormat(version)
        : throw new ArgumentException($"ninjs {version} cannot be written: take 3.1, 2.1, 1.4 or a later one of these.", "options");
}
