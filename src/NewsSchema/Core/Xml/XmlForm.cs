namespace NewsSchema.Core.Xml;

/// <summary>The form of the elements or attributes at one place.</summary>
/// <param name="Kind">Which it is.</param>
/// <param name="Type">For an object: the name of its type.</param>
/// <param name="Item">For a list, map or one value or many: the form of its items.</param>
internal sealed record XmlForm(XmlFormKind Kind, string? Type = null, XmlForm? Item = null)
{
    /// <summary>The characters that end a name in a schema's text, because names cannot contain them.</summary>
    private const string Signs = "*+%#!~?=$";

    public static XmlForm Any { get; } = new XmlForm(XmlFormKind.Any);

    public static XmlForm Text { get; } = new XmlForm(XmlFormKind.Text);

    /// <summary>Reads a member: its name, then <c>*</c> for a list, <c>+</c> for one value or a list, <c>%</c> for a map, and the sign of the form.</summary>
    /// <param name="text">Such as <c>@id</c>, <c>seats#</c>, <c>region*=Region</c>.</param>
    /// <param name="name">The member's name.</param>
    /// <exception cref="ArgumentException">The text is not a member.</exception>
    public static XmlForm Parse(string text, out string name)
    {
        // The name of an element's text begins with one of the signs.
        int end = text.IndexOfAny(Signs.ToCharArray(), text.Length > 0 ? 1 : 0);
        name = end < 0 ? text : text.Substring(0, end);
        return Parse(end < 0 ? "" : text.Substring(end));
    }

    /// <summary>The form as <see cref="Parse(string, out string)"/> reads it after a name.</summary>
    public override string ToString() => Kind switch
    {
        XmlFormKind.Any => "?",
        XmlFormKind.Text => "",
        XmlFormKind.RequiredText => "$",
        XmlFormKind.Number => "#",
        XmlFormKind.Boolean => "!",
        XmlFormKind.Markup => "~",
        XmlFormKind.Object => "=" + Type,
        XmlFormKind.List => "*" + Item,
        XmlFormKind.OneOrMany => "+" + Item,
        _ => "%" + Item,
    };

    private static XmlForm Parse(string signs) => (signs.Length == 0 ? '\0' : signs[0]) switch
    {
        '\0' => Text,
        '?' => Any,
        '$' => new XmlForm(XmlFormKind.RequiredText),
        '#' => new XmlForm(XmlFormKind.Number),
        '!' => new XmlForm(XmlFormKind.Boolean),
        '~' => new XmlForm(XmlFormKind.Markup),
        '=' => new XmlForm(XmlFormKind.Object, signs.Substring(1)),
        '*' => new XmlForm(XmlFormKind.List, Item: Parse(signs.Substring(1))),
        '+' => new XmlForm(XmlFormKind.OneOrMany, Item: Parse(signs.Substring(1))),
        '%' => new XmlForm(XmlFormKind.Map, Item: Parse(signs.Substring(1))),
        _ => throw new ArgumentException($"'{signs}' is not a form.", nameof(signs)),
    };
}
