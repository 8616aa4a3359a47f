using NewsSchema.Core.Articles.Building;
using NewsSchema.Core.Errors;
using NewsSchema.Core.Formats.Reading.Drafts;
using NewsSchema.Core.Formats.Reading.Sources;
using NewsSchema.Core.Formats.Reading.Xml;
using NewsSchema.Core.Tree;
using NewsSchema.Formats;

namespace NewsSchema.Core.Formats.NewsMlG2;

/// <summary>Reads <c>contentSet</c>: the text of the article, and pictures and other resources elsewhere.</summary>
internal sealed class NewsMlG2ContentReader(NewsMlG2Import import)
{
    /// <summary>Attributes of a resource whose member in an article has another name.</summary>
    private static readonly NamePairs<string> s_members = new(("type", "contenttype"), ("type", "contenttypevariant"), ("title", "name"));

    private readonly ArticleDraft _draft = import.Draft;
    private readonly InlineTextReader _text = new(import.Draft);
    private bool _isOtherLanguage;

    /// <summary>The titles of documents inside, which repeat the headline.</summary>
    public List<SourceValue> Titles => _text.Titles;

    /// <summary>Whether the text is NITF.</summary>
    public bool IsNitf => _text.IsNitf;

    public void Read(XmlSourceElement contentSet)
    {
        while (contentSet.NextChild() is { } part)
        {
            switch (part.Name)
            {
                case "inlineXML" when IsNext(part):
                    SourceValue? label = part.Attribute("contenttype");
                    _text.Read(part);
                    import.Imply(label, type => type == (_text.IsNitf ? NewsMlG2NitfBody.MediaType : NewsMlG2XhtmlBody.MediaType));
                    break;
                case "inlineData" when IsNext(part) && part.Attributes.Peek("encoding") is null or "":
                    import.Derive(part.Attribute("contenttype"));
                    _text.ReadPlain(part.ReadText());
                    break;
                case "remoteContent":
                    ReadResource(part);
                    break;
            }
        }
    }

    /// <summary>Whether a text is to be read: the first one, or the first in the language of the item.</summary>
    private bool IsNext(XmlSourceElement part)
    {
        import.Derive(part.Attribute("wordcount"));
        import.Derive(part.Attribute("charcount"));
        bool isOther = IsOtherLanguage(part.Attributes.Peek("lang"));
        if (_draft.Content.Count > 0)
        {
            if (isOther || !_isOtherLanguage)
            {
                import.Ledger.Add(NewsErrorCodes.OtherText, part.Path.ToString(), part.Place, "the first one");
                return false;
            }

            import.Ledger.Add(NewsErrorCodes.OtherText, part.Path.ToString(), part.Place, "the one in the language of the item");
            foreach (DraftBlock block in _draft.Content)
            {
                import.Ledger.Keep(new SourceValue(block.Text.ToString().Replace(DraftBlock.Break, '\n'), block.Path, block.Place));
            }

            _draft.Content.Clear();
            _draft.Sections.Clear();
        }

        _isOtherLanguage = isOther;
        return true;
    }

    private bool IsOtherLanguage(string? language)
    {
        string item = _draft.Language?.Text ?? "";
        return language is { Length: > 0 } && item.Length > 0 && !Primary(language).Equals(Primary(item), StringComparison.OrdinalIgnoreCase);
    }

    private static string Primary(string tag) => tag.Trim().Split('-', '_')[0];

    /// <summary>A picture is one of the article's images, and any other resource one of its links.</summary>
    private void ReadResource(XmlSourceElement part)
    {
        if ((part.Attribute("href") ?? part.Attribute("residref")) is not { IsBlank: false } href)
        {
            return;
        }

        string type = part.Attributes.Peek("contenttype") ?? "";
        var resource = new MapNode { Span = part.Place };
        TreeNodes.Add(resource, "href", TreeNodes.TextNode(href.Text.Trim(), href.Place));
        foreach (string attribute in part.Attributes.RestOfVocabulary)
        {
            string member = s_members.TryFindOurs(attribute, out string? ours) ? ours! : attribute;
            if (part.Attributes.Peek(attribute) is { Length: > 0 } && !resource.Has(member) && part.Attribute(attribute) is { } value)
            {
                TreeNodes.Add(resource, member, TreeNodes.TextNode(value.Text, value.Place));
            }
        }

        bool isPicture = type.StartsWith("image/", StringComparison.OrdinalIgnoreCase);
        _draft.Add(isPicture ? NewsConcept.Images : NewsConcept.Links, resource, part.Place);
    }
}
