using NewsSchema.Core.Articles;
using NewsSchema.Core.Text;
using NewsSchema.Formats;

namespace NewsSchema.Core.Formats.Nitf;

/// <summary>Writes the pictures of an article as <c>media</c>.</summary>
internal sealed class NitfMediaWriter(NitfExport export)
{
    private readonly XmlSink _xml = export.Xml;

    public void WriteImages()
    {
        foreach (ResourceView image in export.Article.Resources(NewsConcept.Images))
        {
            WriteImage(image);
        }
    }

    private void WriteImage(ResourceView image)
    {
        _xml.Start("media");
        _xml.Attribute("media-type", "image");
        _xml.Start("media-reference");
        export.Attribute("source", image.Href);
        export.Attribute("name", image.Title);
        export.Attribute("mime-type", image.MediaType);
        export.Attribute("copyright", image.Copyright);
        export.Attribute("alternate-text", image.Alt);
        WriteSize("height", image.Height);
        WriteSize("width", image.Width);
        _xml.End();
        export.Element("media-caption", image.Caption);
        export.Element("media-producer", image.Credit);
        _xml.End();
    }

    private void WriteSize(string attribute, ArticleFact? fact)
    {
        if (fact is not null && fact.Text.Length > 0 && fact.Text.All(Characters.IsDigit))
        {
            export.Attribute(attribute, fact);
        }
    }
}
