using NewsSchema.Core.Articles;
using NewsSchema.Core.Values;
using NewsSchema.Formats;

namespace NewsSchema.Core.Formats.Xhtml;

/// <summary>Writes the pictures of an article as <c>figure</c> elements with caption and credit.</summary>
internal sealed class XhtmlFigureWriter(ArticleView article, FormatLedger ledger, XmlSink xml)
{
    public void WriteFigures()
    {
        foreach (ResourceView image in article.Resources(NewsConcept.Images))
        {
            if (image.Href.Uri is { } source && UriText.IsLinkable(source))
            {
                WriteFigure(image, source);
            }
            else
            {
                ledger.Lose(image.Href, "is not an absolute address");
            }
        }
    }

    private void WriteFigure(ResourceView image, string source)
    {
        xml.Start("figure");
        xml.Start("img");
        xml.Attribute("src", source);
        ledger.Carry(image.Href);
        xml.Attribute("alt", ledger.CarryAny(image.Alt) ?? "");
        WriteAttribute("title", image.Title);
        WriteSize("width", image.Width);
        WriteSize("height", image.Height);
        WriteAttribute("data-type", image.MediaType);
        WriteAttribute("data-copyright", image.Copyright);
        xml.End();
        if ((image.Caption ?? image.Credit) is not null)
        {
            xml.Start("figcaption");
            xml.Running();
            WriteText("caption", image.Caption);
            WriteText("credit", image.Credit);
            xml.End();
        }

        xml.End();
    }

    private void WriteAttribute(string name, ArticleFact? fact) => xml.Attribute(name, ledger.CarryAny(fact));

    private void WriteSize(string name, ArticleFact? fact)
    {
        if (fact is not null && LegalValues.Number(fact) is not null)
        {
            WriteAttribute(name, fact);
        }
    }

    private void WriteText(string @class, ArticleFact? fact)
    {
        if (fact is not null)
        {
            xml.Start("span");
            xml.Attribute("class", @class);
            xml.Text(ledger.Carry(fact));
            xml.End();
        }
    }
}
