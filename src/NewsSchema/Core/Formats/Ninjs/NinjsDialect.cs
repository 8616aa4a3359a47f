using NewsSchema.Formats;

namespace NewsSchema.Core.Formats.Ninjs;

/// <summary>
/// The names and shapes of a generation of ninjs for what all generations have. The names of 3.x are the reference; writers depend on a generation only through its dialect.
/// </summary>
internal sealed class NinjsDialect
{
    private static readonly NinjsDialect s_first = new()
    {
        Spellings = new(
            ("embargoedUntil", "embargoed"), ("by", "byline"), ("altIds", "altids"), ("contentType", "mimetype"), ("people", "person"),
            ("organisations", "organisation"), ("places", "place"), ("subjects", "subject"), ("events", "event"), ("objects", "object"),
            ("infoSources", "infosource"), ("genres", "genre")),
        IsLowerCase = true,
        StandardMember = "$standard",
        PartyRole = "rel",
        Representation = "complete",
    };

    private static readonly NinjsDialect s_second = new()
    {
        Spellings = new(("embargoedUntil", "embargoed")),
        IsLowerCase = true,
        HasLists = true,
        HasUris = true,
        HasDetails = true,
    };

    private static readonly NinjsDialect s_third = new()
    {
        HasLists = true,
        HasUris = true,
        HasDetails = true,
        HasLinkRelations = true,
    };

    /// <summary>One dialect for each generation.</summary>
    public static IReadOnlyList<NinjsDialect> All { get; } = [s_first, s_second, s_third];

    /// <summary>The names that differ from those of 3.x in lower case.</summary>
    public NamePairs<string> Spellings { get; private init; } = new();

    /// <summary>Texts, associations, renditions and alternative ids are lists of objects. Before, texts were members of the item and the others maps.</summary>
    public bool HasLists { get; private init; }

    /// <summary>Entities and codes are identified by URI and literal. Before, they were by vocabulary and code.</summary>
    public bool HasUris { get; private init; }

    /// <summary>Positions of places, contact details, relevance and confidence.</summary>
    public bool HasDetails { get; private init; }

    public bool HasLinkRelations { get; private init; }

    public string StandardMember { get; private init; } = "standard";

    /// <summary>The member for the role of a party.</summary>
    public string PartyRole { get; private init; } = "role";

    /// <summary>The representation type of an item that holds its text.</summary>
    public string Representation { get; private init; } = "full";

    private bool IsLowerCase { get; init; }

    public static NinjsDialect Of(NinjsVersion version) => version.Major switch
    {
        1 => s_first,
        2 => s_second,
        _ => s_third,
    };

    /// <summary>Whether a version has the type of the digital source, which came to all generations at the same time.</summary>
    public static bool HasDigitalSourceType(NinjsVersion version) => version switch
    {
        { Major: 1 } => version.Minor >= 6,
        { Major: 2 } => version.Minor >= 2,
        _ => version is not { Major: 3, Minor: 0 },
    };

    /// <summary>The name of this generation for a name of 3.x.</summary>
    public string Spell(string name) => Spellings.Find(name) ?? (IsLowerCase ? name.ToLowerInvariant() : name);

    /// <summary>The member of a text that is a member of the item: <c>body_xhtml</c>, <c>headline</c>, <c>headline_kicker</c>.</summary>
    /// <param name="member">The kind of text: headline, description or body.</param>
    /// <param name="role">Its role; the main text has none in its name.</param>
    /// <param name="isMarkup">Whether it is marked up.</param>
    public static string TextMember(string member, string role, bool isMarkup)
    {
        string suffix = isMarkup ? "_xhtml" : role == "main" && member != "headline" ? "_text" : "";
        return role == "main" ? member + suffix : $"{member}_{role}{suffix}";
    }
}
