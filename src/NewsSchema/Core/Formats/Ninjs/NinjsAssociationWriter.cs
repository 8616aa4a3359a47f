using NewsSchema.Core.Articles;
using NewsSchema.Formats;

namespace NewsSchema.Core.Formats.Ninjs;

/// <summary>Writes the associations of an article: pictures and links.</summary>
internal sealed class NinjsAssociationWriter(NinjsExport export)
{
    private readonly ArticleView _article = export.Article;
    private readonly FormatLedger _ledger = export.Ledger;
    private readonly JsonSink _json = export.Json;

    public void WriteAssociations()
    {
        var associations = new List<(string Name, Action Write)>();
        Add(associations, NewsConcept.Images, "image", WriteImage);
        Add(associations, NewsConcept.Links, "link", WriteLink);
        export.NamedObjects("associations", associations);
    }

    private void Add(List<(string Name, Action Write)> associations, NewsConcept concept, string name, Action<ResourceView, string> write)
    {
        int number = 0;
        foreach (ResourceView resource in _article.Resources(concept))
        {
            if (resource.Href.Uri is { } href)
            {
                associations.Add(($"{name}{++number}", () => write(resource, href)));
            }
            else
            {
                _ledger.Lose(resource.Href, "is not an absolute address");
            }
        }
    }

    private void WriteLink(ResourceView link, string href)
    {
        _json.String("uri", href);
        _ledger.Carry(link.Href);
        export.Text("title", link.Title);
        if (export.Dialect.HasLinkRelations)
        {
            export.Text("rel", link.Rel);
        }
    }

    private void WriteImage(ResourceView image, string href)
    {
        _json.String("uri", href);
        _json.String("type", "picture");
        _ledger.Carry(image.Href);
        export.Text("copyrightNotice", image.Copyright);
        List<NinjsText> descriptions = [];
        AddDescription(descriptions, "caption", image.Caption);
        AddDescription(descriptions, "alternative", image.Alt);
        new NinjsTextWriter(export).Write("descriptions", "description", descriptions);
        export.Text("title", image.Title);
        export.Text("by", image.Credit);
        export.NamedObjects("renditions", [("main", () => WriteRendition(image, href))]);
    }

    private void AddDescription(List<NinjsText> descriptions, string role, ArticleFact? fact)
    {
        if (fact is not null)
        {
            descriptions.Add(new(role, _ledger.Carry(fact)));
        }
    }

    private void WriteRendition(ResourceView image, string href)
    {
        _json.String("href", href);
        export.Text("contentType", image.MediaType);
        WriteSize("height", image.Height);
        WriteSize("width", image.Width);
    }

    private void WriteSize(string name, ArticleFact? fact)
    {
        if (fact is not null && LegalValues.Number(fact) is { } size)
        {
            _json.Number(name, size);
            _ledger.Carry(fact);
        }
    }
}
