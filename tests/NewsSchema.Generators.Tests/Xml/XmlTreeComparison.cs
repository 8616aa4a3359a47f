using System.Globalization;
using System.Net;
using System.Text.Json;
using System.Text.RegularExpressions;
using System.Xml.Linq;

namespace NewsSchema.Generators.Tests.Xml;

/// <summary>Compares a document with the JSON of its record, by another reader and without the schema: every attribute, text and element must be there, once and in order.</summary>
internal static partial class XmlTreeComparison
{
    private const string Instance = "http://www.w3.org/2001/XMLSchema-instance";

    /// <summary>The first difference; null if there is none.</summary>
    public static string? Find(XElement element, JsonElement json, string path)
    {
        switch (json.ValueKind)
        {
            case JsonValueKind.Null:
                return (string?)element.Attribute(XName.Get("nil", Instance)) is "true" or "1" ? null : $"{path}: null";
            case JsonValueKind.Object:
                return FindInObject(element, json, path);
            case JsonValueKind.Array:
                return $"{path}: a list";
        }

        string text = Text(json);
        return Attributes(element).Any() ? $"{path}: attributes are missing"
            : IsText(element, text) ? null
            : $"{path}: '{element.Value}' became '{text}'";
    }

    private static string? FindInObject(XElement element, JsonElement json, string path)
    {
        var members = json.EnumerateObject().ToList();
        foreach (XAttribute attribute in Attributes(element))
        {
            JsonProperty[] found = [.. members.Where(member => IsNamed(member.Name, "@", attribute.Name) && Text(member.Value) == attribute.Value)];
            if (found.Length == 0)
            {
                return $"{path}/@{attribute.Name}: missing";
            }

            members.Remove(found[0]);
        }

        int text = members.FindIndex(member => member.Name == "#text");
        if (text >= 0)
        {
            if (!IsText(element, Text(members[text].Value)))
            {
                return $"{path}: '{element.Value}' became '{Text(members[text].Value)}'";
            }

            members.RemoveAt(text);
            if (element.HasElements)
            {
                return members.Count == 0 ? null : $"{path}/{members[0].Name}: invented";
            }
        }
        else if (element.Nodes().OfType<XText>().Any(node => !string.IsNullOrWhiteSpace(node.Value)))
        {
            return $"{path}: text is missing";
        }

        foreach (IGrouping<XName, XElement> group in element.Elements().GroupBy(child => child.Name))
        {
            XElement[] children = [.. group];
            string? difference = $"{path}/{group.Key}: missing";
            foreach (JsonProperty member in members.Where(member => IsNamed(member.Name, "", group.Key)).ToArray())
            {
                JsonElement[] values = member.Value.ValueKind == JsonValueKind.Array ? [.. member.Value.EnumerateArray()] : [member.Value];
                difference = values.Length != children.Length ? $"{path}/{group.Key}: {children.Length} became {values.Length}"
                    : children.Zip(values).Select((pair, i) => Find(pair.First, pair.Second, string.Create(CultureInfo.InvariantCulture, $"{path}/{group.Key}[{i + 1}]"))).FirstOrDefault(found => found is not null);
                if (difference is null)
                {
                    members.Remove(member);
                    break;
                }
            }

            if (difference is not null)
            {
                return difference;
            }
        }

        return members.Count == 0 ? null : $"{path}/{members[0].Name}: invented";
    }

    private static IEnumerable<XAttribute> Attributes(XElement element) => element.Attributes().Where(attribute =>
        !attribute.IsNamespaceDeclaration && !(attribute.Name.NamespaceName == Instance && attribute.Name.LocalName is "schemaLocation" or "noNamespaceSchemaLocation" or "nil"));

    /// <summary>Whether a text is that of an element: as it is, or as markup, whose words and attributes are compared.</summary>
    private static bool IsText(XElement element, string text)
    {
        if (!element.HasElements && (text == element.Value || (text.Length == 0 && string.IsNullOrWhiteSpace(element.Value))))
        {
            return true;
        }

        string content = string.Concat(element.Nodes());
        return Comparable(content) == Comparable(text);
    }

    /// <summary>Markup without declarations and prefixes of namespaces, ends of elements, and differences in how characters are written.</summary>
    private static string Comparable(string markup) =>
        WhiteSpace().Replace(WebUtility.HtmlDecode(Tag().Replace(Section().Replace(markup, "$1"), WithoutSpelling)), "").Replace("\"", "'", StringComparison.Ordinal);

    private static string WithoutSpelling(Match tag) =>
        tag.Groups["name"].Success ? $"<{tag.Groups["name"].Value[(tag.Groups["name"].Value.IndexOf(':', StringComparison.Ordinal) + 1)..]}{Declaration().Replace(tag.Groups["attributes"].Value, "")}>" : "";

    private static bool IsNamed(string member, string prefix, XName name)
    {
        if (!member.StartsWith(prefix, StringComparison.Ordinal))
        {
            return false;
        }

        string rest = member[prefix.Length..];
        return rest == name.LocalName
            || rest == $"{{{name.NamespaceName}}}{name.LocalName}"
            || (rest.EndsWith(":" + name.LocalName, StringComparison.Ordinal) && !rest.Contains('{', StringComparison.Ordinal));
    }

    private static string Text(JsonElement value) => value.ValueKind == JsonValueKind.String ? value.GetString()! : value.GetRawText();

    [GeneratedRegex(@"<!\[CDATA\[(.*?)\]\]>", RegexOptions.Singleline)]
    private static partial Regex Section();

    [GeneratedRegex("""<(?<name>[\w.:-]+)(?<attributes>(\s+[\w.:-]+\s*=\s*("[^"]*"|'[^']*'))*)\s*/?>|</[\w.:-]+\s*>""")]
    private static partial Regex Tag();

    [GeneratedRegex("""\s+xmlns(:[\w.-]+)?\s*=\s*("[^"]*"|'[^']*')""")]
    private static partial Regex Declaration();

    /// <summary>White space, which a reference to a character can also stand for.</summary>
    [GeneratedRegex(@"\s+")]
    private static partial Regex WhiteSpace();
}
