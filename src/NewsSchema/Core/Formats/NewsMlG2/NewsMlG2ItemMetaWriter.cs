using NewsSchema.Core.Articles;
using NewsSchema.Formats;

namespace NewsSchema.Core.Formats.NewsMlG2;

/// <summary>Writes <c>itemMeta</c>: who sends the item, when, in what state, and what it links to.</summary>
internal sealed class NewsMlG2ItemMetaWriter(NewsMlG2Export export, ExportUsage usage, NewsMlG2PartyWriter parties)
{
    private readonly ArticleView _article = export.Article;
    private readonly FormatLedger _ledger = export.Ledger;
    private readonly XmlSink _xml = export.Xml;

    public void WriteItemMeta()
    {
        _xml.Start("itemMeta");
        export.Empty("itemClass", "qcode", "ninat:text");
        parties.WriteProvider();
        _xml.Element(Name(NewsConcept.Updated), export.Dates.Version(Name(NewsConcept.Updated)).Extended);
        _xml.Element(Name(NewsConcept.Created), export.Dates.Instant(_article.First(NewsConcept.Created))?.Extended);
        _xml.Element(Name(NewsConcept.Embargo), usage.Embargo?.Extended);
        export.Empty(Name(NewsConcept.Status), "qcode", PublishingStatus.QCodePrefix + (usage.Status ?? ExportUsage.Usable));
        _xml.Element("generator", ExportGenerator.Name);
        export.LineElement(Name(NewsConcept.Profile), _article.First(NewsConcept.Profile));
        WriteSection();
        export.Element(Name(NewsConcept.Title), _article.First(NewsConcept.Title));
        foreach (ArticleFact note in _article.Plain(NewsConcept.EdNote))
        {
            export.Element(Name(NewsConcept.EdNote), note);
        }

        if (usage.IsCorrection)
        {
            export.Empty("signal", "qcode", "sig:correction");
        }

        WriteAddress();
        _xml.Element(Name(NewsConcept.Expires), export.Dates.Limit(_article.First(NewsConcept.Expires))?.Extended);
        foreach (ResourceView link in _article.Resources(NewsConcept.Links))
        {
            WriteLink(link);
        }

        _xml.End();
    }

    private static string Name(NewsConcept concept) => NewsMlG2Tables.ItemMeta[concept];

    private void WriteSection()
    {
        if (_article.First(NewsConcept.Section) is { } section)
        {
            _xml.Start(Name(NewsConcept.Section));
            export.LineElement("name", section);
            _xml.End();
        }
    }

    private void WriteAddress()
    {
        if (_article.First(NewsConcept.Url) is { } url && url.Uri is { } address)
        {
            _xml.Element(Name(NewsConcept.Url), address);
            _ledger.Carry(url);
        }
    }

    private void WriteLink(ResourceView link)
    {
        if (link.Href.Uri is not { } href)
        {
            _ledger.Lose(link.Href, "is not an absolute address");
            return;
        }

        _xml.Start(Name(NewsConcept.Links));
        _xml.Attribute("rel", link.Rel is { } rel && rel.Text.StartsWith("irel:", StringComparison.Ordinal) ? export.Line(rel) : NewsMlG2Tables.UsualRelation);
        _xml.Attribute("href", href);
        _ledger.Carry(link.Href);
        export.Attribute("title", link.Title);
        _xml.End();
    }
}
