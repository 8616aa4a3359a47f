using NewsSchema.Core.Xml;
using NewsSchema.Generators.Fixtures;
using NewsSchema.Generators.Plans;
using NewsSchema.Generators.Shapes;

namespace NewsSchema.Generators.Inference;

/// <summary>The root of a schema whose samples are XML, and the prefixes of its names.</summary>
internal sealed class XmlRoot
{
    private readonly string _name;
    private readonly List<XmlNamespace> _namespaces;
    private readonly bool _hasNamespaces;

    private XmlRoot(string name, IEnumerable<string> others, XmlNamespace[] namespaces)
    {
        _name = name;
        string[] versions = [.. others.Prepend(name).Select(root => XmlName.Parse(root).Namespace).Distinct(StringComparer.Ordinal)];
        _namespaces = XmlNames.Choose(namespaces, versions);
        _hasNamespaces = Array.Exists(namespaces, item => item.Uri.Length > 0);
    }

    /// <param name="fixtures">The fixtures of a schema by path, which have one root, but maybe in several namespaces.</param>
    /// <returns>Null if they are not XML.</returns>
    public static XmlRoot? Of(IReadOnlyList<FixtureModel> fixtures)
    {
        FixtureModel? first = fixtures.FirstOrDefault(fixture => fixture.Xml is { Root.Length: > 0 });
        IEnumerable<string> roots = fixtures.Select(fixture => fixture.Xml?.Root).OfType<string>().Where(root => root.Length > 0 && root != first?.Xml!.Root);
        return first is null ? null : new XmlRoot(first.Xml!.Root, roots, fixtures.SelectMany(fixture => fixture.Xml?.Namespaces ?? default).ToArray());
    }

    /// <summary>The shape of the samples with the schema's names.</summary>
    public Shape Rename(Shape shape) =>
        _hasNamespaces
            ? XmlNames.Rename(shape, new XmlSchema(_name, _namespaces, [new XmlType(_name)]))
            : shape;

    public XmlPlan ToPlan(string root, IReadOnlyList<RecordPlan> records)
    {
        Dictionary<string, RecordPlan> byKey = records.ToDictionary(record => record.Key, StringComparer.Ordinal);
        return XmlTable.Of(byKey[root], _name, _namespaces, byKey);
    }
}
