using NewsSchema.Core.Articles.Building;
using NewsSchema.Core.Errors;
using NewsSchema.Core.Formats.NewsMlG2;
using NewsSchema.Core.Formats.Reading.Drafts;
using NewsSchema.Core.Formats.Reading.Sources;
using NewsSchema.Core.Formats.Reading.Xml;
using NewsSchema.Core.Tree;
using NewsSchema.Formats;

namespace NewsSchema.Core.Formats.NewsMl1;

/// <summary>
/// Reads the components of an item. The first one with a text is the article, together with the title, the lead and the body next to it; the facts of the components around it are its own. Pictures are images of
/// the article, with what their components state about them, and further texts are kept.
/// </summary>
internal sealed class NewsMl1ComponentReader(ArticleDraft draft, HeadTexts heads)
{
    private const int MaxDepth = 32;

    private static readonly HashSet<string> s_titles = new(StringComparer.Ordinal) { "title", "headline", "hedline" };
    private static readonly HashSet<string> s_leads = new(StringComparer.Ordinal) { "lead", "lede", "intro" };
    private static readonly HashSet<string> s_bodies = new(StringComparer.Ordinal) { "body", "bodytext" };
    private static readonly HashSet<string> s_abstracts = new(StringComparer.Ordinal) { "abstract", "summary", "synopsis", "teaser" };

    /// <summary>The roles of texts that come with an article and are not parts of it: how it looks, whom to ask, what to post.</summary>
    private static readonly HashSet<string> s_asides = new(StringComparer.Ordinal) { "stylesheet", "contact", "contacts", "tweettext", "tweet", "logo", "boilerplate", "script" };

    private static readonly HashSet<string> s_captions = new(StringComparer.Ordinal) { "caption", "legend", "cutline" };

    private readonly InlineTextReader _text = new(draft);
    private readonly NewsMl1MetadataReader _metadata = new(draft);
    private readonly List<NewsMl1Component> _all = [];
    private NewsMl1Component? _chosen;
    private bool _hasText;

    /// <summary>The titles of the text, which repeat the headline.</summary>
    public List<SourceValue> Titles => _text.Titles;

    public void Read(XmlSourceElement element) => Read(element, null, 0);

    /// <summary>Ends the item: without a text, the facts of its outermost components are those of the article.</summary>
    public void End()
    {
        if (_chosen is null)
        {
            NewsMl1Component? component = _all.FirstOrDefault();
            while (component is not null)
            {
                component.Apply(heads.Add);
                List<NewsMl1Component> inner = _all.FindAll(other => other.Parent == component);
                component = inner.Count == 1 ? inner[0] : null;
            }
        }

        foreach (NewsMl1Component component in _all)
        {
            DescribeImage(component);
            component.Keep(draft.Ledger);
        }
    }

    public void PlaceLocations() => _metadata.PlaceLocations(heads);

    private void Read(XmlSourceElement element, NewsMl1Component? parent, int depth)
    {
        var component = new NewsMl1Component(parent);
        _all.Add(component);
        if (element.Attribute("lang") is { } language)
        {
            component.Add(() => SetLanguage(language), () => draft.Ledger.Keep(language));
        }

        while (element.NextChild() is { } part)
        {
            switch (part.Name)
            {
                case "Role":
                    ReadRole(part, component);
                    break;
                case "NewsComponent" when depth < MaxDepth:
                    Read(part, component, depth + 1);
                    break;
                case "NewsItem" when depth < MaxDepth:
                    ReadInnerItem(part, component, depth);
                    break;
                case "NewsItemRef" when part.Attributes.Peek("NewsItem") is { Length: > 0 }:
                    draft.Add(NewsConcept.Links, part.Attribute("NewsItem"));
                    break;
                case "ContentItem":
                    ReadContent(part, component);
                    break;
                default:
                    _metadata.Read(part, component);
                    break;
            }
        }

        if (parent is not null && !component.IsApplied)
        {
            parent.Images.AddRange(component.Images);
            if (component.Images.Count > 0 && !parent.IsApplied)
            {
                component.Images.Clear();
            }
        }
    }

    /// <summary>The language of a component is that of the article if the item states none.</summary>
    private void SetLanguage(SourceValue language)
    {
        if (draft.Language is null)
        {
            draft.SetLanguage(language);
        }
        else if (!draft.Language.Value.Text.Equals(language.Text.Trim(), StringComparison.OrdinalIgnoreCase))
        {
            draft.Ledger.Keep(language);
        }
    }

    private void ReadRole(XmlSourceElement part, NewsMl1Component component)
    {
        if (part.Attribute("FormalName") is { IsBlank: false } role)
        {
            component.Role = role.Text.Trim().ToLowerInvariant();
            if (component.Role is not ("main" or "body" or "caption") && !s_titles.Contains(component.Role) && !s_leads.Contains(component.Role))
            {
                draft.Ledger.Keep(role);
            }
        }
    }

    private void ReadInnerItem(XmlSourceElement item, NewsMl1Component component, int depth)
    {
        while (item.NextChild() is { } part)
        {
            if (part.Name == "NewsComponent")
            {
                Read(part, component, depth + 1);
            }
        }
    }

