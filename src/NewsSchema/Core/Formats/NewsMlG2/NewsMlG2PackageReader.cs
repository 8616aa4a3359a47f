using NewsSchema.Core.Articles.Building;
using NewsSchema.Core.Formats.Reading.Sources;
using NewsSchema.Core.Formats.Reading.Xml;
using NewsSchema.Core.Tree;
using NewsSchema.Formats;

namespace NewsSchema.Core.Formats.NewsMlG2;

/// <summary>Reads the groups of a package: each item in them is a link of the article, with the role of its group as relation.</summary>
internal sealed class NewsMlG2PackageReader(NewsMlG2Import import)
{
    /// <summary>Whether the group that is read has links, which have its role.</summary>
    private bool _hasLinks;

    /// <summary>Reads <c>groupSet</c>, a <c>group</c>, or an item that holds references itself.</summary>
    public void Read(XmlSourceElement groups, SourceValue? role)
    {
        while (groups.NextChild() is { } part)
        {
            switch (part.Name)
            {
                case "group":
                    ReadGroup(part);
                    break;
                case "itemRef":
                    ReadReference(part, role);
                    break;
            }
        }
    }

    private void ReadGroup(XmlSourceElement group)
    {
        SourceValue? role = group.Attribute("role");
        bool hadLinks = _hasLinks;
        _hasLinks = false;
        Read(group, role);
        if (!_hasLinks)
        {
            import.Ledger.Keep(role);
        }

        _hasLinks |= hadLinks;
    }

    public void ReadReference(XmlSourceElement part, SourceValue? role)
    {
        if ((part.Attribute("href") ?? part.Attribute("residref") ?? part.Attribute("guidref")) is not { IsBlank: false } href)
        {
            return;
        }

        SourceValue? type = part.Attribute("contenttype");
        SourceValue? title = null;
        while (part.NextChild() is { } child)
        {
            if (child.Name is "title" or "headline" && title is null)
            {
                title = child.ReadText();
            }
        }

        _hasLinks = true;
        var link = new MapNode { Span = part.Place };
        Add("href", href);
        Add("title", title is { } words ? import.Plain(words) : null);
        Add("rel", role);
        Add("type", type);
        import.Draft.Add(NewsConcept.Links, link.Members.Count == 1 ? link.Members[0].Value : link, part.Place);

        void Add(string name, SourceValue? value)
        {
            if (value is { IsBlank: false } stated)
            {
                TreeNodes.Add(link, name, TreeNodes.TextNode(stated.Text.Trim(), stated.Place));
            }
        }
    }
}
