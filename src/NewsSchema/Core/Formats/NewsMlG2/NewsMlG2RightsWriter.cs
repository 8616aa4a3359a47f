using NewsSchema.Core.Articles;
using NewsSchema.Core.Values;
using NewsSchema.Formats;

namespace NewsSchema.Core.Formats.NewsMlG2;

/// <summary>Writes <c>rightsInfo</c>: the copyright holder and the permitted uses.</summary>
internal sealed class NewsMlG2RightsWriter(NewsMlG2Export export, NewsMlG2PartyWriter parties)
{
    private readonly ArticleView _article = export.Article;
    private readonly FormatLedger _ledger = export.Ledger;
    private readonly XmlSink _xml = export.Xml;

    public void WriteRights()
    {
        List<PartyView> holders = _article.Parties(NewsConcept.CopyrightHolder).Take(1).ToList();
        List<ArticleFact> notices = _article.Plain(NewsConcept.CopyrightNotice).ToList();
        List<ArticleFact> terms = _article.Plain(NewsConcept.UsageTerms).ToList();
        List<ArticleFact> links = _article.Plain(NewsConcept.RightsLink).Where(static link => link.Uri is not null).ToList();
        if (holders.Count + notices.Count + terms.Count + links.Count == 0)
        {
            return;
        }

        _xml.Start("rightsInfo");
        holders.ForEach(holder => parties.WriteParty(NewsMlG2Tables.Rights[NewsConcept.CopyrightHolder], holder));
        notices.ForEach(notice => export.Element(NewsMlG2Tables.Rights[NewsConcept.CopyrightNotice], notice));
        terms.ForEach(term => export.Element(NewsMlG2Tables.Rights[NewsConcept.UsageTerms], term));
        links.ForEach(WriteLink);
        _xml.End();
    }

    private void WriteLink(ArticleFact link)
    {
        _xml.Start(NewsMlG2Tables.Rights[NewsConcept.RightsLink]);
        _xml.Attribute("rel", NewsMlG2Tables.RightsRelation);
        _xml.Attribute("href", UriText.Make(_ledger.Carry(link)));
        _xml.End();
    }
}