    private void ReadContent(XmlSourceElement item, NewsMl1Component component)
    {
        SourceValue? href = item.Attribute("Href");
        var facts = new MapNode { Span = item.Place };
        var values = new List<SourceValue>();
        while (item.NextChild() is { } part)
        {
            switch (part.Name)
            {
                case "MediaType" or "Format" or "MimeType":
                    AddFact(part.Name == "MimeType" ? "type" : part.Name == "Format" ? "format" : "mediaType", part.Attribute("FormalName"));
                    break;
                case "Characteristics":
                    ReadCharacteristics(part);
                    break;
                case "DataContent" when href is null || !IsPicture(facts):
                    ReadText(part, component);
                    break;
            }
        }

        if (href is { IsBlank: false } address)
        {
            AddResource(address, facts, component);
        }
        else
        {
            values.ForEach(draft.Ledger.Keep);
        }

        void AddFact(string name, SourceValue? value)
        {
            if (value is { IsBlank: false } stated)
            {
                values.Add(stated);
                if (!facts.Has(name))
                {
                    TreeNodes.Add(facts, name, TreeNodes.TextNode(stated.Text, stated.Place));
                }
            }
        }

        void ReadCharacteristics(XmlSourceElement characteristics)
        {
            while (characteristics.NextChild() is { } part)
            {
                if (part.Name == "SizeInBytes")
                {
                    AddFact("size", part.ReadText());
                }
                else if (part.Name == "Property" && part.Attributes.Peek("FormalName") is { Length: > 0 } name && part.Attributes.Peek("Value") is { Length: > 0 })
                {
                    part.Attribute("FormalName");
                    part.Qualify(name);
                    AddFact(Core.Text.CaseConversion.ToCamelCase(char.ToLowerInvariant(name[0]) + name.Substring(1)), part.Attribute("Value") is { } value ? value with { Path = part.Path } : null);
                }
            }
        }
    }

    /// <summary>A picture is one of the article's images, and any other resource one of its links.</summary>
    private void AddResource(SourceValue href, MapNode facts, NewsMl1Component component)
    {
        var resource = new MapNode { Span = href.Place };
        TreeNodes.Add(resource, "href", TreeNodes.TextNode(href.Text.Trim(), href.Place));
        if (component.Role.Length > 0)
        {
            TreeNodes.Add(resource, "rendition", TreeNodes.TextNode(component.Role, href.Place));
        }

        resource.Members.AddRange(facts.Members);
        bool isPicture = IsPicture(facts);
        draft.Add(isPicture ? NewsConcept.Images : NewsConcept.Links, resource, href.Place);
        if (isPicture)
        {
            component.Images.Add(resource);
        }
    }

    private static bool IsPicture(MapNode facts) => new[] { "mediaType", "format", "type" }.Any(name => facts[name] is ScalarNode scalar && IsPicture(scalar.Text));

    private static bool IsPicture(string type) =>
        new[] { "photo", "picture", "image", "graphic", "jpg", "jpeg", "png", "gif" }.Any(word => type.IndexOf(word, StringComparison.OrdinalIgnoreCase) >= 0);

    /// <summary>The first picture of a component has what the component states about its pictures.</summary>
    private void DescribeImage(NewsMl1Component component)
    {
        if (component.Images.Count == 0)
        {
            draft.Ledger.Keep(component.Caption);
            return;
        }

        MapNode image = component.Images[0];
        Describe("caption", component.Caption);
        if (component.IsApplied)
        {
            // All other facts are those of the article.
            return;
        }

        Describe("credit", component.Credit);
        int title = component.Heads.FindIndex(static head => head.Slot == "headline");
        if (title >= 0 && !image.Has("title"))
        {
            DraftBlock block = component.Heads[title].Block;
            TreeNodes.Add(image, "title", TreeNodes.TextNode(BlockWhiteSpace.Collapse(block.Text.ToString()), block.Place));
            component.Heads.RemoveAt(title);
        }

        void Describe(string name, SourceValue? value)
        {
            if (value is { IsBlank: false } stated)
            {
                if (image.Has(name))
                {
                    draft.Ledger.Keep(stated);
                }
                else
                {
                    TreeNodes.Add(image, name, TreeNodes.TextNode(BlockWhiteSpace.Collapse(stated.Text), stated.Place));
                }
            }
        }
    }

    private void ReadText(XmlSourceElement data, NewsMl1Component component)
    {
        if (s_captions.Contains(component.Role))
        {
            // The caption is next to the pictures that it describes.
            NewsMl1Component pictures = component.Parent ?? component;
            SourceValue caption = data.ReadText();
            if (pictures.Caption is null)
            {
                pictures.Caption = caption;
            }
            else
            {
                draft.Ledger.Keep(caption);
            }

            return;
        }

        if (s_abstracts.Contains(component.Role) && component.Parent is { } described)
        {
            SourceValue words = data.ReadText();
            SourceValue summary = words with { Text = BlockWhiteSpace.Collapse(words.Text) };
            described.Add(() => draft.Add(NewsConcept.Description, summary), () => draft.Ledger.Keep(summary));
            return;
        }

        if (s_asides.Contains(component.Role) && component.Parent is not null)
        {
            draft.Ledger.Add(NewsErrorCodes.Skipped, data.Path.ToString(), data.Place, "a text in the role of " + component.Role + " is not part of the article: it is kept");
            return;
        }

        bool isPart = component.Parent is not null && (s_titles.Contains(component.Role) || s_leads.Contains(component.Role) || s_bodies.Contains(component.Role));
        NewsMl1Component owner = isPart ? component.Parent! : component;
        if (_hasText && _chosen != owner)
        {
            draft.Ledger.Add(NewsErrorCodes.OtherText, data.Path.ToString(), data.Place, "the first one");
            return;
        }

        _chosen = owner;
        owner.Apply(heads.Add);
        component.Apply(heads.Add);
        if (isPart && s_titles.Contains(component.Role))
        {
            Titles.Add(data.ReadText());
            return;
        }

        int start = draft.Content.Count;
        _text.Read(data);
        _hasText |= draft.Content.Count > start;
        if (s_leads.Contains(component.Role) && draft.Content.Count > start)
        {
            draft.Content[start].Slot ??= "lead";
        }
    }
}
