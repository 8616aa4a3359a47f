using System.Globalization;
using System.Text;
using NewsSchema.Core.Errors;
using NewsSchema.Core.Text;
using NewsSchema.Core.Tree;
using NewsSchema.Core.Values;

namespace NewsSchema.Core.Xml;

/// <summary>
/// Turns the elements of a document into the data tree of its schema, which is the record's JSON. What the samples do not have is kept under its name;
/// what contradicts them is an error, or JSON of another kind if the record keeps such values, so that nothing is lost or changed silently.
/// </summary>
internal sealed class XmlBinder
{
    /// <summary>The depth of JSON that every reader accepts. Each element takes a level, and each list another.</summary>
    private const int MaxDepth = 64;

    /// <summary>After this many errors no more are added, so that a document of another kind costs no more than one of this kind.</summary>
    private const int MaxErrors = 100;

    private readonly XmlSchema _schema;
    private readonly XmlDocument _document;
    private readonly List<SourceError> _errors;
    private readonly Dictionary<XmlName, string> _members = [];
    private readonly List<XmlElement> _path = [];
    private int _mismatches;

    public XmlBinder(XmlSchema schema, XmlDocument document, List<SourceError> errors)
    {
        _schema = schema;
        _document = document;
        _errors = errors;
    }

    /// <summary>The data of an element that is the root of a record, which may be below the root of the document.</summary>
    public MapNode Bind(XmlElement root)
    {
        _path.Add(root);
        MapNode map = BindObject(root, _schema.RootType, 1);
        _path.Clear();
        return map;
    }

    private Node BindElement(XmlElement element, XmlForm form, int depth, bool keeps = false)
    {
        if (depth > MaxDepth)
        {
            _errors.Add(NewsErrorCodes.XmlLimit.At(element.Span, $"the data is deeper than {MaxDepth.ToString(CultureInfo.InvariantCulture)} levels of JSON"));
            return At(element.Span, "", ScalarKind.Null);
        }

        if (element.IsNil)
        {
            return At(element.Span, "", ScalarKind.Null);
        }

        _path.Add(element);
        Node node = form.Kind switch
        {
            XmlFormKind.Any => BindAny(element, depth),
            XmlFormKind.Object when keeps => BindKept(element, form, depth),
            XmlFormKind.Object => BindObject(element, _schema.TypeOf(form), depth),
            XmlFormKind.Map => BindMembers(element, type: null, form.Item!, depth),
            _ => BindText(element, form, keeps, depth),
        };
        _path.RemoveAt(_path.Count - 1);
        return node;
    }

    /// <summary>An object of a known type, or, if it contradicts that, as it is.</summary>
    private Node BindKept(XmlElement element, XmlForm form, int depth)
    {
        int errors = _errors.Count;
        int mismatches = _mismatches;
        Node node = BindObject(element, _schema.TypeOf(form), depth);
        if (_mismatches == mismatches)
        {
            return node;
        }

        _errors.RemoveRange(errors, _errors.Count - errors);
        _mismatches = mismatches;
        return BindAny(element, depth);
    }

    private Node BindText(XmlElement element, XmlForm form, bool keeps, int depth)
    {
        bool isText = element.Attributes.Count == 0 && (form.Kind == XmlFormKind.Markup || element.Children.Count == 0);
        if (keeps && !isText)
        {
            return BindAny(element, depth);
        }

        if (element.Attributes.Count > 0)
        {
            AddMismatch(element.Attributes[0].Span, "no sample has attributes here", "/" + MemberOf(element.Attributes[0].Name));
        }

        if (form.Kind == XmlFormKind.Markup)
        {
            return At(element.Span, _document.ContentOf(element), ScalarKind.Quoted);
        }

        if (element.Children.Count > 0)
        {
            AddMismatch(element.Children[0].Span, "the samples have only text here", "/" + MemberOf(element.Children[0].Name));
        }

        return Scalar(element.Text ?? "", form, element.Span);
    }

    private Node BindAny(XmlElement element, int depth)
    {
        bool isText = element.IsMixed || element.Children.Count == 0;
        return isText && element.Attributes.Count == 0
            ? At(element.Span, element.IsMixed ? _document.ContentOf(element) : element.Text ?? "", ScalarKind.Quoted)
            : BindMembers(element, type: null, XmlForm.Any, depth);
    }

    private MapNode BindObject(XmlElement element, XmlType type, int depth)
    {
        while (type.Discriminator is { } discriminator)
        {
            type = _schema.VariantOf(type, ValueOf(element, discriminator));
        }

        bool isMarkup = type.Find(XmlType.Text)?.Kind == XmlFormKind.Markup;
        if (element.IsMixed && !isMarkup && !type.KeepsMismatches)
        {
            AddMismatch(element.Span, "no sample mixes text and elements here", "");
        }

        return BindMembers(element, type, XmlForm.Any, depth);
    }

    /// <summary>The text of an attribute or element; null if there is none.</summary>
    private string? ValueOf(XmlElement element, string member)
    {
        foreach (XmlAttribute attribute in element.Attributes)
        {
            if (MemberOf(attribute.Name) == member)
            {
                return ValueOf(attribute);
            }
        }

        foreach (XmlElement child in element.Children)
        {
            if (MemberOf(child.Name) == member)
            {
                return child.Text;
            }
        }

        return null;
    }

    /// <summary>The value of an attribute. The name of a type has the prefix of the schema, as members do.</summary>
    private string ValueOf(XmlAttribute attribute) => attribute.Type is { } type ? MemberOf(type) : attribute.Value;

