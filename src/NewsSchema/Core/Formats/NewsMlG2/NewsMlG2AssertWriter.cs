using System.Globalization;
using NewsSchema.Core.Articles;
using NewsSchema.Core.Text;
using NewsSchema.Core.Values;

namespace NewsSchema.Core.Formats.NewsMlG2;

/// <summary>Writes an <c>assert</c> for each entity that has more facts than its name.</summary>
internal sealed class NewsMlG2AssertWriter(NewsMlG2Export export)
{
    private readonly FormatLedger _ledger = export.Ledger;
    private readonly XmlSink _xml = export.Xml;

    public void WriteAsserts()
    {
        foreach (AnnotationView entity in export.Entities)
        {
            bool hasDetails = HasDetails(entity);
            if (!entity.IsAnonymous && (hasDetails || entity["role"] is not null))
            {
                WriteAssert(entity, hasDetails);
            }
        }
    }

    /// <summary>The name of the element of a detail: the last step of its path.</summary>
    private static string Name(AnnotationView entity, string member)
    {
        string path = NewsMlG2Tables.Details[(entity.Kind.Class, member)];
        return path.Substring(path.LastIndexOf('/') + 1);
    }

    private bool HasDetails(AnnotationView entity) => entity.Kind.Class switch
    {
        "person" => (entity["born"] ?? entity["died"] ?? entity["affiliation"]) is not null,
        "org" => (entity["founded"] ?? entity["dissolved"]) is not null,
        "place" => (entity["geo"] ?? entity["country"]) is not null,
        "event" => export.Dates.Truncated(entity["start"]) is not null,
        "work" or "product" or "thing" => (entity["date"] ?? entity["by"]) is not null,
        _ => false,
    };

    private void WriteAssert(AnnotationView entity, bool hasDetails)
    {
        _xml.Start("assert");
        export.Keys(entity);
        _xml.Element("name", export.Line(entity.Whole));
        export.Element("definition", entity["role"]);
        if (hasDetails)
        {
            WriteDetails(entity);
        }

        _xml.End();
    }

    private void WriteDetails(AnnotationView entity)
    {
        switch (entity.Kind.Class)
        {
            case "person":
                _xml.Start("personDetails");
                WriteDate(entity, "born");
                WriteDate(entity, "died");
                WriteRelated(entity, "affiliation");
                _xml.End();
                break;
            case "org":
                _xml.Start("organisationDetails");
                WriteDate(entity, "founded");
                WriteDate(entity, "dissolved");
                _xml.End();
                break;
            case "place":
                WriteCountry(entity);
                WritePosition(entity["geo"]);
                break;
            case "event":
                WriteEvent(entity);
                break;
            default:
                _xml.Start("objectDetails");
                WriteDate(entity, "date");
                WriteRelated(entity, "by");
                _xml.End();
                break;
        }
    }

    private void WriteCountry(AnnotationView place)
    {
        if (place["country"] is not { } country)
        {
            return;
        }

        _xml.Start(Name(place, "country"));
        _xml.Attribute("type", NewsMlG2Tables.Natures["place"]);
        bool isCode = country.Text.Length is 2 or 3 && country.Text.All(Characters.IsUpper);
        _xml.Attribute(isCode ? "qcode" : "literal", isCode ? $"iso3166-1a{country.Text.Length}:{country.Text}" : export.Line(country));
        _ledger.Carry(country);
        _xml.End();
    }

    private void WritePosition(ArticleFact? geo)
    {
        if (GeoPosition.Of(geo?.Text) is { } position)
        {
            _xml.Start("geoAreaDetails");
            _xml.Start("position");
            _xml.Attribute("latitude", position.Latitude.ToString(CultureInfo.InvariantCulture));
            _xml.Attribute("longitude", position.Longitude.ToString(CultureInfo.InvariantCulture));
            _xml.End();
            _xml.End();
            _ledger.Carry(geo!);
        }
    }

    private void WriteEvent(AnnotationView entity)
    {
        _xml.Start("eventDetails");
        _xml.Start("dates");
        WriteDate(entity, "start");
        if (export.Dates.Truncated(entity["end"]) is { } end)
        {
            _xml.Element(Name(entity, "end"), end.Extended);
            if (entity["duration"] is { } second)
            {
                _ledger.Lose(second, "an event has an end or a duration, not both");
            }
        }
        else if (entity["duration"] is { } duration && XsdText.IsDuration(duration.Text))
        {
            export.Element(Name(entity, "duration"), duration);
        }

        _xml.End();
        WriteRelated(entity, "place");
        foreach (ValueView participant in entity.Value("participants")?.Each ?? [])
        {
            WriteRelated(Name(entity, "participants"), participant.Fact);
        }

        _xml.End();
    }

    private void WriteDate(AnnotationView entity, string member) => _xml.Element(Name(entity, member), export.Dates.Truncated(entity[member])?.Extended);

    private void WriteRelated(AnnotationView entity, string member) => WriteRelated(Name(entity, member), entity[member]);

    private void WriteRelated(string element, ArticleFact? fact)
    {
        if (fact is null)
        {
            return;
        }

        _xml.Start(element);
        if (fact.Target is { } target)
        {
            export.Identity(target);
            _xml.Element("name", NewsMlG2Export.Line(target.Whole.Text));
        }
        else
        {
            _xml.Attribute("literal", export.Line(fact));
        }

        _ledger.Carry(fact);
        _xml.End();
    }
}
