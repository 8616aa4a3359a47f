using NewsSchema.Core.Articles.Building;
using NewsSchema.Core.Formats.Reading.Drafts;
using NewsSchema.Core.Formats.Reading.Sources;
using NewsSchema.Core.Formats.Reading.Xml;
using NewsSchema.Core.Text;
using NewsSchema.Core.Tree;
using NewsSchema.Formats;

namespace NewsSchema.Core.Formats.Feeds;

/// <summary>Reads enclosures and the elements of Media RSS: pictures, and links to other media.</summary>
internal sealed class FeedMedia(ArticleDraft draft)
{
    private static readonly string[] s_pictures = [".jpg", ".jpeg", ".png", ".gif", ".webp", ".avif", ".svg"];

    /// <summary>The elements that describe media, and the members that they become.</summary>
    private static readonly NamePairs<string> s_descriptions = new(
        ("title", "media:title"),
        ("caption", "media:description"),
        ("credit", "media:credit"),
        ("copyright", "media:copyright"));

    /// <summary>What was read, with whether it is a picture.</summary>
    private readonly List<(MapNode Resource, bool IsPicture)> _resources = [];

    public static bool IsMedia(string name) => name is "enclosure" or "media:content" or "media:thumbnail" or "media:group";

    public void Read(XmlSourceElement part)
    {
        if (part.Name == "media:group")
        {
            ReadGroup(part);
        }
        else
        {
            ReadResource(part);
        }
    }

    /// <summary>States the media in the article, each address once.</summary>
    public void Apply()
    {
        foreach ((MapNode resource, bool isPicture) in _resources)
        {
            bool isAddress = resource.Members.Count == 1 && !isPicture;
            draft.Add(isPicture ? NewsConcept.Images : NewsConcept.Links, isAddress ? resource.Members[0].Value : resource, resource.Span);
        }
    }

    /// <summary>A group has the same content in several forms; its descriptions are those of all of them.</summary>
    private void ReadGroup(XmlSourceElement group)
    {
        int start = _resources.Count;
        var shared = new MapNode();
        while (group.NextChild() is { } part)
        {
            if (!ReadDescription(part, shared) && IsMedia(part.Name))
            {
                ReadResource(part);
            }
        }

        for (int i = start; i < _resources.Count; i++)
        {
            foreach (Member member in shared.Members.Where(member => !_resources[i].Resource.Has(member.Key)))
            {
                _resources[i].Resource.Members.Add(member);
            }
        }
    }

    private void ReadResource(XmlSourceElement part)
    {
        string address = part.Attributes.Peek("url") is not null ? "url" : "href";
        string href = part.Attributes.Peek(address)?.Trim() ?? "";
        if (href.Length == 0)
        {
            return;
        }

        int index = _resources.FindIndex(other => ((ScalarNode)other.Resource["href"]!).Text == href);
        SourceValue? stated = part.Attribute(address);
        MapNode resource = index < 0 ? new MapNode { Span = part.Place } : _resources[index].Resource;
        if (index < 0)
        {
            AddText(resource, "href", stated);
            _resources.Add((resource, IsPicture(part, href)));
        }

        if (part.Attributes.Peek("medium") == "image")
        {
            part.Attribute("medium");
        }

        if (part.Attributes.Peek("rel") == "enclosure")
        {
            part.Attribute("rel");
        }

        AddAttribute(resource, "type", part);
        AddSize(resource, "width", part);
        AddSize(resource, "height", part);
        AddAttribute(resource, "title", part);
        ReadDescriptions(part, resource);
    }

    private void ReadDescriptions(XmlSourceElement part, MapNode resource)
    {
        while (part.NextChild() is { } child)
        {
            if (!ReadDescription(child, resource) && child.Name == "media:thumbnail")
            {
                ReadResource(child);
            }
        }
    }

    private bool ReadDescription(XmlSourceElement part, MapNode resource)
    {
        if (!s_descriptions.TryFindOurs(part.Name, out string? member) || resource.Has(member!))
        {
            return false;
        }

        AddText(resource, member!, FeedText.ReadLine(part, draft));
        return true;
    }

    private static bool IsPicture(XmlSourceElement part, string href)
    {
        if (part.Name == "media:thumbnail" || part.Attributes.Peek("medium") == "image")
        {
            return true;
        }

        if (part.Attributes.Peek("type")?.Trim() is { Length: > 0 } type)
        {
            return type.StartsWith("image", StringComparison.OrdinalIgnoreCase);
        }

        int end = href.IndexOfAny(['?', '#']);
        string path = end < 0 ? href : href.Substring(0, end);
        return s_pictures.Any(extension => path.EndsWith(extension, StringComparison.OrdinalIgnoreCase));
    }

    /// <summary>Another value than the one that is known stays with the facts that are not understood.</summary>
    private static void AddAttribute(MapNode resource, string name, XmlSourceElement part)
    {
        string? known = (resource[name] as ScalarNode)?.Text;
        if (known is null || known == part.Attributes.Peek(name)?.Trim())
        {
            SourceValue? value = part.Attribute(name);
            AddText(resource, name, known is null ? value : null);
        }
    }

    private static void AddText(MapNode resource, string member, SourceValue? value)
    {
        if (value is { IsBlank: false } stated)
        {
            TreeNodes.Add(resource, member, TreeNodes.TextNode(stated.Text.Trim(), stated.Place));
        }
    }

    /// <summary>A size in pixels. Anything else stays with the facts that are not understood.</summary>
    private static void AddSize(MapNode resource, string name, XmlSourceElement part)
    {
        const int maxDigits = 9;
        if (!resource.Has(name) && part.Attributes.Peek(name)?.Trim() is { Length: > 0 and <= maxDigits } size && size.All(Characters.IsDigit) && size[0] != '0')
        {
            SourceSpan place = part.Attribute(name)!.Value.Place;
            TreeNodes.Add(resource, name, new ScalarNode(size, ScalarKind.Plain) { Span = place });
        }
    }
}
