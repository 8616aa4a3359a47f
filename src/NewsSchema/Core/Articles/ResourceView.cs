namespace NewsSchema.Exports;

/// <summary>A link or a picture that metadata name: an address, or a map that says more.</summary>
internal sealed class ExportResource
{
    private ExportResource(ExportFact href, ExportValue value)
    {
        Href = href;
        Value = value;
    }

    public ExportFact Href { get; }

    public ExportValue Value { get; }

    public ExportFact? Title => Value.FactOf("title", "name", "label", "text", "headline");

    public ExportFact? Rel => Value.FactOf("rel", "relation");

    public ExportFact? Caption => Value.FactOf("caption", "description");

    public ExportFact? Credit => Value.FactOf("credit", "creditline", "by", "byline", "photographer", "source");

    public ExportFact? Alt => Value.FactOf("alt", "alternatetext");

    public ExportFact? Width => Value.FactOf("width");

    public ExportFact? Height => Value.FactOf("height");

    public ExportFact? MediaType => Value.FactOf("mimetype", "contenttype", "mediatype", "type");

    public ExportFact? Copyright => Value.FactOf("copyright", "copyrightnotice");

    public static ExportResource? From(ExportValue value) =>
        (value.Fact ?? value.FactOf("href", "url", "src", "uri")) is { } href ? new ExportResource(href, value) : null;
}
