using NewsSchema.Core.Articles;
using NewsSchema.Formats;

namespace NewsSchema.Core.Formats.Nitf;

/// <summary>Writes <c>body.head</c>: headlines, byline, distributor, dateline and abstract.</summary>
internal sealed class NitfBodyHeadWriter(NitfExport export, NitfBlockWriter blocks)
{
    /// <summary>The slots that are headlines, in their order.</summary>
    private static readonly string[] s_headlines = ["headline", "kicker", "deck"];

    private readonly ArticleView _article = export.Article;
    private readonly FormatLedger _ledger = export.Ledger;
    private readonly XmlSink _xml = export.Xml;

    public void WriteHead()
    {
        WriteHeadlines();
        WriteRights();
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

    /// <summary>Writes the headlines. NITF requires a main one, which is the kicker or deck if there is no headline.</summary>
    private void WriteHeadlines()
    {
        List<(string Slot, BlockView Block)> headlines = [];
        foreach (string slot in s_headlines)
        {
            if (_article.Slot(slot) is { } block)
            {
                headlines.Add((slot, block));
            }
        }

        if (headlines.Count == 0)
        {
            return;
        }

        _xml.Start("hedline");
        for (int i = 0; i < headlines.Count; i++)
        {
            (string slot, BlockView block) = headlines[i];
            blocks.WriteHeadline(i == 0 ? "hl1" : "hl2", block, slot == "headline" ? null : slot);
            if (i == 0 && slot != "headline")
            {
                _ledger.ApproximateAll(slot, $"a main headline of class \"{slot}\"");
            }
            else if (slot == "kicker")
            {
                _ledger.ApproximateAll(slot, "a secondary headline of class \"kicker\", below the headline");
            }
            else
            {
                _ledger.CarryAll(slot);
            }
        }

        _xml.End();
    }

    /// <summary>NITF has one notice for the whole document.</summary>
    private void WriteRights()
    {
        List<ArticleFact> notices = _article.Plain(NewsConcept.CopyrightNotice).ToList();
        if (notices.Count > 0)
        {
            _xml.Element("rights", string.Join("\n", notices.Select(_ledger.Carry)));
        }
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
