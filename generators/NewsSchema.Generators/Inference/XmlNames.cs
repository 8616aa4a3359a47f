using System.Text;
using NewsSchema.Core.Text;
using NewsSchema.Core.Xml;
using NewsSchema.Generators.Collections;
using NewsSchema.Generators.Shapes;

namespace NewsSchema.Generators.Inference;

/// <summary>
/// Chooses the prefixes that a schema's members have, whatever prefixes its documents declare: for each namespace that of the first sample by path. A namespace
/// whose prefix is taken gets a word of its URI. The namespaces of the samples' roots, which are versions of one format, share a prefix.
/// </summary>
internal static class XmlNames
{
    /// <summary>The attribute whose value is the name of a type.</summary>
    private static readonly string s_type = new XmlName(XmlName.InstanceNamespace, "type", isAttribute: true).Key;

    /// <param name="namespaces">The namespaces of all samples, in the order of their paths and of their first use.</param>
    /// <param name="versions">Those of the samples' roots.</param>
    public static List<XmlNamespace> Choose(IEnumerable<XmlNamespace> namespaces, string[] versions)
    {
        string? shared = null;
        var chosen = new Dictionary<string, XmlNamespace>(StringComparer.Ordinal);
        var order = new List<XmlNamespace>();
        var taken = new HashSet<string>(StringComparer.Ordinal) { "xml", "xsi", "xmlns" };
        foreach (XmlNamespace item in namespaces)
        {
            if (!chosen.ContainsKey(item.Uri) && item.Uri is not (XmlName.XmlNamespace or XmlName.InstanceNamespace))
            {
                bool isVersion = Array.IndexOf(versions, item.Uri) >= 0;
                var named = new XmlNamespace(item.Uri, isVersion && shared is not null ? shared : taken.Add(item.Prefix) ? item.Prefix : Free(WordOf(item.Uri), taken));
                shared ??= isVersion ? named.Prefix : null;
                chosen.Add(item.Uri, named);
                order.Add(named);
            }
        }

        return order;
    }

    /// <summary>The shape with the schema's names of members.</summary>
    public static Shape Rename(Shape shape, XmlSchema schema)
    {
        if (shape.Objects is null && shape.Lists is null)
        {
            return shape;
        }

        return shape with
        {
            Objects = shape.Objects is null ? null : Rename(shape.Objects, schema),
            Lists = shape.Lists?.Element is null ? shape.Lists : shape.Lists with { Element = Rename(shape.Lists.Element, schema) },
        };
    }

    private static ObjectShape Rename(ObjectShape objects, XmlSchema schema) => objects.WithParts(objects.Parts
        .Select(part => part with
        {
            Key = Discriminators.Rename(part.Key, key => MemberOf(key, schema), (key, value) => key == s_type && value.Length > 0 ? schema.MemberOf(XmlName.Parse(value)) : value),
            Members = new EquatableArray<MemberShape>(part.Members
                .Select(member => new MemberShape(MemberOf(member.Name, schema), member.RankSum, Rename(member.Value, schema)))
                .OrderBy(member => member.Name, StringComparer.Ordinal)),
        })
        .GroupBy(part => part.Key, StringComparer.Ordinal)
        .Select(same => ObjectPart.Merge(same.ToArray(), same.Key, ofSamples: false))
        .OrderBy(part => part.Key, StringComparer.Ordinal));

    private static string MemberOf(string key, XmlSchema schema) => key[0] == '#' ? key : schema.MemberOf(XmlName.Parse(key));

    /// <summary>The last word of a URI: <c>nitf</c> of <c>http://iptc.org/std/NITF/2006-10-18/</c>.</summary>
    private static string WordOf(string uri)
    {
        string? word = uri.Split('/', ':', '#', '?').LastOrDefault(part => part.Length > 0 && Characters.IsLetter(part[0]) && !part.Contains("."));
        var name = new StringBuilder();
        foreach (char c in word ?? "ns")
        {
            name.Append(Characters.IsLetter(c) || Characters.IsDigit(c) ? char.ToLowerInvariant(c) : '-');
        }

        return name.ToString();
    }

    private static string Free(string word, HashSet<string> taken)
    {
        string name = word;
        for (int number = 2; !taken.Add(name); number++)
        {
            name = FormattableString.Invariant($"{word}{number}");
        }

        return name;
    }
}
