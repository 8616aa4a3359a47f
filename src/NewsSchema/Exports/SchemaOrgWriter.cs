using System.Buffers;

namespace NewsSchema.Exports;

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
    public override string Format => SchemaOrgItem.Format;

    private protected override ExportReport WriteArticle(ExportSource source, IBufferWriter<byte> output)
    {
        Check(source, isXml: false);
        ExportArticle article = ExportArticleReader.Read(source, _options.Concepts);
        var ledger = new ExportLedger(article, Format);
        Utf8JsonSink.Write(output, _options.Indented, isForPages: true, json => new SchemaOrgItem(article, ledger, _options, json).Write());
        return ledger.Close();
    }
}
