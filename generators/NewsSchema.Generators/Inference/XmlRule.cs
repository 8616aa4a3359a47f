using NewsSchema.Core.Tree;
using NewsSchema.Core.Xml;
using NewsSchema.Generators.Collections;
using NewsSchema.Generators.Naming;
using NewsSchema.Generators.Shapes;

namespace NewsSchema.Generators.Inference;

/// <summary>
/// Decides what the children of XML elements are, over all samples:
/// <list type="bullet">
/// <item>a list if the child repeats in any element, or the element is named as several of it and contains nothing else (<c>goals</c> of <c>goal</c>), and a single value otherwise,</item>
/// <item>markup if any sample mixes text and elements in it,</item>
/// <item>an object if any sample has attributes or elements in it; its text is the member <c>#text</c>,</item>
/// <item>any value if it is empty in all samples,</item>
/// <item>text otherwise; a number only if there are enough samples with enough different numbers, because numbers in XML are often codes.</item>
/// </list>
/// For a variant, all variants of its record decide.
/// </summary>
internal static class XmlRule
{
    /// <summary>The style of markup that is everything between two tags.</summary>
    public const string MarkupStyle = "xml";

    /// <summary>With fewer samples, numbers are text.</summary>
    private const int MinNumbers = 20;

    private const ScalarTypes Untyped = ScalarTypes.Boolean | ScalarTypes.Int32 | ScalarTypes.Int64 | ScalarTypes.Integer | ScalarTypes.Decimal | ScalarTypes.Double | ScalarTypes.Number;

    /// <summary>Elements as they are in JSON; other objects are as they are.</summary>
    /// <param name="objects">The elements.</param>
    /// <param name="all">All elements of the record, if these are one of its variants: a child that repeats in another variant is a list in all of them.</param>
    /// <param name="name">The name of the elements; null if they may have several.</param>
    public static ObjectShape? View(ObjectShape? objects, ObjectShape? all = null, string? name = null)
    {
        if (!IsElements(objects))
        {
            return objects;
        }

        List<MemberShape> viewed = ViewMembers(objects!.Members, (all ?? objects).Members);
        if (name is not null && FindItems(viewed, name) is var items and >= 0)
        {
            Shape item = viewed[items].Value;
            viewed[items] = viewed[items] with { Value = new Shape(item.Count, 0, Lists: new ListShape(item.Count, item)) };
        }

        var members = new EquatableArray<MemberShape>(viewed);
        return objects.WithParts([new ObjectPart(Discriminators.None, objects.Count, objects.Documents, members)]);
    }

    /// <summary>Elements as they are in JSON if each discriminator is a variant; other objects are as they are.</summary>
    /// <param name="objects">The elements.</param>
    /// <param name="whole">All elements of the record, if these are one of its variants.</param>
    public static ObjectShape ViewVariants(ObjectShape objects, ObjectShape? whole = null)
    {
        if (!IsElements(objects))
        {
            return objects;
        }

        EquatableArray<MemberShape> all = (whole ?? objects).Members;
        var texts = new HashSet<string>(all.Where(member => IsAttribute(member) || (IsElement(member) && IsText(OfElements(member.Value, member.Value)))).Select(member => member.Name), StringComparer.Ordinal);
        return objects.WithParts(objects.Parts.Select(part => part with
        {
            Key = Discriminators.Select(part.Key, texts.Contains),
            Members = new EquatableArray<MemberShape>(ViewMembers(part.Members, all)),
        }));
    }

    /// <summary>Whether values are elements that contain elements, or text between elements.</summary>
    public static bool HasElements(Shape? shape) =>
        shape?.Objects is { Class: NodeClass.Element } objects ? objects.Values is not null || HasMarkup(objects) || objects.Members.Any(IsElement)
        : shape?.Lists is { } lists ? HasElements(lists.Element)
        : shape is not null && shape.Values == ValueKinds.Markup;

    /// <summary>The index of the only child if it is single and the name is its plural, as in <c>goals</c> of <c>goal</c>; otherwise, -1.</summary>
    private static int FindItems(List<MemberShape> viewed, string name)
    {
        int child = viewed.FindIndex(IsElement);
        return child >= 0 && viewed.FindLastIndex(IsElement) == child && viewed[child].Value.Lists is null && EnglishSingular.Of(name) == viewed[child].Name && name != viewed[child].Name ? child : -1;
    }

    private static bool IsElements(ObjectShape? objects) => objects is { Class: NodeClass.Element, Values: null };

