using System.Buffers;
using NewsSchema.Core.Articles;
using NewsSchema.Core.Formats;
using NewsSchema.Core.Formats.Ninjs;

namespace NewsSchema.Formats;

/// <summary>
/// Writes articles as ninjs, the IPTC's JSON for news: 3.1 by default, 2.1 and 1.4 by <see cref="NinjsOptions.Version"/>. The text is there
/// twice, plain and as XHTML, whose <c>data-*</c> attributes carry every annotation. docs/formats.md says what is carried, approximated and lost.
/// </summary>
public sealed class NinjsWriter : ExportWriter
{
    private readonly NinjsOptions _options;

    /// <summary>A writer with these options; null: the defaults.</summary>
    /// <param name="options">The options.</param>
    /// <exception cref="ArgumentException">The version is older than those that can be written.</exception>
    public NinjsWriter(NinjsOptions? options = null)
    {
        _options = options ?? new NinjsOptions();
        if (!_options.Version.IsSupported)
        {
            throw new ArgumentException($"ninjs {_options.Version} cannot be written: take 3.1, 2.1, 1.4 or a later one of these.", nameof(options));
        }
    }

    /// <inheritdoc/>
    public override string Format => NinjsItemWriter.Format(_options.Version);

    private protected override ExportReport WriteArticle(ArticleSource source, IBufferWriter<byte> output)
    {
        bool hasMarkup = IllegalCharacters.Find(source.Tree, isXml: true) is null;
        if (!hasMarkup)
        {
            Check(source, isXml: false);
        }

        ArticleView article = ArticleViewReader.Read(source, _options.Concepts);
        var ledger = new FormatLedger(article, Format);
        Utf8JsonSink.Write(output, _options.Indented, isForPages: false, json => new NinjsItemWriter(article, ledger, _options, json, hasMarkup).Write());
        return ledger.Close();
    }
}
