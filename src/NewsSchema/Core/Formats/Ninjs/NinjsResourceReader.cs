using System.Globalization;
using NewsSchema.Core.Articles.Building;
using NewsSchema.Core.Formats.Reading.Drafts;
using NewsSchema.Core.Formats.Reading.Json;
using NewsSchema.Core.Formats.Reading.Sources;
using NewsSchema.Core.Tree;
using NewsSchema.Formats;

namespace NewsSchema.Core.Formats.Ninjs;

/// <summary>Reads the associations of an article as pictures and links, and the renditions of an item that is a picture itself.</summary>
internal sealed class NinjsResourceReader(ArticleDraft draft, JsonSourceObject item)
{
    private static readonly string[] s_pictureTypes = ["picture", "graphic"];

    public void Read()
    {
        foreach (JsonSourceItem entry in Objects(item, "associations"))
        {
            if (entry.Object is { } association)
            {
                ReadAssociation(association, entry.Name);
            }
            else
            {
                JsonSourceObject.Keep(entry.Node, entry.Path, draft.Ledger);
            }
        }

        if (Array.IndexOf(s_pictureTypes, item.Peek("type")) >= 0 && Best(item) is { } rendition)
        {
            var image = new MapNode { Span = rendition.Place };
            AddRendition(image, rendition);
            draft.Add(NewsConcept.Images, image, rendition.Place);
        }
    }

    /// <summary>The objects of a list, or of a map by name.</summary>
    private static IReadOnlyList<JsonSourceItem> Objects(JsonSourceObject owner, string member)
    {
        if (owner.Find(member) is not MapNode)
        {
            return owner.Items(member);
        }

        return owner.Entries(member);
    }

    private void ReadAssociation(JsonSourceObject association, string key)
    {
        JsonSourceObject? rendition = Best(association);
        bool isPicture = Array.IndexOf(s_pictureTypes, association.Peek("type")) >= 0 && rendition?.Peek("href") is { Length: > 0 };
        var resource = new MapNode { Span = association.Place };
        SourceValue? uri = association.Text("uri") ?? association.Text("guid");
        if (isPicture)
        {
            association.Skip("type");
            AddRendition(resource, rendition!);
            bool isSame = resource["href"] is ScalarNode href && href.Text == uri?.Text;
            Add(resource, "id", isSame ? null : uri);
        }
        else if (uri is not { IsBlank: false } address)
        {
            return;
        }
        else
        {
            Add(resource, "href", address);
        }

        ReadTexts(association, resource);
        ReadFacts(association, resource, key);
        draft.Add(isPicture ? NewsConcept.Images : NewsConcept.Links, resource, association.Place);
    }

    private void ReadFacts(JsonSourceObject association, MapNode resource, string key)
    {
        Add(resource, "title", association.Text("title"));
        Add(resource, "rel", association.Text("rel"));
        Add(resource, "credit", association.Text("by"));
        Add(resource, "copyright", association.Text("copyrightNotice"));
        SourceValue? name = association.Text("name");
        bool isOurs = draft.IsOwn || name is null;
        Add(resource, "name", isOurs ? null : name);
        if (!draft.IsOwn && !resource.Has("name") && key != "associations")
        {
            TreeNodes.Add(resource, "name", TreeNodes.TextNode(key, association.Place));
        }
    }

    /// <summary>The caption, the alternative text and the headline.</summary>
    private void ReadTexts(JsonSourceObject association, MapNode resource)
    {
        foreach (NinjsSourceText text in new NinjsTextReader(draft, association).Collect("headlines", "headline"))
        {
            Add(resource, resource.Has("title") ? "headline" : "title", text);
        }

        foreach (NinjsSourceText text in new NinjsTextReader(draft, association).Collect("descriptions", "description").OrderBy(static text => text.Form == NinjsTextForm.Plain ? 0 : 1))
        {
            string member = text.Role is "alternative" or "alt" ? "alt" : "caption";
            if (resource[member] is ScalarNode known && NinjsTextReader.HasSameWords(known.Text, text.Words))
            {
                continue;
            }

            if (resource.Has(member))
            {
                NinjsTextReader.Keep(text, draft.Ledger);
            }
            else
            {
                Add(resource, member, text);
            }
        }
    }

    /// <summary>The main rendition: the one of that name, otherwise the largest.</summary>
    private static JsonSourceObject? Best(JsonSourceObject owner)
    {
        JsonSourceObject? best = null;
        long bestSize = -1;
        foreach (JsonSourceItem entry in Objects(owner, "renditions"))
        {
            if (entry.Object is not { } rendition || rendition.Peek("href") is not { Length: > 0 })
            {
                continue;
            }

            string name = rendition.Peek("name") ?? entry.Name;
            long size = name is "main" or "original" ? long.MaxValue : Number(rendition, "width") * Number(rendition, "height");
            if (size > bestSize)
            {
                (best, bestSize) = (rendition, size);
            }
        }

        return best;
    }

    private static long Number(JsonSourceObject rendition, string name) =>
        int.TryParse(rendition.Peek(name), NumberStyles.None, CultureInfo.InvariantCulture, out int number) ? number : 0;

    private void AddRendition(MapNode image, JsonSourceObject rendition)
    {
        Add(image, "href", rendition.Text("href"));
        Add(image, "type", rendition.Text("contentType"));
        AddNumber(image, "width", rendition);
        AddNumber(image, "height", rendition);
        if (draft.IsOwn)
        {
            rendition.Skip("name");
        }
    }

    private static void AddNumber(MapNode image, string name, JsonSourceObject rendition)
    {
        if (rendition.Text(name) is { IsBlank: false } number)
        {
            TreeNodes.Add(image, name, new ScalarNode(number.Text, ScalarKind.Plain) { Span = number.Place });
        }
    }

    private static void Add(MapNode map, string name, NinjsSourceText text)
    {
        string words = text.Form == NinjsTextForm.Plain ? text.Value.Text : BlockWhiteSpace.Collapse(text.Words);
        Add(map, name, text.Value with { Text = words });
    }

    private static void Add(MapNode map, string name, SourceValue? value)
    {
        if (value is { IsBlank: false } text && !map.Has(name))
        {
            TreeNodes.Add(map, name, TreeNodes.TextNode(text.Text, text.Place));
        }
    }
}
