namespace NewsSchema.Formats;

/// <summary>
/// Writes articles as schema.org's <c>NewsArticle</c> in JSON-LD, as search engines read it from a page: quotations and claims are its parts,
/// entities what it is about or mentions. Safe inside a <c>script</c> element, whatever the article holds.
/// docs/formats.md says what is carried, approximated and lost.
/// </summary>
public sealed class SchemaOrgWriter : ExportWriter
{
    /// <summary>A writer with these options; null: the defaults.</summary>
    /// <param name="options">The options.</param>
    public SchemaOrgWriter(SchemaOrgOptions? options = null)
        : base(NewsFormats.SchemaOrg, options)
    {
    }
}
