using System.Text;
using NewsSchema.Core.Text;
using NewsSchema.Core.Tree;
using NewsSchema.Core.Xml;

namespace NewsSchema.Generators.Shapes;

/// <summary>
/// The members of an object that could tell its type, by name (<c>type</c>, <c>@type</c>, <c>kind</c>), as one text: the key of an
/// <see cref="ObjectPart"/>. Each line is a member: <c>type=image</c>; <c>type=</c> for a text that is not a type's name; <c>type</c> if objects have too
/// many values to keep apart. A member such as <c>subtype</c> divides a type, so that it counts only together with one that tells the type.
/// </summary>
internal static class Discriminators
{
    /// <summary>The key of objects without such members.</summary>
    public const string None = "";

    /// <summary>The maximum length of a type's name.</summary>
    private const int MaxValueLength = 64;

    /// <summary>What may precede <c>type</c> and <c>kind</c>.</summary>
    private static readonly string[] s_things =
    [
        "object", "node", "block", "element", "item", "component", "resource", "entity", "record", "shape",
    ];

    /// <summary>What precedes <c>type</c> and <c>kind</c> in the name of a member that divides a type.</summary>
    private const string Division = "sub";

    /// <summary>The key of an object. Only data has discriminators: the parts of an article have their class.</summary>
    public static string KeyOf(MapNode map)
    {
        SortedDictionary<string, string>? lines = null;
        foreach (Member member in map.Class == NodeClass.Data ? map.Members : [])
        {
            if ((IsName(member.Key) || IsDivision(member.Key)) && FindText(member.Value) is { } text)
            {
                // The last value of a duplicate key counts.
                Add(ref lines, member.Key, text, IsValue(text));
            }
        }

        return Join(lines);
    }

    /// <summary>
    /// The key of an XML element: attributes, and elements with text alone, whose names can tell its type. In <c>&lt;media media-type="image"&gt;</c> the element's own name
    /// says what the type is of.
    /// </summary>
    public static string KeyOf(XmlElement element)
    {
        SortedDictionary<string, string>? lines = null;
        for (int i = 0; i < element.Attributes.Count; i++)
        {
            XmlAttribute attribute = element.Attributes[i];
            string name = attribute.Name.Local;
            if ((IsName(name) || IsDivision(name) || IsTypeOf(name, element.Name.Local)) && IsText(attribute.Value))
            {
                Add(ref lines, attribute.Name.Key, attribute.Type?.Key ?? attribute.Value, IsValue(attribute.Type?.Local ?? attribute.Value));
            }
        }

        for (int i = 0; i < element.Children.Count && !element.IsMixed; i++)
        {
            XmlElement child = element.Children[i];
            if ((IsName(child.Name.Local) || IsDivision(child.Name.Local)) && child.Attributes.Count + child.Children.Count == 0 && child.Text is { } text && IsText(text))
            {
                Add(ref lines, child.Name.Key, text, IsValue(text));
            }
        }

        return Join(lines);
    }

    /// <summary>The key with other names and values of the same members.</summary>
    /// <param name="key">The key.</param>
    /// <param name="rename">Returns the other name of a member.</param>
    /// <param name="change">Returns the other value of a member with a name.</param>
    public static string Rename(string key, Func<string, string> rename, Func<string, string, string> change) => Map(key, rename, change);

    /// <summary>The key of some of its members.</summary>
    public static string Select(string key, Predicate<string> condition) => Map(key, name => condition(name) ? name : null, static (_, value) => value);

    /// <summary>The key without the values of the members that divide a type.</summary>
    public static string WithoutDivisions(string key) => Map(key, static name => name, static (name, value) => Divides(name) ? null : value);

    /// <summary>Whether a key lacks values that are too many to keep apart: at least those of the members that divide a type.</summary>
    public static bool LacksValues(string key)
    {
        for (int start = 0; start < key.Length;)
        {
            int end = key.IndexOf('\n', start);
            if (key.IndexOf('=', start, end - start) < 0)
            {
                return true;
            }

            start = end + 1;
        }

        return false;
    }

    /// <summary>The key of objects whose keys are too many to keep apart: the names alone.</summary>
    public static string KeyOfMany(IEnumerable<string> keys)
    {
        var lines = new SortedDictionary<string, string>(StringComparer.Ordinal);
        foreach (string key in keys)
        {
            foreach (string name in NamesIn(key))
            {
                lines[name] = "\n";
            }
        }

        return Join(lines);
    }

    /// <summary>Whether the key is one of <see cref="KeyOfMany"/>.</summary>
    public static bool IsMany(string key) => key.Length > 0 && key.IndexOf('=') < 0;

    /// <summary>The names in a key.</summary>
    public static IEnumerable<string> NamesIn(string key)
    {
        for (int start = 0; start < key.Length;)
        {
            int end = key.IndexOf('\n', start);
            int equals = key.IndexOf('=', start, end - start);
            yield return key.Substring(start, (equals < 0 ? end : equals) - start);
            start = end + 1;
        }
    }

