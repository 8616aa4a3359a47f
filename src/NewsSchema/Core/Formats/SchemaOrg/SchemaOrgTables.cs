using NewsSchema.Formats;

namespace NewsSchema.Core.Formats.SchemaOrg;

/// <summary>The names of the article's concepts, kinds and members in schema.org.</summary>
internal static class SchemaOrgTables
{
    /// <summary>The type of kinds that have no specific type; <c>additionalType</c> is the kind's name.</summary>
    public const string OtherType = "Thing";

    /// <summary>
    /// The type of each kind. If several kinds have the same type, the first one is read. A product is a thing with an additional type, because
    /// search engines expect an offer from each <c>Product</c>.
    /// </summary>
    public static readonly NamePairs<string> Types = new(
        ("person", "Person"),
        ("org", "Organization"),
        ("group", "Organization"),
        ("place", "Place"),
        ("event", "Event"),
        ("work", "CreativeWork"),
        ("thing", OtherType),
        ("product", OtherType),
        ("quote", "Quotation"),
        ("claim", "Claim"));

    /// <summary>The facts of an annotation, by kind and member.</summary>
    public static readonly NamePairs<(string Kind, string Member)> Members = new(
        (("person", "role"), "jobTitle"),
        (("person", "born"), "birthDate"),
        (("person", "died"), "deathDate"),
        (("person", "affiliation"), "affiliation"),
        (("org", "founded"), "foundingDate"),
        (("org", "dissolved"), "dissolutionDate"),
        (("group", "members"), "member"),
        (("place", "country"), "address"),
        (("place", "geo"), "geo"),
        (("event", "start"), "startDate"),
        (("event", "end"), "endDate"),
        (("event", "duration"), "duration"),
        (("event", "place"), "location"),
        (("event", "participants"), "attendee"),
        (("work", "date"), "dateCreated"),
        (("work", "by"), "author"),
        (("quote", "speaker"), "spokenByCharacter"),
        (("claim", "speaker"), "author"));

    /// <summary>Concepts that are properties of the article.</summary>
    public static readonly NamePairs<NewsConcept> Properties = new(
        (NewsConcept.Url, "url"),
        (NewsConcept.Description, "description"),
        (NewsConcept.Title, "name"),
        (NewsConcept.Created, "dateCreated"),
        (NewsConcept.Published, "datePublished"),
        (NewsConcept.Updated, "dateModified"),
        (NewsConcept.Expires, "expires"),
        (NewsConcept.Version, "version"),
        (NewsConcept.Status, "creativeWorkStatus"),
        (NewsConcept.Genre, "genre"),
        (NewsConcept.Section, "articleSection"),
        (NewsConcept.Keywords, "keywords"),
        (NewsConcept.Byline, "author"),
        (NewsConcept.Provider, "publisher"),
        (NewsConcept.Source, "sourceOrganization"),
        (NewsConcept.Subjects, "about"),
        (NewsConcept.Images, "image"),
        (NewsConcept.Links, "citation"),
        (NewsConcept.CopyrightHolder, "copyrightHolder"),
        (NewsConcept.CopyrightYear, "copyrightYear"),
        (NewsConcept.CopyrightNotice, "copyrightNotice"),
        (NewsConcept.RightsLink, "usageInfo"),
        (NewsConcept.UsageTerms, "conditionsOfAccess"),
        (NewsConcept.Credit, "creditText"),
        (NewsConcept.DigitalSourceType, "digitalSourceType"),
        (NewsConcept.AltIds, "identifier"),
        (NewsConcept.Contributor, "contributor"),
        (NewsConcept.EventPlace, "contentLocation"));

    /// <summary>The parts of the place of the event that are properties of its address.</summary>
    public static readonly NamePairs<string> EventAddress = new(("area", "addressRegion"), ("country", "addressCountry"));

    /// <summary>Slots that are properties of the article.</summary>
    public static readonly NamePairs<string> Slots = new(
        ("headline", "headline"),
        ("deck", "alternativeHeadline"),
        ("kicker", "abstract"),
        ("dateline", "dateline"),
        ("corrections", "correction"));

    /// <summary>The IPTC's codes for digital sources that schema.org has members for.</summary>
    public static readonly NamePairs<string> DigitalSources = new(Array.ConvertAll(
        (string[])
        [
            "algorithmicallyEnhanced", "algorithmicMedia", "composite", "compositeCapture", "compositeSynthetic", "compositeWithTrainedAlgorithmicMedia",
            "dataDrivenMedia", "digitalArt", "digitalCapture", "minorHumanEdits", "multiFrameComputationalCapture", "negativeFilm", "positiveFilm", "print",
            "screenCapture", "trainedAlgorithmicMedia", "virtualRecording",
        ],
        static code => (code, $"https://schema.org/{char.ToUpperInvariant(code[0])}{code.Substring(1)}DigitalSource")));

    /// <summary>The type of a kind.</summary>
    public static string TypeOf(string kind) => Types.Find(kind) ?? OtherType;
}
