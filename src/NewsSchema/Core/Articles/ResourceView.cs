namespace NewsSchema.Core.Articles;

/// <summary>A link or a picture in metadata: an address, or a map with more facts.</summary>
internal sealed class ResourceView
{
    private ResourceView(ArticleFact href, ValueView value)
    {
        Href = href;
        Value = value;
    }

    public ArticleFact Href { get; }

    public ValueView Value { get; }

    public ArticleFact? Title => Value.FactOf("title", "name", "label", "text", "headline");

    public ArticleFact? Rel => Value.FactOf("rel", "relation");

    public ArticleFact? Caption => Value.FactOf("caption", "description");

    public ArticleFact? Credit => Value.FactOf("credit", "creditline", "by", "byline", "photographer", "source");

    public ArticleFact? Alt => Value.FactOf("alt", "alternatetext");

    public ArticleFact? Width => Value.FactOf("width");

    public ArticleFact? Height => Value.FactOf("height");

    public ArticleFact? MediaType => Value.FactOf("mimetype", "contenttype", "mediatype", "type");

    public ArticleFact? Copyright => Value.FactOf("copyright", "copyrightnotice");

    public static ResourceView? From(ValueView value) =>
        (value.Fact ?? value.FactOf("href", "url", "src", "uri")) is { } href ? new ResourceView(href, value) : null;
}
