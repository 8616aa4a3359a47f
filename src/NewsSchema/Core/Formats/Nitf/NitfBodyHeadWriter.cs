using NewsSchema.Core.Articles;
using NewsSchema.Formats;

namespace NewsSchema.Core.Formats.Nitf;

/// <summary>Writes <c>body.head</c>: headlines, byline, distributor, dateline and abstract.</summary>
internal sealed class NitfBodyHeadWriter(NitfExport export, NitfBlockWriter blocks)
{
    private readonly ArticleView _article = export.Article;
    private readonly FormatLedger _ledger = export.Ledger;
    private readonly XmlSink _xml = export.Xml;

    public void WriteHead()
    {
        WriteHeadlines();
        WriteByline();
        WriteDistributor();
        WriteDateline();
        foreach (ArticleFact description in _article.Plain(NewsConcept.Description))
        {
            _xml.Start("abstract");
            export.Element("p", description);
            _xml.End();
        }
    }

    private void WriteHeadlines()
    {
        if (_article.Headline is not { } headline)
        {
            return;
        }

        _xml.Start("hedline");
        blocks.WriteBlock("hl1", headline);
        if (_article.Kicker is { } kicker)
        {
            _ledger.ApproximateAll("kicker", "a secondary headline of class \"kicker\", below the headline");
            blocks.WriteBlock("hl2", kicker, "kicker");
        }

        if (_article.Deck is { } deck)
        {
            blocks.WriteBlock("hl2", deck, "deck");
        }

        _xml.End();
    }

    private void WriteByline()
    {
        if (_article.Byline is { } byline)
        {
            blocks.WriteBlock("byline", byline);
            _ledger.ApproximateAll("authors", "the persons of the byline");
            return;
        }

        foreach (BlockView author in _article.Authors)
        {
            blocks.WriteBlock("byline", author);
        }

        foreach (PartyView author in _article.Parties(NewsConcept.Byline))
        {
            WriteAuthor(author);
        }
    }

    private void WriteAuthor(PartyView author)
    {
        _xml.Start("byline");
        bool isPerson = author.Annotation is { Kind.Class: "person" };
        if (isPerson)
        {
            _xml.Start("person");
            export.Identity("person", author.Annotation!);
        }

        _xml.Running();
        _xml.Text(author.Name);
        _ledger.Carry(author.NameFact);
        if (isPerson)
        {
            _xml.End();
        }

        _xml.End();
    }

    private void WriteDistributor()
    {
        if (_article.Agency is { } agency)
        {
            _ledger.CarryAll("dateline.agency");
            blocks.WriteBlock("distributor", agency);
        }
        else if (_article.Parties(NewsConcept.Provider).FirstOrDefault() is { } provider)
        {
            _xml.Start("distributor");
            _xml.Start("org");
            if (provider.Annotation is { Kind.Class: "org" } organization)
            {
                export.Identity("org", organization);
            }
            else if (provider.UriFact is { } uri)
            {
                export.Uri("org", _ledger.Carry(uri));
            }

            _xml.Running();
            _xml.Text(provider.Name);
            _ledger.Carry(provider.NameFact);
            _xml.End();
            _xml.End();
        }
    }

    private void WriteDateline()
    {
        if (_article.Dateline is not { } dateline)
        {
            return;
        }

        foreach ((_, ArticleFact part) in dateline.Parts)
        {
            if (part.Path is "dateline.place" or "dateline.date")
            {
                _ledger.Carry(part);
            }
        }

        blocks.WriteBlock("dateline", dateline);
    }
}
