namespace NewsSchema.Core.Xml;

/// <summary>The members of the elements at one place, or at several if they have one record. If the record has variants, they have the members.</summary>
internal sealed class XmlType
{
    /// <summary>The member with the text of an element that also has attributes or elements.</summary>
    public const string Text = "#text";

    /// <summary>The sign before the member that chooses the variant, which no name begins with.</summary>
    public const string VariantSign = "|";

    /// <summary>The sign before the members of a type that keeps what contradicts its samples.</summary>
    public const string KeepSign = "?";

    private readonly Dictionary<string, XmlForm> _members = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> _variants = new(StringComparer.Ordinal);

    /// <param name="text">
    /// Its name and its members, separated by spaces: <c>Region @name seats# candidate*=Candidate</c>, or <c>Region ? @name …</c> if it keeps what contradicts its samples. For a record with variants: its name, the member that chooses, and for
    /// each value the name of a type, where no value stands for all others: <c>Event |@type goal=Goal card=Card =Other</c>.
    /// </param>
    public XmlType(string text)
    {
        string[] parts = text.Split(' ');
        Name = parts[0];
        if (parts.Length > 1 && parts[1].StartsWith(VariantSign, StringComparison.Ordinal))
        {
            Discriminator = parts[1].Substring(VariantSign.Length);
            foreach (string part in parts.Skip(2))
            {
                int end = part.LastIndexOf('=');
                _variants.Add(part.Substring(0, end), part.Substring(end + 1));
            }

            return;
        }

        KeepsMismatches = parts.Length > 1 && parts[1] == KeepSign;
        foreach (string part in parts.Skip(KeepsMismatches ? 2 : 1))
        {
            XmlForm form = XmlForm.Parse(part, out string name);
            _members[name] = form;
            HasElements |= name[0] is not ('@' or '#');
        }
    }

    public string Name { get; }

    /// <summary>The member whose value chooses the variant; null if the type has no variants.</summary>
    public string? Discriminator { get; }

    /// <summary>Whether what contradicts the samples is kept as it is; otherwise, it is an error.</summary>
    public bool KeepsMismatches { get; }

    /// <summary>Whether elements are among the members, so that white space is layout.</summary>
    public bool HasElements { get; }

    /// <summary>The form of a member; null if no sample has it.</summary>
    public XmlForm? Find(string name) => _members.TryGetValue(name, out XmlForm? form) ? form : null;

    /// <summary>The name of the variant for a value of the discriminator; the value is null if an element has none.</summary>
    public string FindVariant(string? value) => value is not null && _variants.TryGetValue(value, out string? type) ? type : _variants[""];
}
