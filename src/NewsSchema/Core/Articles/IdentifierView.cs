namespace NewsSchema.Core.Articles;

/// <summary>A further identifier of an article.</summary>
/// <param name="Value">The identifier.</param>
/// <param name="Role">Whose identifier it is, or what for; null if the metadata do not say.</param>
internal sealed record IdentifierView(ArticleFact Value, ArticleFact? Role)
{
    public static IdentifierView? From(ValueView value) =>
        (value.Fact ?? value.FactOf("value", "id")) is { } id ? new IdentifierView(id, value.FactOf("role", "type")) : null;
}
