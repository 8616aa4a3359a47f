using NewsSchema.Core.Text;
using NewsSchema.Formats;

namespace NewsSchema.Core.Articles;

/// <summary>The well-known names of metadata concepts. docs/formats.md shows this table.</summary>
internal static class ConceptTable
{
    public static readonly IReadOnlyList<KeyValuePair<NewsConcept, string[]>> Table =
    [
        new(NewsConcept.Published, ["published", "datepublished", "publishedat", "publicationdate", "pubdate", "firstpublished"]),
        new(NewsConcept.Created, ["created", "firstcreated", "datecreated", "createdat", "contentcreated"]),
        new(NewsConcept.Updated, ["updated", "modified", "datemodified", "updatedat", "modifiedat", "lastmodified", "versioncreated", "contentmodified"]),
        new(NewsConcept.Issued, ["issued", "sent", "transmitted", "dateissued"]),
        new(NewsConcept.Embargo, ["embargo", "embargoed", "embargoeduntil", "embargountil"]),
        new(NewsConcept.Expires, ["expires", "expiry", "expiresat", "dateexpires"]),
        new(NewsConcept.Urgency, ["urgency"]),
        new(NewsConcept.Status, ["status", "pubstatus"]),
        new(NewsConcept.Version, ["version"]),
        new(NewsConcept.Slug, ["slug", "slugline"]),
        new(NewsConcept.Title, ["title"]),
        new(NewsConcept.Url, ["url", "canonicalurl", "permalink"]),
        new(NewsConcept.Description, ["description", "summary", "abstract", "teaser"]),
        new(NewsConcept.Keywords, ["keywords", "keyword", "tags"]),
        new(NewsConcept.Subjects, ["subjects", "subject", "subjectcodes", "subjectcode", "mediatopics", "mediatopic", "topics"]),
        new(NewsConcept.About, ["about"]),
        new(NewsConcept.Genre, ["genre", "genres"]),
        new(NewsConcept.Section, ["section", "articlesection", "ressort"]),
        new(NewsConcept.Profile, ["profile"]),
        new(NewsConcept.Byline, ["byline", "by", "author", "authors"]),
        new(NewsConcept.Credit, ["credit", "creditline"]),
        new(NewsConcept.Provider, ["provider", "publisher"]),
        new(NewsConcept.Source, ["source", "sources", "infosource", "infosources"]),
        new(NewsConcept.Contact, ["contact", "contacts", "desk"]),
        new(NewsConcept.CopyrightHolder, ["copyrightholder"]),
        new(NewsConcept.CopyrightNotice, ["copyrightnotice", "copyright"]),
        new(NewsConcept.CopyrightYear, ["copyrightyear"]),
        new(NewsConcept.UsageTerms, ["usageterms", "usage", "rights"]),
        new(NewsConcept.RightsLink, ["rightslink", "linkedrights", "usageinfo", "license"]),
        new(NewsConcept.EdNote, ["ednote", "ednotes", "editorsnote", "editorialnote", "advisory"]),
        new(NewsConcept.Links, ["links", "link", "related", "relatedlinks", "seealso"]),
        new(NewsConcept.Images, ["images", "image", "pictures", "picture", "photos", "photo"]),
        new(NewsConcept.DigitalSourceType, ["digitalsourcetype"]),
        new(NewsConcept.AltIds, ["altids", "altid", "alternativeids", "alternateids"]),
        new(NewsConcept.Contributor, ["contributor", "contributors"]),
        new(NewsConcept.Priority, ["priority"]),
        new(NewsConcept.EventPlace, ["eventplace", "eventplaces", "eventlocation", "contentlocation"]),
    ];

    /// <summary>Members of a map named <c>copyright</c> or <c>rights</c>.</summary>
    public static readonly IReadOnlyList<KeyValuePair<NewsConcept, string[]>> RightsTable =
    [
        new(NewsConcept.CopyrightHolder, ["holder", "owner", "copyrightholder"]),
        new(NewsConcept.CopyrightNotice, ["notice", "copyright", "copyrightnotice"]),
        new(NewsConcept.CopyrightYear, ["year", "copyrightyear"]),
        new(NewsConcept.UsageTerms, ["terms", "usage", "usageterms", "limitations"]),
        new(NewsConcept.RightsLink, ["link", "href", "url", "license"]),
    ];

    private static readonly Dictionary<string, NewsConcept> s_known = Invert(Table);

    private static readonly Dictionary<string, NewsConcept> s_knownRights = Invert(RightsTable);

    /// <summary>The concept of a metadata member at the root; null for a name that no standard defines.</summary>
    public static NewsConcept? Find(string name) => s_known.TryGetValue(Normalize(name), out NewsConcept concept) ? concept : null;

    /// <summary>The concept of a member of a map of rights.</summary>
    public static NewsConcept? FindRights(string name) => s_knownRights.TryGetValue(Normalize(name), out NewsConcept concept) ? concept : null;

    private static readonly Dictionary<NewsConcept, string> s_keys = Enum.GetNames(typeof(NewsConcept)).Select(static name => (NewsConcept)Enum.Parse(typeof(NewsConcept), name)).ToDictionary(static concept => concept, static concept => CaseConversion.ToKebabCase(NameOf(concept)));

    /// <summary>The front matter's key for a concept: its own name, such as <c>usage-terms</c>.</summary>
    public static string KeyOf(NewsConcept concept) => s_keys[concept];

    /// <summary>The member of a concept in data, such as <c>usageTerms</c>; of those that an article's own members have the names of, <c>_links</c>.</summary>
    public static string MemberOf(NewsConcept concept) => TreeMemberNames.ToRootMember(KeyOf(concept), static _ => false, static _ => false);

    private static string NameOf(NewsConcept concept)
    {
        string name = concept.ToString();
        return char.ToLowerInvariant(name[0]) + name.Substring(1);
    }

    public static bool IsRightsMap(string name) => Normalize(name) is "copyright" or "rights" or "rightsinfo";

    /// <summary>The normalized spelling of <c>usage-terms</c>, <c>usageTerms</c>, <c>usage_terms</c> and <c>usageterms</c>.</summary>
    public static string Normalize(string name)
    {
        foreach (char c in name)
        {
            if (c is '-' or '_' || Characters.IsUpper(c))
            {
                return string.Concat(name.Where(static c => c is not ('-' or '_'))).ToLowerInvariant();
            }
        }

        return name;
    }

    private static Dictionary<string, NewsConcept> Invert(IReadOnlyList<KeyValuePair<NewsConcept, string[]>> table) =>
        table.SelectMany(row => row.Value.Select(name => KeyValuePair.Create(name, row.Key))).ToDictionary(static pair => pair.Key, static pair => pair.Value, StringComparer.Ordinal);
}
