using NewsSchema.Core.Xml;

namespace NewsSchema.Generators.Shapes;

/// <summary>
/// The shape of an XML element. Whether a child repeats, whether text is mixed with elements and whether white space is layout can only be said of all
/// samples together, so that each name of a child has a list here, and what is between the tags is kept apart by its kind.
/// </summary>
internal static class XmlShape
{
    /// <summary>The member of text that is white space alone.</summary>
    public const string Blank = "#blank";

    /// <summary>The member of text that is mixed with elements.</summary>
    public const string Markup = "#markup";

    private static readonly Shape s_markup = new(1, 0, ValueKinds.Markup, Texts: ScalarShape.Of(ScalarTypes.None));

    public static Shape Of(XmlElement element)
    {
        if (element.IsNil)
        {
            return Shape.OfNull();
        }

        var members = new List<MemberShape>(element.Attributes.Count + element.Children.Count + 1);
        foreach (XmlAttribute attribute in element.Attributes)
        {
            members.Add(new MemberShape(attribute.Name.Key, members.Count, Shape.OfUntyped(attribute.Value)));
        }

        if (element.IsMixed)
        {
            members.Add(new MemberShape(Markup, members.Count, s_markup));
        }
        else if (element.Text is not null)
        {
            members.Add(new MemberShape(element.IsBlank ? Blank : XmlType.Text, members.Count, Shape.OfUntyped(element.Text)));
        }
        else
        {
            AddChildren(element, members);
        }

        return Shape.OfElement(Discriminators.KeyOf(element), members);
    }

    private static void AddChildren(XmlElement element, List<MemberShape> members)
    {
        int first = members.Count;
        var groups = new List<List<Shape>>();
        var indexes = new Dictionary<XmlName, int>();
        foreach (XmlElement child in element.Children)
        {
            if (!indexes.TryGetValue(child.Name, out int index))
            {
                index = groups.Count;
                indexes.Add(child.Name, index);
                groups.Add([]);
                members.Add(new MemberShape(child.Name.Key, members.Count, null!));
            }

            groups[index].Add(Of(child));
        }

        for (int i = 0; i < groups.Count; i++)
        {
            members[first + i] = members[first + i] with { Value = new Shape(1, 0, Lists: new ListShape(1, Shape.Merge(groups[i]))) };
        }
    }
}
