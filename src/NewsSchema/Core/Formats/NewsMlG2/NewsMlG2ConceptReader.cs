using NewsSchema.Core.Articles;
using NewsSchema.Core.Formats.Reading.Drafts;
using NewsSchema.Core.Formats.Reading.Sources;
using NewsSchema.Core.Formats.Reading.Xml;

namespace NewsSchema.Core.Formats.NewsMlG2;

/// <summary>Reads the elements that name a concept: all of them have the same attributes and children.</summary>
internal sealed class NewsMlG2ConceptReader(ArticleDraft draft, NewsMlG2Codes codes)
{
    /// <summary>The elements whose children are facts about the concept.</summary>
    private static readonly HashSet<string> s_groups = new(StringComparer.Ordinal)
    {
        "personDetails", "organisationDetails", "geoAreaDetails", "POIDetails", "eventDetails", "objectDetails", "dates",
    };

    /// <summary>The facts of a contact by the element of each.</summary>
    private static readonly NamePairs<string> s_contact = new(
        ("name", "note"),
        ("email", "email"),
        ("phone", "phone"),
        ("fax", "fax"),
        ("url", "web"),
        ("street", "address/line"),
        ("city", "address/locality"),
        ("area", "address/area"),
        ("country", "address/country"),
        ("postcode", "address/postalCode"));

    public NewsMlG2Concept Read(XmlSourceElement element, bool hasContacts = false)
    {
        SourceValue? qcode = element.Attribute("qcode");
        SourceValue? uri = element.Attribute("uri");
        SourceValue? type = element.Attribute("type") ?? element.Attribute("typeuri");
        var concept = new NewsMlG2Concept
        {
            Path = element.Path,
            Place = element.Place,
            QCode = qcode,
            StatedUri = uri,
            Literal = element.Attribute("literal"),
            Type = type,
            Uri = uri is { IsBlank: false } stated ? stated.Text.Trim() : qcode is { } code ? codes.UriOf(code.Text.Trim()) : null,
            Kind = codes.KindOf(type?.Text.Trim()),
            IsAbstract = type is { } nature && codes.Normalize(nature.Text.Trim()) == NewsMlG2Tables.AbstractNature,
            Code = qcode is { IsBlank: false } known ? codes.Normalize(known.Text.Trim()) : uri is { } address ? NewsMlG2Codes.OfUri(address.Text.Trim()) : null,
        };
        while (element.NextChild() is { } child)
        {
            ReadChild(child, concept, hasContacts);
        }

        return concept;
    }

    private void ReadChild(XmlSourceElement child, NewsMlG2Concept concept, bool hasContacts)
    {
        switch (child.Name)
        {
            case "name":
                ReadName(child, concept);
                break;
            case "definition":
                concept.Details.Add(new NewsMlG2Detail("role", child.ReadText(), null));
                break;
            case "sameAs":
                concept.Details.Add(new NewsMlG2Detail("same-as", null, Read(child)));
                break;
            case "broader":
                concept.Details.Add(new NewsMlG2Detail("country", null, Read(child)));
                break;
            default:
                if (s_groups.Contains(child.Name))
                {
                    ReadDetails(child, child.Name, concept, hasContacts);
                }

                break;
        }
    }

    /// <summary>The first name counts, unless it is only an abbreviation.</summary>
    private void ReadName(XmlSourceElement element, NewsMlG2Concept concept)
    {
        string role = element.Attributes.Peek("role") ?? "";
        SourceValue name = element.ReadText();
        if (name.IsBlank)
        {
            return;
        }

        bool isShort = role.EndsWith(":short", StringComparison.Ordinal) || role.EndsWith(":mnemonic", StringComparison.Ordinal);
        if (concept.Name is null)
        {
            concept.Name = name;
            concept.HasShortName = isShort;
        }
        else if (concept.HasShortName && !isShort)
        {
            draft.Ledger.Keep(concept.Name);
            concept.Name = name;
            concept.HasShortName = false;
        }
        else if (concept.Name.Value.Text != name.Text)
        {
            draft.Ledger.Keep(name);
        }
    }

    private void ReadDetails(XmlSourceElement group, string path, NewsMlG2Concept concept, bool hasContacts)
    {
        while (group.NextChild() is { } child)
        {
            string inner = path + "/" + child.Name;
            if (child.Name == "contactInfo" && hasContacts)
            {
                var contact = new List<(string Name, SourceValue Value)>();
                ReadContact(child, "", contact);
                concept.Contacts.Add(contact);
            }
            else if (child.Name == "position")
            {
                ReadPosition(child, concept);
            }
            else if (s_groups.Contains(child.Name))
            {
                ReadDetails(child, inner, concept, hasContacts);
            }
            else if (NewsMlG2Tables.Details.TryFindOurs(inner, out (string Kind, string Member) fact))
            {
                AttributeType type = AttributeRule.Of(Vocabulary.FindKind(fact.Kind)!, fact.Member).Type;
                bool isConcept = type is AttributeType.Reference or AttributeType.References;
                concept.Details.Add(isConcept ? new NewsMlG2Detail(fact.Member, null, Read(child)) : new NewsMlG2Detail(fact.Member, child.ReadText(), null));
            }
        }
    }

    private static void ReadPosition(XmlSourceElement position, NewsMlG2Concept concept)
    {
        if (position.Attribute("latitude") is { IsBlank: false } latitude && position.Attribute("longitude") is { IsBlank: false } longitude)
        {
            concept.Details.Add(new NewsMlG2Detail("geo", latitude with { Text = latitude.Text.Trim() + "," + longitude.Text.Trim() }, null));
        }
    }

    private void ReadContact(XmlSourceElement element, string path, List<(string Name, SourceValue Value)> contact)
    {
        while (element.NextChild() is { } child)
        {
            string inner = path + child.Name;
            if (child.Name == "address")
            {
                ReadContact(child, inner + "/", contact);
            }
            else if (s_contact.TryFindOurs(inner, out string? name))
            {
                bool isNamed = name is "city" or "area" or "country";
                SourceValue? text = isNamed ? ReadNameOf(child) : child.ReadText();
                if (text is { IsBlank: false } stated)
                {
                    contact.Add((name!, stated));
                }
            }
        }
    }

    /// <summary>The name of a part of an address, which is a concept; without a name, its text.</summary>
    private SourceValue? ReadNameOf(XmlSourceElement element)
    {
        NewsMlG2Concept concept = Read(element);
        SourceValue? name = concept.Name;
        concept.Name = null;
        if (!draft.IsOwn)
        {
            concept.Keep(draft.Ledger);
        }

        return name;
    }
}
