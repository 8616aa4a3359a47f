using NewsSchema.Core.Xml;
using NewsSchema.Generators.Collections;
using NewsSchema.Generators.Fixtures;
using NewsSchema.Generators.Plans;

namespace NewsSchema.Generators.Checking;

/// <summary>Finds elements of XML whose order is not in the data: lists have the order of one name, and the order between names is lost.</summary>
internal static class InterleavingChecker
{
    /// <summary>The first such place of each element of a fixture.</summary>
    public static EquatableArray<Interleaving> Find(OpenedFixture fixture)
    {
        var found = new Dictionary<string, Interleaving>(StringComparer.Ordinal);
        var open = new List<XmlElement>();
        foreach (XmlElement sample in fixture.Elements)
        {
            Visit(sample);
        }

        return new EquatableArray<Interleaving>(found.Values);

        void Visit(XmlElement element)
        {
            // What is mixed with text is markup, in which nothing is lost.
            if (element.IsMixed || element.Children.Count == 0)
            {
                return;
            }

            open.Add(element);
            HashSet<XmlName>? names = element.Children.Count > 2 ? [] : null;
            XmlElement? previous = null;
            foreach (XmlElement child in element.Children)
            {
                if (names?.Add(child.Name) == false && !ReferenceEquals(child.Name, previous!.Name))
                {
                    Add(child, previous);
                }

                previous = child;
                Visit(child);
            }

            open.RemoveAt(open.Count - 1);
        }

        void Add(XmlElement element, XmlElement previous)
        {
            string parent = string.Join("\n", open.Select(ancestor => ancestor.Name.Key));
            if (!found.ContainsKey(parent))
            {
                found.Add(parent, new Interleaving(fixture.Schema!, parent, element.Name.Local, previous.Name.Local, fixture.Fixture.Path, element.Span));
            }
        }
    }

    /// <summary>The diagnostics: one for each element of a schema, at the first place in the order of paths, unless a pin keeps the element as markup.</summary>
    public static EquatableArray<PlanDiagnostic> Combine(IEnumerable<Interleaving> interleavings, ProjectPlan? plan)
    {
        var diagnostics = new List<PlanDiagnostic>();
        foreach (IGrouping<string, Interleaving> schema in interleavings.GroupBy(item => item.Schema, StringComparer.Ordinal).OrderBy(group => group.Key, StringComparer.Ordinal))
        {
            if (plan?.Schemas.FirstOrDefault(candidate => candidate.Name == schema.Key)?.Xml is not { } xml)
            {
                continue;
            }

            XmlSchema forms = SampleTrees.SchemaOf(xml);
            diagnostics.AddRange(schema
                .GroupBy(item => item.Parent, StringComparer.Ordinal)
                .Where(element => HasMembers(element.Key, forms))
                .Select(element => element.OrderBy(item => item.Path, StringComparer.Ordinal).ThenBy(item => item.Span.Start).First())
                .OrderBy(item => item.Path, StringComparer.Ordinal)
                .ThenBy(item => item.Span.Start)
                .Select(item => PlanDiagnostic.AtFixture(item.Path, item.Span, CheckCodes.Interleaved, item.Name, item.Other)));
        }

        return new EquatableArray<PlanDiagnostic>(diagnostics);
    }

    /// <summary>Whether the elements in the element at a path are members of records.</summary>
    private static bool HasMembers(string path, XmlSchema schema)
    {
        string[] names = path.Split('\n');
        XmlType type = schema.RootType;
        foreach (string name in names.Skip(1))
        {
            XmlForm? form = type.Find(schema.MemberOf(XmlName.Parse(name)));
            form = form?.Item ?? form;
            if (form?.Kind != XmlFormKind.Object)
            {
                return false;
            }

            type = schema.TypeOf(form);
        }

        return names[0] == schema.Root && type.Find(XmlType.Text)?.Kind != XmlFormKind.Markup;
    }
}
