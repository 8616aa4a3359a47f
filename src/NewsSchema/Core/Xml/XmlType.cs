namespace NewsSchema.Core.Xml;

/// <summary>The members of the elements at one place, or at several if they have one record.</summary>
internal sealed class XmlType
{
    /// <summary>The member with the text of an element that also has attributes or elements.</summary>
    public const string Text = "#text";

    private readonly Dictionary<string, XmlForm> _members = new(StringComparer.Ordinal);

    /// <param name="text">Its name and its members, separated by spaces: <c>Region @name seats# candidate*=Candidate</c>.</param>
    public XmlType(string text)
    {
        string[] parts = text.Split(' ');
        Name = parts[0];
        foreach (string part in parts.Skip(1))
        {
            XmlForm form = XmlForm.Parse(part, out string name);
            _members[name] = form;
            HasElements |= name[0] is not ('@' or '#');
        }
    }

    public string Name { get; }

    /// <summary>Whether elements are among the members, so that white space is layout.</summary>
    public bool HasElements { get; }

    /// <summary>The form of a member; null if no sample has it.</summary>
    public XmlForm? Find(string name) => _members.TryGetValue(name, out XmlForm? form) ? form : null;
}
