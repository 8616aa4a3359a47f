using NewsSchema.Core.Articles;
using NewsSchema.Formats;

namespace NewsSchema.Core.Formats.SchemaOrg;

/// <summary>schema.org's <c>NewsArticle</c> in JSON-LD.</summary>
internal sealed class SchemaOrgFormat : NewsFormat
{
    public override string Name => "schema-org";

    public override string Title => SchemaOrgItemWriter.Format;

    public override IReadOnlyList<string> Extensions => [".jsonld", ".json"];

    public override bool CanWrite => true;

    public override bool CanRead => true;

    internal override bool IsJson => true;

    internal override NewsFormat? FindVersion(string name) => name.Equals("schema.org", StringComparison.OrdinalIgnoreCase) ? this : null;

    internal override bool Detects(FormatStart start) =>
        start.HasKey("@context", "schema.org")
        || (start.IsPage && (!start.IsWhole || start.Text.IndexOf("ld+json", StringComparison.OrdinalIgnoreCase) >= 0));

    internal override IEnumerable<ArticleDocument> Read(FormatInput input) => new SchemaOrgReader(input).Read();

    internal override ExportOptions ToOwnOptions(ExportOptions? options) => options switch
    {
        null => new SchemaOrgOptions(),
        SchemaOrgOptions own => own,
        _ => new SchemaOrgOptions(options),
    };

    internal override void Write(ArticleView article, FormatLedger ledger, ExportOptions options, FormatOutput output) =>
        output.Json(options.Indented, isForPages: true, json => new SchemaOrgItemWriter(article, ledger, (SchemaOrgOptions)options, json, () => output.Now).Write());
}
