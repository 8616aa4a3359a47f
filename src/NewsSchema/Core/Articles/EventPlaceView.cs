namespace NewsSchema.Core.Articles;

/// <summary>A place of the event that an article reports.</summary>
/// <param name="Name">The name, mostly of a city, or the reference that gives it.</param>
/// <param name="District">The district or county.</param>
/// <param name="Area">The state, province or region.</param>
/// <param name="Country">The country.</param>
internal sealed record EventPlaceView(ArticleFact? Name, ArticleFact? District, ArticleFact? Area, ArticleFact? Country)
{
    /// <summary>The best name of the place.</summary>
    public ArticleFact Best => (Name ?? District ?? Area ?? Country)!;

    public static EventPlaceView? From(ValueView value)
    {
        var place = new EventPlaceView(
            value.Fact ?? value.FactOf("name", "city", "locality"),
            value.FactOf("district", "county"),
            value.FactOf("area", "state", "province", "region"),
            value.FactOf("country"));
        return (place.Name ?? place.District ?? place.Area ?? place.Country) is null ? null : place;
    }
}