    /// <summary>The members of an object.</summary>
    /// <param name="element">The element.</param>
    /// <param name="type">The type that knows them; null for none.</param>
    /// <param name="otherForm">The form of those that it does not know.</param>
    /// <param name="depth">The depth of the object.</param>
    private MapNode BindMembers(XmlElement element, XmlType? type, XmlForm otherForm, int depth)
    {
        var map = new MapNode(element.Attributes.Count + element.Children.Count) { Span = element.Span };
        foreach (XmlAttribute attribute in element.Attributes)
        {
            string name = MemberOf(attribute.Name);
            XmlForm form = type?.Find(name) ?? (otherForm.Kind == XmlFormKind.Any ? XmlForm.Text : otherForm);
            map.Members.Add(new Member(name, attribute.Span, Scalar(ValueOf(attribute), form, attribute.Span)));
        }

        XmlForm? text = type?.Find(XmlType.Text);
        bool isMarkup = text?.Kind == XmlFormKind.Markup || (element.IsMixed && type is null or { KeepsMismatches: true });
        if (isMarkup)
        {
            AddText(map, element, _document.ContentOf(element), XmlForm.Text, keepsBlank: false);
            return map;
        }

        if (element.Text is not null)
        {
            bool isLayout = type is null || type.HasElements || text is null;
            AddText(map, element, element.Text, text ?? XmlForm.Text, keepsBlank: !isLayout);
        }

        if (text?.Kind == XmlFormKind.RequiredText && map.IndexOf(XmlType.Text) < 0)
        {
            map.Members.Add(new Member(XmlType.Text, element.Span, At(element.Span, "", ScalarKind.Quoted)));
        }

        foreach (XmlElement child in element.Children)
        {
            AddChild(map, child, type, otherForm, depth);
        }

        return map;
    }

    private static void AddText(MapNode map, XmlElement element, string text, XmlForm form, bool keepsBlank)
    {
        if (text.Length > 0 && (keepsBlank || !XmlElement.IsWhiteSpace(text)))
        {
            map.Members.Add(new Member(XmlType.Text, element.Span, Scalar(text, form, element.Span)));
        }
    }

    private void AddChild(MapNode map, XmlElement child, XmlType? type, XmlForm otherForm, int depth)
    {
        string name = MemberOf(child.Name);
        XmlForm? known = type?.Find(name);
        XmlForm form = known ?? otherForm;
        bool keeps = type is { KeepsMismatches: true };
        int index = map.IndexOf(name);
        if (form.Kind == XmlFormKind.List)
        {
            ListNode list;
            if (index < 0)
            {
                list = new ListNode { Span = child.Span };
                map.Members.Add(new Member(name, child.Span, list));
            }
            else
            {
                list = (ListNode)map.Members[index].Value;
            }

            list.Items.Add(BindElement(child, form.Item!, depth + 2, keeps));
            return;
        }

        // The places of unknown elements that repeat are a list, as those of known ones would be.
        bool mayRepeat = keeps || known is null || known.Kind is XmlFormKind.Any or XmlFormKind.OneOrMany;
        Node value = BindElement(child, form.Kind == XmlFormKind.OneOrMany ? form.Item! : form, depth + (index < 0 ? 1 : 2), keeps);
        if (index < 0)
        {
            map.Members.Add(new Member(name, child.Span, value));
        }
        else if (!mayRepeat)
        {
            AddMismatch(child.Span, "each sample has at most one element of this name here", "/" + name);
        }
        else if (map.Members[index].Value is ListNode list)
        {
            list.Items.Add(value);
        }
        else
        {
            var repeated = new ListNode { Span = map.Members[index].Value.Span };
            repeated.Items.Add(map.Members[index].Value);
            repeated.Items.Add(value);
            map.Members[index] = new Member(name, map.Members[index].KeySpan, repeated);
        }
    }

    /// <summary>A text as the scalar of a form. One that is not a number or boolean stays a string, which the reader of the JSON refuses.</summary>
    private static ScalarNode Scalar(string text, XmlForm form, SourceSpan span)
    {
        bool isPlain = form.Kind switch
        {
            XmlFormKind.Number => NumberText.IsNumber(text),
            XmlFormKind.Boolean => text is "true" or "false",
            _ => false,
        };
        return At(span, text, isPlain ? ScalarKind.Plain : ScalarKind.Quoted);
    }

    private static ScalarNode At(SourceSpan span, string text, ScalarKind kind) => new(text, kind) { Span = span };

    private string MemberOf(XmlName name)
    {
        if (!_members.TryGetValue(name, out string? member))
        {
            member = _schema.MemberOf(name);
            _members.Add(name, member);
        }

        return member;
    }

    private void AddMismatch(SourceSpan span, string what, string step)
    {
        _mismatches++;
        if (_errors.Count < MaxErrors)
        {
            _errors.Add(NewsErrorCodes.XmlMismatch.At(span, what, Path() + step));
        }
    }

    /// <summary>The path to the current element: <c>/election/region[2]</c>.</summary>
    private string Path()
    {
        var path = new StringBuilder();
        for (int i = 0; i < _path.Count; i++)
        {
            path.Append('/').Append(MemberOf(_path[i].Name));
            if (i == 0)
            {
                continue;
            }

            int count = 0;
            int number = 0;
            foreach (XmlElement sibling in _path[i - 1].Children)
            {
                count += ReferenceEquals(sibling.Name, _path[i].Name) ? 1 : 0;
                number = ReferenceEquals(sibling, _path[i]) ? count : number;
            }

            if (count > 1)
            {
                path.Append('[').Append(number.ToString(CultureInfo.InvariantCulture)).Append(']');
            }
        }

        return path.ToString();
    }
}