    /// <summary>The value of a name in a key: null if the objects have no such text, empty if it is not a type's name.</summary>
    public static string? ValueIn(string key, string name)
    {
        for (int start = 0; start < key.Length;)
        {
            int end = key.IndexOf('\n', start);
            int equals = key.IndexOf('=', start, end - start);
            if (equals - start == name.Length && string.CompareOrdinal(key, start, name, 0, name.Length) == 0)
            {
                return key.Substring(equals + 1, end - equals - 1);
            }

            start = end + 1;
        }

        return null;
    }

    /// <summary>Whether a member of this name usually tells the type of its object.</summary>
    public static bool IsName(string name)
    {
        if (name.Length < 4 || (name[name.Length - 1] | 0x20) is not ('e' or 'd' or 't'))
        {
            return false;
        }

        int start = name[0] is '@' or '$' ? 1 : name.StartsWith("__", StringComparison.Ordinal) ? 2 : name[0] == '_' ? 1 : 0;
        if (Is(name, start, "type") || Is(name, start, "kind") || Is(name, start, "typename") || Is(name, 0, "object"))
        {
            return true;
        }

        foreach (string thing in start > 0 ? [] : s_things)
        {
            if (IsTypeOf(name, thing))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether a member in a key divides the type that another member tells.</summary>
    public static bool Divides(string member) => IsDivision(member.Substring(member.LastIndexOfAny(['@', ':', '}']) + 1));

    /// <summary>Whether a member of this name divides the type that another member tells: <c>subtype</c>, <c>sub_type</c>, <c>subKind</c>.</summary>
    private static bool IsDivision(string name) => name.Length > Division.Length && (name[name.Length - 1] | 0x20) is 'e' or 'd' && IsTypeOf(name, Division);

    /// <summary>The name of a type: a text, or the first of a list that can be one. Empty for a text that cannot; null if there is no text.</summary>
    public static string? FindText(Node value) => value switch
    {
        ScalarNode scalar when IsText(scalar) => IsValue(scalar.Text) ? scalar.Text : "",
        ListNode list => list.Items.OfType<ScalarNode>().Where(IsText).Select(item => item.Text).FirstOrDefault(IsValue),
        _ => null,
    };

    /// <summary>Whether a name is that of a thing and <c>type</c> or <c>kind</c>: <c>blockType</c>, <c>block_type</c>, <c>block-type</c>.</summary>
    private static bool IsTypeOf(string name, string thing)
    {
        int end = name.Length - 4;
        bool isSuffixed = end >= thing.Length && (Is(name, end, "type") || Is(name, end, "kind"));
        return isSuffixed
            && (end == thing.Length || (end == thing.Length + 1 && name[thing.Length] is '_' or '-'))
            && string.Compare(name, 0, thing, 0, thing.Length, StringComparison.OrdinalIgnoreCase) == 0;
    }

    /// <summary>Whether the rest of a name is a word in any case.</summary>
    private static bool Is(string name, int start, string word) =>
        name.Length - start == word.Length && string.Compare(name, start, word, 0, word.Length, StringComparison.OrdinalIgnoreCase) == 0;

    /// <summary>Whether a text can be the name of a type: one word of moderate length that is not a number.</summary>
    private static bool IsValue(string text)
    {
        bool isNumber = true;
        for (int i = 0; i < text.Length; i++)
        {
            char c = text[i];
            bool isPair = char.IsHighSurrogate(c) && i + 1 < text.Length && char.IsLowSurrogate(text[i + 1]);
            if (char.IsWhiteSpace(c) || char.IsControl(c) || (char.IsSurrogate(c) && !isPair))
            {
                return false;
            }

            isNumber &= Characters.IsDigit(c) || c is '+' or '-' or '.' or ',' or ':';
            i += isPair ? 1 : 0;
        }

        return text.Length <= MaxValueLength && !isNumber;
    }

    private static bool IsText(ScalarNode scalar) =>
        !scalar.IsProse
        && (scalar.Kind == ScalarKind.Quoted
            || (scalar.Kind == ScalarKind.Plain && scalar.Text is not ("true" or "false") && ScalarText.OfNumber(scalar.Text) == ScalarTypes.None));

    /// <summary>Whether a text of XML can only be a string.</summary>
    private static bool IsText(string text) => text.Length > 0 && text is not ("true" or "false") && ScalarText.OfNumber(text) == ScalarTypes.None;

    private static string Map(string key, Func<string, string?> rename, Func<string, string, string?> change)
    {
        var lines = new SortedDictionary<string, string>(StringComparer.Ordinal);
        foreach (string name in NamesIn(key))
        {
            if (rename(name) is { } kept)
            {
                lines[kept] = ValueIn(key, name) is { } value && change(name, value) is { } changed ? "=" + changed + "\n" : "\n";
            }
        }

        return Join(lines);
    }

    private static void Add(ref SortedDictionary<string, string>? lines, string name, string value, bool isValue)
    {
        lines ??= new SortedDictionary<string, string>(StringComparer.Ordinal);
        lines[name] = "=" + (isValue ? value : "") + "\n";
    }

    private static string Join(SortedDictionary<string, string>? lines)
    {
        // Without a type, nothing is divided.
        if (lines is null || lines.Keys.All(Divides))
        {
            return None;
        }

        var key = new StringBuilder();
        foreach (KeyValuePair<string, string> line in lines)
        {
            key.Append(line.Key).Append(line.Value);
        }

        return key.ToString();
    }
}
