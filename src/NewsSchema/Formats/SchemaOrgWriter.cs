namespace NewsSchema.Formats;

/// <summary>
/// Writes articles as schema.org's <c>NewsArticle</c> in JSON-LD, which search engines read from a page: quotations and claims are its parts,
/// entities are what it is about or mentions. The result is safe inside a <c>script</c> element, whatever the article contains.
/// docs/formats.md lists what is carried, approximated and lost.
/// </summary>
public sealed class SchemaOrgWriter : ExportWriter
{
    /// <summary>Creates a writer with these options; null for the defaults.</summary>
    /// <param name="options">The options.</param>
    public SchemaOrgWriter(SchemaOrgOptions? options = null)
        : base(NewsFormats.SchemaOrg, options)
    {
    }
}
