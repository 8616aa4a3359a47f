using NewsSchema.Core.Formats.Reading.Markup;
using NewsSchema.Formats;

namespace NewsSchema.Core.Formats.Nitf;

/// <summary>The names of the article's concepts, kinds and slots in NITF. Names of elements are paths below their section of the document.</summary>
internal static class NitfTables
{
    /// <summary>The element of entities and values that have no specific element; its <c>type</c> is their class.</summary>
    public const string Classifier = "classifier";

    /// <summary>
    /// The element of each kind. If several kinds have the same element, attributes distinguish them (<c>num/@units</c>); without them, the first kind is read.
    /// Claims have no element.
    /// </summary>
    public static readonly NamePairs<string> Elements = new(
        ("person", "person"),
        ("org", "org"),
        ("place", "location"),
        ("event", "event"),
        ("work", "object.title"),
        ("date", "chron"),
        ("time", "chron"),
        ("number", "num"),
        ("percent", "num"),
        ("quantity", "num"),
        ("money", "money"),
        ("link", "a"),
        ("quote", "q"));

    /// <summary>Concepts that NITF has no element for: names in <c>head/meta</c>.</summary>
    public static readonly NamePairs<NewsConcept> Meta = new(
        (NewsConcept.Title, "title"),
        (NewsConcept.Profile, "profile"),
        (NewsConcept.Credit, "creditline"),
        (NewsConcept.RightsLink, "rights"),
        (NewsConcept.DigitalSourceType, "digitalSourceType"));

    /// <summary>Concepts in <c>head/docdata</c>.</summary>
    public static readonly NamePairs<NewsConcept> DocumentData = new(
        (NewsConcept.Status, "@management-status"),
        (NewsConcept.Urgency, "urgency/@ed-urg"),
        (NewsConcept.Issued, "date.issue/@norm"),
        (NewsConcept.Embargo, "date.release/@norm"),
        (NewsConcept.Expires, "date.expire/@norm"),
        (NewsConcept.EdNote, "ed-msg/@info"),
        (NewsConcept.Version, "du-key/@version"),
        (NewsConcept.Slug, "du-key/@key"),
        (NewsConcept.CopyrightYear, "doc.copyright/@year"),
        (NewsConcept.CopyrightHolder, "doc.copyright/@holder"),
        (NewsConcept.UsageTerms, "doc.rights/@limitations"),
        (NewsConcept.Keywords, "key-list/keyword/@key"),
        (NewsConcept.Links, "identified-content/virtloc/@value"));

    /// <summary>The parts of the place of the event: attributes of <c>docdata/evloc</c>.</summary>
    public static readonly NamePairs<string> EventPlace = new(("name", "city"), ("district", "county-dist"), ("area", "state-prov"), ("country", "iso-cc"));

    /// <summary>Concepts that are names and contents in <c>head/meta</c>, under the paths that the article has for them.</summary>
    public static readonly IReadOnlyList<NewsConcept> FreeMeta = [NewsConcept.Source, NewsConcept.Contact, NewsConcept.AltIds, NewsConcept.Contributor, NewsConcept.Priority];

    /// <summary>Concepts and the attributes of <c>head/pubdata</c>.</summary>
    public static readonly NamePairs<NewsConcept> Publication = new(
        (NewsConcept.Published, "date.publication"),
        (NewsConcept.Provider, "name"),
        (NewsConcept.Section, "position.section"),
        (NewsConcept.Url, "ex-ref"));

    /// <summary>Slots in <c>body.head</c>: the element and, for a secondary headline, its class.</summary>
    public static readonly NamePairs<string> Head = new(
        ("headline", "hl1"),
        ("kicker", "hl2.kicker"),
        ("deck", "hl2.deck"),
        ("byline", "byline"),
        ("agency", "distributor"),
        ("dateline", "dateline"));

    /// <summary>Slots in <c>body.content</c> that have a specific element; any other is a <c>p</c> with its class.</summary>
    public static readonly NamePairs<string> Blocks = new(("listitem", "li"), ("note", "note"), ("crosshead", "hl2"));

    /// <summary>The dates of <c>head/revision-history</c>, by its comment.</summary>
    public static readonly NamePairs<NewsConcept> Revisions = new((NewsConcept.Created, "created"), (NewsConcept.Updated, "updated"));

    /// <summary>The elements of markup that readers know.</summary>
    public static readonly MarkupElements Markup = MarkupElements.Of(
        Elements,
        (Classifier, new MarkupElement(MarkupRole.Inline, MarkupMeaning.Classifier)),
        ("function", new MarkupElement(MarkupRole.Inline, MarkupMeaning.Role)),
        ("byttl", new MarkupElement(MarkupRole.Inline, MarkupMeaning.Role)),
        ("lang", new MarkupElement(MarkupRole.Inline, MarkupMeaning.Language)),
        ("story.date", new MarkupElement(MarkupRole.Inline, MarkupMeaning.Moment)),
        ("virtloc", new MarkupElement(MarkupRole.Inline, MarkupMeaning.Other)),
        ("name.given", new MarkupElement(MarkupRole.Part, Kind: "given-name")),
        ("name.family", new MarkupElement(MarkupRole.Part, Kind: "family-name")),
        ("sublocation", new MarkupElement(MarkupRole.Part, Kind: "sublocation")),
        ("city", new MarkupElement(MarkupRole.Part, Kind: "city")),
        ("state", new MarkupElement(MarkupRole.Part, Kind: "state")),
        ("region", new MarkupElement(MarkupRole.Part, Kind: "region")),
        ("country", new MarkupElement(MarkupRole.Part, Kind: "country")));

    /// <summary>The element of a kind; null if it has none.</summary>
    public static string? ElementOf(string kind) => kind == "claim" ? null : Elements.Find(kind) ?? Classifier;

    /// <summary>The element of a mark of a kind; null if it has none. Marks that were read from an element without the value that its kind needs become the same element again.</summary>
    public static string? MarkOf(string kind) => MarkupElements.WithoutValue.Find(kind) ?? ElementOf(kind);
}
