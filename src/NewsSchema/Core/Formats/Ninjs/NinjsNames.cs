using NewsSchema.Core.Articles;
using NewsSchema.Core.Formats.Reading.Json;

namespace NewsSchema.Core.Formats.Ninjs;

/// <summary>The names of ninjs 3.x for the names of all generations, regardless of case, hyphens and underscores, and for other names in a vendor's ninjs.</summary>
internal sealed class NinjsNames : JsonNames
{
    /// <summary>Names that generations have in common, besides those of concepts.</summary>
    private static readonly string[] s_members =
    [
        "uri", "type", "representationType", "contentCreated", "contentType", "charCount", "wordCount", "language", "headlines", "descriptions", "bodies", "subjects", "infoSources",
        "contactInfo", "geoJSON", "postalCode", "sizeInBytes", "associations", "renditions", "altIds", "rightsInfo", "linkedRights", "located", "standard",
    ];

    /// <summary>Names that vendors use in ninjs for those of the standard.</summary>
    private static readonly (string Theirs, string Name)[] s_others =
    [
        ("$standard", "standard"), ("geometrygeojson", "geoJSON"), ("qcode", "code"), ("headlinemain", "headline"), ("rels", "rel"),
    ];

    private static readonly Dictionary<string, string> s_names = Collect();

    private NinjsNames()
    {
    }

    public static NinjsNames Instance { get; } = new();

    public override string Of(string name) =>
        s_names.TryGetValue(name, out string? known) || s_names.TryGetValue(ConceptTable.Normalize(name), out known) ? known : name;

    private static Dictionary<string, string> Collect()
    {
        var names = new Dictionary<string, string>(StringComparer.Ordinal);
        IEnumerable<string> members = s_members
            .Concat(NinjsTables.Members.Pairs.Select(static pair => pair.Theirs))
            .Concat(NinjsTables.Entities.Pairs.Select(static pair => pair.Theirs));
        foreach (string member in members)
        {
            names[member] = member;
            names[member.ToLowerInvariant()] = member;
            foreach (NinjsDialect dialect in NinjsDialect.All)
            {
                names[dialect.Spell(member)] = member;
            }
        }

        foreach ((string theirs, string name) in s_others)
        {
            names[theirs] = name;
        }

        return names;
    }
}
