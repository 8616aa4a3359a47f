using System.Buffers;
using NewsSchema.Core.Articles;
using NewsSchema.Core.Formats;
using NewsSchema.Core.Formats.SchemaOrg;

namespace NewsSchema.Formats;

/// <summary>
/// Writes articles as schema.org's <c>NewsArticle</c> in JSON-LD, as search engines read it from a page: quotations and claims are its parts,
/// entities what it is about or mentions. Safe inside a <c>script</c> element, whatever the article holds.
/// docs/formats.md says what is carried, approximated and lost.
/// </summary>
public sealed class SchemaOrgWriter : ExportWriter
{
    private readonly SchemaOrgOptions _options;

    /// <summary>A writer with these options; null: the defaults.</summary>
    /// <param name="options">The options.</param>
    public SchemaOrgWriter(SchemaOrgOptions? options = null) => _options = options ?? new SchemaOrgOptions();

    /// <inheritdoc/>
    public override string Format => SchemaOrgItemWriter.Format;

    private protected override ExportReport WriteArticle(ArticleSource source, IBufferWriter<byte> output)
    {
        Check(source, isXml: false);
        ArticleView article = ArticleViewReader.Read(source, _options.Concepts);
        var ledger = new FormatLedger(article, Format);
        Utf8JsonSink.Write(output, _options.Indented, isForPages: true, json => new SchemaOrgItemWriter(article, ledger, _options, json).Write());
        return ledger.Close();
    }
}
