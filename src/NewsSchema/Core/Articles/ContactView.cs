namespace NewsSchema.Exports;

/// <summary>Whom to ask, as metadata name them.</summary>
internal sealed class ExportContact(ExportValue value)
{
    public ExportFact? Name { get; } = value.Fact ?? value.FactOf("name", "department", "organization");

    public ExportFact? Email { get; } = value.FactOf("email", "mail");

    public ExportFact? Phone { get; } = value.FactOf("phone", "telephone", "tel");

    public ExportFact? Fax { get; } = value.FactOf("fax");

    public ExportFact? Url { get; } = value.FactOf("url", "web", "website", "href");

    public ExportFact? Street { get; } = Address(value)?.FactOf("street", "streetaddress", "line", "lines");

    public ExportFact? PostalCode { get; } = Address(value)?.FactOf("postalcode", "postcode", "zip");

    public ExportFact? City { get; } = Address(value)?.FactOf("city", "locality", "town");

    public ExportFact? Area { get; } = Address(value)?.FactOf("area", "region", "state");

    public ExportFact? Country { get; } = Address(value)?.FactOf("country");

    public bool HasAddress => (Street ?? PostalCode ?? City ?? Area ?? Country) is not null;

    /// <summary>The contact and the people that it lists.</summary>
    public static IEnumerable<ExportContact> From(ExportValue value)
    {
        var contact = new ExportContact(value);
        if ((contact.Name ?? contact.Email ?? contact.Phone ?? contact.Url) is not null || contact.HasAddress)
        {
            yield return contact;
        }

        foreach (ExportValue person in value.Member("people", "contacts", "persons")?.Each ?? [])
        {
            yield return new ExportContact(person);
        }
    }

    private static ExportValue? Address(ExportValue value) => value.Member("address");
}
