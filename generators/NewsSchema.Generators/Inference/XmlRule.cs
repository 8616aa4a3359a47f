using NewsSchema.Core.Tree;
using NewsSchema.Core.Xml;
using NewsSchema.Generators.Collections;
using NewsSchema.Generators.Shapes;

namespace NewsSchema.Generators.Inference;

/// <summary>
/// Decides what the children of XML elements are, over all samples:
/// <list type="bullet">
/// <item>a list if the child repeats in any element, and a single value otherwise,</item>
/// <item>markup if any sample mixes text and elements in it,</item>
/// <item>an object if any sample has attributes or elements in it; its text is the member <c>#text</c>,</item>
/// <item>text otherwise; a number only if there are enough samples with enough different numbers, because numbers in XML are often codes.</item>
/// </list>
/// </summary>
internal static class XmlRule
{
    /// <summary>The style of markup that is everything between two tags.</summary>
    public const string MarkupStyle = "xml";

    /// <summary>With fewer samples, numbers are text.</summary>
    private const int MinNumbers = 20;

    private const ScalarTypes Untyped = ScalarTypes.Boolean | ScalarTypes.Int32 | ScalarTypes.Int64 | ScalarTypes.Integer | ScalarTypes.Decimal | ScalarTypes.Double | ScalarTypes.Number;

    /// <summary>The members of elements as they are in JSON; other objects are as they are.</summary>
    public static ObjectShape? View(ObjectShape? objects)
    {
        if (objects is not { Class: NodeClass.Element, Values: null })
        {
            return objects;
        }

        var members = new List<MemberShape>(objects.Members.Count);
        MemberShape[] texts = objects.Members.Where(member => IsText(member.Name)).ToArray();
        bool isMarkup = HasMarkup(objects);
        bool hasElements = objects.Members.Any(IsElement);
        if (texts.Any(text => text.Name != XmlShape.Blank))
        {
            members.Add(MergeTexts(hasElements ? texts.Where(text => text.Name != XmlShape.Blank).ToArray() : texts, isMarkup));
        }

        foreach (MemberShape member in objects.Members)
        {
            if (IsAttribute(member))
            {
                members.Add(member with { Value = OfText(member.Value) });
            }
            else if (IsElement(member) && !isMarkup)
            {
                members.Add(member with { Value = OfElements(member.Value) });
            }
        }

        members.Sort(MemberShape.CompareNames);
        var part = new ObjectPart(Discriminators.None, objects.Count, objects.Documents, new EquatableArray<MemberShape>(members));
        return objects with { Parts = new EquatableArray<ObjectPart>(part) };
    }

    /// <summary>Whether values are elements that contain elements, or text between elements.</summary>
    public static bool HasElements(Shape? shape) =>
        shape?.Objects is { Class: NodeClass.Element } objects ? objects.Values is not null || HasMarkup(objects) || objects.Members.Any(IsElement)
        : shape?.Lists is { } lists ? HasElements(lists.Element)
        : shape is not null && shape.Values == ValueKinds.Markup;

    /// <summary>The elements of one name: a list if they repeat anywhere. A sample without one has no list, so there are more elements than lists only then.</summary>
    private static Shape OfElements(Shape shape)
    {
        ListShape lists = shape.Lists!;
        Shape element = OfElement(lists.Element!);
        return lists.Element!.Count > lists.Count ? shape with { Lists = lists with { Element = element } } : element;
    }

    private static Shape OfElement(Shape element)
    {
        if (element.Objects is not { Values: null } objects)
        {
            return element;
        }

        bool isMarkup = HasMarkup(objects);
        if (objects.Members.Any(member => IsAttribute(member) || (IsElement(member) && !isMarkup)))
        {
            return element;
        }

        // An element without anything is an empty text.
        var texts = objects.Members.Where(member => IsText(member.Name)).Select(member => member.Value).ToList();
        if (isMarkup)
        {
            return OfMarkup(objects.Count) with { Count = element.Count, Nulls = element.Nulls };
        }

        if (objects.Empty > 0)
        {
            texts.Add(new Shape(objects.Empty, 0, Texts: new ScalarShape(objects.Empty, ScalarTypes.None, objects.Empty > 1 ? ScalarTypes.None : ScalarTypes.All)));
        }

        return OfText(Shape.Merge(texts)) with { Count = element.Count, Nulls = element.Nulls };
    }

    private static MemberShape MergeTexts(MemberShape[] texts, bool isMarkup)
    {
        Shape value = Shape.Merge(texts.Select(text => text.Value).ToArray());
        return new MemberShape(XmlType.Text, texts.Sum(text => text.RankSum), isMarkup ? OfMarkup(value.Count) : OfText(value));
    }

    private static Shape OfMarkup(int count) => new(count, 0, ValueKinds.Markup, Texts: new ScalarShape(count, ScalarTypes.None, ScalarTypes.None));

    /// <summary>Texts of XML with the kind that all samples together allow.</summary>
    private static Shape OfText(Shape texts)
    {
        bool isBoolean = texts.Numbers.Count + texts.Texts.Count == 0;
        bool isNumber = texts.Texts.Count + texts.Booleans.Count == 0 && texts.Numbers.Count >= MinNumbers && texts.Distinct is { AreEnough: true };
        if (isBoolean || isNumber)
        {
            return texts;
        }

        ScalarShape all = ScalarShape.Merge(texts.Texts, ScalarShape.Merge(texts.Numbers, texts.Booleans));
        return texts with
        {
            Texts = all with { Types = all.Types & ~Untyped, AlmostTypes = all.AlmostTypes & ~Untyped },
            Numbers = default,
            Booleans = default,
        };
    }

    private static bool HasMarkup(ObjectShape objects) => objects.Members.Any(member => member.Name == XmlShape.Markup);

    private static bool IsText(string name) => name[0] == '#';

    private static bool IsAttribute(MemberShape member) => member.Name[0] == '@';

    private static bool IsElement(MemberShape member) => !IsText(member.Name) && !IsAttribute(member);
}
