using NewsSchema.Formats;

namespace NewsSchema.Core.Formats.Ninjs;

/// <summary>The names of the article's concepts, kinds and slots in ninjs 3.x. Other generations have different spellings (<see cref="NinjsDialect"/>).</summary>
internal static class NinjsTables
{
    /// <summary>The list of entities without a separate list; it does not keep their kind.</summary>
    public const string OtherEntities = "subjects";

    /// <summary>Concepts that are members of the item.</summary>
    public static readonly NamePairs<NewsConcept> Members = new(
        (NewsConcept.Profile, "profile"),
        (NewsConcept.Version, "version"),
        (NewsConcept.Created, "firstCreated"),
        (NewsConcept.Updated, "versionCreated"),
        (NewsConcept.Embargo, "embargoedUntil"),
        (NewsConcept.Expires, "expires"),
        (NewsConcept.Status, "pubStatus"),
        (NewsConcept.Urgency, "urgency"),
        (NewsConcept.CopyrightHolder, "copyrightHolder"),
        (NewsConcept.CopyrightNotice, "copyrightNotice"),
        (NewsConcept.UsageTerms, "usageTerms"),
        (NewsConcept.EdNote, "edNote"),
        (NewsConcept.Title, "title"),
        (NewsConcept.Byline, "by"),
        (NewsConcept.Slug, "slugline"),
        (NewsConcept.Genre, "genres"),
        (NewsConcept.DigitalSourceType, "digitalSourceType"));

    /// <summary>The list of each kind of entity. An object may be several kinds, and the most general one is read.</summary>
    public static readonly NamePairs<string> Entities = new(
        ("person", "people"),
        ("org", "organisations"),
        ("place", "places"),
        ("event", "events"),
        ("thing", "objects"),
        ("work", "objects"),
        ("product", "objects"));

    /// <summary>Slots that are headlines, by role.</summary>
    public static readonly NamePairs<string> Headlines = new(("headline", "main"), ("kicker", "kicker"), ("deck", "subhead"));

    /// <summary>Slots that are descriptions, by role.</summary>
    public static readonly NamePairs<string> SlotDescriptions = new(("dateline", "dateline"), ("byline", "byline"));

    /// <summary>Concepts that are descriptions, by role.</summary>
    public static readonly NamePairs<NewsConcept> Descriptions = new((NewsConcept.Description, "summary"));

    /// <summary>Concepts that are subjects, by relation.</summary>
    public static readonly NamePairs<NewsConcept> Subjects = new(
        (NewsConcept.Subjects, "about"),
        (NewsConcept.Keywords, "keyword"),
        (NewsConcept.Section, "section"));

    /// <summary>Concepts that are information sources, by role.</summary>
    public static readonly NamePairs<NewsConcept> Sources = new(
        (NewsConcept.Provider, "provider"),
        (NewsConcept.Source, "source"),
        (NewsConcept.Contributor, "contributor"),
        (NewsConcept.Credit, "credit"),
        (NewsConcept.Contact, "contact"));

    /// <summary>Concepts that are places, by relation.</summary>
    public static readonly NamePairs<NewsConcept> Places = new((NewsConcept.EventPlace, "event"));

    /// <summary>The role of the article's own id among the alternative ids.</summary>
    public const string OwnId = "id";

    /// <summary>How the names begin that ninjs 1.x, whose alternative ids are a map, has for ids without a role.</summary>
    public const string NamelessId = "altid";

    /// <summary>Concepts that are alternative ids, by role.</summary>
    public static readonly NamePairs<NewsConcept> AlternativeIds = new((NewsConcept.Url, "url"));

    /// <summary>The list of a kind of entity.</summary>
    public static string ListOf(string kind) => Entities.Find(kind) ?? OtherEntities;
}
