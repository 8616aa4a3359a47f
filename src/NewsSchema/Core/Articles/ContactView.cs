namespace NewsSchema.Core.Articles;

/// <summary>The contacts in metadata.</summary>
internal sealed class ContactView(ValueView value)
{
    public ArticleFact? Name { get; } = value.Fact ?? value.FactOf("name", "department", "organization");

    public ArticleFact? Email { get; } = value.FactOf("email", "mail");

    public ArticleFact? Phone { get; } = value.FactOf("phone", "telephone", "tel");

    public ArticleFact? Fax { get; } = value.FactOf("fax");

    public ArticleFact? Url { get; } = value.FactOf("url", "web", "website", "href");

    public ArticleFact? Street { get; } = Address(value)?.FactOf("street", "streetaddress", "line", "lines");

    public ArticleFact? PostalCode { get; } = Address(value)?.FactOf("postalcode", "postcode", "zip");

    public ArticleFact? City { get; } = Address(value)?.FactOf("city", "locality", "town");

    public ArticleFact? Area { get; } = Address(value)?.FactOf("area", "region", "state");

    public ArticleFact? Country { get; } = Address(value)?.FactOf("country");

    public bool HasAddress => (Street ?? PostalCode ?? City ?? Area ?? Country) is not null;

    /// <summary>The contact and the people that it lists.</summary>
    public static IEnumerable<ContactView> From(ValueView value)
    {
        var contact = new ContactView(value);
        if ((contact.Name ?? contact.Email ?? contact.Phone ?? contact.Url) is not null || contact.HasAddress)
        {
            yield return contact;
        }

        foreach (ValueView person in value.Member("people", "contacts", "persons")?.Each ?? [])
        {
            yield return new ContactView(person);
        }
    }

    private static ValueView? Address(ValueView value) => value.Member("address");
}