    private static List<MemberShape> ViewMembers(EquatableArray<MemberShape> members, EquatableArray<MemberShape> all)
    {
        bool isMarkup = members.Any(member => member.Name == XmlShape.Markup);
        bool hasElements = members.Any(IsElement);
        Dictionary<string, Shape> shapes = all.ToDictionary(member => member.Name, member => member.Value, StringComparer.Ordinal);
        var viewed = new List<MemberShape>(members.Count);
        MemberShape[] texts = members.Where(member => IsText(member.Name)).ToArray();
        if (texts.Any(text => text.Name != XmlShape.Blank))
        {
            IEnumerable<Shape> allTexts = all.Where(member => IsText(member.Name)).Select(member => member.Value);
            viewed.Add(MergeTexts(hasElements ? texts.Where(text => text.Name != XmlShape.Blank).ToArray() : texts, Shape.Merge(allTexts.ToArray()), isMarkup));
        }

        foreach (MemberShape member in members)
        {
            if (IsAttribute(member))
            {
                viewed.Add(member with { Value = OfText(member.Value, shapes[member.Name]) });
            }
            else if (IsElement(member) && !isMarkup)
            {
                viewed.Add(member with { Value = OfElements(member.Value, shapes[member.Name]) });
            }
        }

        viewed.Sort(MemberShape.CompareNames);
        return viewed;
    }

    /// <summary>The elements of one name: a list if they repeat anywhere. A sample without one has no list, so there are more elements than lists only then.</summary>
    private static Shape OfElements(Shape shape, Shape all)
    {
        ListShape lists = shape.Lists!;
        Shape element = OfElement(lists.Element!, all.Lists!.Element!);
        return all.Lists.Element!.Count > all.Lists.Count ? shape with { Lists = lists with { Element = element } } : element;
    }

    private static Shape OfElement(Shape element, Shape all)
    {
        if (all.Objects is not { Values: null } shown || element.Objects is not { } objects)
        {
            return element;
        }

        EquatableArray<MemberShape> members = shown.Members;
        bool isMarkup = members.Any(member => member.Name == XmlShape.Markup);
        if (members.Count == 0 || members.Any(member => IsAttribute(member) || (IsElement(member) && !isMarkup)))
        {
            return element;
        }

        Shape text = isMarkup ? OfMarkup(objects.Count) : OfText(TextOf(objects), TextOf(shown));
        return text with { Count = element.Count, Nulls = element.Nulls };
    }

    /// <summary>The texts of elements that have nothing else. An element without anything is an empty text.</summary>
    private static Shape TextOf(ObjectShape objects)
    {
        List<Shape> texts = objects.Members.Where(member => IsText(member.Name)).Select(member => member.Value).ToList();
        if (objects.Empty > 0)
        {
            texts.Add(new Shape(objects.Empty, 0, Texts: new ScalarShape(objects.Empty, ScalarTypes.None, objects.Empty > 1 ? ScalarTypes.None : ScalarTypes.All)));
        }

        return Shape.Merge(texts);
    }

    private static MemberShape MergeTexts(MemberShape[] texts, Shape all, bool isMarkup)
    {
        Shape value = Shape.Merge(texts.Select(text => text.Value).ToArray());
        return new MemberShape(XmlType.Text, texts.Sum(text => text.RankSum), isMarkup ? OfMarkup(value.Count) : OfText(value, all));
    }

    private static Shape OfMarkup(int count) => new(count, 0, ValueKinds.Markup, Texts: new ScalarShape(count, ScalarTypes.None, ScalarTypes.None));

    /// <summary>Texts of XML with the kind that all samples together allow.</summary>
    /// <param name="texts">The texts.</param>
    /// <param name="all">These texts, and those of the other variants.</param>
    private static Shape OfText(Shape texts, Shape all)
    {
        bool isBoolean = texts.Numbers.Count + texts.Texts.Count == 0;
        if (isBoolean || AreNumbers(texts) || AreNumbers(all))
        {
            return texts;
        }

        ScalarShape scalars = ScalarShape.Merge(texts.Texts, ScalarShape.Merge(texts.Numbers, texts.Booleans));
        return texts with
        {
            Texts = scalars with { Types = scalars.Types & ~Untyped, AlmostTypes = scalars.AlmostTypes & ~Untyped },
            Numbers = default,
            Booleans = default,
        };
    }

    private static bool AreNumbers(Shape texts) =>
        texts.Texts.Count + texts.Booleans.Count == 0 && texts.Numbers.Count >= MinNumbers && texts.Distinct is { AreEnough: true };

    private static bool HasMarkup(ObjectShape objects) => objects.Members.Any(member => member.Name == XmlShape.Markup);

    private static bool IsText(string name) => name[0] == '#';

    private static bool IsText(Shape viewed) => viewed.Objects is null && viewed.Lists is null && viewed.Values == ValueKinds.None;

    private static bool IsAttribute(MemberShape member) => member.Name[0] == '@';

    private static bool IsElement(MemberShape member) => !IsText(member.Name) && !IsAttribute(member);
}
