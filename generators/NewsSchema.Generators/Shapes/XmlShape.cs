using NewsSchema.Core.Tree;
using NewsSchema.Core.Xml;
using NewsSchema.Generators.Collections;

namespace NewsSchema.Generators.Shapes;

/// <summary>
/// The shape of an XML element. Whether a child repeats, whether text is mixed with elements and whether white space is layout can only be said of all
/// samples together, so that each name of a child has a list here, and what is between the tags is kept apart by its kind. Elements at one place of a document become one shape
/// at once, because a shape for each of them costs more than reading the document.
/// </summary>
internal static class XmlShape
{
    /// <summary>The member of text that is white space alone.</summary>
    public const string Blank = "#blank";

    /// <summary>The member of text that is mixed with elements.</summary>
    public const string Markup = "#markup";

    public static Shape Of(XmlElement element) => Of([element]);

    private static Shape Of(List<XmlElement> elements)
    {
        int empty = 0;
        int nulls = 0;
        var parts = new NameSequence<XmlMembers>();
        foreach (XmlElement element in elements)
        {
            if (element.IsNil)
            {
                nulls++;
                continue;
            }

            empty += parts.Get(Discriminators.KeyOf(element)).Add(element) ? 0 : 1;
        }

        return nulls == elements.Count
            ? Shape.OfNull(nulls)
            : new Shape(
                elements.Count, nulls, Objects: ObjectShape.OfParts(elements.Count - nulls, empty, NodeClass.Element, null, parts.Select((key, part) => part.ToPart(key))));
    }

    /// <summary>The members of elements with the same discriminators.</summary>
    private sealed class XmlMembers
    {
        private readonly List<XmlMember> _members = [];
        private Dictionary<XmlName, XmlMember>? _byName;
        private XmlMember? _text;
        private XmlMember? _blank;
        private XmlMember? _markup;
        private int _count;

        /// <summary>Adds an element; returns false if it has no members.</summary>
        public bool Add(XmlElement element)
        {
            _count++;
            int rank = 0;
            for (int i = 0; i < element.Attributes.Count; i++)
            {
                Get(element.Attributes[i].Name).AddText(element.Attributes[i].Value, rank++);
            }

            if (element.IsMixed)
            {
                Get(ref _markup, Markup).AddMarkup(rank++);
            }
            else if (element.Text is { } text)
            {
                (element.IsBlank ? Get(ref _blank, Blank) : Get(ref _text, XmlType.Text)).AddText(text, rank++);
            }
            else
            {
                for (int i = 0; i < element.Children.Count; i++)
                {
                    rank += Get(element.Children[i].Name).AddElement(element.Children[i], element, rank) ? 1 : 0;
                }
            }

            return rank > 0;
        }

        public ObjectPart ToPart(string key) => new(key, _count, 1, MemberShape.Sort([.. _members.Select(member => member.ToShape())]));

        private XmlMember Get(XmlName name)
        {
            _byName ??= [];
            if (!_byName.TryGetValue(name, out XmlMember? member))
            {
                member = Get(ref member, name.Key);
                _byName.Add(name, member);
            }

            return member;
        }

        private XmlMember Get(ref XmlMember? member, string name)
        {
            if (member is null)
            {
                member = new XmlMember(name);
                _members.Add(member);
            }

            return member;
        }
    }

    /// <summary>What elements have under one name.</summary>
    private sealed class XmlMember
    {
        private readonly string _name;
        private UntypedTexts? _texts;
        private List<XmlElement>? _elements;
        private XmlElement? _parent;
        private int _count;
        private long _rankSum;

        public XmlMember(string name) => _name = name;

        public void AddText(string text, int rank)
        {
            Count(rank);
            (_texts ??= new UntypedTexts()).Add(text);
        }

        public void AddMarkup(int rank) => Count(rank);

        /// <summary>Adds a child; returns whether it is the first one of its name.</summary>
        public bool AddElement(XmlElement child, XmlElement parent, int rank)
        {
            (_elements ??= []).Add(child);
            if (ReferenceEquals(_parent, parent))
            {
                return false;
            }

            _parent = parent;
            Count(rank);
            return true;
        }

        public MemberShape ToShape() => new(_name, _rankSum, Value());

        private Shape Value() =>
            _elements is not null ? new Shape(_count, 0, Lists: new ListShape(_count, Of(_elements)))
            : _texts is not null ? _texts.ToShape()
            : new Shape(_count, 0, ValueKinds.Markup, Texts: new ScalarShape(_count, ScalarTypes.None, _count > 1 ? ScalarTypes.None : ScalarTypes.All));

        private void Count(int rank)
        {
            _count++;
            _rankSum += rank;
        }
    }
}
