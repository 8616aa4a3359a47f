using System.Globalization;
using NewsSchema.Core.Articles;
using NewsSchema.Core.Text;

namespace NewsSchema.Core.Formats.NewsMlG2;

/// <summary>Writes <c>contentSet</c>, the text of the article, and for each entity an <c>inlineRef</c> to the marks in it.</summary>
internal sealed class NewsMlG2ContentWriter(NewsMlG2Export export)
{
    private readonly XmlSink _xml = export.Xml;

    public void WriteInlineReferences()
    {
        foreach ((AnnotationView entity, List<string> mentions) in export.Body.Ids.Where(static entry => NewsMlG2Export.IsConcept(entry.Key)))
        {
            _xml.Start("inlineRef");
            _xml.Attribute("idrefs", string.Join(" ", mentions));
            export.Identity(entity);
            _xml.Element("name", export.Line(entity.Whole));
            _xml.End();
        }
    }

    public void WriteContentSet()
    {
        string story = export.Article.StoryText;
        ExportText.AccountLineBreaks(export.Article, export.Ledger, export.Options);
        _xml.Start("contentSet");
        _xml.Start("inlineXML");
        _xml.Attribute("contenttype", export.Body.ContentType);
        _xml.Attribute("wordcount", TextCount.Words(story));
        _xml.Attribute("charcount", export.Article.Story.Sum(static block => TextCount.CharacterCount(block.Text)).ToString(CultureInfo.InvariantCulture));
        export.Body.Write();
        _xml.End();
        _xml.End();
    }
}
