using NewsSchema.Core.Articles;
using NewsSchema.Formats;

namespace NewsSchema.Core.Formats.NewsMlG2;

/// <summary>Writes <c>itemMeta</c>: who sends the item, when, in what state, and what it links to.</summary>
internal sealed class NewsMlG2ItemMetaWriter(NewsMlG2Export export, NewsMlG2PartyWriter parties)
{
    /// <summary>What can stand for the moment when this version was made, the best first.</summary>
    private static readonly NewsConcept[] s_versionDates = [NewsConcept.Updated, NewsConcept.Issued, NewsConcept.Published, NewsConcept.Created];

    private readonly ArticleView _article = export.Article;
    private readonly FormatLedger _ledger = export.Ledger;
    private readonly XmlSink _xml = export.Xml;

    public void WriteItemMeta()
    {
        _xml.Start("itemMeta");
        export.Empty("itemClass", "qcode", "ninat:text");
        parties.WriteProvider();
        _xml.Element(Name(NewsConcept.Updated), VersionCreated());
        _xml.Element(Name(NewsConcept.Created), export.Instant(_article.First(NewsConcept.Created)));
        _xml.Element(Name(NewsConcept.Embargo), export.Instant(_article.First(NewsConcept.Embargo)));
        WriteStatus();
        export.LineElement(Name(NewsConcept.Profile), _article.First(NewsConcept.Profile));
        WriteSection();
        export.Element(Name(NewsConcept.Title), _article.First(NewsConcept.Title));
        foreach (ArticleFact note in _article.Plain(NewsConcept.EdNote))
        {
            export.Element(Name(NewsConcept.EdNote), note);
        }

        WriteAddress();
        _xml.Element(Name(NewsConcept.Expires), export.Truncated(_article.First(NewsConcept.Expires), daysOnly: true));
        foreach (ResourceView link in _article.Resources(NewsConcept.Links))
        {
            WriteLink(link);
        }

        _xml.End();
    }

    private static string Name(NewsConcept concept) => NewsMlG2Tables.ItemMeta[concept];

    private void WriteStatus()
    {
        if (_article.First(NewsConcept.Status) is { } status && _ledger.StatusOf(status) is { } known)
        {
            export.Empty(Name(NewsConcept.Status), "qcode", "stat:" + known);
            _ledger.Carry(status);
        }
    }

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
            _ledger.Lose(link.Href, "is no absolute address");
            return;
        }

        _xml.Start(Name(NewsConcept.Links));
        _xml.Attribute("rel", link.Rel is { } rel && rel.Text.StartsWith("irel:", StringComparison.Ordinal) ? export.Line(rel) : "irel:seeAlso");
        _xml.Attribute("href", href);
        _ledger.Carry(link.Href);
        export.Attribute("title", link.Title);
        _xml.End();
    }

    /// <summary>The moment when this version was made, which the schema demands.</summary>
    private string VersionCreated()
    {
        foreach (NewsConcept concept in s_versionDates)
        {
            if (_article.First(concept) is { } fact && ArticleDate.TryParse(fact.Text, out ArticleDate date) && date.HasTime)
            {
                if (concept is NewsConcept.Updated or NewsConcept.Issued)
                {
                    _ledger.Carry(fact);
                }
                else
                {
                    Assume($"{fact.Path} stands there");
                }

                return date.Extended;
            }
        }

        foreach (NewsConcept concept in s_versionDates)
        {
            if (_article.First(concept) is { } fact && ArticleDate.TryParse(fact.Text, out ArticleDate date) && date.IsDay)
            {
                Assume($"the midnight of {fact.Path} stands there");
                return date.ToInstant(export.Options.AssumedOffset ?? TimeSpan.Zero, out _)!;
            }
        }

        Assume("the moment of the export stands there");
        return ArticleDate.Instant(export.Now());
    }

    private void Assume(string fallback) =>
        _ledger.Assume(Name(NewsConcept.Updated), NewsConcept.Updated, $"when this version was made is not said, {fallback}");
}
