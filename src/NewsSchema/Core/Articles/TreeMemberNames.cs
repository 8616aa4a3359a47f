using NewsSchema.Core.Text;
using NewsSchema.Core.Tree;

namespace NewsSchema.Core.Articles;

/// <summary>
/// Converts the names of a fixture to those of its data and back: kebab-case becomes camelCase, and a name that data uses for something
/// different gets a leading underscore. A conversion in both directions loses nothing.
/// </summary>
internal static class TreeMemberNames
{
    /// <summary>Root members that are reserved in an article's data, except for <c>id</c> and <c>language</c>, which have the same meaning in the fixture.</summary>
    private static readonly HashSet<string> s_root = RootMembers();

    /// <summary>Keys of the front matter that are not metadata, and whose names are free in data.</summary>
    private static readonly HashSet<string> s_front = new(StringComparer.Ordinal) { "schema", "text", "entities" };

    private static readonly string[] s_entityMembers = ["id"];
    private static readonly string[] s_statementMembers = ["id", "text", "fragments", "cues"];
    private static readonly string[] s_valueMembers = ["id", "text"];

    /// <summary>The own members of a text, which are not parts of a slot.</summary>
    public static readonly string[] TextMembers = ["text", "slot", "level", "separator", "spans"];

    /// <summary>Attributes that describe the span itself, not the annotation that it refers to.</summary>
    public static readonly string[] SpanAttributes = ["for", "of", "as", "cont", "lang", "note"];

    public static bool IsSpanAttribute(string name) => Array.IndexOf(SpanAttributes, name) >= 0;

    /// <summary>Whether the article itself uses the name of a root member.</summary>
    public static bool IsRootMember(string name) => s_root.Contains(name);

    /// <summary>The name in data of a metadata key.</summary>
    /// <param name="key">A key of the front matter's root.</param>
    /// <param name="hasKey">Whether the front matter has a key of that name.</param>
    /// <param name="isUserList">Whether the name is that of the list of a custom kind.</param>
    public static string ToRootMember(string key, Func<string, bool> hasKey, Func<string, bool> isUserList)
    {
        string name = ToMember(key, hasKey);
        string bare = name.TrimStart('_');
        return s_root.Contains(bare) || isUserList(bare) ? "_" + name
            : name != bare && s_front.Contains(bare) ? name.Substring(1)
            : name;
    }

    /// <summary>The metadata key of a root member; the inverse of <see cref="ToRootMember"/>.</summary>
    public static string ToRootKey(string member, Func<string, bool> hasMember, Func<string, bool> isUserList)
    {
        string bare = member.TrimStart('_');
        string name = s_front.Contains(bare) ? "_" + member
            : member != bare && (s_root.Contains(bare) || isUserList(bare)) ? member.Substring(1)
            : member;
        return ToKey(name, hasMember);
    }

    /// <summary>The name in camelCase, unless the same map also has that key.</summary>
    public static string ToMember(string key, Func<string, bool> hasKey)
    {
        string member = CaseConversion.ToCamelCase(key);
        return member == key || hasKey(member) ? key : member;
    }

    /// <summary>The name in kebab-case, unless the same map also has that member.</summary>
    public static string ToKey(string member, Func<string, bool> hasMember)
    {
        string key = CaseConversion.ToKebabCase(member);
        return key == member || hasMember(key) ? member : key;
    }

    /// <summary>The name in data of an attribute of an annotation.</summary>
    public static string ToAttributeMember(NodeClass role, string attribute)
    {
        string name = CaseConversion.ToCamelCase(attribute);
        return IsTaken(role, name.TrimStart('_')) ? "_" + name : name;
    }

    /// <summary>The attribute of a member; the inverse of <see cref="ToAttributeMember"/>.</summary>
    public static string ToAttribute(NodeClass role, string member)
    {
        string bare = member.TrimStart('_');
        return CaseConversion.ToKebabCase(member != bare && IsTaken(role, bare) ? member.Substring(1) : member);
    }

    /// <summary>Whether a member of an annotation is derived from the text and the spans alone.</summary>
    public static bool IsTaken(NodeClass role, string member) =>
        Array.IndexOf(role == NodeClass.Statement ? s_statementMembers : role == NodeClass.Value ? s_valueMembers : s_entityMembers, member) >= 0;

    /// <summary>
    /// The root members that list custom kinds, by class. A name that is taken by the article itself or by an earlier kind
    /// (<c>section</c>, or <c>fooBar</c> in addition to <c>foo-bar</c>) gets a trailing underscore.
    /// </summary>
    public static Dictionary<string, string> ListsOf(IEnumerable<string> userKinds)
    {
        var lists = new Dictionary<string, string>(StringComparer.Ordinal);
        HashSet<string>? taken = null;
        foreach (string className in userKinds)
        {
            if (lists.ContainsKey(className))
            {
                continue;
            }

            taken ??= new HashSet<string>(s_root, StringComparer.Ordinal) { "id", "language" };
            string list = Vocabulary.UserKind(className).List;
            while (!taken.Add(list))
            {
                list += "_";
            }

            lists.Add(className, list);
        }

        return lists;
    }

    /// <summary>The member of a slot's text that holds the first annotation of a kind.</summary>
    public static string ToPart(Kind kind)
    {
        bool isTaken = Vocabulary.FindKind(kind.Class) is null
            && (Array.IndexOf(TextMembers, kind.Member) >= 0
                || Array.Exists(Vocabulary.Slots, slot => slot.Member == kind.Member)
                || Array.Exists(Vocabulary.Kinds, other => other.Member == kind.Member));
        return isTaken ? kind.Member + "_" : kind.Member;
    }

    private static HashSet<string> RootMembers()
    {
        var members = new HashSet<string>(StringComparer.Ordinal) { "textFormat", "body", "sections" };
        foreach (Slot slot in Vocabulary.Slots)
        {
            members.Add(slot.Member);
        }

        foreach (Kind kind in Vocabulary.Kinds)
        {
            members.Add(kind.List);
        }

        return members;
    }
}
