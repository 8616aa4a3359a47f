using NewsSchema.Core.Articles;
using NewsSchema.Formats;

namespace NewsSchema.Core.Formats.SchemaOrg;

/// <summary>Writes the pictures and links of an article.</summary>
internal sealed class SchemaOrgResourceWriter(SchemaOrgExport export)
{
    private readonly ArticleView _article = export.Article;
    private readonly FormatLedger _ledger = export.Ledger;
    private readonly JsonSink _json = export.Json;

    public void WriteResources()
    {
        WriteImages();
        export.Objects(SchemaOrgTables.Properties[NewsConcept.Links], _article.Resources(NewsConcept.Links)
            .Where(static link => link.Href.Uri is not null)
            .Select(link => (Action)(() => WriteLink(link)))
            .ToList());
    }

    private void WriteImages()
    {
        List<ResourceView> images = [];
        foreach (ResourceView image in _article.Resources(NewsConcept.Images))
        {
            if (image.Href.Uri is not null)
            {
                images.Add(image);
            }
            else
            {
                _ledger.Lose(image.Href, "is not an absolute address");
            }
        }

        if (images.Count == 0)
        {
            _ledger.Miss("image", NewsConcept.Images, "search engines expect an image");
        }

        export.Objects(SchemaOrgTables.Properties[NewsConcept.Images], images.ConvertAll(image => (Action)(() => WriteImage(image))));
    }

    private void WriteImage(ResourceView image)
    {
        _json.String("@type", "ImageObject");
        _json.String("url", image.Href.Uri!);
        _ledger.Carry(image.Href);
        export.Text("name", image.Title);
        export.Text("caption", image.Caption);
        export.Text("description", image.Alt);
        export.Text("creditText", image.Credit);
        export.Text("copyrightNotice", image.Copyright);
        export.Text("encodingFormat", image.MediaType);
        WriteSize("width", image.Width);
        WriteSize("height", image.Height);
    }

    /// <summary>A number of pixels; a text with a unit stays a text.</summary>
    private void WriteSize(string name, ArticleFact? fact)
    {
        if (fact is not null && LegalValues.Number(fact) is { } size)
        {
            _json.Number(name, size);
            _ledger.Carry(fact);
        }
        else
        {
            export.Text(name, fact);
        }
    }

    private void WriteLink(ResourceView link)
    {
        _json.String("@type", "CreativeWork");
        _json.String("url", link.Href.Uri!);
        _ledger.Carry(link.Href);
        export.Text("name", link.Title);
    }
}
