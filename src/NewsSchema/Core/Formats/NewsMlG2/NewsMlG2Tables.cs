using NewsSchema.Formats;

namespace NewsSchema.Core.Formats.NewsMlG2;

/// <summary>The names of the article's concepts, kinds and slots in NewsML-G2. Names of elements are paths below their section of the item.</summary>
internal static class NewsMlG2Tables
{
    /// <summary>The type of a code in a vocabulary of subjects.</summary>
    public const string AbstractNature = "cpnat:abstract";

    /// <summary>The alias of NewsSchema's vocabulary of kinds that the IPTC's natures do not distinguish: groups and custom kinds.</summary>
    public const string KindAlias = "nskind";

    /// <summary>The URI of that vocabulary.</summary>
    public const string KindUri = "urn:x-newsschema:kind:";

    /// <summary>The provider of an item whose article does not name one.</summary>
    public const string UnknownProvider = "unknown";

    /// <summary>The relation of a link that states none.</summary>
    public const string UsualRelation = "irel:seeAlso";

    /// <summary>The relation of a link to a statement of rights.</summary>
    public const string RightsRelation = "irel:rightspolicy";

    /// <summary>The role of a description that sums up the text.</summary>
    public const string SummaryRole = "drol:summary";

    /// <summary>The alias of NewsSchema's vocabulary of roles of headlines, for which the IPTC has none.</summary>
    public const string RoleAlias = "nshlrole";

    /// <summary>The URI of that vocabulary.</summary>
    public const string RoleUri = "urn:x-newsschema:headline-role:";

    /// <summary>The URI of NewsSchema's vocabulary of roles of further identifiers, for which the IPTC has none.</summary>
    public const string IdentifierRoleUri = "urn:x-newsschema:id-role:";

    /// <summary>The type of each kind of entity, from the IPTC's vocabulary of the natures of concepts. An object may be several kinds, and the most general one is read.</summary>
    public static readonly NamePairs<string> Natures = new(
        ("person", "cpnat:person"),
        ("org", "cpnat:organisation"),
        ("place", "cpnat:geoArea"),
        ("event", "cpnat:event"),
        ("thing", "cpnat:object"),
        ("work", "cpnat:object"),
        ("product", "cpnat:object"));

    /// <summary>Concepts in <c>rightsInfo</c>.</summary>
    public static readonly NamePairs<NewsConcept> Rights = new(
        (NewsConcept.CopyrightHolder, "copyrightHolder"),
        (NewsConcept.CopyrightNotice, "copyrightNotice"),
        (NewsConcept.UsageTerms, "usageTerms"),
        (NewsConcept.RightsLink, "link"));

    /// <summary>Concepts in <c>itemMeta</c>.</summary>
    public static readonly NamePairs<NewsConcept> ItemMeta = new(
        (NewsConcept.Provider, "provider"),
        (NewsConcept.Updated, "versionCreated"),
        (NewsConcept.Created, "firstCreated"),
        (NewsConcept.Embargo, "embargoed"),
        (NewsConcept.Status, "pubStatus"),
        (NewsConcept.Profile, "profile"),
        (NewsConcept.Section, "service"),
        (NewsConcept.Title, "title"),
        (NewsConcept.EdNote, "edNote"),
        (NewsConcept.Url, "altRep"),
        (NewsConcept.Expires, "expires"),
        (NewsConcept.Links, "link"));

    /// <summary>Concepts in <c>contentMeta</c>.</summary>
    public static readonly NamePairs<NewsConcept> ContentMeta = new(
        (NewsConcept.Urgency, "urgency"),
        (NewsConcept.Created, "contentCreated"),
        (NewsConcept.Updated, "contentModified"),
        (NewsConcept.DigitalSourceType, "digitalSourceType"),
        (NewsConcept.Source, "infoSource"),
        (NewsConcept.Byline, "creator"),
        (NewsConcept.Contributor, "contributor"),
        (NewsConcept.AltIds, "altId"),
        (NewsConcept.Genre, "genre"),
        (NewsConcept.Keywords, "keyword"),
        (NewsConcept.Subjects, "subject"),
        (NewsConcept.Slug, "slugline"),
        (NewsConcept.Credit, "creditline"),
        (NewsConcept.Description, "description"));

    /// <summary>Slots in <c>contentMeta</c>.</summary>
    public static readonly NamePairs<string> Slots = new(("headline", "headline"), ("dateline", "dateline"), ("byline", "by"));

    /// <summary>Slots that are further headlines, by role.</summary>
    public static readonly NamePairs<string> HeadlineRoles = new(("kicker", RoleAlias + ":kicker"), ("deck", RoleAlias + ":deck"));

    /// <summary>The facts of an entity in its <c>assert</c>.</summary>
    public static readonly NamePairs<(string Kind, string Member)> Details = new(
        (("person", "role"), "definition"),
        (("person", "born"), "personDetails/born"),
        (("person", "died"), "personDetails/died"),
        (("person", "affiliation"), "personDetails/affiliation"),
        (("org", "founded"), "organisationDetails/founded"),
        (("org", "dissolved"), "organisationDetails/dissolved"),
        (("place", "country"), "broader"),
        (("place", "geo"), "geoAreaDetails/position"),
        (("event", "start"), "eventDetails/dates/start"),
        (("event", "end"), "eventDetails/dates/end"),
        (("event", "duration"), "eventDetails/dates/duration"),
        (("event", "place"), "eventDetails/location"),
        (("event", "participants"), "eventDetails/participant"),
        (("thing", "date"), "objectDetails/created"),
        (("thing", "by"), "objectDetails/creator"),
        (("work", "date"), "objectDetails/created"),
        (("work", "by"), "objectDetails/creator"),
        (("product", "date"), "objectDetails/created"),
        (("product", "by"), "objectDetails/creator"));

    /// <summary>The type of a kind of entity.</summary>
    public static string NatureOf(string kind) => Natures.Find(kind) ?? KindAlias + ":" + kind;
}
