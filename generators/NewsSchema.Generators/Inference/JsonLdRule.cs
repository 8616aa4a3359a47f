using NewsSchema.Core.Tree;
using NewsSchema.Generators.Shapes;

namespace NewsSchema.Generators.Inference;

/// <summary>
/// JSON-LD: one value and a list of one mean the same there, and an object may be written as its address. So in objects of JSON-LD, a member that has
/// shown an object, or nothing but addresses, may be an address or an object, one or many; and one that has only shown lists of texts may be a single text. A pin or the project
/// decides otherwise.
/// </summary>
internal static class JsonLdRule
{
    /// <summary>The member that says what the names of the others mean.</summary>
    public const string Context = "@context";

    private static readonly string[] s_keywords =
    [
        Context, "@id", "@type", "@graph", "@value", "@language", "@direction", "@list", "@set", "@reverse", "@index", "@included", "@nest", "@none", "@json",
    ];

    /// <summary>
    /// Whether objects are JSON-LD: three quarters of them have <c>@context</c>, <c>@type</c> or <c>@id</c>, and no member begins with <c>@</c> that JSON-LD does not
    /// know (XML that was converted to JSON has those).
    /// </summary>
    public static bool IsNode(ObjectShape objects)
    {
        if (objects.Class != NodeClass.Data || objects.Values is not null)
        {
            return false;
        }

        int count = 0;
        foreach (MemberShape member in objects.Members)
        {
            if (member.Name.Length > 0 && member.Name[0] == '@' && Array.IndexOf(s_keywords, member.Name) < 0)
            {
                return false;
            }

            count = member.Name is Context or "@type" or "@id" ? Math.Max(count, member.Value.Count) : count;
        }

        return 4 * count >= 3 * objects.Count && count > 0;
    }

    /// <summary>
    /// Whether a member of JSON-LD may be an address or an object. Keywords and their usual names <c>id</c> and <c>type</c> have another meaning, and so have maps such
    /// as texts by their language.
    /// </summary>
    public static bool MayBeNode(MemberShape member)
    {
        if (IsKeyword(member.Name) || member.Value.Lists?.Element?.Lists is not null)
        {
            return false;
        }

        Shape values = OneOrManyRule.Fold(member.Value);
        return values.Objects is { } objects
            ? objects.Class == NodeClass.Data && objects.Members.Count > 0 && !MapRule.IsMap(objects)
            : ShapeSimilarity.KindsOf(values) == JsonKinds.String && values.References is null && (values.Texts.Types & ScalarTypes.Uri) != 0;
    }

    /// <summary>Whether a member of JSON-LD that has only shown lists of texts may be a single text. Lists of numbers are positions and the like.</summary>
    public static bool MayBeOne(MemberShape member) =>
        !IsKeyword(member.Name) && ShapeSimilarity.KindsOf(member.Value) == JsonKinds.Array
        && member.Value.Lists!.Element is { References: null } element && ShapeSimilarity.KindsOf(element) == JsonKinds.String;

    private static bool IsKeyword(string name) => name.StartsWith("@", StringComparison.Ordinal) || name is "id" or "type";
}
